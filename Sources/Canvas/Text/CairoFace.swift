import CPangoCairo

/// A face as Cairo draws it, in whatever size. What only measures never makes Cairo open the font file.
final class CairoFace {
    // Kept alive with what is derived from it.
    private let pangoFont: UnsafeMutablePointer<PangoFont>
    /// The face at the reference size; owned. `nil` until something is drawn.
    private var reference: OpaquePointer?
    /// Cairo's fonts by the factor of the reference size; owned. A figure has a handful.
    private var scaled: [(factor: Double, handle: OpaquePointer)] = []
    private static let mostSizes = 64
    /// Outlines by glyph, for SVG.
    var outlines: [UInt: [UInt8]] = [:]

    /// Shares Pango's font at the reference size.
    init(_ font: UnsafeMutablePointer<PangoFont>) {
        pangoFont = font
        g_object_ref(font)
    }

    deinit {
        for font in scaled { cairo_scaled_font_destroy(font.handle) }
        if let reference { cairo_scaled_font_destroy(reference) }
        g_object_unref(pangoFont)
    }

    /// Cairo's font at the reference size times a factor, borrowed; `nil` where Cairo cannot load the face.
    func scaledFont(_ factor: Double) -> OpaquePointer? {
        if let known = scaled.first(where: { $0.factor == factor }) { return known.handle }
        guard let loaded, let face = cairo_scaled_font_get_font_face(loaded),
            let made = Self.scaled(loaded, face: face, by: factor)
        else { return nil }
        if scaled.count >= Self.mostSizes { cairo_scaled_font_destroy(scaled.removeFirst().handle) }
        scaled.append((factor, made))
        return made
    }

    /// The reference, opened on first use.
    private var loaded: OpaquePointer? {
        if let reference { return reference }
        guard let font = pango_cairo_font_get_scaled_font(OpaquePointer(pangoFont)),
            cairo_scaled_font_status(font) == CAIRO_STATUS_SUCCESS
        else { return nil }
        reference = cairo_scaled_font_reference(font)
        return reference
    }

    /// A face with the options and slant of a font at a multiple of its size; owned by the caller.
    private static func scaled(_ model: OpaquePointer, face: OpaquePointer, by factor: Double)
        -> OpaquePointer?
    {
        var (size, identity) = (cairo_matrix_t(), cairo_matrix_t())
        cairo_scaled_font_get_font_matrix(model, &size)
        cairo_matrix_init_identity(&identity)
        cairo_matrix_scale(&size, factor, factor)
        let options = cairo_font_options_create()
        defer { cairo_font_options_destroy(options) }
        cairo_scaled_font_get_font_options(model, options)
        guard let made = cairo_scaled_font_create(face, &size, &identity, options) else { return nil }
        guard cairo_scaled_font_status(made) == CAIRO_STATUS_SUCCESS else {
            cairo_scaled_font_destroy(made)
            return nil
        }
        return made
    }

    /// The font file's face as HarfBuzz reads it, borrowed; `nil` for a face that is drawn otherwise than its file has
    /// it: emboldened, slanted, or varied.
    var plainFace: OpaquePointer? {
        guard let pattern = pango_fc_font_get_pattern(pangoFont.asFontConfigFont),
            let font = pango_font_get_hb_font(pangoFont)
        else { return nil }
        var isSet: FcBool = 0
        for property in [FC_EMBOLDEN, FC_VARIABLE] {
            if FcPatternGetBool(pattern, property, 0, &isSet) == FcResultMatch, isSet != 0 { return nil }
        }
        var value = FcValue()
        for property in [FC_MATRIX, FC_FONT_VARIATIONS] {
            if FcPatternGet(pattern, property, 0, &value) == FcResultMatch { return nil }
        }
        return hb_font_get_face(font)
    }

    /// The face of which HarfBuzz applies the rules; `nil` where fontconfig asks for features that are not known here.
    var ruledFace: OpaquePointer? {
        guard let pattern = pango_fc_font_get_pattern(pangoFont.asFontConfigFont),
            let font = pango_font_get_hb_font(pangoFont)
        else { return nil }
        var value = FcValue()
        guard FcPatternGet(pattern, FC_FONT_FEATURES, 0, &value) != FcResultMatch else { return nil }
        return hb_font_get_face(font)
    }

    /// The glyph that a scalar has before any rule is applied.
    func nominalGlyph(of scalar: Unicode.Scalar) -> UInt32? {
        guard let font = pango_font_get_hb_font(pangoFont) else { return nil }
        var glyph: hb_codepoint_t = 0
        return hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0 ? glyph : nil
    }

    /// Where the face is on disk.
    var file: FontFile? {
        guard let pattern = pango_fc_font_get_pattern(pangoFont.asFontConfigFont) else {
            return nil
        }
        var path: UnsafeMutablePointer<FcChar8>?
        var index: Int32 = 0
        guard FcPatternGetString(pattern, FC_FILE, 0, &path) == FcResultMatch, let path,
            FcPatternGetInteger(pattern, FC_INDEX, 0, &index) == FcResultMatch
        else { return nil }
        return FontFile(path: String(cString: path), index: UInt32(index & 0xFFFF))
    }
}

/// A face in a font file, which may be a collection.
struct FontFile {
    /// The file.
    let path: String
    /// Which face of the collection.
    let index: UInt32
}
