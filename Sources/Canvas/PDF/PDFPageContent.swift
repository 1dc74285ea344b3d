/// The content of a page as it is drawn: paths, colours and marked stretches, with what is set already left out.
/// Places are those of scenes, whose ordinates grow downwards; the page turns them over.
struct PDFPageContent {
    /// What was drawn so far.
    private(set) var stream = PDFBytes()
    /// The height of the page.
    let height: Double
    private var state = State()
    private var saved: [State] = []
    private var room = PDFBytes()
    /// The text object that is open, if one is.
    private var text: TextObject?

    /// Lines of text one after another, each placed by its distance from the one before.
    private struct TextObject {
        /// Where the line began that was placed last, in hundredths of a point; `nil` if it was turned.
        var line: (x: Int, y: Int)? = (0, 0)
        /// How many marked stretches began in it: they have to end in it.
        var marks = 0
    }

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
        endText()
        stream.add("q\n")
        saved.append(state)
    }

    mutating func restore() {
        endText()
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
            stream.add(channel: value)
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
                stream.add(fine: length)
                stream.add(" ")
            }
            stream.add("]0 d\n")
        }
    }

    // MARK: - Paths

    /// Adds a path, moved by an offset.
    mutating func add(_ path: Path, at offset: Point) {
        endText()
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

    /// Draws a round dot: a stroke with round ends, so short that nobody sees that it has a length. It is a sixth of what
    /// the four curves of a circle are, and not every reader draws a line that has no length at all.
    mutating func dot(at centre: Point, radius: Double, _ color: Color, _ alphas: inout Set<UInt8>) {
        setStroke(Stroke(color, width: 2 * radius, cap: .round), &alphas)
        let (x, y) = (Self.hundredths(centre.x), Self.hundredths(height - centre.y))
        endText()
        for (x, operation) in [(x, "m\n"), (x + 1, "l S\n")] as [(Int, StaticString)] {
            stream.add(hundredths: x)
            stream.add(" ")
            stream.add(hundredths: y)
            stream.add(" ")
            stream.add(operation)
        }
    }

    private static func hundredths(_ points: Double) -> Int { Int((points * 100).rounded()) }

    // MARK: - Marked stretches

    /// Begins what belongs to an element of the structure.
    /// - Parameter isText: whether it is text alone, which can go on in the text object that is open.
    mutating func mark(_ tag: StructureTag, content: Int, isText: Bool) {
        beginMark(isText: isText)
        stream.add("/")
        stream.add(plain: tag.rawValue)
        stream.add("<</MCID ")
        stream.add(content)
        stream.add(">>BDC\n")
    }

    private mutating func beginMark(isText: Bool) {
        if isText {
            beginText()
            text?.marks += 1
        } else {
            endText()
        }
    }

    /// Begins what stands for a text that its glyphs or paths do not tell.
    mutating func mark(text: String, isText: Bool) {
        beginMark(isText: isText)
        stream.add("/Span<</ActualText")
        stream.add(string: text)
        stream.add(">>BDC\n")
    }

    /// Begins what belongs to none.
    mutating func markArtifact() {
        beginMark(isText: false)
        stream.add("/Artifact BMC\n")
    }

    /// Begins what repeats at the head or foot of pages.
    mutating func markRunning(isHead: Bool) {
        beginMark(isText: false)
        stream.add("/Artifact<</Type/Pagination/Subtype")
        stream.add(isHead ? "/Header/Attached[/Top]>>BDC\n" : "/Footer/Attached[/Bottom]>>BDC\n")
    }

    /// Whether what is marked may hold text alone.
    var isInText: Bool { (text?.marks ?? 0) > 0 }

    mutating func endMark() {
        if isInText { text?.marks -= 1 } else { endText() }
        stream.add("EMC\n")
    }

    // MARK: - Text

    /// Goes on with text in a font.
    mutating func beginText(font: Int, size: Double, spacing: Double) {
        beginText()
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

    private mutating func beginText() {
        guard text == nil else { return }
        stream.add("BT\n")
        text = TextObject()
    }

    /// Before what is no text. Every mark that began in the text has ended.
    private mutating func endText() {
        guard text != nil else { return }
        stream.add("ET\n")
        text = nil
    }

    /// Puts the pen on a place, turned by an angle whose cosine and sine are given, clockwise.
    mutating func setPen(at place: Point, cosine: Double, sine: Double) {
        let (x, y) = (Self.hundredths(place.x), Self.hundredths(height - place.y))
        // Nearly all lines are only moved.
        if sine == 0, cosine == 1, let last = text?.line {
            stream.add(hundredths: x - last.x)
            stream.add(" ")
            stream.add(hundredths: y - last.y)
            stream.add(" Td\n")
            text?.line = (x, y)
            return
        }
        for factor in [cosine, -sine, sine, cosine] {
            stream.add(fine: factor)
            stream.add(" ")
        }
        stream.add(hundredths: x)
        stream.add(" ")
        stream.add(hundredths: y)
        stream.add(" Tm\n")
        text?.line = sine == 0 && cosine == 1 ? (x, y) : nil
    }

    /// Shows the glyphs that were added to a string since the last time.
    mutating func show(_ string: inout GlyphString) { string.show(to: &stream) }

    /// Room for a string of glyphs, to be given back.
    mutating func takeRoom() -> PDFBytes {
        var room = PDFBytes()
        swap(&room, &self.room)
        return room
    }

    mutating func giveBack(_ room: PDFBytes) { self.room = room }

    /// Ends the content.
    mutating func finish() { endText() }
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
