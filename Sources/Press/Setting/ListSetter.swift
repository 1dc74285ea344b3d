import Canvas

extension FlowSetter {
    /// A list: each item's marker beside its paragraphs, which are indented.
    mutating func set(_ list: List) throws(CanvasError) {
        let type = style.bodyType
        let listElement = nextElement()
        let indent = 2 * type.font.size
        let body = 1.5 * type.font.size  // from the marker to the text
        for (number, item) in list.items.enumerated() {
            let (itemElement, bodyElement) = (nextElement(), nextElement())
            let marker = list.marker == .bullet ? "•" : "\(number + 1)."
            var strips: [Strip] = []
            for paragraph in item {
                var paragraph = paragraph
                if paragraph.style == .body { paragraph.style = .flush }
                var set = try self.strips(of: paragraph, width: measure - indent - body, x: indent + body)
                // What belongs to an item, such as its evidence, stays with its end.
                if !strips.isEmpty, !set.isEmpty { set[0].breakBefore = .forbidden }
                strips += set
            }
            for index in strips.indices {
                let wrap = { (items: [Scene.Item], role: Group.Role, element: Int) -> Scene.Item in
                    .group(Group(role: role, items: items).element(element))
                }
                var parts: [Scene.Item] = []
                if index == 0 {
                    let run = TextRun(
                        marker, font: type.font, color: type.color, at: Point(x: indent, y: type.baseline))
                    parts.append(.group(Group(role: .listLabel, items: [.text(run)])))
                }
                parts.append(wrap(strips[index].ink.items, .listBody, bodyElement))
                strips[index].ink = [
                    .item(wrap([wrap(parts, .listItem, itemElement)], .list, listElement))
                ]
            }
            append(strips)
        }
    }

    /// A box with a title and a rule at its side, not divided unless it is higher than a page.
    mutating func set(_ callout: Callout) throws(CanvasError) {
        let element = nextElement()
        let padding = style.leading / 2
        let width = measure - 2 * padding
        var strips: [Strip] = []
        if !callout.title.isEmpty {
            strips += try self.strips(
                of: Paragraph(callout.title, style: .lead), width: width, x: padding)
        }
        for paragraph in callout.paragraphs {
            var paragraph = paragraph
            if paragraph.style == .body { paragraph.style = .flush }
            strips += try self.strips(of: paragraph, width: width, x: padding)
        }
        guard !strips.isEmpty else { return }
        for index in strips.indices {
            strips[index].gridOffset = nil
            let (above, below) = (index == 0 ? padding : 0, index == strips.count - 1 ? padding : 0)
            let height = strips[index].height + above + below
            let box = Shape(
                path: .rect(Rect(x: 0, y: 0, width: measure, height: height)), fill: .color(style.tint))
            let bar = Shape(
                path: .rect(Rect(x: 0, y: 0, width: 2.5, height: height)), fill: .color(style.accent))
            let text = Group(
                role: .aside, translation: Point(x: 0, y: above), items: strips[index].ink.items
            ).element(element)
            strips[index].height = height
            strips[index].ink = [
                .item(.group(Group(role: .artifact, items: [.shape(box), .shape(bar)]))), .item(.group(text)),
            ]
        }
        strips.keepTogether()
        strips[0].gap = padding
        append(strips)
        spaceNext += padding
    }
}

extension [Strip.Ink] {
    /// What is drawn, figures left aside.
    var items: [Scene.Item] {
        compactMap { ink in
            if case .item(let item) = ink { return item }
            return nil
        }
    }
}
