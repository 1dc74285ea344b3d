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
/// list or the document has a leaf of its own if it is text, and belongs to nothing if it is not. A link is
/// a leaf too: what a group with a link draws, as far as one element goes. A group whose element may not stand where it
/// stands, such as a cell outside a row, is seen through.
struct PDFPainter {
    private let typesetter: Typesetter
    var file: PDFObjectFile
    private(set) var fonts = PDFFonts()
    private(set) var alphas: Set<UInt8> = []
    private(set) var structure: PDFStructureTree
    private(set) var links = PDFLinks()
    private(set) var conformance = PDFConformance()

    // The page under way.
    private var page = 0
    private var content = PDFPageContent(height: 0)
    private var annotations: [Int] = []
    private var offset = Point.zero
    private var mark: Mark?
    /// The leaves of the open elements, innermost last; none for those without one.
    private var leaves: [Leaf?] = [nil]
    /// What is drawn belongs to, where it is no content.
    private var artifact: Mark?
    private var link: Link?
    /// Names of places of which nothing has been drawn yet.
    private var arrivals: [String] = []
    /// Outside of which nothing is seen; `nil` for the page itself.
    private var clip: Rect?
    /// What is drawn of the open figures.
    private var figures: [Rect?] = []

    private enum Mark: Equatable {
        case artifact, head, foot
        /// The element's object.
        case element(Int)
    }

    /// An element that was made for some of another's content.
    private struct Leaf {
        /// The link that it is; `nil` for text between the parts of an element.
        var link: Link?
        /// The elements that it is, one in another.
        var depth = 0
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

    /// What follows stands where its section has its place.
    mutating func begin(section: Int) throws(CanvasError) {
        try endContainer()
        try structure.begin(section: section, in: &file)
        conformance.begin(section: section)
    }

    /// Draws a page whose object has a number.
    mutating func paint(_ scene: Scene, page number: Int) throws(CanvasError) -> Page {
        page = number
        conformance.page(scene.size)
        let room = content.release()
        content = PDFPageContent(height: scene.size.height, in: room)
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
        content.finish()
        let stream = file.number()
        try file.add(stream, stream: content.stream.bytes)
        return Page(content: stream, key: try structure.endPage(in: &file), annotations: annotations)
    }

    /// Writes the fonts; their objects, in the order of the names that contents have for them.
    mutating func writeFonts() throws(CanvasError) -> [Int] { try fonts.write(to: &file) }

    /// Ends the structure.
    mutating func finishStructure() throws(CanvasError) {
        try endContainer()
        try structure.finish(in: &file)
    }

    /// Writes where the links within the document lead; the tree of names, or `nil` where there is none.
    /// - Throws: `unknownDestination`.
    mutating func writeDestinations() throws(CanvasError) -> Int? { try links.write(to: &file) }

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
        let tag = try tag(of: group)
        // What leads somewhere is content.
        let isArtifact = group.role.isArtifact && figures.isEmpty && link == nil && group.link == nil
        if tag != nil || group.link != nil || isArtifact { try endLeaf() }
        let depth = structure.open.count
        if let tag { try begin(tag, group) }
        let isNamed = try arrive(group, isElement: tag != nil)
        let (outerLink, outerArtifact) = (link, artifact)
        if let target = group.link {
            guard link == nil else { throw .refusedLink("a link inside a link") }
            try links.check(target)
            link = target
        }
        if group.role == .figure { figures.append(nil) }
        if isArtifact, artifact == nil {
            artifact = group.role == .artifact ? .artifact : isInUpperHalf(group) ? .head : .foot
        }
        try paint(group.items, clip: group.clip)
        artifact = outerArtifact
        if isArtifact || group.link != nil || tag != nil { try endLeaf() }
        if group.role == .figure { endFigure(isElement: tag == .figure) }
        link = outerLink
        // Where nothing was drawn, a link leads to what is around.
        if isNamed, !arrivals.isEmpty { settle() }
        if tag != nil {
            while structure.open.count > depth { try end() }
        }
        offset = outer
    }

    /// The element of a group; `nil` where it has none, or none that may stand here. What it is a part of by its role
    /// alone is begun.
    private mutating func tag(of group: Group) throws(CanvasError) -> StructureTag? {
        guard artifact == nil, let tag = StructureTag(group.role) else { return nil }
        func whole() -> PDFStructureTree.Element {
            // A leaf would be ended first.
            structure.open[structure.open.count - 1 - (leaves.last??.depth ?? 0)]
        }
        guard figures.isEmpty || tag == .caption && whole().tag == .figure else { return nil }
        let container = group.role.container
        if whole().isContainer, whole().tag != container {
            try endLeaf()
            try endContainer()
        }
        let parent = whole().tag
        if let container, container != parent {
            guard container.mayStand(in: parent) else { return nil }
            try endLeaf()
            try structure.begin(container, in: &file)
            leaves.append(nil)
            return tag
        }
        return tag.mayStand(in: parent) ? tag : nil
    }

    /// Takes note of the place that a group names.
    /// - Returns: whether something drawn in it is to be what its links lead to.
    private mutating func arrive(_ group: Group, isElement: Bool) throws(CanvasError) -> Bool {
        guard let name = group.destination else { return false }
        try links.arrive(
            name,
            PDFLinks.Destination(
                page: page, place: Point(x: offset.x, y: content.height - offset.y),
                element: structure.innermost))
        guard !isElement else { return false }
        arrivals.append(name)
        return true
    }

    /// The innermost open element is what links to the open names lead to.
    private mutating func settle() {
        for name in arrivals { links.settle(name, element: structure.innermost) }
        arrivals.removeAll()
    }

    private func isInUpperHalf(_ group: Group) -> Bool {
        func top(_ item: Scene.Item) -> Double? {
            switch item {
            case .shape(let shape): shape.path.bounds?.minY
            case .text(let run): run.origin.y
            case .group(let group): group.items.lazy.compactMap(top).first.map { $0 + group.translation.y }
            }
        }
        return (group.items.lazy.compactMap(top).first ?? 0) + offset.y < content.height / 2
    }

    private mutating func paint(_ items: [Scene.Item], clip: Rect?) throws(CanvasError) {
        guard let clip else {
            for item in items { try paint(item) }
            return
        }
        // One more may be needed for a hatch.
        guard content.depth + 1 < PDFConformance.deepestState else {
            throw .badSize("a clip within \(content.depth) others")
        }
        // What is clipped is no part of a stretch of text.
        if content.isInText { select(nil) }
        content.save()
        content.add(.rect(clip), at: offset)
        content.clip()
        let outer = self.clip
        let own = clip.moved(by: offset)
        self.clip = outer.map { $0.intersection(own) ?? Rect(x: 0, y: 0, width: -1, height: -1) } ?? own
        for item in items { try paint(item) }
        self.clip = outer
        if content.isInText { select(nil) }
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
            // One that goes on has said where it began.
            guard element.attributes.bytes.isEmpty else { return }
            element.attributes.add("<</O/Layout/Placement/Block/BBox[")
            element.attributes.add(ink.minX, height - ink.maxY)
            element.attributes.add(ink.maxX, height - ink.minY)
            element.attributes.add("]>>")
        }
    }

    private mutating func begin(_ tag: StructureTag, _ group: Group) throws(CanvasError) {
        let isNew = try structure.begin(
            tag, PDFStructureTree.Key(role: group.role, number: group.element), in: &file)
        leaves.append(nil)
        guard isNew else { return }
        if let language = group.language { structure.change { $0.language = language } }
        switch tag {
        case .figure:
            let alternative = group.alternative ?? ""
            guard alternative.utf16.count <= PDFConformance.longestText else {
                throw .badSize("an alternative text of \(alternative.utf16.count) characters")
            }
            conformance.figure(alternative: alternative)
            structure.change { $0.alternative = alternative }
        case .header, .cell:
            let columns = group.columns
            guard tag == .header || columns > 1 else { return }
            structure.change { element in
                element.attributes.add("<</O/Table")
                if tag == .header {
                    element.attributes.add(
                        group.role == .rowHeader ? "/Scope/Row" : "/Scope/Column")
                }
                if columns > 1 {
                    element.attributes.add("/ColSpan ")
                    element.attributes.add(columns)
                }
                element.attributes.add(">>")
            }
        default: if let level = tag.headingLevel { conformance.heading(level) }
        }
    }

    private mutating func end() throws(CanvasError) {
        try endLeaf()
        try structure.end(in: &file)
        leaves.removeLast()
    }

    /// Ends a list of contents or an index, which outlive their entries.
    private mutating func endContainer() throws(CanvasError) {
        if structure.isInContainer { try end() }
    }

    /// Begins the elements of a leaf in the innermost open one.
    private mutating func beginLeaf(_ tag: StructureTag?) throws(CanvasError) {
        var leaf = Leaf(link: link)
        func begin(_ tag: StructureTag) throws(CanvasError) {
            try structure.begin(tag, in: &file)
            leaf.depth += 1
        }
        let isEntry = structure.tag() == .tocItem || structure.tag(above: 1) == .index
        if let tag { try begin(tag) }
        if link != nil {
            if isEntry { try begin(.reference) }
            try begin(.link)
        }
        leaves[leaves.count - 1] = leaf
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
        for _ in 0..<leaf.depth { try structure.end(in: &file) }
    }

    private mutating func annotation(
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
            body.add("/A ")
            body.add(reference: links.action(to: name, in: &file))
            body.add("/Contents")
            body.add(string: text.isEmpty ? name : text)
        case .uri(let uri):
            let address = try links.address(uri, in: &file)
            body.add("/A ")
            body.add(reference: address.action)
            body.add("/Contents")
            body.add(string: text.isEmpty ? address.escaped : text)
        }
        body.add(">>")
        return body
    }

    // MARK: - What ink belongs to

    /// Ends the marked stretch and begins another, unless it is the one that is open.
    /// - Parameter isText: whether text is drawn next, and by letters; nothing else may stand in a stretch of text.
    private mutating func select(_ next: Mark?, isText: Bool = false) {
        guard next != mark || content.isInText && !isText else { return }
        if mark != nil { content.endMark() }
        mark = next
        switch next {
        case .artifact: content.markArtifact()
        case .head: content.markRunning(isHead: true)
        case .foot: content.markRunning(isHead: false)
        case .element:
            let tag = structure.tag()
            content.mark(
                tag, content: structure.content(page: page), isText: isText && tag != .figure)
        case nil: break
        }
    }

    /// Before something is drawn.
    /// - Parameters:
    ///   - isText: whether it is text.
    ///   - isLettered: whether it is drawn by letters alone.
    ///   - ink: what it covers.
    private mutating func willDraw(isText: Bool, isLettered: Bool, ink: Rect?) throws(CanvasError) {
        // Nobody sees or can click on what is clipped away.
        let ink = clip.map { clip in ink.flatMap { $0.intersection(clip) } } ?? ink
        if ink == nil || artifact != nil && link == nil { return select(artifact ?? .artifact) }
        let isContent = isText || link != nil
        if isContent { try endContainer() }
        guard let last = leaves.indices.last else { return }
        if leaves[last]?.link != link { try endLeaf() }
        if leaves[last] == nil {
            let tag = structure.tag().leaf
            // Rules between the parts are no content.
            guard isContent || tag == nil && !structure.isInContainer else { return select(.artifact) }
            if tag != nil || link != nil { try beginLeaf(tag) }
        }
        if !arrivals.isEmpty { settle() }
        if let ink {
            let covered = (leaves[last]?.ink).joined(with: ink)
            leaves[last]?.ink = covered
            if let figure = figures.indices.last {
                let covered = figures[figure].joined(with: ink)
                figures[figure] = covered
            }
        }
        select(.element(structure.innermost), isText: isLettered)
    }

    /// More of what a link shows says no more of where it leads.
    private static let longestLinkText = 500

    // MARK: - Ink

    private mutating func paint(_ shape: Shape) throws(CanvasError) {
        guard shape.fill != nil || (shape.stroke?.width ?? 0) > 0 else { return }
        try willDraw(isText: false, isLettered: false, ink: shape.path.bounds?.moved(by: offset))
        switch shape.fill {
        case .color(let color):
            if (shape.stroke?.width ?? 0) <= 0, let (centre, radius) = shape.path.circle {
                let place = Point(x: centre.x + offset.x, y: centre.y + offset.y)
                return content.dot(at: place, radius: radius, color, &alphas)
            }
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
        guard let stripes = try HatchLines(hatch, over: bounds, pageOrigin: offset).stripes(hatch) else {
            return
        }
        content.save()
        content.add(path, at: offset)
        content.clip()
        content.setStroke(stripes.stroke, &alphas)
        content.add(.line(from: stripes.start, to: stripes.end), at: offset)
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
        let text = PDFTextLine(line: line, run: run, baseline: baseline, fonts: &fonts)
        try willDraw(
            isText: true, isLettered: text.isLettered, ink: baseline.ink(width: width, size: run.font.size))
        if let last = leaves.indices.last, let leaf = leaves[last], leaf.link != nil,
            leaf.text.utf16.count + run.text.utf16.count <= Self.longestLinkText
        {
            leaves[last]?.text += run.text
        }
        if structure.tag() == .label { structure.number(listBy: run.text) }
        content.setFill(run.color, &alphas)
        try text.write(to: &content, fonts: &fonts)
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
