import CPangoCairo

/// Structure, links and destinations around a page's ink.
///
/// Where an element has elements in it, Cairo 1.16 leaves its own ink out of the structure tree, and Cairo 1.18 makes
/// a link of the ink that stands right in it alone. So an element holds either elements or ink; ink beside elements
/// gets a leaf of its own, a `Span`, and a group's link is never more than the leaves around its ink.
struct PDFMarkup: GroupMarkup {
    /// What each figure shows, in the order in which their tags begin; `nil` where nothing is said.
    private(set) var alternatives: [String?] = []
    /// The open elements, the document outermost.
    private var elements: [Element] = []
    /// For each open group, how many elements it opened.
    private var opened: [Int] = []
    private var figureDepth = 0
    private var artifactDepth = 0
    /// What Cairo is told of the link that the open groups are part of.
    private var link: String?

    private struct Element {
        var tag: StructureTag
        /// Whether elements come in it, so that its own ink needs a leaf.
        var hasElements: Bool
        var openLeaf: StructureTag?
    }

    /// Opens the document: readers call a file tagged only where one element holds everything.
    mutating func beginDocument(_ cairo: CairoContext) {
        push(.document, hasElements: true, cairo)
    }

    /// Before a page's background, which readers are to pass over.
    mutating func beginPage(_ cairo: CairoContext) {
        openLeaf(StructureTag.passedOver, cairo)
    }

    /// Ends what does not go on over the page's end.
    mutating func endPage(_ cairo: CairoContext) {
        endContents(cairo)
        endLeaf(cairo)
    }

    /// Closes the document, before its last page is shown.
    mutating func endDocument(_ cairo: CairoContext) {
        pop(cairo)
    }

    mutating func begin(_ group: Group, at origin: Point, _ cairo: CairoContext) throws(CanvasError) {
        if let name = group.destination {
            if elements.last?.openLeaf == .artifact { endLeaf(cairo) }  // no tag may stand in it
            Self.markDestination(PDFLinks.encoded(name), at: origin, cairo)
        }
        let before = elements.count
        let tag = tag(of: group)
        if tag != nil || group.link != nil || isArtifact(group) {
            if tag != .tocItem { endContents(cairo) }
            endLeaf(cairo)
        }
        let base = min(before, elements.count)  // without a table of contents that just ended
        switch group.link {
        case .destination(let name): link = "dest='\(PDFLinks.encoded(name))'"
        case .uri(let uri): link = "uri='\(try PDFLinks.escaped(uri))'"
        case nil: break
        }
        if let tag {
            if tag == .tocItem, elements.last?.tag != .toc { push(.toc, hasElements: true, cairo) }
            if tag == .figure { alternatives.append(group.alternative) }
            let isInFigure = figureDepth > 0 || group.role == .figure
            push(
                tag, hasElements: link != nil || containsElements(group.items, isInFigure: isInFigure), cairo)
        }
        // A table of contents outlives its first entry.
        let kept = tag == .tocItem && elements[base].tag == .toc ? 1 : 0
        opened.append(elements.count - base - kept)
        if group.role == .figure { figureDepth += 1 }
        if isArtifact(group) { artifactDepth += 1 }
    }

    mutating func willDraw(isText: Bool, _ cairo: CairoContext) {
        let isContent = link != nil || isText && artifactDepth == 0
        if isContent, elements.last?.tag == .toc { endContents(cairo) }
        guard let element = elements.last else { return }
        let leaf: StructureTag?
        if link != nil {
            leaf = .link
        } else if artifactDepth > 0 {
            leaf = StructureTag.passedOver
        } else if !element.hasElements {
            leaf = nil
        } else {
            switch element.tag {
            case .document, .table, .row, .toc:
                if isText {
                    leaf = elements.count == 1 ? .paragraph : .span
                } else {
                    leaf = element.openLeaf ?? StructureTag.passedOver  // rules between the parts
                }
            default: leaf = .span
            }
        }
        guard leaf != element.openLeaf else { return }
        endLeaf(cairo)
        openLeaf(leaf, cairo)
    }

    mutating func end(_ group: Group, _ cairo: CairoContext) {
        let count = opened.removeLast()
        if count > 0 { endContents(cairo) }
        for _ in 0..<count { pop(cairo) }
        if group.role == .figure { figureDepth -= 1 }
        if isArtifact(group) { artifactDepth -= 1 }
        if isArtifact(group) || group.link != nil { endLeaf(cairo) }
        if group.link != nil { link = nil }
    }

    /// Names a place on the page.
    static func markDestination(_ name: String, at place: Point, _ cairo: CairoContext) {
        let (x, y) = ((place.x * 100).rounded() / 100, (place.y * 100).rounded() / 100)
        cairo_tag_begin(cairo.handle, CAIRO_TAG_DEST, "name='\(name)' x=\(x) y=\(y)")
        cairo_tag_end(cairo.handle, CAIRO_TAG_DEST)
    }

    /// A group's element. Inside a figure there is none but for links: the alternative text stands for everything.
    private func tag(of group: Group) -> StructureTag? {
        figureDepth > 0 || artifactDepth > 0 ? nil : StructureTag(group.role)
    }

    /// Whether readers are to pass over a group. What leads somewhere is content.
    private func isArtifact(_ group: Group) -> Bool {
        group.role == .artifact && figureDepth == 0 && link == nil && group.link == nil
    }

    private func containsElements(_ items: [Scene.Item], isInFigure: Bool) -> Bool {
        items.contains { item in
            guard case .group(let group) = item else { return false }
            if group.link != nil { return true }
            if !isInFigure, group.role == .artifact || StructureTag(group.role) != nil { return true }
            return containsElements(group.items, isInFigure: isInFigure)
        }
    }

    private mutating func push(_ tag: StructureTag, hasElements: Bool, _ cairo: CairoContext) {
        cairo_tag_begin(cairo.handle, tag.rawValue, nil)
        elements.append(Element(tag: tag, hasElements: hasElements))
    }

    private mutating func pop(_ cairo: CairoContext) {
        endLeaf(cairo)
        guard let element = elements.popLast() else { return }
        cairo_tag_end(cairo.handle, element.tag.rawValue)
    }

    private mutating func openLeaf(_ leaf: StructureTag?, _ cairo: CairoContext) {
        guard let leaf, !elements.isEmpty else { return }
        cairo_tag_begin(cairo.handle, leaf.rawValue, leaf == .link ? link : nil)
        elements[elements.count - 1].openLeaf = leaf
    }

    private mutating func endLeaf(_ cairo: CairoContext) {
        guard let leaf = elements.last?.openLeaf else { return }
        cairo_tag_end(cairo.handle, leaf.rawValue)
        elements[elements.count - 1].openLeaf = nil
    }

    /// Entries of a table of contents stand in a `TOC`, which scenes have no group for: neighbours share one.
    private mutating func endContents(_ cairo: CairoContext) {
        if elements.last?.tag == .toc { pop(cairo) }
    }
}
