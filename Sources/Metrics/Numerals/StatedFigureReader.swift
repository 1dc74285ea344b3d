/// Reads a folded figure expression from left to right.
struct StatedFigureReader {
    private let text: [Unicode.Scalar]
    private var index = 0
    private(set) var number: DecimalNumber = 0
    private(set) var qualifier: Qualifier?
    private(set) var measure = ""

    init(text: [Unicode.Scalar]) { self.text = text }

    mutating func read() throws(StatedFigureError) {
        if let found = QualifierWords.match(QualifierWords.before, in: lowercased, at: index) {
            qualifier = found.qualifier
            index = found.end
        }
        var isPercent = take("百分之")
        var numeral = try readNumeral()
        index = numeral.end
        if !isPercent, take("分之") {
            // 三分之二: of a share the points, to ten decimals where it has no end.
            let whole = numeral.number
            numeral = try readNumeral()
            index = numeral.end
            numeral.number = try Self.points(numeral.number, of: whole)
            isPercent = true
        }
        number = numeral.number
        if numeral.holdsMore { try note(.atLeast) }
        while index < text.count {
            if QualifierWords.afterNumber.contains(text[index]) {
                try note(.atLeast)
                index += 1
            } else if let found = QualifierWords.match(QualifierWords.after, in: text, at: index) {
                try note(found.qualifier)
                index = found.end
            } else {
                break
            }
        }
        try readMeasure(isPercent: isPercent)
    }

    /// The text with its ASCII letters small.
    private var lowercased: [Unicode.Scalar] {
        guard text.contains(where: \.isASCIILetter) else { return text }
        return text.map { $0.isASCIILetter ? Unicode.Scalar(UInt8($0.value | 0x20)) : $0 }
    }

    /// A hundred times one number divided by another, both of them whole.
    private static func points(
        _ part: DecimalNumber, of whole: DecimalNumber
    ) throws(StatedFigureError) -> DecimalNumber {
        guard part.exponent >= 0, whole.exponent >= 0, whole != 0, part.value <= 1000, whole.value <= 1000
        else {
            throw .badUnits
        }
        let (part, whole) = (Int(part.value), Int(whole.value))
        let scaled = (part * 1_000_000_000_000 * 2 + whole) / (2 * whole)
        guard let points = DecimalNumber(coefficient: scaled, exponent: -10) else { throw .tooLarge }
        return points
    }

    private func readNumeral() throws(StatedFigureError) -> Numeral {
        do throws(NumeralError) { return try Numeral(in: text, at: index) } catch { throw .init(error) }
    }

    private mutating func readMeasure(isPercent: Bool) throws(StatedFigureError) {
        var end = text.count
        for (word, qualifier) in QualifierWords.after
        where end - index >= word.count && text[end - 1] == word[word.count - 1] {
            if text[(end - word.count)...].elementsEqual(word) {
                try note(qualifier)
                end -= word.count
                break
            }
        }
        if end > index, text[end - 1] == "点",
            ["个百分点", "百分点"].contains(where: { text[index..<end].elementsEqual($0.unicodeScalars) })
        {
            guard !isPercent else { throw .unreadableRest(rest) }
            measure = "%"
            return
        }
        var words = ""
        var depth = 0
        for scalar in text[index..<end] {
            switch scalar {
            case "(": depth += 1
            case ")": depth -= 1
            case _ where scalar.isHan || scalar.isASCIILetter || " %/$".unicodeScalars.contains(scalar):
                guard !ChineseNumerals.isNumeral(scalar), !Self.qualifying.contains(scalar) else {
                    throw .unreadableRest(rest)
                }
                words.unicodeScalars.append(scalar)
            default: throw .unreadableRest(rest)
            }
            guard (0...1).contains(depth) else { throw .unreadableRest(rest) }
        }
        guard depth == 0, words.unicodeScalars.count <= 40 else { throw .unreadableRest(rest) }
        if words.unicodeScalars.first == " " { words.unicodeScalars.removeFirst() }
        if isPercent {
            guard words.isEmpty else { throw .unreadableRest(rest) }
            measure = "%"
        } else if let first = words.unicodeScalars.first, first.isHan, first != "成",
            !words.unicodeScalars.contains("%")
        {
            // Nearly all measure words; the comparisons below would take longer than the rest.
            measure = words
        } else if ["%", "percent", "per cent"].contains(words) {
            measure = "%"
        } else if words == "成", let points = number.scaled(byPowerOfTen: 1) {
            // Tenths: 六成 is 60%.
            number = points
            measure = "%"
        } else {
            guard !words.unicodeScalars.contains("%") else { throw .unreadableRest(rest) }
            measure = words
        }
    }

    /// Characters that would bound the number if they stood elsewhere: in a measure they mean a mistake.
    private static let qualifying: [Unicode.Scalar] = ["余", "餘", "多", "几", "近", "约", "逾", "超"]

    private var rest: String {
        var rest = ""
        rest.unicodeScalars.append(contentsOf: text[index...])
        return rest
    }

    private mutating func note(_ found: Qualifier) throws(StatedFigureError) {
        guard qualifier == nil || qualifier == found else { throw .twoQualifiers }
        qualifier = found
    }

    private mutating func take(_ word: String) -> Bool {
        guard index < text.count, text[index] == word.unicodeScalars.first,
            text[index...].starts(with: word.unicodeScalars)
        else { return false }
        index += word.unicodeScalars.count
        return true
    }
}
