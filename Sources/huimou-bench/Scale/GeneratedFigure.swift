import Metrics

/// A figure as an invented review states it: the value, how words bound it, and the words. The bounds always hold the
/// true number.
struct GeneratedFigure {
    /// The value in base units, as it stands in a file.
    let value: String
    let qualifier: Qualifier
    /// The words, quoted where they hold a comma.
    let words: String

    /// The true number itself.
    init(exactly number: Int, of indicator: Indicator) {
        qualifier = .exact
        switch indicator.kind {
        case .rate:
            value = number % 10 == 0 ? "\(number / 10)" : "\(number / 10).\(number % 10)"
            words = value + "%"
        case .amount:
            // Hundreds of yuan, in 万元 to two decimals.
            value = "\(number * 100)"
            let hundredth = number % 100
            words = "\(number / 100).\(hundredth / 10)\(hundredth % 10)万元"
        case .count:
            value = "\(number)"
            words = "\(number)\(indicator.unit)"
        }
    }

    /// The true number as some writer may put it.
    static func stated(
        _ number: Int, of indicator: Indicator, _ numbers: inout Numbers
    ) -> GeneratedFigure {
        let form = numbers.next(below: 100)
        let exact = GeneratedFigure(exactly: number, of: indicator)
        guard indicator.kind == .count else { return exact }
        let unit = indicator.unit
        let place = number >= 1000 ? 100 : 10
        let (below, above) = (number / place * place, (number / place + 1) * place)
        switch form {
        case 0..<8 where below > 0 && below < number: return Self(below, .atLeast, "\(below)余\(unit)")
        case 8..<11 where below > 0: return Self(below, .moreThan, "超过\(below)\(unit)")
        case 11..<14 where number > above - min(place, above / 10):
            return Self(above, .nearly, "近\(above)\(unit)")
        case 14..<17 where below > 0 && number <= below + min(place, below / 10):
            return Self(below, .about, "约\(below)\(unit)")
        case 17..<30 where number >= 1000:
            let rest = "\(1000 + number % 1000)".dropFirst()
            return Self(number, .exact, "\"\(number / 1000),\(rest)\(unit)\"")
        case 30..<33 where (1...9).contains(number):
            let digits = ["一", "两", "三", "四", "五", "六", "七", "八", "九"]
            return Self(number, .exact, digits[number - 1] + unit)
        default: return exact
        }
    }

    private init(_ value: Int, _ qualifier: Qualifier, _ words: String) {
        self.value = "\(value)"
        self.qualifier = qualifier
        self.words = words
    }
}
