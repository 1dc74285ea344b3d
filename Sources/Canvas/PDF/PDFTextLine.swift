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
            let corners = [(0, -0.88), (width, -0.88), (0, 0.12), (width, 0.12)].map {
                place($0.0, $0.1 * size)
            }
            let (x, y) = (corners.map(\.x), corners.map(\.y))
            let (left, top) = (x.min() ?? 0, y.min() ?? 0)
            return Rect(x: left, y: top, width: (x.max() ?? 0) - left, height: (y.max() ?? 0) - top)
        }
    }

    /// Writes it, and takes note of its glyphs.
    func write(to content: inout PDFPageContent, fonts: inout PDFFonts) throws(CanvasError) {
        let parts = line.runs.filter { !$0.glyphs.isEmpty }
        let areWritten = parts.allSatisfy { fonts.number(of: $0.font) != nil && !$0.isBackward }
        var joined = areWritten ? JoinedCharacters(run) : JoinedCharacters()
        for part in parts {
            if let number = fonts.number(of: part.font) {
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
        if joined.isOpen {
            content.goOn(withFont: number, size: run.font.size, spacing: run.letterSpacing)
        } else {
            content.beginText(font: number, size: run.font.size, spacing: run.letterSpacing)
        }
        var string = GlyphString(size: run.font.size, spacing: run.letterSpacing)
        var isPlaced = false
        var below = 0.0
        var codes: [(code: UInt16, isItsText: Bool)] = []
        forEachCluster(of: part) { glyphs, bytes in
            let text = text(bytes)
            codes.removeAll(keepingCapacity: true)
            for index in glyphs {
                codes.append(font.use(UInt32(truncatingIfNeeded: part.glyphs[index].index), for: text.first))
            }
            // A reader takes the text of a glyph from its font; what cannot be said there is said here.
            if let word = joined.begin(at: bytes) {
                content.show(string.finish())
                content.mark(text: word)
            }
            let isSaid = joined.isOpen || glyphs.count == 1 && text.isOneScalar && codes[0].isItsText
            if !isSaid {
                content.show(string.finish())
                content.mark(text: whole(bytes))
            }
            for (index, code) in zip(glyphs, codes) {
                let glyph = part.glyphs[index]
                let along = glyph.x * line.scale + run.letterSpacing * Double(part.ordinals[index])
                let height = glyph.y * line.scale
                if !isPlaced || height != below {
                    content.show(string.finish())
                    content.setPen(
                        at: baseline.place(along, height), cosine: baseline.cosine, sine: baseline.sine)
                    string.begin(at: along)
                    (isPlaced, below) = (true, height)
                }
                string.add(
                    code.code, at: along,
                    advance: font.advance(of: UInt32(truncatingIfNeeded: glyph.index)))
            }
            if joined.end(at: bytes) || !isSaid {
                content.show(string.finish())
                content.endMark()
            }
        }
        content.show(string.finish())
        if !joined.isOpen { content.endText() }
    }

    /// What a cluster stands for.
    private struct Text {
        var first: Unicode.Scalar
        var isOneScalar: Bool
    }

    private func text(_ bytes: Range<Int>) -> Text {
        let known = run.text.utf8.withContiguousStorageIfAvailable { utf8 -> Text? in
            guard let lead = utf8[bytes].first else { return nil }
            let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
            // What a lead byte says beside its length, then six bits a byte: strings hold nothing malformed.
            var scalar = UInt32(lead) & (length == 1 ? 0x7F : 0x7F >> UInt32(length))
            for byte in utf8[bytes].dropFirst().prefix(length - 1) {
                scalar = scalar << 6 | UInt32(byte & 0x3F)
            }
            return Unicode.Scalar(scalar).map { Text(first: $0, isOneScalar: bytes.count == length) }
        }
        if let known, let known { return known }
        let scalars = whole(bytes).unicodeScalars
        return Text(first: scalars.first ?? "\u{200B}", isOneScalar: scalars.dropFirst().isEmpty)
    }

    private func whole(_ bytes: Range<Int>) -> String {
        let utf8 = run.text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
        return String(run.text[start..<utf8.index(start, offsetBy: bytes.count)])
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
        content.mark(text: whole(part.bytes))
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

/// Codes of glyphs and the steps between them, as an operator shows them.
private struct GlyphString {
    private var bytes = PDFBytes()
    private let size: Double
    private let spacing: Double
    /// Where a reader's pen is.
    private var pen = 0.0
    private var isOpen = false
    private var isAdjusted = false

    init(size: Double, spacing: Double) { (self.size, self.spacing) = (size, spacing) }

    mutating func begin(at place: Double) { pen = place }

    /// Adds a glyph that stands at a place, whose advance is in thousandths of an em.
    mutating func add(_ code: UInt16, at place: Double, advance: Double) {
        let step = ((place - pen) * 1000 / size).rounded()
        // Half a thousandth of an em is nothing that can be seen.
        if step != 0 {
            if isOpen { bytes.add(")") }
            isOpen = false
            isAdjusted = true
            bytes.add(-Int(step))
            pen += step * size / 1000
        }
        if !isOpen { bytes.add("(") }
        isOpen = true
        bytes.add(literal: code)
        pen += advance * size / 1000 + spacing
    }

    /// What was added since the last time, as an operator; empty for nothing.
    mutating func finish() -> PDFBytes {
        guard !bytes.bytes.isEmpty else { return PDFBytes() }
        var shown = PDFBytes()
        if isAdjusted { shown.add("[") }
        shown.add(bytes.bytes)
        if isOpen { shown.add(")") }
        shown.add(isAdjusted ? "]TJ\n" : "Tj\n")
        (isOpen, isAdjusted) = (false, false)
        bytes.removeAll()
        return shown
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
