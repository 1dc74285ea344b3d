/// The content of a page as it is drawn: paths, colours and marked stretches, with what is set already left out.
/// Places are those of scenes, whose ordinates grow downwards; the page turns them over.
struct PDFPageContent {
    /// What was drawn so far.
    private(set) var stream = PDFBytes()
    /// The height of the page.
    let height: Double
    private var state = State()
    private var saved: [State] = []
    /// Whether the pen has left the origin in the current text.
    private var isPenSet = false

    /// What holds until something else is set.
    private struct State {
        var fill: Color? = Color.black
        var line: Color? = Color.black
        var alpha: UInt8 = 255
        var width = 1.0
        var cap = Stroke.Cap.butt
        var dash: [Double] = []
        var isMiterSet = false
        var font: (number: Int, size: Double)?
        var spacing = 0.0
    }

    /// The content of a page of a height.
    /// - Parameter room: what another page needed.
    init(height: Double, in room: PDFBytes = PDFBytes()) {
        self.height = height
        stream = room
    }

    /// The room that was needed, for the next page.
    mutating func release() -> PDFBytes {
        var room = PDFBytes()
        swap(&room, &stream)
        room.removeAll()
        return room
    }

    // MARK: - State

    /// How often `save` waits for its `restore`.
    var depth: Int { saved.count }

    /// Everything that is set from here on holds until the next `restore`.
    mutating func save() {
        stream.add("q\n")
        saved.append(state)
    }

    mutating func restore() {
        stream.add("Q\n")
        state = saved.popLast() ?? State()
    }

    /// Nothing is drawn outside the current path from here on.
    mutating func clip() { stream.add("W n\n") }

    private mutating func setAlpha(_ alpha: UInt8, _ alphas: inout Set<UInt8>) {
        guard alpha != state.alpha else { return }
        state.alpha = alpha
        alphas.insert(alpha)
        stream.add("/A")
        stream.add(Int(alpha))
        stream.add(" gs\n")
    }

    private mutating func add(_ color: Color, grey: StaticString, colored: StaticString) {
        func channel(_ value: UInt8) {
            stream.add(fine: Double(value) / 255)
            stream.add(" ")
        }
        channel(color.red)
        if color.red == color.green, color.green == color.blue {
            stream.add(grey)
        } else {
            channel(color.green)
            channel(color.blue)
            stream.add(colored)
        }
    }

    private static func opaque(_ color: Color) -> Color {
        var color = color
        color.alpha = 255
        return color
    }

    /// The colour of areas and letters.
    mutating func setFill(_ color: Color, _ alphas: inout Set<UInt8>) {
        setAlpha(color.alpha, &alphas)
        guard state.fill != Self.opaque(color) else { return }
        state.fill = Self.opaque(color)
        add(color, grey: "g\n", colored: "rg\n")
    }

    /// The form of lines.
    mutating func setStroke(_ stroke: Stroke, _ alphas: inout Set<UInt8>) {
        setAlpha(stroke.color.alpha, &alphas)
        if state.line != Self.opaque(stroke.color) {
            state.line = Self.opaque(stroke.color)
            add(stroke.color, grey: "G\n", colored: "RG\n")
        }
        if state.width != stroke.width {
            state.width = stroke.width
            stream.add(stroke.width)
            stream.add(" w\n")
        }
        if state.cap != stroke.cap {
            state.cap = stroke.cap
            switch stroke.cap {
            case .butt: stream.add("0 J 0 j\n")
            case .round: stream.add("1 J 1 j\n")
            case .square: stream.add("2 J 0 j\n")
            }
        }
        if !state.isMiterSet {
            // A series that turns sharply must not grow a spike that reads as a value.
            state.isMiterSet = true
            stream.add("2 M\n")
        }
        if state.dash != stroke.dash {
            state.dash = stroke.dash
            stream.add("[")
            for length in stroke.dash {
                stream.add(length)
                stream.add(" ")
            }
            stream.add("]0 d\n")
        }
    }

    // MARK: - Paths

    /// Adds a path, moved by an offset.
    mutating func add(_ path: Path, at offset: Point) {
        if let rect = path.rectangle {
            stream.add(rect.minX + offset.x, height - rect.maxY - offset.y)
            stream.add(rect.width, rect.height)
            stream.add("re\n")
            return
        }
        for segment in path.segments {
            switch segment {
            case .move(let to):
                add(to, at: offset)
                stream.add("m\n")
            case .line(let to):
                add(to, at: offset)
                stream.add("l\n")
            case .curve(let one, let two, let to):
                for point in [one, two, to] { add(point, at: offset) }
                stream.add("c\n")
            case .close: stream.add("h\n")
            }
        }
    }

    private mutating func add(_ point: Point, at offset: Point) {
        stream.add(point.x + offset.x, height - point.y - offset.y)
    }

    mutating func fill() { stream.add("f\n") }

    mutating func stroke() { stream.add("S\n") }

    // MARK: - Marked stretches

    /// Begins what belongs to an element of the structure.
    mutating func mark(_ tag: StructureTag, content: Int) {
        stream.add("/")
        stream.add(plain: tag.rawValue)
        stream.add("<</MCID ")
        stream.add(content)
        stream.add(">>BDC\n")
    }

    /// Begins what stands for a text that its glyphs do not tell.
    mutating func mark(text: String) {
        stream.add("/Span<</ActualText")
        stream.add(string: text)
        stream.add(">>BDC\n")
    }

    /// Begins what belongs to none.
    mutating func markArtifact() { stream.add("/Artifact BMC\n") }

    /// Begins what repeats at the head or foot of pages.
    mutating func markRunning(isHead: Bool) {
        stream.add("/Artifact<</Type/Pagination/Subtype")
        stream.add(isHead ? "/Header/Attached[/Top]>>BDC\n" : "/Footer/Attached[/Bottom]>>BDC\n")
    }

    mutating func endMark() { stream.add("EMC\n") }

    // MARK: - Text

    /// Begins a line of text.
    mutating func beginText(font: Int, size: Double, spacing: Double) {
        stream.add("BT\n")
        isPenSet = false
        goOn(withFont: font, size: size, spacing: spacing)
    }

    /// Goes on with a line of text in a font.
    mutating func goOn(withFont font: Int, size: Double, spacing: Double) {
        if state.font.map({ $0 != (font, size) }) ?? true {
            state.font = (font, size)
            stream.add("/F")
            stream.add(font)
            stream.add(" ")
            stream.add(fine: size)
            stream.add(" Tf\n")
        }
        if state.spacing != spacing {
            state.spacing = spacing
            stream.add(fine: spacing)
            stream.add(" Tc\n")
        }
    }

    /// Puts the pen on a place, turned by an angle whose cosine and sine are given, clockwise.
    mutating func setPen(at place: Point, cosine: Double, sine: Double) {
        // From where a text begins, most lines are only moved.
        if sine == 0, cosine == 1, !isPenSet {
            stream.add(place.x, height - place.y)
            stream.add("Td\n")
            isPenSet = true
            return
        }
        isPenSet = true
        for factor in [cosine, -sine, sine, cosine] {
            stream.add(fine: factor)
            stream.add(" ")
        }
        stream.add(place.x, height - place.y)
        stream.add("Tm\n")
    }

    mutating func show(_ glyphs: PDFBytes) { stream.add(glyphs.bytes) }

    mutating func endText() { stream.add("ET\n") }
}

extension Path {
    /// The rectangle that the path is, with its sides along the axes; `nil` for any other.
    fileprivate var rectangle: Rect? {
        guard segments.count == 5, case .move(let a) = segments[0], case .line(let b) = segments[1],
            case .line(let c) = segments[2], case .line(let d) = segments[3], case .close = segments[4],
            a.y == b.y, b.x == c.x, c.y == d.y, d.x == a.x, c.x >= a.x, c.y >= a.y
        else { return nil }
        return Rect(x: a.x, y: a.y, width: c.x - a.x, height: c.y - a.y)
    }
}
