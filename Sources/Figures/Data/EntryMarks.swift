import Analysis
import Metrics
import Plot

/// How many rows a kind words one by one.
enum RowLimits {
    /// More rows than this take an axis instead of a label each.
    static let labelled = 20
}

extension Comparison {
    /// How many rows are drawn with a figure.
    var figureCount: Int { shown.count { row in columns.contains { $0[row].quantity != nil } } }
}

/// What every mark that shows a figure of a comparison carries.
extension FigureRequest {
    /// The mark with the datum, state and words of the entry that it shows.
    /// - Parameters:
    ///   - row: a row of the comparison.
    ///   - column: which measure.
    ///   - names: a name a row.
    func showing<Shown: Mark>(
        _ mark: Shown, row: Int, column: Int = 0, of comparison: Comparison, names: [AxisName]
    ) -> Shown {
        let (measure, entry) = (measures[column], comparison.columns[column][row])
        var mark = mark
        let apart = isPanel ? apartness(entry, in: comparison) : ""
        if !apart.isEmpty, entry.quantity != nil {
            let trimmed = apart.drop { " ·（".contains($0) }
            let words = trimmed.hasSuffix("）") ? String(trimmed.dropLast()) : String(trimmed)
            mark = mark.annotation(phrase.told(entry) + phrase("（\(words)）", " (\(words))"))
        }
        return
            mark
            .datum(entry.datum(measure, column))
            .partial(entry.notes.contains(.partial))
            .incomparable(comparison.isOdd(entry))
            .highlighted(isHighlighted(entry.body))
            .alternativeText(phrase.spoken(entry, name: names[row].text, series: label(measure)))
    }

    /// The series of a measure, where a figure has several.
    func series(_ measure: FigureFile.Measure) -> PlottableValue {
        .value(phrase("指标", "indicator"), label(measure))
    }

    /// A number with the unit of a measure: 100%, 50件.
    func number(_ value: Double, of measure: FigureFile.Measure) -> String {
        let unit = unit(measure)
        let text = NumberFormat(fractionDigits: 6).text(value)
        return unit == "%" ? text + unit : phrase(text + unit, "\(text) \(unit)")
    }
}

extension FigureRequest {
    /// A length begins at zero, and a logarithmic scale has none.
    /// - Throws: `Fault` at the scale where the file asks for such.
    func refuseLogScale(_ instead: String) throws(Fault) {
        guard file.scale == .log else { return }
        throw fault(
            .outOfRange, at: "/scale", zh: "长度从零画起，对数轴上没有零",
            en: "a length begins at zero, which a log scale does not hold",
            remedyZh: "写 symlog 或 sqrt，或改用 \(instead) 图",
            remedyEn: "write symlog or sqrt, or use kind \(instead)")
    }
}
