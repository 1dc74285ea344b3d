import Analysis
import Metrics

extension Quantity {
    /// The number format that shows the words of the figure around its number: `"近"0"件"`.
    var numberFormat: String {
        let digits = String(repeating: "0", count: max(0, -number.exponent))
        let number = digits.isEmpty ? "0" : "0." + digits
        let unit = unit.quotedForFormat
        return switch qualifier {
        case .exact: number + unit
        case .atLeast: number + ("余" + self.unit).quotedForFormat
        case .moreThan: number + (self.unit + "以上").quotedForFormat
        case .nearly: "\"近\"" + number + unit
        case .about: "\"约\"" + number + unit
        }
    }
}

extension ComparisonMeasure {
    /// Whether its numbers rise above and fall below 0.
    var isSigned: Bool {
        switch self {
        case .change, .difference, .growth, .fromMedian, .contribution: true
        default: false
        }
    }

    /// What a number is multiplied by for its format: percentages have one of their own, points have none.
    func shownScale(_ indicator: Indicator) -> Double {
        if case .contribution = self { return 100 }
        return 1
    }

    /// - Parameter isWhole: whether the number has no decimals to show.
    func numberFormat(_ indicator: Indicator, isTied: Bool, isWhole: Bool, _ phrase: Phrase) -> String {
        let unit = indicator.unit.quotedForFormat
        let points = phrase("个百分点", " points").quotedForFormat
        func signed(_ number: String, _ unit: String) -> String {
            "+\(number)\(unit);−\(number)\(unit);0\(unit)"
        }
        switch self {
        case .change, .growth:
            return indicator.kind == .rate ? signed("0.0", points) : "+0.0%;−0.0%;0.0%"
        case .difference, .fromMedian:
            return indicator.kind == .rate ? signed("0.0", points) : signed(isWhole ? "0" : "0.0", unit)
        case .contribution: return signed("0.0", points)
        case .share: return "0.0%"
        case .rank: return isTied ? phrase("\"并列\"0", "0\"=\"") : "0"
        case .index, .percentile: return "0.0"
        case .rate: return "0.0\"%\""
        case .value, .average: return (isWhole ? "0" : "0.0") + unit
        case .per: return "0.000" + unit
        }
    }
}

extension String {
    /// As text of a number format. One too long for the library, which holds 127 bytes of a format, is left out.
    fileprivate var quotedForFormat: String {
        let plain = filter { $0 != "\"" }
        return plain.isEmpty || plain.utf8.count > 30 ? "" : "\"\(plain)\""
    }

    /// A number format that shows the marks of notes behind each number, where there is room for them.
    func withMarks(_ marks: String) -> String {
        guard !marks.isEmpty else { return self }
        let marked = split(separator: ";").map { $0 + marks.quotedForFormat }.joined(separator: ";")
        return marked.utf8.count <= Self.longestFormat ? marked : self
    }

    /// What the library holds of a format, its end not counted.
    private static let longestFormat = 127
}
