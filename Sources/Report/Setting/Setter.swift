import Canvas
import Press

/// Turns text into strips: everything here measures, nothing here decides about pages.
struct Setter {
    let style: PageStyle
    let measurer: any TextMeasuring

    /// The distance from a line's top to its baseline that centres a Han character's em box in the line
    /// (Noto's CJK faces put the em box's top 0.88 em above the baseline, as most CJK faces do).
    static func baseline(in height: Double, font: Font) -> Double {
        (height - font.size) / 2 + 0.88 * font.size
    }

    /// A paragraph's lines, justified, with at least two lines kept together at either end.
    /// - Parameters:
    ///   - width: the measure in points.
    ///   - indent: points kept free in the first line; two Han characters by default.
    func paragraph(
        _ text: String, font: Font? = nil, color: Color? = nil, width: Double? = nil, indent: Double? = nil,
        leading: Double? = nil, gap: Double = 0, role: Group.Role = .paragraph
    ) throws(CanvasError) -> [Strip] {
        let font = font ?? style.body
        let width = width ?? style.measure
        let indent = indent ?? 2 * font.size
        let leading = leading ?? (font == style.body ? style.leading : font.size * 1.5)
        let lines = try measurer.lines(of: text, font: font, width: width, firstLineIndent: indent)
        var strips: [Strip] = []
        for (index, line) in lines.enumerated() {
            let first = index == 0
            let x = first ? indent : 0
            var strip = Strip(height: leading, gap: first ? gap : 0)
            if index == 1 || (index == lines.count - 1 && index > 0) { strip.breakBefore = .forbidden }
            let run = TextRun(
                line.text, font: font, color: color ?? style.ink,
                at: Point(x: x, y: Self.baseline(in: leading, font: font)),
                letterSpacing: Self.justification(of: line, in: width - x, font: font))
            strip.items = [.group(Group(role: role, items: [.text(run)]))]
            strips.append(strip)
        }
        return strips
    }

    /// Points to add after each character so that a line fills its measure; a last line, and one that would be
    /// torn apart by more than a quarter em, keep their natural width; so does a line of mostly Latin letters, whose
    /// spacing must not vary.
    static func justification(of line: TextLine, in width: Double, font: Font) -> Double {
        let gaps = Double(line.text.count - 1)
        let letters = line.text.unicodeScalars.count { $0.isASCII && $0.properties.isAlphabetic }
        guard !line.endsParagraph, gaps > 0, letters * 2 < line.text.count else { return 0 }
        let spacing = (width - line.width) / gaps
        return abs(spacing) <= font.size / 4 ? spacing : 0
    }

    /// A chapter or section heading that stays with what follows.
    func heading(_ heading: Heading) throws(CanvasError) -> [Strip] {
        let chapter = heading.level == 1
        let font = chapter ? style.chapter : style.section
        let leading = chapter ? 27.0 : 20.0
        let lines = try measurer.lines(of: heading.text, font: font, width: style.width, firstLineIndent: 0)
        var strips: [Strip] = []
        for (index, line) in lines.enumerated() {
            let above = chapter ? 2.5 * style.leading : style.leading
            var strip = Strip(height: leading, gap: index == 0 ? above : 0)
            strip.breakBefore = index > 0 ? .forbidden : chapter ? .page : .allowed
            if index == 0 { strip.heading = heading }
            let run = TextRun(
                line.text, font: font, color: style.ink,
                at: Point(x: 0, y: Self.baseline(in: leading, font: font)))
            strip.items = [
                .group(
                    Group(
                        role: chapter ? .heading1 : .heading2,
                        destination: index == 0 ? heading.destination : nil, items: [.text(run)]))
            ]
            strips.append(strip)
        }
        if chapter, !strips.isEmpty { strips[strips.count - 1].height += style.leading / 2 }
        return strips
    }

    /// Glues the first strips to what stands before them: a heading keeps two lines of its text.
    static func glued(_ strips: [Strip], atMost count: Int) -> [Strip] {
        strips.enumerated().map { index, strip in
            var strip = strip
            if index < count { strip.breakBefore = .forbidden }
            return strip
        }
    }
}
