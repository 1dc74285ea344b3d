/// Writes a scene's items as SVG elements in the order in which they are painted.
struct SVGWriter {
    /// What was written so far.
    var xml = XMLBytes(capacity: 16_384)
    /// What the elements around have said of text.
    private(set) var style: LiveTextStyle
    /// What laid the scene out.
    let measurer: (any TextMeasuring)?
    /// The glyphs of a picture without live text; `nil` where text is text.
    var outlines: GlyphOutlines?
    /// Ids of what has no name.
    var ids: SVGIdentifiers
    /// Where the innermost group's origin is on the page.
    private(set) var origin = Point.zero
    /// What of the page can be seen in the innermost group.
    private(set) var visible: Rect
    private var datumIDs: DatumIdentifiers
    private var isInLink = false
    private let summary: String

    /// A writer for one scene.
    init(_ scene: Scene, idPrefix: String, measurer: (any TextMeasuring)?) throws(CanvasError) {
        style = try LiveTextStyle(of: scene)
        self.measurer = measurer
        ids = SVGIdentifiers(prefix: idPrefix)
        datumIDs = DatumIdentifiers(prefix: idPrefix)
        visible = Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
        summary = scene.summary
    }

    /// A writer for one scene, of whose text it draws the outlines.
    init(_ scene: Scene, idPrefix: String, outlines: GlyphOutlines) {
        style = LiveTextStyle()
        measurer = outlines.typesetter
        self.outlines = outlines
        ids = SVGIdentifiers(prefix: idPrefix)
        datumIDs = DatumIdentifiers(prefix: idPrefix)
        visible = Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
        summary = scene.summary
    }

    /// The whole file.
    mutating func write(_ scene: Scene, language: String) throws(CanvasError) {
        let style = style
        let hasLinks = style.hasLinks || outlines != nil
        try SVGRoot.open(scene, language: language, ids: &ids, hasLinks: hasLinks, into: &xml) {
            xml throws(CanvasError) in try style.addRootAttributes(to: &xml, hasText: outlines == nil)
        }
        let root = xml
        if outlines != nil { xml = XMLBytes(capacity: 16_384) }
        if let background = scene.background {
            xml.add("<rect")
            xml.add(placeOf: visible)
            style.addFill(background, to: &xml)
            xml.add("/>\n")
        }
        try write(scene.items)
        xml.add("</svg>\n")
        // Glyphs are known once everything is drawn, and readers like them defined before they are used.
        guard let outlines else { return }
        let body = xml
        xml = root
        xml.reserve(outlines.definitions.bytes.count + body.bytes.count + 16)
        if !outlines.definitions.bytes.isEmpty {
            xml.add("<defs>\n")
            xml.add(bytes: outlines.definitions.bytes)
            xml.add("</defs>\n")
        }
        xml.add(bytes: body.bytes)
    }

    private mutating func write(_ items: [Scene.Item]) throws(CanvasError) {
        var index = 0
        while index < items.count {
            switch items[index] {
            case .shape(let shape):
                let alike = Self.count(of: shape, in: items, from: index)
                if alike > 1 {
                    write(lines: items[index..<index + alike], shape.stroke)
                } else {
                    try write(shape)
                }
                index += alike
            case .text(let run):
                try write(run)
                index += 1
            case .group(let group):
                try write(group)
                index += 1
            }
        }
    }

    /// How many items from here on are lines of the same opaque stroke, which may as well be one path: a grid.
    private static func count(of shape: Shape, in items: [Scene.Item], from index: Int) -> Int {
        guard shape.fill == nil, let stroke = shape.stroke, stroke.color.alpha == 255 else { return 1 }
        let rest = items[index...].prefix { item in
            guard case .shape(let other) = item else { return false }
            return other.fill == nil && other.stroke == stroke
        }
        return rest.count
    }

    private mutating func write(_ group: Group) throws(CanvasError) {
        let outer = (origin, visible, isInLink, style)
        defer { (origin, visible, isInLink, style) = outer }
        origin.x += group.translation.x
        origin.y += group.translation.y
        let isElement = try open(group)
        var address: String?
        if outlines == nil, case .uri(let uri) = group.link { address = try PDFLinks.escaped(uri) }
        if let address {
            guard !isInLink else { throw .refusedLink("a link inside a link") }
            isInLink = true
            try xml.add(attribute: "<a xlink:href=\"", address)
            xml.add(">\n")
        }
        try write(group.items)
        if address != nil { xml.add("</a>\n") }
        if isElement { xml.add("</g>\n") }
    }

    /// Begins the group's element with all that is said of it; one of which nothing is to be said has none.
    private mutating func open(_ group: Group) throws(CanvasError) -> Bool {
        var clip: String?
        if let rect = group.clip {
            visible = visible.common(with: rect.moved(by: origin))
            let id = ids.next()
            try xml.add(attribute: "<clipPath id=\"", id)
            xml.add("><rect")
            xml.add(placeOf: rect)
            xml.add("/></clipPath>\n")
            clip = id
        }
        // A picture of outlines is put into documents whose editors may trip over more than ink.
        guard outlines == nil else { return openPlain(group, clip) }
        // A figure's own text is the picture's, and as a tooltip it would hang over everything.
        let alternative = group.alternative.flatMap { $0.isEmpty || isSummary($0) ? nil : $0 }
        let isNamed = group.role != .group || group.datum != nil || group.series != nil || alternative != nil
        let changed = style.changed(for: group.items)
        guard isNamed || clip != nil || group.translation != .zero || changed != nil else { return false }
        xml.add("<g")
        if let datum = group.datum { xml.add(plain: " id=\"\(datumIDs.id(for: datum))\"") }
        if group.role != .group { try xml.add(attribute: " class=\"", group.role.rawValue) }
        if let datum = group.datum { try xml.add(attribute: " data-datum=\"", datum) }
        if let series = group.series { try xml.add(attribute: " data-series=\"", series) }
        addPlace(of: group, clip)
        if let changed {
            try style.addAttributes(changingTo: changed, to: &xml)
            style = changed
        }
        xml.add(">\n")
        if let alternative {
            xml.add(group.role == .figure ? "<desc>" : "<title>")
            try xml.add(escaped: alternative)
            xml.add(group.role == .figure ? "</desc>\n" : "</title>\n")
        }
        return true
    }

    private mutating func openPlain(_ group: Group, _ clip: String?) -> Bool {
        guard clip != nil || group.translation != .zero else { return false }
        xml.add("<g")
        addPlace(of: group, clip)
        xml.add(">\n")
        return true
    }

    private mutating func addPlace(of group: Group, _ clip: String?) {
        if group.translation != .zero {
            xml.add(" transform=\"translate(")
            xml.add(group.translation.x)
            xml.add(",")
            xml.add(group.translation.y)
            xml.add(")\"")
        }
        if let clip { xml.add(plain: " clip-path=\"url(#\(clip))\"") }
    }

    /// Whether a text is the scene's summary; texts of different lengths need not be compared as Unicode does.
    private func isSummary(_ text: String) -> Bool {
        text.utf8.count == summary.utf8.count && text == summary
    }
}

extension Rect {
    /// What the two have in common; without an area where they have nothing.
    func common(with other: Rect) -> Rect {
        let (left, top) = (max(minX, other.minX), max(minY, other.minY))
        return Rect(
            x: left, y: top, width: max(0, min(maxX, other.maxX) - left),
            height: max(0, min(maxY, other.maxY) - top))
    }

    /// The rectangle elsewhere.
    func moved(by offset: Point) -> Rect {
        Rect(x: minX + offset.x, y: minY + offset.y, width: width, height: height)
    }
}
