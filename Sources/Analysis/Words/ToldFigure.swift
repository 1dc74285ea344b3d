import Metrics

/// Figures as sentences, tables and marks tell them.
extension Phrase {
    /// The sign of a figure that whoever recorded it doubts; a note under the table or the picture explains it.
    package static let doubtSign = "※"

    /// What the sign stands for, as a note begins.
    package var doubtNote: String { "\(Self.doubtSign) " + self("数据存疑", "in doubt") }

    /// A figure with its unit and the words that bound it; in English the number with its bounding words.
    package func figure(_ row: Observation) -> String { figure(row.quantity) }

    /// A quantity with its unit and the words that bound it; in English the number with its bounding words.
    package func figure(_ quantity: Quantity) -> String {
        let number = quantity.number.description
        guard isChinese else {
            let unit = quantity.unit == "%" ? "%" : ""
            // A rate of 91.0% keeps its digits.
            if quantity.isExact, unit == "%", quantity.asStated.utf8.allSatisfy({ $0 < 0x80 }) {
                return quantity.asStated
            }
            return switch quantity.qualifier {
            case .exact: "\(number)\(unit)"
            case .atLeast: "over \(number)\(unit)"
            case .moreThan: "\(number)\(unit) or more"
            case .nearly: "nearly \(number)\(unit)"
            case .about: "about \(number)\(unit)"
            }
        }
        // Some sources state the number alone.
        let isBare = quantity.asStated.unicodeScalars.allSatisfy {
            ("0"..."9").contains($0) || $0 == "." || $0 == ","
        }
        return isBare ? "\(number)\(quantity.unit)" : stated(quantity)
    }

    /// A figure in a sentence, which says of a doubted one that it is: 5403件（存疑）.
    package func told(_ row: Observation) -> String {
        figure(row) + (row.isDoubted ? self("（存疑）", " (in doubt)") : "")
    }

    /// A unit; in English the measure words of Chinese become the things counted.
    package func unit(_ unit: String) -> String {
        isChinese ? unit : Self.englishUnits[unit] ?? unit
    }

    /// What Chinese counts with, by the things counted.
    private static let englishUnits = [
        "件": "items", "次": "times", "人次": "attendances", "人": "persons", "名": "persons", "位": "persons",
        "篇": "papers", "份": "copies", "个": "number", "条": "points", "项": "items", "家": "units",
        "户": "households", "期": "issues", "批": "batches", "批次": "batches", "例": "cases", "元": "yuan",
        "场": "events", "场次": "events", "场（次）": "events", "件次": "items", "起": "cases", "本": "volumes",
        "部": "works", "幅": "pieces", "册": "volumes", "处": "places", "天": "days", "万元": "10,000 yuan",
    ]
}
