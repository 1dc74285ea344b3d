import Metrics

/// Finds the statements of quantity in a text: a numeral, the words that bound it and a measure word.
///
/// Nothing inside 《》 counts, and of Chinese numerals nothing inside quotation marks: those are titles and
/// names. See ``Rejections`` and ``MeasureWords`` for the rest of what is left out.
public struct StatementScanner: Sendable {
    private let clean: CleanText
    private var text: [Unicode.Scalar] { clean.scalars }

    /// A scanner of a cleaned text.
    public init(_ clean: CleanText) { self.clean = clean }

    /// The statements of a document, in order.
    public static func statements(in document: Document) -> [Statement] {
        StatementScanner(CleanText(document)).statements()
    }

    /// All statements, in order; none overlap.
    public func statements() -> [Statement] {
        var statements: [Statement] = []
        let text = text
        var titleDepth = 0
        var quoteDepth = 0
        var index = 0
        var end = 0
        while index < text.count {
            switch text[index] {
            case "《": titleDepth += 1
            case "》": titleDepth = max(0, titleDepth - 1)
            case "“": quoteDepth += 1
            case "”": quoteDepth = max(0, quoteDepth - 1)
            // An opening mark without its partner must not swallow the rest.
            case "\n", "。": (titleDepth, quoteDepth) = (0, 0)
            default: break
            }
            guard titleDepth == 0, text[index].isArabicDigit || ChineseNumerals.isNumeral(text[index]) else {
                index += 1
                continue
            }
            let (statement, next) = read(text, at: index, notBefore: end, isQuoted: quoteDepth > 0)
            if let statement {
                statements.append(statement)
                end = statement.cleanRange.upperBound
            }
            index = next
        }
        return statements
    }

    /// The statement whose numeral begins at an index, if it is one, and where to go on.
    private func read(
        _ text: [Unicode.Scalar], at index: Int, notBefore: Int, isQuoted: Bool
    ) -> (Statement?, next: Int) {
        guard let numeral = try? Numeral(in: text, at: index) else {
            return (nil, afterRun(text, from: index))
        }
        var end = numeral.end
        while end < text.count, QualifierWords.afterNumber.contains(text[end]) { end += 1 }
        let hasMore = numeral.holdsMore || end > numeral.end
        if let found = QualifierWords.match(QualifierWords.after, in: text, at: end) { end = found.end }
        guard let measure = MeasureWords.length(in: text, at: end) else { return (nil, numeral.end) }
        let measureStart = end
        end += measure
        if let found = QualifierWords.match(QualifierWords.after, in: text, at: end) { end = found.end }

        let start = startOfQualifier(text, before: index, notBefore: notBefore)
        let isBounded = hasMore || start < index
        guard
            numeral.isArabic
                ? isArabicStatement(text, at: index)
                : isChineseStatement(text, at: index, numeral, isBounded: isBounded, isQuoted: isQuoted),
            !Rejections.after.contains(where: { text[measureStart...].starts(with: $0) })
        else { return (nil, numeral.end) }
        let words = clean.text(in: start..<end)
        guard let figure = try? StatedFigure(reading: words) else { return (nil, numeral.end) }
        let statement = Statement(
            range: clean.original(of: start..<end), cleanRange: start..<end, asStated: words, figure: figure)
        return (statement, end)
    }

    private func isArabicStatement(_ text: [Unicode.Scalar], at index: Int) -> Bool {
        guard index > 0 else { return true }
        // In 3 0户 nobody can say whether the digits are one number.
        if index > 1, text[index - 1] == " ", text[index - 2].isArabicDigit { return false }
        return !Rejections.beforeArabic.contains(text[index - 1]) && !text[index - 1].isLatin
    }

    private func isChineseStatement(
        _ text: [Unicode.Scalar], at index: Int, _ numeral: Numeral, isBounded: Bool, isQuoted: Bool
    ) -> Bool {
        // 一 is an article more often than a count: 一批, 一次次, 一方平安.
        guard !isQuoted, numeral.number > 1 else { return false }
        if numeral.end == index + 1, Rejections.formalDigits.contains(text[index]) { return false }
        if index > 0, Rejections.before.contains(text[index - 1]) { return false }
        // 千家万户, 百姓: a bare unit counts nothing unless words bound it, as in 百余件.
        let isBare = ChineseNumerals.digit(text[index]) == nil && ChineseNumerals.tens(text[index]) == nil
        if isBare, text[index] != "十", !isBounded { return false }
        return !Rejections.names.contains { text[index...].starts(with: $0) }
    }

    /// Where the word that bounds the numeral begins; the numeral's own start where there is none.
    private func startOfQualifier(_ text: [Unicode.Scalar], before index: Int, notBefore: Int) -> Int {
        for (word, qualifier) in QualifierWords.before {
            let start = index - word.count
            guard start >= notBefore, text[start..<index].elementsEqual(word) else { continue }
            guard start > 0 else { return start }
            let previous = text[start - 1]
            switch (qualifier, word.count) {
            case (.nearly, 1) where Rejections.beforeNearly.contains(previous): return index
            case (.about, 1) where Rejections.beforeAbout.contains(previous): return index
            default: return start
            }
        }
        return index
    }

    /// The end of the numeral characters at an index: what cannot be read as one numeral is none in part.
    private func afterRun(_ text: [Unicode.Scalar], from index: Int) -> Int {
        var end = index
        while end < text.count, text[end].isArabicDigit || ChineseNumerals.isNumeral(text[end]) { end += 1 }
        return max(end, index + 1)
    }
}
