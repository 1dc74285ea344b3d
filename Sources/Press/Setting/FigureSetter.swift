import Canvas

extension FlowSetter {
    /// A figure with its caption under it, as one strip that may move to the next page's top. One that is too large for
    /// the page stands on a sheet of its own.
    mutating func set(_ figure: FigureBlock) throws {
        let captions = try captions(of: figure, width: columnWidth)
        let room = style.height - captions.height - style.leading
        if figure.size.width <= columnWidth + 0.5, figure.size.height <= room {
            var strip = self.strip(of: figure, captions: captions)
            strip.floats = figure.floats && !gluesNext && columnWidth == style.width
            strip.gap = style.leading
            append([strip])
            // What follows keeps a line's distance; the strip itself ends with half of one.
            return
        }
        for form in [PageStyle.Form.landscape, .foldout] {
            let captions = try self.captions(of: figure, width: style.width(form))
            guard figure.size.width <= style.width(form) + 0.5,
                figure.size.height + captions.height + style.leading <= style.height(form)
            else { continue }
            var plate = Segment(form: form)
            plate.flow.strips = [strip(of: figure, captions: captions)]
            plates.append(plate)
            warn(.figureOnOwnSheet, at: register[figure.label]?.printed ?? figure.label)
            return
        }
        throw DocumentFault.figureTooLarge(label: figure.label, size: figure.size)
    }

    /// Figures side by side, each over its own caption.
    mutating func setRow(of figures: [FigureBlock]) throws {
        guard !figures.isEmpty else { return }
        let widths = figures.map(\.size.width).reduce(0, +)
        guard widths <= columnWidth + 0.5 else {
            for figure in figures { try set(figure) }
            return
        }
        let between = figures.count > 1 ? (columnWidth - widths) / Double(figures.count - 1) : 0
        var row = Strip(height: 0, gap: style.leading)
        var x = 0.0
        let tallest = figures.map(\.size.height).max() ?? 0
        for figure in figures {
            let captions = try captions(of: figure, width: figure.size.width)
            let strip = strip(of: figure, captions: captions, x: x, height: tallest)
            row.height = max(row.height, strip.height)
            row.ink += strip.ink
            row.labels += strip.labels
            row.notes += strip.notes
            x += figure.size.width + between
        }
        append([row])
    }

    private struct Captions {
        var lines: [SetLine] = []
        var notes: [SetLine] = []
        var height = 0.0
    }

    private mutating func captions(of figure: FigureBlock, width: Double) throws(CanvasError) -> Captions {
        var captions = Captions()
        if let entry = register[figure.label], entry.kind == .figure {
            captions.lines = try lines([.text(entry.printed)], style.captionType, width: width)
        }
        for note in figure.notes { captions.notes += try lines(note, style.noteType, width: width) }
        captions.height =
            Double(captions.lines.count) * style.captionType.leading
            + Double(captions.notes.count) * style.noteType.leading
        if captions.height > 0 { captions.height += Self.captionGap }
        return captions
    }

    /// Between a figure and its caption.
    private static var captionGap: Double { 4 }

    private mutating func strip(
        of figure: FigureBlock, captions: Captions, x: Double = 0, height: Double? = nil
    ) -> Strip {
        let element = nextElement()
        var y = height ?? figure.size.height
        var strip = Strip(height: y + captions.height + style.leading / 2)
        strip.ink = [.figure(figure, element: element, at: Point(x: x, y: y - figure.size.height))]
        if captions.height > 0 { y += Self.captionGap }
        let caption = nextElement()
        for line in captions.lines {
            strip.ink.append(text(line, role: .caption, element: caption, at: Point(x: x, y: y)))
            strip.notes += line.notes
            y += style.captionType.leading
        }
        let notes = nextElement()
        for line in captions.notes {
            strip.ink.append(text(line, role: .paragraph, element: notes, at: Point(x: x, y: y)))
            strip.notes += line.notes
            y += style.noteType.leading
        }
        strip.labels.append(figure.label)
        return strip
    }

    private func text(_ line: SetLine, role: Group.Role, element: Int, at place: Point) -> Strip.Ink {
        .item(.group(Group(role: role, translation: place, items: line.items).element(element)))
    }
}
