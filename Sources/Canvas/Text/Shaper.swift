import CPangoCairo

/// Pango behind one small door: text and a face in, positioned glyphs out.
final class Shaper {
    private let fontMap: UnsafeMutablePointer<PangoFontMap>
    private let context: OpaquePointer
    private var cairoFaces: [UnsafeMutablePointer<PangoFont>: CairoFace] = [:]
    /// By HarfBuzz's face, which Pango keeps as long as the font map.
    private var rules: [OpaquePointer: GlyphRules?] = [:]

    /// A font map of its own over the given fonts.
    init(_ fonts: FontCollection) throws(CanvasError) {
        guard let map = pango_cairo_font_map_new() else { throw .library("Pango has no font map for Cairo") }
        fontMap = map
        pango_fc_font_map_set_config(map.asFontConfigMap, fonts.handle)
        // One unit is one point whatever surface is drawn on, so that a measure holds for all of them.
        pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
        context = pango_font_map_create_context(map)
        let options = cairo_font_options_create()
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        // Simplified forms where Chinese, Japanese and Korean glyphs share a code point.
        pango_context_set_language(context, pango_language_from_string("zh-cn"))
        pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
    }

    deinit {
        cairoFaces.removeAll()
        g_object_unref(UnsafeMutableRawPointer(context))
        g_object_unref(fontMap)
    }

    /// Looks among other fonts from now on; lines shaped earlier stay as they are.
    func use(_ fonts: FontCollection) {
        pango_fc_font_map_set_config(fontMap.asFontConfigMap, fonts.handle)
    }

    /// Positions the glyphs of one line at the reference size.
    /// - Parameter hasEqualFigures: whether tabular figures get their common width.
    /// - Throws: `missingGlyphs` with every character that no font has.
    func shape(
        _ text: String, face: Face, hasEqualFigures: Bool = true
    ) throws(CanvasError) -> ShapedLine {
        let figureWidth = hasEqualFigures ? face.figureWidth : nil
        pango_context_set_font_description(context, face.description)
        var line = ShapedLine()
        var missing: [Int] = []
        let failure = text.withUTF8Bytes { bytes, length -> CanvasError? in
            let glyphs = pango_glyph_string_new()
            defer { pango_glyph_string_free(glyphs) }
            let items = ItemList(context, bytes, length: length, attributes: face.attributes)
            var failure: CanvasError?
            items.forEach { item in
                pango_shape_with_flags(
                    bytes + Int(item.pointee.offset), item.pointee.length, bytes, length,
                    &item.pointee.analysis, glyphs, PANGO_SHAPE_NONE)
                guard let glyphs, let font = item.pointee.analysis.font else {
                    failure = .library("Pango has no face for “\(text)”")
                    return
                }
                line.append(
                    glyphs.pointee, of: item.pointee, in: bytes, font: cairoFace(font),
                    figureWidth: figureWidth,
                    missing: &missing)
            }
            return failure
        }
        if let failure { throw failure }
        guard missing.isEmpty else {
            throw .missingGlyphs(characters: Self.characters(of: text, at: missing), family: face.font.family)
        }
        return line
    }

    /// What the font file says of glyphs beside each other; `nil` where that cannot be known.
    func rules(of font: CairoFace) -> GlyphRules? {
        guard let face = font.ruledFace else { return nil }
        if let known = rules[face] { return known }
        let read = GlyphRules(face)
        rules[face] = .some(read)
        return read
    }

    /// What the font itself says of its ascent and descent, at the reference size.
    func metrics(of face: Face) throws(CanvasError) -> LineMetrics {
        try withFont(of: face) { font in
            var extents = hb_font_extents_t()
            guard hb_font_get_h_extents(pango_font_get_hb_font(font), &extents) != 0 else { return nil }
            let unit = Double(PANGO_SCALE)
            return LineMetrics(
                ascent: Double(extents.ascender) / unit, descent: Double(-extents.descender) / unit)
        }
    }

    /// The file and family that Pango really takes for a face.
    func resolve(_ face: Face) throws(CanvasError) -> ResolvedFont {
        try withFont(of: face) { font in
            guard let pattern = pango_fc_font_get_pattern(font.asFontConfigFont) else { return nil }
            func string(_ property: String) -> String? {
                var value: UnsafeMutablePointer<FcChar8>?
                guard FcPatternGetString(pattern, property, 0, &value) == FcResultMatch else { return nil }
                return value.map { String(cString: $0) }
            }
            var index: Int32 = 0
            FcPatternGetInteger(pattern, FC_INDEX, 0, &index)
            return ResolvedFont(
                family: string(FC_FAMILY) ?? "", style: string(FC_STYLE) ?? "", path: string(FC_FILE),
                index: Int(index & 0xFFFF))
        }
    }

    /// The characters that hold the given bytes, each once, in the order of the text.
    private static func characters(of text: String, at offsets: [Int]) -> String {
        let wanted = Set(offsets)
        var seen: Set<Character> = []
        var offset = 0
        return String(
            text.filter { character in
                let bytes = offset..<offset + character.utf8.count
                offset = bytes.upperBound
                return bytes.contains(where: wanted.contains) && seen.insert(character).inserted
            })
    }

    private func withFont<T>(
        of face: Face, _ body: (UnsafeMutablePointer<PangoFont>) -> T?
    ) throws(CanvasError) -> T {
        guard let font = pango_context_load_font(context, face.description) else {
            throw .noFont(family: face.font.family)
        }
        defer { g_object_unref(font) }
        guard let value = body(font) else { throw .library("cannot read the face of \(face.font.family)") }
        return value
    }

    private func cairoFace(_ font: UnsafeMutablePointer<PangoFont>) -> CairoFace {
        if let known = cairoFaces[font] { return known }
        let made = CairoFace(font)
        cairoFaces[font] = made
        return made
    }
}
