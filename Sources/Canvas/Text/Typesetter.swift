/// Measures, breaks and shapes text with Pango. One a thread: it owns a font map and is not shared.
///
/// One unit is one point at whatever resolution is drawn; glyphs are not hinted, so a measure taken here holds in
/// the PNG, the SVG and the PDF alike. Where glyphs differ by country, the Simplified Chinese form is taken.
public final class Typesetter: TextMeasuring {
    private let shaper: Shaper
    private var fonts: FontCollection
    /// A document has a handful, which is sooner searched than hashed.
    private var faces: [Face] = []
    private var lines = LineCache(capacity: 1024)
    private let breakFinder = BreakFinder()

    /// A typesetter over the fonts of this machine, which are looked up once a process.
    /// - Throws: `CanvasError.noFont` where no font with Chinese characters is installed.
    public convenience init() throws(CanvasError) {
        try self.init(fonts: FontCollection.standard)
    }

    /// A typesetter over the given fonts.
    init(fonts: FontCollection?) throws(CanvasError) {
        guard let fonts, fonts.hasChinese else { throw .noFont(family: "Noto Sans CJK SC") }
        self.fonts = fonts
        shaper = try Shaper(fonts)
    }

    /// The names of all installed font families, sorted.
    public static func installedFamilies() -> [String] {
        FontCollection.full?.families ?? []
    }

    /// Whether a font family of this name is installed.
    public func hasFamily(_ family: String) -> Bool {
        if fonts.hasFamily(family) { return true }
        guard widenFonts() else { return false }
        return fonts.hasFamily(family)
    }

    /// The file that a font is taken from.
    /// - Throws: `CanvasError.noFont` where the family is not installed.
    public func resolved(_ font: Font) throws(CanvasError) -> ResolvedFont {
        try shaper.resolve(try face(font))
    }

    /// The advance of one line in points.
    /// - Throws: `noFont`, `missingGlyphs`, `controlCharacter`.
    public func width(of text: String, font: Font) throws(CanvasError) -> Double {
        let face = try face(font)
        if let table = table(of: face), let advance = table.width(of: text) {
            return advance * scale(of: font)
        }
        return try shaped(text, face: face).advance * scale(of: font)
    }

    /// The advances of a face's characters, once so many lines of it were measured that making a table pays: not for
    /// a single chart, of which every line is shaped to be drawn.
    private func table(of face: Face, lines: Int = 1) -> CharacterTable? {
        guard face.measuredLines <= Self.fewLines else { return face.table }
        face.measuredLines += lines
        if face.measuredLines > Self.fewLines { face.table = CharacterTable(shaper, face) }
        return face.table
    }

    private static let fewLines = 256

    /// The advance in points of each Unicode scalar of a line; 0 for one that is drawn with the scalar before it.
    /// - Throws: `noFont`, `missingGlyphs`, `controlCharacter`.
    public func advances(of text: String, font: Font) throws(CanvasError) -> [Double] {
        let face = try face(font)
        var advances = try advances(of: text, face: face)
        let scale = scale(of: font)
        for index in advances.indices { advances[index] *= scale }
        return advances
    }

    private func advances(of text: String, face: Face) throws(CanvasError) -> [Double] {
        // A paragraph is worth as many lines as a chart's labels would have of it.
        if let table = table(of: face, lines: 1 + text.utf8.count / Self.labelBytes),
            let runs = table.runs(of: text)
        {
            var advances: [Double] = []
            advances.reserveCapacity(text.utf8.count / 2)
            for run in runs {
                switch run {
                case .advances(let known): advances += known
                case .letters(let letters):
                    let line = try shaped(letters, face: face)
                    advances += line.advances(at: letters.scalarOffsets)
                }
            }
            return advances
        }
        // Cells and labels come again, paragraphs do not.
        let isKept = text.utf8.count <= Self.labelBytes
        return try shaped(text, face: face, isKept: isKept).advances(at: text.scalarOffsets)
    }

    private static let labelBytes = 30

    /// What stands before each Unicode scalar of a text and after the last, by UAX #14 and #29 alone.
    public func boundaries(in text: String) -> [TextBoundary] { breakFinder.boundaries(in: text) }

    /// What measures a font's lines without shaping them by now, if anything does.
    func characterTable(of font: Font) throws(CanvasError) -> CharacterTable? { try face(font).table }

    /// The advance in points of a run with all that it is spaced by.
    /// - Throws: `noFont`, `missingGlyphs`, `controlCharacter`.
    public func width(of run: TextRun) throws(CanvasError) -> Double {
        try shaped(run).width(letterSpacing: run.letterSpacing)
    }

    /// The face's ascent and descent in points, both positive, as the font declares them.
    /// - Throws: `noFont`.
    public func lineMetrics(of font: Font) throws(CanvasError) -> LineMetrics {
        let face = try face(font)
        if face.metrics == nil { face.metrics = try shaper.metrics(of: face) }
        guard let metrics = face.metrics else { throw .noFont(family: font.family) }
        let scale = scale(of: font)
        return LineMetrics(ascent: metrics.ascent * scale, descent: metrics.descent * scale)
    }

    /// Breaks a paragraph into lines no wider than `width` points, by UAX #14 and the prohibitions of Chinese
    /// setting (see `BreakFinder`). A piece that is wider than a line and has no place to break is broken between
    /// characters. Every part that `\n` separates yields at least one line.
    /// - Throws: `noFont`, `missingGlyphs`, `controlCharacter`; `badSize` for a width that is not positive.
    public func lines(
        of text: String, font: Font, width: Double, firstLineIndent: Double
    ) throws(CanvasError) -> [TextLine] {
        guard width.isFinite, width > 0, firstLineIndent.isFinite else {
            throw .badSize("lines \(width) points wide, indented by \(firstLineIndent)")
        }
        // Nearly all text is one paragraph, and characters are dearer to look through than bytes.
        guard text.utf8.contains(0x0A) else {
            return try broken(text, font: font, width: width, indent: firstLineIndent)
        }
        var result: [TextLine] = []
        for (index, paragraph) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let indent = index == 0 ? firstLineIndent : 0
            result += try broken(String(paragraph), font: font, width: width, indent: indent)
        }
        return result
    }

    /// Bytes of a text that is worth measuring as a whole before it is broken.
    private static let shortText = 150

    private func broken(
        _ text: String, font: Font, width: Double, indent: Double
    ) throws(CanvasError) -> [TextLine] {
        // Titles, names and source lines mostly fit, and then nobody need know where they might be broken.
        if text.utf8.count <= Self.shortText, let last = text.unicodeScalars.last, !last.isBreakingBlank {
            let advance = try self.width(of: text, font: font)
            if advance <= width - indent + tolerance {
                return [TextLine(text: text, width: advance, endsParagraph: true)]
            }
        }
        let places = breakFinder.places(in: text)
        let whole = try shaped(text, font: font, isKept: false)
        var breaker = LineBreaker(text: places, advances: whole.advances(at: places.offsets))
        var result: [TextLine] = []
        repeat {
            let room = width - (result.isEmpty ? indent : 0) + tolerance
            var end = breaker.end(fitting: room)
            var line = breaker.line(upTo: end)
            var advance = try self.width(of: line, font: font)
            // A line shaped alone can differ by a kern or two from its share of the paragraph.
            while advance > room, let shorter = breaker.end(before: end) {
                end = shorter
                line = breaker.line(upTo: end)
                advance = try self.width(of: line, font: font)
            }
            breaker.take(upTo: end)
            result.append(TextLine(text: line, width: advance, endsParagraph: breaker.isAtEnd))
        } while !breaker.isAtEnd
        return result
    }

    /// The glyphs of a run where its spacings put them; letter spacing comes on top.
    func shaped(_ run: TextRun) throws(CanvasError) -> ShapedLine {
        try shaped(run.text, font: run.font).spaced(by: run.spacings)
    }

    /// The glyphs of a line, from the cache where they were needed before.
    func shaped(_ text: String, font: Font, isKept: Bool = true) throws(CanvasError) -> ShapedLine {
        var line = try shaped(text, face: try face(font), isKept: isKept)
        line.scale = scale(of: font)
        return line
    }

    private func scale(of font: Font) -> Double { font.size / Face.referenceSize }

    private func shaped(_ text: String, face: Face, isKept: Bool = true) throws(CanvasError) -> ShapedLine {
        let key = LineCache.Key(face: face.ordinal, text: text)
        if let known = lines[key] { return known }
        if isKept, let line = table(of: face)?.line(of: text) {
            lines[key] = line
            return line
        }
        try text.refuseControlCharacters()
        let line: ShapedLine
        do {
            line = try shaper.shape(text, face: face)
        } catch {
            // The quick configuration may not know of every font; before anything is refused, all are asked.
            guard widenFonts() else { throw error }
            line = try shaper.shape(text, face: face)
        }
        if isKept { lines[key] = line }
        return line
    }

    private func face(_ font: Font) throws(CanvasError) -> Face {
        guard font.size.isFinite, font.size > 0, font.size < 10_000 else {
            throw .badSize("a font of \(font.size) points")
        }
        if let known = faces.first(where: { $0.isFace(of: font) }) { return known }
        guard hasFamily(font.family) else { throw .noFont(family: font.family) }
        let face = Face(font, ordinal: faces.count)
        if font.tabularFigures {
            var widest = 0.0
            for figure in 0...9 { widest = max(widest, try shaper.shape("\(figure)", face: face).advance) }
            face.figureWidth = widest
        }
        faces.append(face)
        return face
    }

    /// Goes from the quick font configuration to the full one; whether that was still to be done.
    private func widenFonts() -> Bool {
        guard fonts === FontCollection.standard, let full = FontCollection.full, full !== fonts else {
            return false
        }
        fonts = full
        shaper.use(full)
        for face in faces { (face.table, face.measuredLines) = (nil, 0) }
        return true
    }
}

/// Points by which a line may be wider than asked; far below what is visible, far above rounding.
private let tolerance = 0.001

extension String {
    /// Where each scalar begins in UTF-8, and where the last ends.
    fileprivate var scalarOffsets: [Int] {
        var offsets = [0]
        offsets.reserveCapacity(utf8.count + 1)
        for scalar in unicodeScalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
        return offsets
    }
}
