import Canvas

/// Puts what was laid out onto sheets, with running heads and page numbers.
public struct PageComposer {
    private let layout: DocumentLayout
    private let measurer: any TextMeasuring
    private let heads = RunningHeads()
    private var style: PageStyle { layout.document.style }

    /// A composer; one a thread.
    public init(_ layout: DocumentLayout, measuredBy measurer: any TextMeasuring) {
        (self.layout, self.measurer) = (layout, measurer)
    }

    /// A page, by number from 0.
    /// - Throws: what drawing its figures gives rise to; `DocumentFault.sheetTooLong`.
    public func page(_ index: Int) throws -> Scene {
        let page = layout.pages[index]
        var scene = Scene(size: style.sheet(page.form), title: page.chapter)
        let left = left(of: page.form, number: index + 1)
        let top = page.form == .landscape ? style.inner : style.top
        switch page.content {
        case .blank: break
        case .flow(let number, let columns, _, _) where page.matter == .cover:
            for column in columns { scene.items += try cover(column, layout.flows[number], left: left) }
        case .flow(let number, let columns, let count, let across):
            var y = top
            if let across, number > 0 {
                scene.items += try items(of: across, layout.flows[number - 1], at: Point(x: left, y: y))
                y += (across.depth / style.leading).rounded(.up) * style.leading
            }
            let flow = layout.flows[number]
            let step = (style.width + style.columnGap) / Double(count)
            for (column, content) in columns.enumerated() {
                let x = left + Double(column) * step
                scene.items += try items(of: content, flow, at: Point(x: x, y: y))
                scene.items += notes(
                    of: content, flow, at: Point(x: x, y: top + style.height(page.form)))
            }
        case .sheet(let part, let number):
            scene.items += try sheet(number, of: part, at: Point(x: left, y: top))
        }
        if page.matter != .cover, !page.isBlank {
            scene.items += try furniture(of: page, number: index + 1, left: left)
        }
        return scene
    }

    /// The left edge of the text area; the binding is left on odd pages, and above on sheets on their side.
    private func left(of form: PageStyle.Form, number: Int) -> Double {
        switch form {
        case .portrait: style.left(page: number)
        case .landscape: style.top
        case .foldout: style.inner
        }
    }

    // MARK: - What stands in the text area

    private func items(
        of page: Pagination.Page, _ flow: Flow, at origin: Point
    ) throws -> [Scene.Item] {
        var items: [Scene.Item] = []
        for placed in page.placed {
            let strip: Strip
            switch placed.what {
            case .strip(let index): strip = flow.strips[index]
            case .head(let head): strip = flow.heads[head]
            }
            items.append(
                .group(
                    Group(
                        translation: Point(x: origin.x, y: origin.y + placed.y), items: try drawn(strip.ink)))
            )
        }
        return items
    }

    /// The cover: a bar in the accent colour over the title in the upper third, and lines at the foot.
    private func cover(_ page: Pagination.Page, _ flow: Flow, left: Double) throws -> [Scene.Item] {
        let top = style.sheet.height * 0.27
        var (items, foot): ([Scene.Item], [Strip]) = ([], [])
        for placed in page.placed {
            guard case .strip(let index) = placed.what else { continue }
            let strip = flow.strips[index]
            if strip.isAtFoot {
                foot.append(strip)
            } else {
                items.append(
                    .group(Group(translation: Point(x: left, y: top + placed.y), items: try drawn(strip.ink)))
                )
            }
        }
        var y = style.sheet.height - style.bottom - foot.map(\.height).reduce(0, +)
        let bar = Shape(
            path: .rect(Rect(x: left, y: top - 26, width: 54, height: 5)), fill: .color(style.accent))
        let rule = Shape(
            path: .line(from: Point(x: left, y: y - 8), to: Point(x: left + style.width, y: y - 8)),
            stroke: Stroke(style.rule, width: 0.5))
        for strip in foot {
            items.append(.group(Group(translation: Point(x: left, y: y), items: try drawn(strip.ink))))
            y += strip.height
        }
        let lines = foot.isEmpty ? [Scene.Item.shape(bar)] : [.shape(bar), .shape(rule)]
        return [.group(Group(role: .artifact, items: lines))] + items
    }

    private func drawn(_ ink: [Strip.Ink]) throws -> [Scene.Item] {
        var items: [Scene.Item] = []
        for part in ink {
            switch part {
            case .item(let item): items.append(item)
            case .figure(let figure, let element, let place):
                let scene = try figure.scene()
                items.append(
                    .group(
                        Group(
                            role: .figure, alternative: scene.summary, destination: figure.label,
                            translation: place, items: scene.items
                        ).element(element)))
            }
        }
        return items
    }

    /// The notes at a column's foot, with the rule above them.
    private func notes(of page: Pagination.Page, _ flow: Flow, at bottom: Point) -> [Scene.Item] {
        guard !page.notes.isEmpty else { return [] }
        var y = bottom.y - flow.height(ofNotes: page.notes)
        let rule = Shape(
            path: .line(from: Point(x: bottom.x, y: y - 4), to: Point(x: bottom.x + 120, y: y - 4)),
            stroke: Stroke(style.rule, width: 0.5))
        var items: [Scene.Item] = [.group(Group(role: .artifact, items: [.shape(rule)]))]
        for strip in page.notes.flatMap({ flow.notes[$0] }) {
            items.append(.group(Group(translation: Point(x: bottom.x, y: y), items: strip.ink.items)))
            y += strip.height
        }
        return items
    }

    /// A page that is made when it is written.
    private func sheet(_ number: Int, of part: Int, at origin: Point) throws -> [Scene.Item] {
        guard case .sheets(let sheets) = layout.document.parts[part].content else { return [] }
        var setter = FlowSetter(
            style: style, words: layout.document.words, register: layout.register, measurer: measurer,
            pageLabels: layout.pageLabels,
            elements: part * PartGroup.elementsOfPart + number * Self.elementsOfSheet)
        let heading = sheets.headings[number]
        try setter.set([.heading(heading)] + (try sheets.blocks(number)))
        let measures = Pagination.Measures(height: style.height, grid: style.leading)
        let flow = setter.segments[0].flow
        let pages = Pagination(flow, measures: measures).pages
        guard setter.segments.count == 1, pages.count == 1, !pages[0].overflows else {
            throw DocumentFault.sheetTooLong(heading: heading.text)
        }
        return try items(of: pages[0], flow, at: origin)
            + notes(of: pages[0], flow, at: Point(x: origin.x, y: origin.y + style.height))
    }

    /// More elements than a sheet has.
    private static let elementsOfSheet = 1_000

    // MARK: - Around it

    /// The running head with its hairline, and the page's label at the outer foot.
    private func furniture(
        of page: DocumentLayout.Page, number: Int, left: Double
    ) throws(CanvasError) -> [Scene.Item] {
        let width = style.width(page.form)
        let (top, right) = (page.form == .landscape ? style.inner : style.top, left + width)
        let head = top - 14
        let foot = top + style.height(page.form) + 22
        let isRight = number % 2 == 1 || !style.isTwoSided
        let room = width / 2 - 6
        let chapter = page.chapter == layout.document.title ? "" : page.chapter
        let rule = Shape(
            path: .line(from: Point(x: left, y: head + 4), to: Point(x: right, y: head + 4)),
            stroke: Stroke(style.rule, width: 0.35))
        let (one, other) = (try fitted(layout.document.title, to: room), try fitted(chapter, to: room))
        let running =
            one.items(at: Point(x: left, y: head))
            + other.items(at: Point(x: right - other.width, y: head)) + [.shape(rule)]
        let label = TextRun(
            page.label, font: style.runningHead, color: style.ink,
            at: Point(x: isRight ? right : left, y: foot), anchor: isRight ? .end : .start)
        let heads = style.hasRunningHeads ? [Scene.Item.group(Group(role: .runningHead, items: running))] : []
        return heads + [.group(Group(role: .pageNumber, items: [.text(label)]))]
    }

    /// A side of the running head, set as text is: the longest beginning that fits, with an ellipsis where something was
    /// left out.
    private func fitted(_ text: String, to room: Double) throws(CanvasError) -> RunningHead {
        if let known = heads[text, room] { return known }
        var head = try RunningHead(text, style, measurer)
        var shortened = text
        while head.width > room, !shortened.isEmpty {
            shortened.removeLast()
            head = try RunningHead(shortened + "…", style, measurer)
        }
        heads[text, room] = head
        return head
    }
}

/// The sides that were set last: most pages have those of the page before.
private final class RunningHeads {
    private var known: [(text: String, room: Double, head: RunningHead)] = []
    /// The document's title and the chapter's.
    private static let most = 2

    subscript(text: String, room: Double) -> RunningHead? {
        get { known.first { $0.room == room && $0.text == text }?.head }
        set {
            guard let newValue else { return }
            if known.count == Self.most { known.removeLast() }
            known.append((text, room, newValue))
        }
    }
}

/// A side of the running head, set on one line.
private struct RunningHead {
    private let span: Span
    private let line: ComposedLine?

    init(_ text: String, _ style: PageStyle, _ measurer: any TextMeasuring) throws(CanvasError) {
        span = Span(text, font: style.runningHead, color: style.secondary)
        line = try ParagraphComposer(measurer: measurer)
            .compose([span], width: .greatestFiniteMagnitude).first
    }

    /// Points.
    var width: Double { line?.width ?? 0 }

    func items(at origin: Point) -> [Scene.Item] { line?.items(of: [span], at: origin) ?? [] }
}

extension DocumentLayout.Page {
    /// Whether it was left empty.
    var isBlank: Bool {
        if case .blank = content { return true }
        return false
    }
}
