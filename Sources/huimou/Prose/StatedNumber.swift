import Metrics
import Reading

/// A number of a sentence, and what reading made of it.
struct StatedNumber {
    /// Where it stands in the sentence, in scalars.
    let range: Range<Int>
    /// Its words.
    let words: String
    let figure: StatedFigure
    /// The larger number of a range.
    var upper: DecimalNumber?
    /// What Chinese text was read as; English is not read.
    var candidate: Candidate?

    /// What the number's measure word says it is counted in.
    enum Measure { case percent, points, count }

    var measure: Measure {
        switch figure.measure {
        case "%", "percent", "per cent": .percent
        case "个百分点", "百分点": .points
        default: .count
        }
    }

    /// The numbers of a Chinese sentence, as reviews are read.
    static func all(in sentence: Sentence, _ reader: Reader) -> [StatedNumber] {
        guard let document = try? Document(text: sentence.text), let reading = try? reader.read(document)
        else {
            return []
        }
        return reading.candidates.map {
            StatedNumber(
                range: $0.statement.range, words: $0.statement.asStated, figure: $0.statement.figure,
                upper: $0.statement.upper, candidate: $0)
        }
    }

    /// The numbers of an English sentence: `6,019`, `84.6%`. A number of four digits behind `in` is a year.
    static func english(in sentence: Sentence) -> [StatedNumber] {
        let text = sentence.scalars
        var (numbers, place): ([StatedNumber], Int) = ([], 0)
        while place < text.count {
            guard text[place].isDigit, place == 0 || !text[place - 1].isLetter else {
                place += 1
                continue
            }
            var end = place
            while end < text.count,
                text[end].isDigit
                    || (text[end] == "," || text[end] == ".") && end + 1 < text.count && text[end + 1].isDigit
            { end += 1 }
            if end < text.count, text[end] == "%" { end += 1 }
            let words = String(String.UnicodeScalarView(text[place..<end]))
            if ProseYear(in: text, at: place, isEnglish: true) == nil,
                let figure = try? StatedFigure(reading: words)
            {
                numbers.append(StatedNumber(range: place..<end, words: words, figure: figure))
            }
            place = end
        }
        return numbers
    }

    // MARK: Bounds

    /// The values that its words allow, what may have been rounded included; `nil` where they allow none.
    /// - Parameter bound: the word before or behind it that bounds it, if any.
    func values(_ bound: ScanningWords.Role?) -> Interval? {
        let last = upper ?? figure.number
        switch bound {
        case .floor: return Interval(lower: figure.number.value, upper: .infinity)
        case .ceiling, .below: return Interval(lower: 0, upper: last.value)
        default:
            guard let (low, high) = ends(of: figure.number), let (other, highest) = ends(of: last) else {
                return nil
            }
            return Interval(lower: min(low, other), upper: max(high, highest))
        }
    }

    /// The ends are taken in: 620余 and 近630 may be said of 620.
    private func ends(of number: DecimalNumber) -> (Double, Double)? {
        guard let stated = Interval(of: number, figure.qualifier) else { return nil }
        return (max(0, stated.lower - reach.below), stated.upper + reach.above)
    }

    /// How far below and above what it says the number may lie, since it may have been rounded or cut off to the digits
    /// written.
    private var reach: (below: Double, above: Double) {
        if measure != .count {
            // 24.0% says more than 24%, which the number itself does not tell.
            let parts = words.unicodeScalars.map(\.halfWidth).split(
                whereSeparator: ".点".unicodeScalars.contains)
            let decimals =
                parts.dropFirst().first?.prefix { $0.isDigit || Self.numerals.contains($0) }.count ?? 0
            let digit = (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
            // 两成, 两成多, 四分之三; of 八成五 the last digit counts.
            if words.hasSuffix("成") || words.hasSuffix("成多") { return (10, 10) }
            let isFraction = words.contains("分之") && !words.contains("百分之")
            return isFraction ? (figure.number.value / 10, figure.number.value / 10) : (digit, digit)
        }
        // 0.6万 and 六千.
        return isRound && figure.qualifier == .exact ? (lastDigit / 2, lastDigit) : (0, 0)
    }

    /// Whether it is written with 百, 千, 万 or 亿 behind its last digit.
    private var isRound: Bool {
        words.unicodeScalars.last {
            $0.halfWidth.isDigit || Self.numerals.contains($0) || Self.units.contains($0)
        }
        .map(Self.units.contains) ?? false
    }

    private static let numerals = "〇零一二两三四五六七八九十".unicodeScalars
    private static let units = "百千万亿".unicodeScalars

    /// What one unit of the last digit is worth that is written before 百, 千, 万 or 亿; of 六千 a tenth of the number,
    /// as of what is about so much.
    private var lastDigit: Double {
        var (unit, decimals, isDecimal, isArabic) = (1.0, 0, false, false)
        for scalar in words.unicodeScalars.map(\.halfWidth) {
            switch scalar {
            case "百": unit = 100
            case "千": unit = 1000
            case "万": unit = unit == 1 ? 10_000 : unit * 10_000
            case "亿": unit = 100_000_000
            case ".": isDecimal = true
            case _ where scalar.isDigit:
                isArabic = true
                if isDecimal { decimals += 1 }
            default: break
            }
        }
        guard isArabic else { return figure.number.value / 10 }
        return (0..<decimals).reduce(unit) { unit, _ in unit / 10 }
    }
}
