import CPangoCairo

/// A shaped line as the operators that show it.
struct PDFTextLine {
    let line: ShapedLine
    let run: TextRun
    let baseline: Baseline

    /// Where a line begins, and which way it runs.
    struct Baseline {
        let start: Point
        /// Of its angle, clockwise.
        let cosine, sine: Double

        /// A place so far along the line and so far below it.
        func place(_ along: Double, _ below: Double) -> Point {
            Point(
                x: start.x + along * cosine - below * sine, y: start.y + along * sine + below * cosine)
        }

        /// About what a line of letters covers.
        func ink(width: Double, size: Double) -> Rect {
            // From the baseline's left end to its right end, and from under the line to above it.
            let (right, down) = (width * cosine, width * sine)
            let (above, below) = (0.88 * size, 0.12 * size)
            let left = start.x + min(0, right) + min(above * sine, -below * sine)
            let top = start.y + min(0, down) + min(-above * cosine, below * cosine)
            return Rect(
                x: left, y: top, width: abs(right) + size * abs(sine), height: abs(down) + size * abs(cosine))
        }
    }

    /// The runs with the numbers of their fonts; `nil` for one that cannot be embedded.
    private let parts: [(run: ShapedLine.Run, font: Int?)]

    init(line: ShapedLine, run: TextRun, baseline: Baseline, fonts: inout PDFFonts) {
        (self.line, self.run, self.baseline) = (line, run, baseline)
        var parts: [(run: ShapedLine.Run, font: Int?)] = []
        for part in line.runs where !part.glyphs.isEmpty { parts.append((part, fonts.number(of: part.font))) }
        self.parts = parts
    }

    /// Whether every glyph is a letter of an embedded font.
    var isLettered: Bool { parts.allSatisfy { $0.font != nil } }

    /// Writes it, and takes note of its glyphs.
    func write(to content: inout PDFPageContent, fonts: inout PDFFonts) throws(CanvasError) {
        let isSpaced = isLettered && parts.allSatisfy { !$0.run.isBackward }
        var joined = isSpaced ? JoinedCharacters(run) : JoinedCharacters()
        for (part, number) in parts {
            if let number {
                write(part, in: number, fonts[number], to: &content, &joined)
            } else {
                try outline(part, to: &content)
            }
        }
    }

    private func write(
        _ part: ShapedLine.Run, in number: Int, _ font: PDFFont, to content: inout PDFPageContent,
        _ joined: inout JoinedCharacters
    ) {
        content.beginText(font: number, size: run.font.size, spacing: run.letterSpacing)
        var string = GlyphString(size: run.font.size, spacing: run.letterSpacing, in: content.takeRoom())
        var below: Double?
        func show(_ index: Int, as use: PDFFont.Use) {
            let glyph = part.glyphs[index]
            let along = glyph.x * line.scale + run.letterSpacing * Double(part.ordinals[index])
            let height = glyph.y * line.scale
            if height != below {
                content.show(&string)
                content.setPen(
                    at: baseline.place(along, height), cosine: baseline.cosine, sine: baseline.sine)
                string.begin(at: along)
                below = height
            }
            string.add(use.code, at: along, advance: use.advance)
        }
        var text = run.text
        text.withUTF8 { utf8 in
            forEachCluster(of: part) { glyphs, bytes in
                let (first, length) = utf8.scalar(at: bytes.lowerBound)
                // A reader takes the text of a glyph from its font; what cannot be said there is said here.
                if let word = joined.begin(at: bytes) {
                    content.show(&string)
                    content.mark(text: word, isText: true)
                }
                var use = font.use(part.glyphs[glyphs.lowerBound].index, for: first)
                let isSaid =
                    joined.isOpen || glyphs.count == 1 && length == bytes.count && use.text == first
                if !isSaid {
                    content.show(&string)
                    content.mark(text: String(decoding: utf8[bytes], as: UTF8.self), isText: true)
                }
                show(glyphs.lowerBound, as: use)
                for index in glyphs.dropFirst() {
                    use = font.use(part.glyphs[index].index, for: first)
                    show(index, as: use)
                }
                if joined.end(at: bytes) || !isSaid {
                    content.show(&string)
                    content.endMark()
                }
            }
        }
        content.show(&string)
        content.giveBack(string.bytes)
    }

    private func text(_ bytes: Range<Int>) -> String {
        String(decoding: Array(run.text.utf8)[bytes], as: UTF8.self)
    }

    /// The clusters with their glyphs, from left to right.
    private func forEachCluster(of part: ShapedLine.Run, _ take: (Range<Int>, Range<Int>) -> Void) {
        var glyph = 0
        func show(_ cluster: cairo_text_cluster_t, _ byte: Int) {
            let glyphs = glyph..<glyph + Int(cluster.num_glyphs)
            if !glyphs.isEmpty { take(glyphs, byte..<byte + Int(cluster.num_bytes)) }
            glyph = glyphs.upperBound
        }
        if part.isBackward {
            var byte = part.bytes.upperBound
            for cluster in part.clusters.reversed() {
                byte -= Int(cluster.num_bytes)
                show(cluster, byte)
            }
        } else {
            var byte = part.bytes.lowerBound
            for cluster in part.clusters {
                show(cluster, byte)
                byte += Int(cluster.num_bytes)
            }
        }
    }

    /// Letters of a face that cannot be embedded, as paths, with their text beside them.
    private func outline(_ part: ShapedLine.Run, to content: inout PDFPageContent) throws(CanvasError) {
        content.mark(text: text(part.bytes), isText: false)
        for (index, glyph) in part.glyphs.enumerated() {
            let along = glyph.x * line.scale + run.letterSpacing * Double(part.ordinals[index])
            let path = try part.font.path(of: glyph.index)
            guard !path.segments.isEmpty else { continue }
            let size = run.font.size / 1000
            content.add(
                path.mapped { baseline.place(along + $0.x * size, glyph.y * line.scale + $0.y * size) },
                at: .zero)
            content.fill()
        }
        content.endMark()
    }
}

/// Neighbours with so much room between them that a program which reads the page takes it for a blank. Their text is said
/// beside them, in one piece.
private struct JoinedCharacters {
    private var words: ArraySlice<(bytes: Range<Int>, text: String)> = []
    /// Whether a piece is begun and not ended.
    private(set) var isOpen = false

    /// None.
    init() {}

    /// Those of a run.
    init(_ run: TextRun) {
        let most = Self.mostRoom * run.font.size - run.letterSpacing
        guard run.spacings.contains(where: { $0.points > most }) else { return }
        let utf8 = Array(run.text.utf8)
        var joined: [Range<Int>] = []
        for spacing in run.spacings where spacing.points > most {
            let byte = spacing.byte
            guard byte > 0, byte < utf8.count, utf8[byte] != 0x20, utf8[byte - 1] != 0x20 else { continue }
            var (start, end) = (byte - 1, byte + 1)
            while start > 0, utf8[start].isContinuation { start -= 1 }
            while end < utf8.count, utf8[end].isContinuation { end += 1 }
            if let last = joined.last, last.upperBound > start { start = joined.removeLast().lowerBound }
            joined.append(start..<end)
        }
        words = joined.map { ($0, String(decoding: utf8[$0], as: UTF8.self)) }[...]
    }

    /// As a part of the em. Poppler divides words at a tenth.
    private static let mostRoom = 0.095

    /// The text that begins with a character of these bytes.
    mutating func begin(at bytes: Range<Int>) -> String? {
        guard !isOpen, let first = words.first, first.bytes.lowerBound < bytes.upperBound else { return nil }
        isOpen = true
        return first.text
    }

    /// Whether the text ends with a character of these bytes.
    mutating func end(at bytes: Range<Int>) -> Bool {
        guard isOpen, let first = words.first, first.bytes.upperBound <= bytes.upperBound else {
            return false
        }
        words.removeFirst()
        isOpen = false
        return true
    }
}

extension UInt8 {
    /// Whether a byte of UTF-8 goes on with a scalar.
    fileprivate var isContinuation: Bool { self & 0xC0 == 0x80 }
}

extension UnsafeBufferPointer<UInt8> {
    /// The scalar that begins at a byte, and its bytes: strings hold nothing malformed.
    fileprivate func scalar(at start: Int) -> (scalar: Unicode.Scalar, length: Int) {
        let lead = self[start]
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        // What a lead byte says beside its length, then six bits a byte.
        var value = UInt32(lead) & (length == 1 ? 0x7F : 0x7F >> UInt32(length))
        for byte in self[start + 1..<start + length] { value = value << 6 | UInt32(byte & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{200B}", length)
    }
}

extension Path {
    /// The path with every point elsewhere.
    fileprivate func mapped(_ place: (Point) -> Point) -> Path {
        Path(
            segments.map { segment in
                switch segment {
                case .move(let to): .move(place(to))
                case .line(let to): .line(place(to))
                case .curve(let one, let two, let to): .curve(place(one), place(two), place(to))
                case .close: .close
                }
            })
    }
}
