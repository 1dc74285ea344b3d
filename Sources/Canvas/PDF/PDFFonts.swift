import CPangoCairo

/// The fonts of a document: what was drawn of each, and at the end their files, cut down to that.
struct PDFFonts {
    private var fonts: [PDFFont] = []
    /// By HarfBuzz's face, which Pango keeps as long as the typesetter.
    private var byFace: [OpaquePointer: Int] = [:]
    private var byCairoFace: [ObjectIdentifier: (face: CairoFace, number: Int?)] = [:]
    /// The face that was asked for last: most lines are of one.
    private var latest: (face: CairoFace, number: Int?)?

    /// The number of a face's font; `nil` for a face that is drawn otherwise than its file has it, or of which there is
    /// no outline to embed.
    mutating func number(of face: CairoFace) -> Int? {
        if let latest, latest.face === face { return latest.number }
        let number = found(face)
        latest = (face, number)
        return number
    }

    private mutating func found(_ face: CairoFace) -> Int? {
        let id = ObjectIdentifier(face)
        if let known = byCairoFace[id] { return known.number }
        var number: Int?
        if let plain = face.plainFace {
            if let known = byFace[plain] {
                number = known
            } else if let font = PDFFont(face, plain) {
                number = fonts.count
                byFace[plain] = number
                fonts.append(font)
            }
        }
        byCairoFace[id] = (face, number)
        return number
    }

    /// A font by its number.
    subscript(number: Int) -> PDFFont { fonts[number] }

    /// Writes all fonts.
    /// - Returns: the numbers of their objects, in the order of the fonts.
    func write(to file: inout PDFObjectFile) throws(CanvasError) -> [Int] {
        var numbers: [Int] = []
        for font in fonts { numbers.append(try font.write(to: &file)) }
        return numbers
    }
}

/// A font file's face, and what a document draws of it. Characters are named by the glyphs' numbers in the file, of
/// which what is embedded keeps track: as CIDs, or by staying where it is.
final class PDFFont {
    /// What kinds of outlines a file has, and how their glyphs are numbered.
    private enum Outlines {
        /// PostScript outlines with a table of their own from CID to glyph.
        case cidKeyed
        /// PostScript outlines without one.
        case named
        case trueType
    }

    private let face: OpaquePointer
    private let file: FontFile?
    private let outlines: Outlines
    private let description: FontDescription
    private let font: OpaquePointer
    private let unitsPerEm: Double
    private let cairoFace: CairoFace
    /// What was drawn, in the order of the first drawing.
    private var uses: [Use] = []
    /// For each glyph of the file its place in `uses`, counted from 1; 0 for one that was not drawn. A font has no more glyphs.
    private var places = [UInt16](repeating: 0, count: 65_536)

    /// What is known of a glyph that was drawn.
    struct Use {
        /// The scalar it was first drawn for, for which it stands wherever it is drawn.
        var text: Unicode.Scalar
        /// Thousandths of an em.
        var advance: Double
        /// What names it in the content of pages.
        var code: UInt16
    }

    /// `nil` where HarfBuzz or FreeType cannot read the file, or it has no outlines of either kind.
    init?(_ cairoFace: CairoFace, _ face: OpaquePointer) {
        func has(_ table: String) -> Bool {
            guard let blob = hb_face_reference_table(face, Self.tag(table)) else { return false }
            defer { hb_blob_destroy(blob) }
            return hb_blob_get_length(blob) > 0
        }
        guard let font = hb_font_create(face), let scaled = cairoFace.scaledFont(1),
            let opened = cairo_ft_scaled_font_lock_face(scaled)
        else { return nil }
        defer { cairo_ft_scaled_font_unlock_face(scaled) }
        if has("CFF ") {
            var isCIDKeyed: FT_Bool = 0
            let isKnown = FT_Get_CID_Is_Internally_CID_Keyed(opened, &isCIDKeyed) == 0
            outlines = isKnown && isCIDKeyed != 0 ? .cidKeyed : .named
        } else if has("glyf") {
            outlines = .trueType
        } else {
            hb_font_destroy(font)
            return nil
        }
        unitsPerEm = Double(hb_face_get_upem(face))
        hb_font_set_scale(font, Int32(unitsPerEm), Int32(unitsPerEm))
        self.font = font
        self.face = hb_face_reference(face)
        file = cairoFace.file
        description = FontDescription(opened, unitsPerEm: unitsPerEm, font)
        self.cairoFace = cairoFace
    }

    deinit {
        hb_font_destroy(font)
        hb_face_destroy(face)
    }

    private subscript(glyph: UInt32) -> Use? {
        let place = places[Int(glyph & 65_535)]
        return place == 0 ? nil : uses[Int(place) - 1]
    }

    /// Takes note that a glyph is drawn for some text.
    func use(_ glyph: UInt, for text: Unicode.Scalar) -> Use {
        let glyph = UInt32(truncatingIfNeeded: glyph)
        if let known = self[glyph] { return known }
        let units = Double(hb_font_get_glyph_h_advance(font, glyph))
        let advance = (units * 1000 / unitsPerEm * 100).rounded() / 100
        let use = Use(text: text, advance: advance, code: code(of: glyph))
        uses.append(use)
        places[Int(glyph & 65_535)] = UInt16(uses.count)
        return use
    }

    /// Its CID where the file names glyphs by CIDs, else its number.
    private func code(of glyph: UInt32) -> UInt16 {
        guard outlines == .cidKeyed, let scaled = cairoFace.scaledFont(1),
            let face = cairo_ft_scaled_font_lock_face(scaled)
        else { return UInt16(truncatingIfNeeded: glyph) }
        defer { cairo_ft_scaled_font_unlock_face(scaled) }
        var cid: FT_UInt = 0
        let isKnown = FT_Get_CID_From_Glyph_Index(face, glyph, &cid) == 0
        return UInt16(truncatingIfNeeded: isKnown ? cid : glyph)
    }

    /// The glyphs that were drawn, in the order of their numbers.
    private var usedGlyphs: [UInt32] {
        places.indices.compactMap { places[$0] == 0 ? nil : UInt32($0) }
    }

    /// Writes the font with its file.
    /// - Returns: the number of its object.
    func write(to file: inout PDFObjectFile) throws(CanvasError) -> Int {
        let glyphs = usedGlyphs
        guard let program = subset(glyphs) else {
            throw .library("HarfBuzz cannot cut down \(description.name)")
        }
        let name = Self.prefix(of: glyphs) + "+" + description.name
        let (stream, descriptor, unicode) = (file.number(), file.number(), file.number())
        let (descendant, number) = (file.number(), file.number())
        var entries = PDFBytes()
        switch outlines {
        case .cidKeyed, .named: entries.add("/Subtype/CIDFontType0C")
        case .trueType:
            entries.add("/Length1 ")
            entries.add(program.count)
        }
        try file.add(stream, entries, stream: program)
        try file.add(
            descriptor,
            description.object(named: name, program: stream, isTrueType: outlines == .trueType))
        try file.add(unicode, stream: toUnicode(glyphs))

        var body = PDFBytes()
        body.add("<</Type/Font/Subtype/CIDFontType")
        body.add(outlines == .trueType ? "2/CIDToGIDMap/Identity" : "0")
        body.add("/BaseFont/")
        body.add(plain: name)
        body.add("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ")
        body.add(reference: descriptor)
        body.add("/DW 1000/W[")
        addWidths(of: glyphs, to: &body)
        body.add("]>>")
        try file.add(descendant, body)

        body.removeAll()
        body.add("<</Type/Font/Subtype/Type0/BaseFont/")
        body.add(plain: name)
        body.add("/Encoding/Identity-H/DescendantFonts[")
        body.add(reference: descendant)
        body.add("]/ToUnicode ")
        body.add(reference: unicode)
        body.add(">>")
        try file.add(number, body)
        return number
    }

    /// Advances by code, neighbours in one list; those of a whole em are what is meant where nothing is said.
    private func addWidths(of glyphs: [UInt32], to body: inout PDFBytes) {
        let widths = glyphs.compactMap { glyph -> (code: Int, advance: Double)? in
            guard let use = self[glyph], use.advance != 1000 else { return nil }
            return (Int(use.code), use.advance)
        }.sorted { $0.code < $1.code }
        var next: Int?
        for (code, advance) in widths {
            if code == next {
                body.add(" ")
            } else {
                if next != nil { body.add("]") }
                body.add(code)
                body.add("[")
            }
            body.add(advance)
            next = code + 1
        }
        if next != nil { body.add("]") }
    }

    /// The table from codes to text, which searching and copying need.
    private func toUnicode(_ glyphs: [UInt32]) -> [UInt8] {
        var map = PDFBytes()
        map.add(
            """
            /CIDInit/ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
            /CMapName/Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000><FFFF>
            endcodespacerange

            """)
        // A block has at most a hundred entries.
        for start in stride(from: 0, to: glyphs.count, by: 100) {
            let block = glyphs[start..<min(start + 100, glyphs.count)]
            map.add(block.count)
            map.add(" beginbfchar\n")
            for glyph in block {
                guard let use = self[glyph] else { continue }
                map.add("<")
                map.add(code: use.code)
                map.add("><")
                for unit in UTF16.encode(use.text) ?? .init() { map.add(code: unit) }
                map.add(">\n")
            }
            map.add("endbfchar\n")
        }
        map.add("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n")
        return map.bytes
    }

    /// What is embedded: the table of PostScript outlines, or a whole TrueType file.
    private func subset(_ glyphs: [UInt32]) -> [UInt8]? {
        guard let input = hb_subset_input_create_or_fail() else { return nil }
        defer { hb_subset_input_destroy(input) }
        let wanted = hb_subset_input_glyph_set(input)
        for glyph in glyphs { hb_set_add(wanted, glyph) }
        // Shaping is done, so what only shaping needs goes; with it goes the search for glyphs it could lead to.
        let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
        for table in [
            "GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "DSIG", "cmap", "name", "OS/2", "post",
        ] { hb_set_add(dropped, Self.tag(table)) }
        var flags = UInt32(HB_SUBSET_FLAGS_NOTDEF_OUTLINE.rawValue)
        // Only where outlines have CIDs can the glyphs be numbered anew.
        if outlines != .cidKeyed { flags |= UInt32(HB_SUBSET_FLAGS_RETAIN_GIDS.rawValue) }
        hb_subset_input_set_flags(input, flags)
        // The file is opened once more for the time of the cut, because the glyphs' outlines, megabytes of a Chinese
        // font, would stay in memory for as long as Pango has the face open.
        let source = file.flatMap(Self.open) ?? hb_face_reference(face)
        defer { hb_face_destroy(source) }
        guard let subset = hb_subset_or_fail(source, input) else { return nil }
        defer { hb_face_destroy(subset) }
        let blob =
            outlines == .trueType
            ? hb_face_reference_blob(subset) : hb_face_reference_table(subset, Self.tag("CFF "))
        guard let blob else { return nil }
        defer { hb_blob_destroy(blob) }
        var length: UInt32 = 0
        guard let data = hb_blob_get_data(blob, &length), length > 0 else { return nil }
        return Array(UnsafeRawBufferPointer(start: data, count: Int(length)))
    }

    private static func open(_ file: FontFile) -> OpaquePointer? {
        guard let blob = hb_blob_create_from_file_or_fail(file.path) else { return nil }
        defer { hb_blob_destroy(blob) }
        return hb_face_create(blob, file.index)
    }

    private static func tag(_ name: String) -> hb_tag_t {
        name.utf8.reduce(0) { $0 << 8 | hb_tag_t($1) }
    }

    /// Six capitals that depend on the glyphs: subsets of one font have different names.
    private static func prefix(of glyphs: [UInt32]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for glyph in glyphs { hash = (hash ^ UInt64(glyph)) &* 0x100_0000_01B3 }
        var letters = ""
        for _ in 0..<6 {
            letters.unicodeScalars.append(UnicodeScalar(UInt8(65 + hash % 26)))
            hash /= 26
        }
        return letters
    }
}
