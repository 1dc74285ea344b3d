import Canvas

extension PageStyle {
    /// Body text.
    var bodyType: TypeStyle { TypeStyle(font: body, color: ink, leading: leading, isJustified: true) }
    /// Notes and source lines.
    var noteType: TypeStyle { TypeStyle(font: note, color: secondary, leading: note.size * 1.5) }
    /// Captions.
    var captionType: TypeStyle { TypeStyle(font: caption, color: ink, leading: caption.size * 1.5) }

    /// The type of a paragraph.
    func type(of paragraph: Paragraph.Style) -> TypeStyle {
        switch paragraph {
        case .body, .flush: bodyType
        case .lead: TypeStyle(font: lead, color: ink, leading: leading)
        case .note: noteType
        case .coverTitle: TypeStyle(font: coverTitle, color: ink, leading: coverTitle.size * 1.4)
        case .coverSubtitle:
            TypeStyle(font: coverSubtitle, color: secondary, leading: coverSubtitle.size * 1.6)
        case .imprint: TypeStyle(font: caption, color: secondary, leading: caption.size * 5 / 3)
        }
    }
}

extension Paragraph.Style {
    /// Whether it is the cover's, which is set over the whole width.
    fileprivate var isOfCover: Bool { self == .coverTitle || self == .coverSubtitle || self == .imprint }
}

extension FlowSetter {
    /// A paragraph, with at least two lines kept together at either end.
    mutating func set(_ paragraph: Paragraph) throws(CanvasError) {
        let width = paragraph.style.isOfCover ? columnWidth : measure
        append(try strips(of: paragraph, width: width))
    }

    /// The measure of body text in the column.
    var measure: Double { min(columnWidth, style.measure) }

    /// The strips of a paragraph.
    /// - Parameter x: points from the column's left edge.
    mutating func strips(
        of paragraph: Paragraph, width: Double, x: Double = 0, role: Group.Role = .paragraph
    ) throws(CanvasError) -> [Strip] {
        let type = style.type(of: paragraph.style)
        let indent = paragraph.style == .body && width > 12 * type.font.size ? 2 * type.font.size : 0
        let set = try lines(paragraph.content, type, width: width, indent: indent)
        let element = nextElement()
        var strips = set.map { line in
            var strip = Strip(height: type.leading)
            strip.gridOffset = type.leading == style.leading ? 0 : nil
            strip.notes = line.notes
            strip.isAtFoot = paragraph.style == .imprint
            strip.ink = [
                .item(
                    .group(
                        Group(role: role, translation: Point(x: x, y: 0), items: line.items).element(element)
                    ))
            ]
            return strip
        }
        strips.keepEndsTogether()
        if let label = paragraph.label { strips.name(label) }
        return strips
    }

    /// A heading, which stays with what follows it.
    mutating func set(_ heading: Heading) throws(CanvasError) {
        let level = min(max(heading.level, 1), 4)
        let (font, role): (Font, Group.Role) =
            switch level {
            case 1: (style.chapter, .heading1)
            case 2: (style.section, .heading2)
            case 3: (style.lead, .heading3)
            default: (style.lead, .heading4)
            }
        let type = TypeStyle(
            font: font, color: style.ink, leading: level == 1 ? 1.5 * style.leading : style.leading)
        let entry = register[heading.label]
        let text = entry?.printed ?? heading.text
        let element = nextElement()
        var strips = try lines([.text(text)], type, width: style.width).map { line in
            var strip = Strip(height: type.leading)
            strip.ink = [.item(.group(Group(role: role, items: line.items).element(element)))]
            return strip
        }
        guard !strips.isEmpty else { return }
        for index in strips.indices.dropFirst() { strips[index].breakBefore = .forbidden }
        strips[0].heading = level
        // More room above than below, and whole lines together: what follows stands on the grid again.
        switch level {
        case 1:
            strips[0].breakBefore = .part
            strips[0].chapter = text
            strips[0].gap = 2.5 * style.leading
            strips[strips.count - 1].height += style.leading
        case 2:
            strips[0].gap = style.leading * 2 / 3
            strips[0].gridOffset = style.leading * 2 / 3
            strips[strips.count - 1].height += style.leading / 3
        default: strips[0].gridOffset = 0
        }
        strips.name(heading.label)
        append(strips)
        glueNext()
    }
}

extension [Strip] {
    /// No page ends after the first of several lines or before the last.
    mutating func keepEndsTogether() {
        for index in indices where index == 1 || index == count - 1 && index > 0 {
            self[index].breakBefore = .forbidden
        }
    }

    /// No page ends within.
    mutating func keepTogether() {
        for index in indices.dropFirst() { self[index].breakBefore = .forbidden }
    }

    /// Gives the place of the first strip a name.
    mutating func name(_ label: String) {
        guard !isEmpty else { return }
        self[0].labels.append(label)
        self[0].ink.insert(.item(.group(Group(destination: label))), at: 0)
    }
}
