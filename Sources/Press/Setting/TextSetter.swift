import Canvas

/// The type of a text: its face, ink and lines.
struct TypeStyle: Equatable {
    var font: Font
    var color: Color
    /// Points from baseline to baseline.
    var leading: Double
    var isJustified = false

    /// The distance from a line's top to its baseline that centres a Han character's em box in the line (most CJK faces
    /// put the em box's top 0.88 em above the baseline).
    var baseline: Double { (leading - font.size) / 2 + 0.88 * font.size }
}

/// A line of text, set: what is drawn of it from its top left corner.
struct SetLine {
    var items: [Scene.Item]
    var width: Double
    /// The notes whose marks stand in it.
    var notes: [Int]
}

extension FlowSetter {
    /// Sets inlines in lines.
    /// - Parameters:
    ///   - width: the measure in points.
    ///   - indent: points kept free in the first line.
    ///   - hanging: points kept free in the others.
    mutating func lines(
        _ content: [Inline], _ type: TypeStyle, width: Double, indent: Double = 0, hanging: Double = 0
    ) throws(CanvasError) -> [SetLine] {
        var spans: [Span] = []
        var notes: [Int: Int] = [:]  // by span
        for inline in content { try append(inline, type, to: &spans, notes: &notes) }
        guard !spans.isEmpty else { return [] }
        let composer = ParagraphComposer(measurer: measurer)
        let composed = try composer.compose(
            spans, width: width, firstLineIndent: indent, hangingIndent: hanging,
            isJustified: type.isJustified)
        return composed.map { line in
            SetLine(
                items: line.items(of: spans, at: Point(x: 0, y: type.baseline)), width: line.width,
                notes: line.pieces.compactMap { notes[$0.span] })
        }
    }

    /// Sets words on one line, as wide as it becomes.
    mutating func line(_ text: String, _ type: TypeStyle) throws(CanvasError) -> SetLine {
        let set = try lines([.text(text)], type, width: .greatestFiniteMagnitude)
        return set.first ?? SetLine(items: [], width: 0, notes: [])
    }

    private mutating func append(
        _ inline: Inline, _ type: TypeStyle, to spans: inout [Span], notes: inout [Int: Int]
    ) throws(CanvasError) {
        func span(_ text: String, link: Link? = nil) -> Span {
            Span(text, font: type.font, color: type.color, link: link)
        }
        switch inline {
        case .text(let text): spans.append(span(text))
        case .strong(let text):
            var font = style.lead
            font.size = type.font.size
            spans.append(Span(text, font: font, color: type.color))
        case .quiet(let text): spans.append(Span(text, font: type.font, color: style.secondary))
        case .link(let text, let link): spans.append(span(text, link: link))
        case .reference(let label, let form):
            spans.append(span(text(of: label, as: form), link: .destination(label)))
        case .footnote(let content):
            let number = try addNote(content)
            var font = type.font
            font.size *= 0.65
            notes[spans.count] = number.index
            spans.append(
                Span(
                    String(number.printed), font: font, color: type.color,
                    link: .destination(number.destination), rise: type.font.size * 0.35))
        case .picture(let scene): spans.append(Span(scene, font: type.font, color: type.color))
        case .lineBreak: spans.append(span("\n"))
        }
    }

    /// What a reference says.
    func text(of label: String, as form: ReferenceForm) -> String {
        let entry = register[label]
        switch form {
        case .number: return entry.map { $0.reference.isEmpty ? $0.title : $0.reference } ?? label
        case .title: return entry?.title ?? label
        case .page: return words.page(pageLabels[label] ?? "00")
        case .pageLabel: return pageLabels[label] ?? "00"
        }
    }

    /// Sets a note for the foot of the page.
    private mutating func addNote(
        _ content: [Inline]
    ) throws(CanvasError) -> (index: Int, printed: Int, destination: String) {
        noteCount += 1
        let printed = noteCount
        let element = nextElement()
        let destination = "note-\(element)"
        let set = try lines(
            [.text("\(printed)　")] + content, style.noteType, width: style.measure, hanging: style.note.size)
        let index = segments[segments.count - 1].flow.notes.count
        segments[segments.count - 1].flow.notes.append(
            set.enumerated().map { number, line in
                var strip = Strip(height: style.noteType.leading)
                strip.ink = [
                    .item(
                        .group(
                            Group(
                                role: .note, destination: number == 0 ? destination : nil,
                                items: line.items
                            ).element(element)))
                ]
                return strip
            })
        return (index, printed, destination)
    }
}

extension Group {
    /// The group as a part of an element that goes on over strips and pages.
    func element(_ number: Int) -> Group {
        var group = self
        group.element = number
        return group
    }
}
