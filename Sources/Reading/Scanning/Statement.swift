import Exchange
import Metrics

/// A statement of quantity found in a document.
public struct Statement: Equatable, Sendable {
    /// Where it stands in the document as read, in Unicode scalars.
    public let range: Range<Int>
    /// Where it stands in the cleaned text.
    public let cleanRange: Range<Int>
    /// Its words, cleaned: `12场(次)`, `近26万元`.
    public let asStated: String
    /// What they say.
    public let figure: StatedFigure
    /// The larger number of a range (3至5次), of which `figure` holds the smaller; `nil` for one number.
    public let upper: DecimalNumber?
    /// The number and the measure word in the cleaned text.
    let number: Range<Int>
    let measure: Range<Int>
}

/// What looks like a quantity and is no statistic.
public struct RefusedQuantity: Equatable, Sendable {
    /// Where it stands in the document as read, in Unicode scalars.
    public let range: Range<Int>
    /// Its words, cleaned.
    public let asStated: String
    /// Why it is none.
    public let refusal: Refusal
}

extension CleanText {
    /// The statements of a text in order, and where asked for what is none. Throws where there are too many of either.
    func quantities(
        _ words: ScanningWords, keepsRefused: Bool = false
    ) throws(DocumentError) -> (statements: [Statement], refused: [RefusedQuantity]) {
        var statements: [Statement] = []
        var refused: [RefusedQuantity] = []
        let spans = codes.withUnsafeBufferPointer { text in
            CharacterClass.table.withUnsafeBufferPointer { classes in
                var scanner = QuantityScanner(text, classes, words: words, keepsRefused: keepsRefused)
                scanner.scan()
                return scanner.spans
            }
        }
        guard spans.count <= Bounds.quantities else { throw .excess(.quantities) }
        for span in spans {
            var refusal = span.refusal
            if refusal == nil {
                if !isCutOff(span.number.lowerBound), let statement = statement(span) {
                    statements.append(statement)
                } else {
                    refusal = .unreadable
                }
            }
            if let refusal, keepsRefused {
                refused.append(
                    RefusedQuantity(
                        range: original(of: span.range), asStated: self.text(in: span.range), refusal: refusal
                    ))
            }
        }
        return (statements, refused)
    }

    /// Whether a minus or point stands right before digits that no others stand before: -5件, .5件. Behind a blank (- 5件) or
    /// another of its kind (--5件, ...5件) the number begins anew.
    private func isCutOff(_ start: Int) -> Bool {
        guard start > 0, [0x2D, 0x2E, 0x2212].contains(codes[start - 1]),
            CharacterClass.table[Int(codes[start])].contains(.digit)
        else { return false }
        if start > 1, codes[start - 2] == codes[start - 1] { return false }
        return original(of: start - 1..<start).upperBound == original(of: start..<start + 1).lowerBound
    }

    /// The statement of a span; `nil` where its words cannot be evaluated to the last character.
    private func statement(_ span: QuantitySpan) -> Statement? {
        let words = self.text(in: span.range)
        guard span.isRange else {
            guard let figure = plainFigure(span) ?? (try? StatedFigure(reading: words)) else { return nil }
            return Statement(
                range: original(of: span.range), cleanRange: span.range, asStated: words, figure: figure,
                upper: nil,
                number: span.number, measure: span.measure)
        }
        guard let dash = span.number.last(where: { !isNumeral(codes[$0]) && isNumeral(codes[$0 + 1]) }),
            let upper = try? StatedFigure(
                reading: self.text(in: dash + 1..<span.number.upperBound) + self.text(in: span.measure))
        else { return nil }
        // 3至5万元: the larger unit holds for both.
        var head = self.text(in: span.number.lowerBound..<dash)
        if let unit = codes[span.number.upperBound - 1] as UInt16?, unit == 0x4E07 || unit == 0x4EBF,
            codes[dash - 1] != unit, isNumeral(codes[dash - 1])
        {
            head += String(decoding: [unit], as: UTF16.self)
        }
        let measure = self.text(in: span.measure)
        guard let figure = try? StatedFigure(reading: head.hasSuffix(measure) ? head : head + measure),
            figure.number < upper.number
        else { return nil }
        return Statement(
            range: original(of: span.range), cleanRange: span.range, asStated: words, figure: figure,
            upper: upper.number, number: span.number, measure: span.measure)
    }

    /// The figure of a number without words that bound it, where it is written as most are.
    private func plainFigure(_ span: QuantitySpan) -> StatedFigure? {
        guard span.range == span.number.lowerBound..<span.measure.upperBound else { return nil }
        return codes.withUnsafeBufferPointer {
            StatedFigure(plain: $0, number: span.number, measure: span.measure)
        }
    }

    private func isNumeral(_ code: UInt16) -> Bool {
        !CharacterClass.table[Int(code)].isDisjoint(with: [.digit, .numeral])
    }
}
