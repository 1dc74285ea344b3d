import Canvas

/// Sets paragraphs in lines by the rules of Chinese setting (W3C's clreq, GB/T 15834—2011): what may not begin or end a
/// line, numbers with their units, compressed punctuation, room between Han and Latin, lines of one width.
public struct ParagraphComposer {
    private let measurer: any TextMeasuring

    /// A composer that asks `measurer` for advances.
    public init(measurer: any TextMeasuring) { self.measurer = measurer }

    /// The lines of a paragraph; at least one, and one for each part that `\n` leaves.
    /// - Parameters:
    ///   - width: the measure in points. No line is wider unless a single character is.
    ///   - firstLineIndent: points kept free in the first line.
    ///   - hangingIndent: points kept free in all others.
    ///   - isJustified: whether lines are filled, all but the last and those that nothing can fill.
    /// - Throws: `missingGlyphs`, `controlCharacter`, `noFont`; `badSize` for a width that is not positive.
    public func compose(
        _ spans: [Span], width: Double, firstLineIndent: Double = 0, hangingIndent: Double = 0,
        isJustified: Bool = false
    ) throws(CanvasError) -> [ComposedLine] {
        guard width.isFinite, width > 0, firstLineIndent.isFinite, hangingIndent.isFinite else {
            throw .badSize("lines \(width) points wide, indented by \(firstLineIndent) and \(hangingIndent)")
        }
        let text = spans.map { Array($0.text.utf8) }
        var lines: [ComposedLine] = []
        for row in try UnitRow.rows(of: spans, measurer: measurer) {
            let indents = (first: lines.isEmpty ? firstLineIndent : hangingIndent, rest: hangingIndent)
            guard !row.units.isEmpty else {
                lines.append(ComposedLine(pieces: [], width: indents.first, endsParagraph: true))
                continue
            }
            let measures = LineMeasures(row.units)
            let fit = LineFit(isJustified: isJustified, em: row.units[0].em)
            let ranges = Self.lines(
                of: row, measures, fit, width: width - indents.rest, firstWidth: width - indents.first)
            for (index, range) in ranges.enumerated() {
                let indent = index == 0 ? indents.first : indents.rest
                lines.append(
                    ComposedLine(
                        range, of: measures, text: text, at: indent, filling: width - indent, fit,
                        endsParagraph: index == ranges.count - 1))
            }
        }
        return lines
    }

    private static func lines(
        of row: UnitRow, _ measures: LineMeasures, _ fit: LineFit, width: Double, firstWidth: Double
    ) -> [Range<Int>] {
        let all = row.units.indices
        // Headings, captions and cells mostly fit, and then nobody need know where they might be broken.
        if measures.line(all).natural <= firstWidth + LineFit.tolerance { return [all] }
        let places = BreakPlaces(row).places
        return TotalFit(measures: measures, places: places, fit: fit, width: width, firstWidth: firstWidth)
            .lines()
    }
}
