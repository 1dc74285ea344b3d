import CPangoCairo

extension CairoFace {
    /// A glyph's outline as SVG path data, in thousandths of an em from its place on the baseline, to a tenth; empty for
    /// one without ink.
    /// - Throws: `library` where Cairo cannot read it.
    func outline(of glyph: UInt) throws(CanvasError) -> [UInt8] {
        if let known = outlines[glyph] { return known }
        let outline = try traced(glyph)
        if outlines.count >= Self.mostOutlines { outlines.removeAll(keepingCapacity: true) }
        outlines[glyph] = outline
        return outline
    }

    /// Some megabytes at most.
    private static let mostOutlines = 8192

    private func traced(_ glyph: UInt) throws(CanvasError) -> [UInt8] {
        var data = OutlineData(unit: 1)
        for segment in try path(of: glyph).segments {
            switch segment {
            case .move(let to): data.move(to: (to.x, to.y))
            case .line(let to): data.line(to: (to.x, to.y))
            case .curve(let one, let two, let to):
                data.curve((one.x, one.y), (two.x, two.y), to: (to.x, to.y))
            case .close: data.close()
            }
        }
        return data.bytes
    }

    /// A glyph's outline in thousandths of an em from its place on the baseline, downwards; empty for one without ink.
    /// - Throws: `library` where Cairo cannot read it.
    func path(of glyph: UInt) throws(CanvasError) -> Path {
        // A face of pixels is traced along their edges: at a thousand to the em they would be a million.
        let enlargement = isScalable ? 1000 / Face.referenceSize : 1
        guard let font = scaledFont(enlargement),
            let surface = cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1)
        else { throw .library("Cairo cannot load a face") }
        let cairo = CairoContext(surface: surface)
        cairo_surface_destroy(surface)
        cairo_set_scaled_font(cairo.handle, font)
        var place = cairo_glyph_t(index: glyph, x: 0, y: 0)
        cairo_glyph_path(cairo.handle, &place, 1)
        try cairo.check()
        guard let path = cairo_copy_path(cairo.handle) else { return Path() }
        defer { cairo_path_destroy(path) }
        try Cairo.check(path.pointee.status)
        let unit = 1000 / Face.referenceSize / enlargement
        var segments: [Path.Segment] = []
        var index = 0
        while index < Int(path.pointee.num_data), let elements = path.pointee.data {
            let header = elements[index].header
            func point(_ number: Int) -> Point {
                let point = elements[index + number].point
                return Point(x: point.x * unit, y: point.y * unit)
            }
            switch header.type {
            case CAIRO_PATH_MOVE_TO: segments.append(.move(point(1)))
            case CAIRO_PATH_LINE_TO: segments.append(.line(point(1)))
            case CAIRO_PATH_CURVE_TO: segments.append(.curve(point(1), point(2), point(3)))
            default: segments.append(.close)
            }
            index += Int(header.length)
        }
        return Path(segments)
    }

    private var isScalable: Bool {
        guard let font = scaledFont(1), let face = cairo_ft_scaled_font_lock_face(font) else { return false }
        defer { cairo_ft_scaled_font_unlock_face(font) }
        return face.pointee.face_flags & FT_Long(1) != 0  // FT_FACE_FLAG_SCALABLE
    }
}

/// Path data in tenths of a unit, each point from the one before, which takes the fewest bytes.
private struct OutlineData {
    private var xml = XMLBytes()
    private let unit: Double
    private var (pen, start) = (Step(), Step())
    /// Where a contour is to begin once something is drawn of it.
    private var awaited: Step?

    private struct Step: Equatable {
        var (x, y) = (0, 0)
    }

    init(unit: Double) { self.unit = unit }

    var bytes: [UInt8] { xml.bytes }

    mutating func move(to point: (x: Double, y: Double)) { awaited = step(point) }

    mutating func line(to point: (x: Double, y: Double)) {
        begin()
        add("l", step(point), from: pen)
        pen = step(point)
    }

    mutating func curve(
        _ one: (x: Double, y: Double), _ two: (x: Double, y: Double), to point: (x: Double, y: Double)
    ) {
        begin()
        add("c", step(one), from: pen)
        add(" ", step(two), from: pen)
        add(" ", step(point), from: pen)
        pen = step(point)
    }

    mutating func close() {
        guard awaited == nil, !xml.bytes.isEmpty else { return }
        xml.add("z")
        pen = start
    }

    private mutating func begin() {
        guard let place = awaited else { return }
        awaited = nil
        add("m", place, from: pen)
        (pen, start) = (place, place)
    }

    private mutating func add(_ command: StaticString, _ point: Step, from pen: Step) {
        xml.add(command)
        xml.add(point.x - pen.x, decimals: 1)
        xml.add(" ")
        xml.add(point.y - pen.y, decimals: 1)
    }

    private func step(_ point: (x: Double, y: Double)) -> Step {
        Step(x: Int((point.x * unit * 10).rounded()), y: Int((point.y * unit * 10).rounded()))
    }
}
