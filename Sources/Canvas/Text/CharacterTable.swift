import CPangoCairo

/// Advances of the characters of a face whose lines are the sum of their characters: Han, figures and the punctuation
/// among them. Thousands of labels are measured by adding; every advance comes from the shaper, and whatever the font
/// has a rule about is left to it, so that the sums are what it would say.
final class CharacterTable {
    private let shaper: Shaper
    // The face owns the table.
    private unowned let face: Face
    private let rules: GlyphRules
    /// Of the reference character, which every other is shaped behind.
    private let font: CairoFace
    private let reference: Int
    /// By the scalar's upper byte; first for lines with Han characters, then for those without: punctuation takes the
    /// script of what it stands among, and a font may have rules for each.
    private var pages: [[Entry]]
    /// What the first of two characters loses before the second.
    private var kerns: [UInt64: Int] = [:]

    /// A character alone, in Pango's units.
    private struct Entry {
        enum State { case unknown, refused, known }
        var state = State.unknown
        var kind = GlyphRules.Kind.bound
        var isFigure = false
        var glyph: UInt = 0
        var advance = 0
    }

    /// A table that is filled as characters turn up; `nil` for a face of which nothing can be known beforehand.
    init?(_ shaper: Shaper, _ face: Face) {
        guard let line = try? shaper.shape(Self.han, face: face, hasEqualFigures: false),
            line.runs.count == 1,
            line.clusterCount == 1, line.runs[0].glyphs.count == 1,
            let rules = shaper.rules(of: line.runs[0].font),
            rules[UInt32(line.runs[0].glyphs[0].index)] == .free
        else { return nil }
        self.shaper = shaper
        self.face = face
        self.rules = rules
        font = line.runs[0].font
        reference = Self.units(line.advance)
        pages = Array(repeating: [], count: 512)
    }

    private static let han = "中"

    /// Whether a line of additive characters has Han among them; `nil` for a line with others.
    private static func hasHan(_ text: String) -> Bool? {
        var hasHan = false
        for scalar in text.unicodeScalars {
            guard scalar.isAdditive else { return nil }
            hasHan = hasHan || scalar.isHan
        }
        return hasHan
    }

    /// The advance of a line at the reference size, or `nil` where only the shaper knows.
    func width(of text: String) -> Double? {
        guard let hasHan = Self.hasHan(text) else { return nil }
        let figureWidth = face.figureWidth.map(Self.units)
        var sum = 0
        var last: (scalar: Unicode.Scalar, entry: Entry)?
        // Read once for all characters; one that is not among them yet is looked for in what there is by then.
        let pages = pages
        for scalar in text.unicodeScalars {
            let page = pages[Self.page(of: scalar, hasHan)]
            var entry = page.isEmpty ? Entry() : page[Int(scalar.value & 255)]
            if entry.state == .unknown { entry = self.entry(scalar, hasHan) }
            guard entry.state == .known else { return nil }
            // The second need not be mentioned: a font may kern before whatever is not.
            if let last, last.entry.kind == .kerned, !(last.entry.isFigure && figureWidth != nil) {
                guard let kern = kern(last.scalar, scalar, hasHan) else { return nil }
                sum += kern
            }
            sum += entry.isFigure ? figureWidth ?? entry.advance : entry.advance
            last = (scalar, entry)
        }
        return Double(sum) / Double(PANGO_SCALE)
    }

    /// A line at the reference size as the shaper would make it, or `nil` where only the shaper knows.
    func line(of text: String) -> ShapedLine? {
        guard let hasHan = Self.hasHan(text), !text.isEmpty else { return nil }
        let unit = 1 / Double(PANGO_SCALE)
        let figureWidth = face.figureWidth.map(Self.units)
        let room = hasHan ? text.utf8.count / 2 : text.utf8.count
        var run = ShapedLine.Run(
            font: font, glyphs: [], ordinals: [], clusters: [], advances: [], isBackward: false,
            bytes: 0..<text.utf8.count)
        run.glyphs.reserveCapacity(room)
        run.ordinals.reserveCapacity(room)
        run.clusters.reserveCapacity(room)
        run.advances.reserveCapacity(room)
        var x = 0
        var last: (scalar: Unicode.Scalar, entry: Entry)?
        for scalar in text.unicodeScalars {
            let entry = self.entry(scalar, hasHan)
            guard entry.state == .known else { return nil }
            let count = run.glyphs.count
            if let last, last.entry.kind == .kerned {
                guard let kern = kern(last.scalar, scalar, hasHan) else { return nil }
                if last.entry.isFigure, figureWidth != nil {
                    // In the middle of its column, with what it gains.
                    run.glyphs[count - 1].x -= Double(kern) * unit / 2
                } else {
                    run.advances[count - 1] += Double(kern) * unit
                    x += kern
                }
            }
            let advance = entry.isFigure ? figureWidth ?? entry.advance : entry.advance
            let place = Double(x) + Double(advance - entry.advance) / 2
            run.glyphs.append(cairo_glyph_t(index: entry.glyph, x: place * unit, y: 0))
            run.ordinals.append(Int32(count))
            run.clusters.append(
                cairo_text_cluster_t(num_bytes: Int32(UTF8.width(scalar)), num_glyphs: 1))
            run.advances.append(Double(advance) * unit)
            x += advance
            last = (scalar, entry)
        }
        return ShapedLine(
            runs: [run], advance: Double(x) * unit, clusterCount: run.clusters.count)
    }

    /// A part of a line.
    enum Run {
        /// The advances of its scalars at the reference size.
        case advances([Double])
        /// Latin letters and what stands among them, which the shaper is to be asked for.
        case letters(String)
    }

    /// The parts of a line; `nil` where only the shaper knows, as it does of letters without Han.
    func runs(of text: String) -> [Run]? {
        var (hasHan, hasLetters) = (false, false)
        for scalar in text.unicodeScalars {
            guard scalar.isAdditive || scalar.isLatinLetter else { return nil }
            hasHan = hasHan || scalar.isHan
            hasLetters = hasLetters || scalar.isLatinLetter
        }
        guard hasHan || !hasLetters else { return nil }
        let figureWidth = face.figureWidth.map(Self.units)
        var runs: [Run] = []
        var advances: [Double] = []
        var letters = ""
        var last: (scalar: Unicode.Scalar, entry: Entry)?
        for scalar in text.unicodeScalars {
            // What is of no script of its own goes with the script before it.
            if scalar.isLatinLetter || (!letters.isEmpty && !scalar.isHan) {
                if letters.isEmpty, !advances.isEmpty {
                    runs.append(.advances(advances))
                    advances = []
                }
                letters.unicodeScalars.append(scalar)
                continue
            }
            if !letters.isEmpty {
                runs.append(.letters(letters))
                (letters, last) = ("", nil)
            }
            let page = pages[Self.page(of: scalar, hasHan)]
            var entry = page.isEmpty ? Entry() : page[Int(scalar.value & 255)]
            if entry.state == .unknown { entry = self.entry(scalar, hasHan) }
            guard entry.state == .known else { return nil }
            if let last, last.entry.kind == .kerned, !(last.entry.isFigure && figureWidth != nil) {
                guard let kern = kern(last.scalar, scalar, hasHan) else { return nil }
                advances[advances.count - 1] += Double(kern) / Double(PANGO_SCALE)
            }
            let advance = entry.isFigure ? figureWidth ?? entry.advance : entry.advance
            advances.append(Double(advance) / Double(PANGO_SCALE))
            last = (scalar, entry)
        }
        if !letters.isEmpty { runs.append(.letters(letters)) }
        if !advances.isEmpty { runs.append(.advances(advances)) }
        return runs
    }

    private func entry(_ scalar: Unicode.Scalar, _ hasHan: Bool) -> Entry {
        let page = Self.page(of: scalar, hasHan)
        if pages[page].isEmpty { pages[page] = Array(repeating: Entry(), count: 256) }
        let place = Int(scalar.value & 255)
        if pages[page][place].state == .unknown { pages[page][place] = look(at: scalar, hasHan) }
        return pages[page][place]
    }

    private static func page(of scalar: Unicode.Scalar, _ hasHan: Bool) -> Int {
        Int(scalar.value >> 8) + (hasHan ? 0 : 256)
    }

    private func look(at scalar: Unicode.Scalar, _ hasHan: Bool) -> Entry {
        var entry = Entry(state: .refused)
        guard let glyphs = glyphs(of: String(scalar), hasHan), glyphs.count == 1 else { return entry }
        guard let nominal = font.nominalGlyph(of: scalar) else { return entry }
        // Both what the character is at first and what a rule may have made of it.
        entry.kind = max(rules[UInt32(glyphs[0].index)], rules[nominal])
        guard entry.kind != .bound else { return entry }
        entry.state = .known
        entry.isFigure = (0x30...0x39).contains(scalar.value)
        (entry.glyph, entry.advance) = (glyphs[0].index, glyphs[0].advance)
        return entry
    }

    /// What the first of two characters gains before the second; `nil` where they do more than that to each other.
    private func kern(_ one: Unicode.Scalar, _ other: Unicode.Scalar, _ hasHan: Bool) -> Int? {
        let key = UInt64(one.value) << 33 | UInt64(other.value) << 1 | (hasHan ? 1 : 0)
        if let known = kerns[key] { return known == Int.max ? nil : known }
        let (first, second) = (entry(one, hasHan), entry(other, hasHan))
        var kern: Int?
        if let glyphs = glyphs(of: String(one) + String(other), hasHan), glyphs.count == 2,
            glyphs[0].index == first.glyph, glyphs[1].index == second.glyph,
            glyphs[1].advance == second.advance
        {
            kern = glyphs[0].advance - first.advance
        }
        kerns[key] = kern ?? Int.max
        return kern
    }

    /// The glyphs of a few characters with their own advances, one for each; behind a Han character where the line
    /// has some.
    private func glyphs(of text: String, _ hasHan: Bool) -> [(index: UInt, advance: Int)]? {
        let before = hasHan ? Self.han : ""
        guard let line = try? shaper.shape(before + text, face: face, hasEqualFigures: false) else {
            return nil
        }
        var found: [(index: UInt, advance: Int)] = []
        // One run, so that a line of such characters is one.
        guard line.runs.count == 1, let run = line.runs.first, run.font === font, !run.isBackward,
            run.glyphs.count == run.clusters.count
        else { return nil }
        var x = 0
        for (glyph, advance) in zip(run.glyphs, run.advances) {
            // Where the one before it ends and on the baseline.
            guard Self.units(glyph.x) == x, glyph.y == 0 else { return nil }
            found.append((glyph.index, Self.units(advance)))
            x += Self.units(advance)
        }
        guard hasHan else { return found }
        guard let first = found.first, first.advance == reference else { return nil }
        return Array(found.dropFirst())
    }

    private static func units(_ points: Double) -> Int { Int((points * Double(PANGO_SCALE)).rounded()) }
}

extension Unicode.Scalar {
    fileprivate var isLatinLetter: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }

    /// Whether the scalar is of the Han script or, as punctuation and figures are, of every script: a line of such
    /// scalars is of one script throughout.
    fileprivate var isAdditive: Bool {
        switch value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20...0x40, 0x5B...0x60, 0x7B...0x7E, 0xB1, 0xB7, 0xD7,
            0x2013...0x2014, 0x2018...0x2019, 0x201C...0x201D, 0x2026, 0x2030, 0x2212, 0x2264...0x2265,
            0x3000...0x3003,
            0x3008...0x3011, 0x3014...0x301B, 0xFF01...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF5E:
            true
        default: false
        }
    }
}
