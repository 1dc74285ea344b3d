import CPangoCairo

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Draws pages into a PDF file: what is seen, and the structure, links and names around it.
///
/// An element of the structure holds what is drawn in its group. What is drawn between the parts of a table, a row, a
/// list of contents or the document has a leaf of its own if it is text, and belongs to nothing if it is not. A link is
/// a leaf too: what a group with a link draws, as far as one element goes.
struct PDFPainter {
    private let typesetter: Typesetter
    var file: PDFObjectFile
    private(set) var fonts = PDFFonts()
    private(set) var alphas: Set<UInt8> = []
    private(set) var structure: PDFStructureTree
    /// Where names are, by the names in the file.
    private(set) var destinations: [String: Destination] = [:]

    /// A named place.
    struct Destination {
        /// The object of its page.
        var page: Int
        /// From the page's lower left corner.
        var place: Point
    }

    // The page under way.
    private var page = 0
    private var content = PDFPageContent(height: 0)
    private var annotations: [Int] = []
    private var offset = Point.zero
    private var mark: Mark?
    /// The leaves of the open elements, innermost last; none for those without one.
    private var leaves: [Leaf?] = [nil]
    private var figureDepth = 0
    private var artifactDepth = 0
    private var link: Link?
    /// Outside of which nothing is seen; `nil` for the page itself.
    private var clip: Rect?
    /// What is drawn of the open figures.
    private var figures: [Rect?] = []

    private enum Mark: Equatable {
        case artifact
        /// The element's object.
        case element(Int)
    }

    /// An element that was made for some of another's content.
    private struct Leaf {
        /// The link that it is; `nil` for text between the parts of an element.
        var link: Link?
        var ink: Rect?
        var text = ""
    }

    init(_ typesetter: Typesetter, to sink: @escaping PDFObjectFile.Sink) throws(CanvasError) {
        self.typesetter = typesetter
        file = try PDFObjectFile(to: sink)
        structure = PDFStructureTree(in: &file)
    }

    // MARK: - Pages

    /// What a page's object is made of.
    struct Page {
        var content: Int
        var key: Int
        var annotations: [Int]
    }

    /// Draws a page whose object has a number.
    mutating func paint(_ scene: Scene, page number: Int) throws(CanvasError) -> Page {
        page = number
        content = PDFPageContent(height: scene.size.height)
        annotations = []
        if let background = scene.background {
            select(.artifact)
            content.setFill(background, &alphas)
            content.add(
                .rect(Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)), at: .zero)
            content.fill()
        }
        for item in scene.items { try paint(item) }
        try endLeaf()
        select(nil)
        let stream = file.number()
        try file.add(stream, stream: content.stream.bytes)
        return Page(content: stream, key: try structure.endPage(in: &file), annotations: annotations)
    }

    /// Writes the fonts; their objects, in the order of the names that contents have for them.
    mutating func writeFonts() throws(CanvasError) -> [Int] { try fonts.write(to: &file) }

    /// Ends the structure.
    mutating func finishStructure() throws(CanvasError) {
        try endContents()
        try structure.finish(in: &file)
    }

    private mutating func paint(_ item: Scene.Item) throws(CanvasError) {
        switch item {
        case .shape(let shape): try paint(shape)
        case .text(let run): try paint(run)
        case .group(let group): try paint(group)
        }
    }

    // MARK: - Groups

    private mutating func paint(_ group: Group) throws(CanvasError) {
        let outer = offset
        offset.x += group.translation.x
        offset.y += group.translation.y
        if let name = group.destination {
            destinations[PDFLinks.encoded(name)] = Destination(
                page: page, place: Point(x: offset.x, y: content.height - offset.y))
        }
        let tag = figureDepth > 0 || artifactDepth > 0 ? nil : StructureTag(group.role)
        // What leads somewhere is content.
        let isArtifact =
            group.role == .artifact && figureDepth == 0 && link == nil && group.link == nil
        if tag != nil || group.link != nil || isArtifact { try endLeaf() }
        // A list of contents outlives its entries.
        if let tag, tag != .tocItem { try endContents() }
        if tag == .tocItem, structure.open.last?.tag != .toc { begin(.toc) }
        let depth = structure.open.count
        if let tag {
            begin(tag)
            if tag == .figure { structure.change { $0.alternative = group.alternative ?? "" } }
            if tag == .header { structure.change { $0.attributes.add("<</O/Table/Scope/Column>>") } }
        }
        let outerLink = link
        if let target = group.link { link = target }
        if group.role == .figure {
            figureDepth += 1
            figures.append(nil)
        }
        if isArtifact { artifactDepth += 1 }
        try paint(group.items, clip: group.clip)
        if isArtifact { artifactDepth -= 1 }
        if isArtifact || group.link != nil || tag != nil { try endLeaf() }
        if group.role == .figure {
            figureDepth -= 1
            endFigure(isElement: tag == .figure)
        }
        link = outerLink
        if tag != nil {
            while structure.open.count > depth { try end() }
        }
        offset = outer
    }

    private mutating func paint(_ items: [Scene.Item], clip: Rect?) throws(CanvasError) {
        guard let clip else {
            for item in items { try paint(item) }
            return
        }
        content.save()
        content.add(.rect(clip), at: offset)
        content.clip()
        let outer = self.clip
        let own = clip.moved(by: offset)
        self.clip = outer.map { $0.intersection(own) ?? Rect(x: 0, y: 0, width: -1, height: -1) } ?? own
        for item in items { try paint(item) }
        self.clip = outer
        content.restore()
    }

    /// Tells where a figure stands, and the figure around it of what is drawn in it.
    private mutating func endFigure(isElement: Bool) {
        guard let ink = figures.popLast() ?? nil else { return }
        if let outer = figures.indices.last {
            let covered = figures[outer].joined(with: ink)
            figures[outer] = covered
        }
        guard isElement else { return }
        let height = content.height
        structure.change { element in
            element.attributes.add("<</O/Layout/Placement/Block/BBox[")
            element.attributes.add(ink.minX, height - ink.maxY)
            element.attributes.add(ink.maxX, height - ink.minY)
            element.attributes.add("]>>")
        }
    }

    private mutating func begin(_ tag: StructureTag) {
        structure.begin(tag, in: &file)
        leaves.append(nil)
    }

    private mutating func end() throws(CanvasError) {
        try endLeaf()
        try structure.end(in: &file)
        leaves.removeLast()
    }

    /// Entries of a list of contents stand in a `TOC`, which scenes have no group for: neighbours share one, also those
    /// of two pages.
    private mutating func endContents() throws(CanvasError) {
        if structure.open.last?.tag == .toc { try end() }
    }

    /// Ends the leaf of the innermost element, if it has one, and makes the link that it is.
    private mutating func endLeaf() throws(CanvasError) {
        guard let last = leaves.indices.last, let leaf = leaves[last] else { return }
        leaves[last] = nil
        if let link = leaf.link, let ink = leaf.ink {
            let number = file.number()
            let key = structure.annotation(number, page: page)
            try file.add(number, try annotation(link, over: ink, text: leaf.text, key: key))
            annotations.append(number)
        }
        try structure.end(in: &file)
    }

    private func annotation(
        _ link: Link, over ink: Rect, text: String, key: Int
    ) throws(CanvasError) -> PDFBytes {
        var body = PDFBytes()
        body.add("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[")
        body.add(ink.minX, content.height - ink.maxY)
        body.add(ink.maxX, content.height - ink.minY)
        body.add("]/StructParent ")
        body.add(key)
        switch link {
        case .destination(let name):
            body.add("/Dest")
            body.add(string: PDFLinks.encoded(name))
            body.add("/Contents")
            body.add(string: text.isEmpty ? name : text)
        case .uri(let uri):
            let address = try PDFLinks.escaped(uri)
            body.add("/A<</S/URI/URI")
            body.add(string: address)
            body.add(">>/Contents")
            body.add(string: text.isEmpty ? address : text)
        }
        body.add(">>")
        return body
    }

    // MARK: - What ink belongs to

    /// Ends the marked stretch and begins another, unless it is the one that is open.
    private mutating func select(_ next: Mark?) {
        guard next != mark else { return }
        if mark != nil { content.endMark() }
        mark = next
        switch next {
        case .artifact: content.markArtifact()
        case .element:
            guard let tag = structure.open.last?.tag else { return }
            content.mark(tag, content: structure.content(page: page))
        case nil: break
        }
    }

    /// Before something is drawn.
    private mutating func willDraw(isText: Bool, ink: Rect?) throws(CanvasError) {
        // Nobody sees or can click on what is clipped away.
        let ink = clip.map { clip in ink.flatMap { $0.intersection(clip) } } ?? ink
        if ink == nil || artifactDepth > 0 && link == nil { return select(.artifact) }
        let isContent = isText || link != nil
        if isContent, structure.open.last?.tag == .toc { try endContents() }
        guard let last = leaves.indices.last else { return }
        if leaves[last]?.link != link { try endLeaf() }
        if leaves[last] == nil, let element = structure.open.last {
            if let link {
                structure.begin(.link, in: &file)
                leaves[last] = Leaf(link: link)
            } else if element.tag.holdsParts {
                guard isText else { return select(.artifact) }  // rules between the parts
                structure.begin(element.tag == .document ? .paragraph : .span, in: &file)
                leaves[last] = Leaf()
            }
        }
        if let ink {
            let covered = (leaves[last]?.ink).joined(with: ink)
            leaves[last]?.ink = covered
            if let figure = figures.indices.last {
                let covered = figures[figure].joined(with: ink)
                figures[figure] = covered
            }
        }
        select(structure.open.last.map { .element($0.number) })
    }

    // MARK: - Ink

    private mutating func paint(_ shape: Shape) throws(CanvasError) {
        guard shape.fill != nil || (shape.stroke?.width ?? 0) > 0 else { return }
        try willDraw(isText: false, ink: shape.path.bounds?.moved(by: offset))
        switch shape.fill {
        case .color(let color):
            content.setFill(color, &alphas)
            content.add(shape.path, at: offset)
            content.fill()
        case .hatch(let hatch): try fill(shape.path, with: hatch)
        case nil: break
        }
        if let stroke = shape.stroke, stroke.width > 0 {
            content.setStroke(stroke, &alphas)
            content.add(shape.path, at: offset)
            content.stroke()
        }
    }

    private mutating func fill(_ path: Path, with hatch: Hatch) throws(CanvasError) {
        if let background = hatch.background {
            content.setFill(background, &alphas)
            content.add(path, at: offset)
            content.fill()
        }
        guard hatch.lineWidth > 0, let bounds = path.bounds, bounds.width > 0, bounds.height > 0 else {
            return
        }
        let lines = try HatchLines(hatch, over: bounds, pageOrigin: offset)
        guard let numbers = lines.numbers else { return }
        content.save()
        content.add(path, at: offset)
        content.clip()
        content.setStroke(Stroke(hatch.color, width: hatch.lineWidth), &alphas)
        for number in numbers {
            guard let (start, end) = lines.ends(number, within: bounds) else { continue }
            content.add(.line(from: start, to: end), at: offset)
        }
        content.stroke()
        content.restore()
    }

    private mutating func paint(_ run: TextRun) throws(CanvasError) {
        guard !run.text.isEmpty else { return }
        let line = try typesetter.shaped(run)
        let shift = line.shift(of: run)
        let angle = run.rotation * .pi / 180
        let (cosine, sine) = run.rotation == 0 ? (1, 0) : (cos(angle), sin(angle))
        let origin = Point(x: run.origin.x + offset.x, y: run.origin.y + offset.y)
        let baseline = PDFTextLine.Baseline(
            start: Point(x: origin.x + shift * cosine, y: origin.y + shift * sine), cosine: cosine, sine: sine
        )
        let width = line.width(letterSpacing: run.letterSpacing)
        try willDraw(isText: true, ink: baseline.ink(width: width, size: run.font.size))
        if let last = leaves.indices.last, leaves[last]?.link != nil { leaves[last]?.text += run.text }
        content.setFill(run.color, &alphas)
        let text = PDFTextLine(line: line, run: run, baseline: baseline)
        try text.write(to: &content, fonts: &fonts)
    }
}

extension StructureTag {
    /// Whether its contents are its parts alone.
    fileprivate var holdsParts: Bool {
        switch self {
        case .document, .table, .row, .toc: true
        default: false
        }
    }
}

extension Rect {
    /// What both cover, be it a line; `nil` for nothing.
    fileprivate func intersection(_ other: Rect) -> Rect? {
        let (left, top) = (max(minX, other.minX), max(minY, other.minY))
        let (right, bottom) = (min(maxX, other.maxX), min(maxY, other.maxY))
        guard left <= right, top <= bottom else { return nil }
        return Rect(x: left, y: top, width: right - left, height: bottom - top)
    }
}

extension Rect? {
    /// The least rectangle around both.
    fileprivate func joined(with other: Rect) -> Rect {
        guard let self else { return other }
        let (left, top) = (min(self.minX, other.minX), min(self.minY, other.minY))
        return Rect(
            x: left, y: top, width: max(self.maxX, other.maxX) - left,
            height: max(self.maxY, other.maxY) - top)
    }
}
