extension SVGWriter {
    /// A path with its paint: one element, or three where it is hatched.
    mutating func write(_ shape: Shape) throws(CanvasError) {
        let stroke = shape.stroke.flatMap { $0.width > 0 ? $0 : nil }
        guard !shape.path.isBlank, shape.fill != nil || stroke != nil else { return }
        guard case .hatch(let hatch) = shape.fill else {
            if case .color(let color) = shape.fill { return write(shape.path, fill: color, stroke) }
            return write(shape.path, fill: nil, stroke)
        }
        if let background = hatch.background { write(shape.path, fill: background, nil) }
        try write(hatch, in: shape.path)
        if let stroke { write(shape.path, fill: nil, stroke) }
    }

    private mutating func write(_ path: Path, fill: Color?, _ stroke: Stroke?) {
        xml.add(outline: path)
        style.addFill(fill, to: &xml)
        if let stroke { add(stroke) }
        xml.add("/>\n")
    }

    /// Lines of one stroke as one path.
    mutating func write(lines: ArraySlice<Scene.Item>, _ stroke: Stroke?) {
        guard let stroke, stroke.width > 0 else { return }
        xml.add("<path d=\"")
        for case .shape(let shape) in lines { xml.add(data: shape.path) }
        xml.add("\" fill=\"none\"")
        add(stroke)
        xml.add("/>\n")
    }

    /// Lines cut off by the path, as `<pattern>` would draw them if readers of SVG did not make pixels of it or begin
    /// it anew in each shape.
    private mutating func write(_ hatch: Hatch, in path: Path) throws(CanvasError) {
        guard hatch.lineWidth > 0, let bounds = path.bounds else { return }
        let page = visible.moved(by: Point(x: -origin.x, y: -origin.y))
        let seen = bounds.common(with: page)
        guard seen.width > 0, seen.height > 0 else { return }
        // Beyond the edge, where no blunt end is seen.
        let margin = hatch.lineWidth / 2
        let reach = Rect(
            x: seen.minX - margin, y: seen.minY - margin, width: seen.width + hatch.lineWidth,
            height: seen.height + hatch.lineWidth)
        let lines = try HatchLines(hatch, over: reach, pageOrigin: origin)
        guard let numbers = lines.numbers else { return }
        let id = ids.next()
        try xml.add(attribute: "<clipPath id=\"", id)
        xml.add(">")
        xml.add(outline: path)
        xml.add("/></clipPath>\n")
        xml.add(plain: "<path clip-path=\"url(#\(id))\" d=\"")
        for number in numbers {
            guard let (start, end) = lines.ends(number, within: reach) else { continue }
            xml.add("M")
            xml.add(coarse: start.x)
            xml.add(" ")
            xml.add(coarse: start.y)
            xml.add("L")
            xml.add(coarse: end.x)
            xml.add(" ")
            xml.add(coarse: end.y)
        }
        xml.add("\" fill=\"none\"")
        add(Stroke(hatch.color, width: hatch.lineWidth))
        xml.add("/>\n")
    }

    private mutating func add(_ stroke: Stroke) {
        xml.add(" stroke=\"")
        xml.add(stroke.color)
        xml.add("\"")
        if stroke.color.alpha != 255 {
            xml.add(attribute: " stroke-opacity=\"", Double(stroke.color.alpha) / 255)
        }
        if stroke.width != 1 { xml.add(attribute: " stroke-width=\"", stroke.width) }
        if !stroke.dash.isEmpty {
            xml.add(" stroke-dasharray=\"")
            for (index, length) in stroke.dash.enumerated() {
                if index > 0 { xml.add(",") }
                xml.add(length)
            }
            xml.add("\"")
        }
        switch stroke.cap {
        case .butt: break
        case .round: xml.add(" stroke-linecap=\"round\" stroke-linejoin=\"round\"")
        case .square: xml.add(" stroke-linecap=\"square\"")
        }
    }

    /// A line of text.
    mutating func write(_ run: TextRun) throws(CanvasError) {
        guard !run.text.isEmpty else { return }
        guard outlines == nil else { return try write(outlinesOf: run) }
        let anchored = try anchoredForReaders(run)
        xml.add(attribute: "<text x=\"", anchored.origin.x)
        xml.add(attribute: " y=\"", run.origin.y)
        try style.addAttributes(of: anchored, to: &xml)
        if run.letterSpacing != 0 {
            xml.add(attribute: " letter-spacing=\"", run.letterSpacing)
        } else if let measurer, run.spacings.isEmpty, run.text.dependsOnFace {
            let width = try measurer.width(of: run.text, font: run.font)
            if width >= 0.001 {
                xml.add(attribute: " textLength=\"", width)
                xml.add(" lengthAdjust=\"spacingAndGlyphs\"")
            }
        }
        if run.rotation != 0 {
            xml.add(" transform=\"rotate(")
            xml.add(run.rotation.truncatingRemainder(dividingBy: 360))
            xml.add(",")
            xml.add(run.origin.x)
            xml.add(",")
            xml.add(run.origin.y)
            xml.add(")\"")
        }
        if run.text.hasBlanksAtRisk { xml.add(" xml:space=\"preserve\"") }
        xml.add(">")
        try add(wordsOf: run)
        xml.add("</text>\n")
    }

    /// The characters; those after a spacing in an element of their own, which every reader of SVG knows how to move.
    private mutating func add(wordsOf run: TextRun) throws(CanvasError) {
        let utf8 = run.text.utf8
        let places = run.spacings.filter { $0.byte >= 0 && $0.byte < utf8.count }
        var end = utf8.index(utf8.startIndex, offsetBy: places.first?.byte ?? utf8.count)
        try xml.add(escaped: String(run.text[..<end]), isLine: true)
        for (index, place) in places.enumerated() {
            let start = end
            let next = index + 1 < places.count ? places[index + 1].byte : utf8.count
            end = utf8.index(start, offsetBy: next - place.byte)
            xml.add(attribute: "<tspan dx=\"", place.points)
            xml.add(">")
            try xml.add(escaped: String(run.text[start..<end]), isLine: true)
            xml.add("</tspan>")
        }
    }

    /// The run as every reader of SVG sets it: browsers add letter spacing after the last character too and count it
    /// when they centre, others do not, so that only the left end is the same for all.
    private func anchoredForReaders(_ run: TextRun) throws(CanvasError) -> TextRun {
        guard run.letterSpacing != 0 || !run.spacings.isEmpty, run.anchor != .start else { return run }
        var run = run
        let share = run.anchor == .middle ? 0.5 : 1
        guard let measurer else {
            run.origin.x += share * run.letterSpacing
            return run
        }
        let width = try measurer.width(of: run.text, font: run.font)
        let spacing = run.spacings.reduce(run.letterSpacing * Double(run.text.count - 1)) { $0 + $1.points }
        run.origin.x -= share * (width + spacing)
        run.anchor = .start
        return run
    }
}

extension String {
    /// Whether any byte of the text is so.
    func hasByte(where isSo: (UInt8) -> Bool) -> Bool {
        utf8.withContiguousStorageIfAvailable { $0.contains(where: isSo) } ?? utf8.contains(where: isSo)
    }

    /// Whether the width differs from face to face: anything that is not one em wide in all of them.
    fileprivate var dependsOnFace: Bool {
        !unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
                0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
                true
            default: false
            }
        }
    }

    /// Whether SVG would drop blanks: at the ends, and all but one in a row.
    fileprivate var hasBlanksAtRisk: Bool {
        guard hasByte(where: { $0 == 0x20 }) else { return false }
        var wasBlank = true
        for byte in utf8 {
            if byte == 0x20, wasBlank { return true }
            wasBlank = byte == 0x20
        }
        return wasBlank
    }
}
