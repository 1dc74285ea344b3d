import CPangoCairo

/// A face at a size as Cairo draws it.
final class ScaledFont {
    /// Owned; released with this object.
    let handle: OpaquePointer
    // Kept alive with what is derived from it; `nil` for a font that Pango does not know.
    private let pangoFont: UnsafeMutablePointer<PangoFont>?

    /// Shares Pango's font and the Cairo font behind it; `nil` where Cairo cannot load the face.
    init?(_ font: UnsafeMutablePointer<PangoFont>) {
        guard let scaled = pango_cairo_font_get_scaled_font(OpaquePointer(font)),
            cairo_scaled_font_status(scaled) == CAIRO_STATUS_SUCCESS
        else { return nil }
        handle = cairo_scaled_font_reference(scaled)
        pangoFont = font
        g_object_ref(font)
    }

    /// Another face in the same size and with the same options; `nil` where Cairo cannot load it.
    init?(face: OpaquePointer, like model: ScaledFont) {
        var (size, identity) = (cairo_matrix_t(), cairo_matrix_t())
        cairo_scaled_font_get_font_matrix(model.handle, &size)
        cairo_matrix_init_identity(&identity)
        let options = cairo_font_options_create()
        defer { cairo_font_options_destroy(options) }
        cairo_scaled_font_get_font_options(model.handle, options)
        guard let scaled = cairo_scaled_font_create(face, &size, &identity, options) else { return nil }
        guard cairo_scaled_font_status(scaled) == CAIRO_STATUS_SUCCESS else {
            cairo_scaled_font_destroy(scaled)
            return nil
        }
        handle = scaled
        pangoFont = nil
    }

    deinit {
        cairo_scaled_font_destroy(handle)
        if let pangoFont { g_object_unref(pangoFont) }
    }

    /// The font file's face as HarfBuzz reads it, borrowed, the same for all sizes; `nil` for a face that is drawn
    /// otherwise than its file has it: emboldened, slanted, or varied.
    var plainFace: OpaquePointer? {
        guard let pangoFont, let pattern = pango_fc_font_get_pattern(pangoFont.asFontConfigFont),
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
        guard let pangoFont, let pattern = pango_fc_font_get_pattern(pangoFont.asFontConfigFont),
            let font = pango_font_get_hb_font(pangoFont)
        else { return nil }
        var value = FcValue()
        guard FcPatternGet(pattern, FC_FONT_FEATURES, 0, &value) != FcResultMatch else { return nil }
        return hb_font_get_face(font)
    }

    /// The glyph that a scalar has before any rule is applied.
    func nominalGlyph(of scalar: Unicode.Scalar) -> UInt32? {
        guard let pangoFont, let font = pango_font_get_hb_font(pangoFont) else { return nil }
        var glyph: hb_codepoint_t = 0
        return hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0 ? glyph : nil
    }

    /// Where the face is on disk.
    var file: FontFile? {
        guard let pangoFont, let pattern = pango_fc_font_get_pattern(pangoFont.asFontConfigFont) else {
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
