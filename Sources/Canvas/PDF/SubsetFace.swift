import CPangoCairo

/// A part of a font file as a font of Cairo's.
final class SubsetFace {
    /// Owned; released with this object.
    let handle: OpaquePointer
    private let numbers: [UInt32: UInt]

    /// Cuts a face down to some glyphs; `nil` where HarfBuzz or FreeType cannot, and the whole font must serve.
    /// - Parameter file: where the face is from. It is opened once more for the time of the cut, because the glyphs'
    ///   outlines, megabytes of a Chinese font, would stay in memory for as long as Pango has the face open.
    init?(of face: OpaquePointer, file: FontFile?, glyphs: Set<UInt32>) {
        guard let input = hb_subset_input_create_or_fail() else { return nil }
        defer { hb_subset_input_destroy(input) }
        let wanted = hb_subset_input_glyph_set(input)
        for glyph in glyphs { hb_set_add(wanted, glyph) }
        // Shaping is done, so what only shaping needs goes; with it goes the search for glyphs it could lead to.
        let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
        for table in ["GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "DSIG"] {
            hb_set_add(dropped, table.utf8.reduce(0) { $0 << 8 | UInt32($1) })
        }
        hb_subset_input_set_flags(input, UInt32(HB_SUBSET_FLAGS_NOTDEF_OUTLINE.rawValue))
        let source = file.flatMap(Self.face) ?? hb_face_reference(face)
        defer { hb_face_destroy(source) }
        guard let plan = hb_subset_plan_create_or_fail(source, input) else { return nil }
        defer { hb_subset_plan_destroy(plan) }
        guard let subset = hb_subset_plan_execute_or_fail(plan) else { return nil }
        defer { hb_face_destroy(subset) }
        let map = hb_subset_plan_old_to_new_glyph_mapping(plan)
        var numbers: [UInt32: UInt] = [:]
        for glyph in glyphs {
            let number = hb_map_get(map, glyph)
            guard number != UInt32.max else { return nil }  // HB_MAP_VALUE_INVALID: the glyph was lost
            numbers[glyph] = UInt(number)
        }
        self.numbers = numbers
        guard let memory = MemoryFont(hb_face_reference_blob(subset)), let made = memory.cairoFace() else {
            return nil
        }
        handle = made
    }

    deinit {
        cairo_font_face_destroy(handle)
    }

    private static func face(_ file: FontFile) -> OpaquePointer? {
        guard let blob = hb_blob_create_from_file_or_fail(file.path) else { return nil }
        defer { hb_blob_destroy(blob) }
        return hb_face_create(blob, file.index)
    }

    /// A glyph's number in the subset.
    func newNumber(of glyph: UInt) -> UInt {
        // Every glyph that is drawn was collected before; `.notdef` would show if one were not.
        numbers[UInt32(truncatingIfNeeded: glyph)] ?? 0
    }
}

/// A font file in memory, opened by FreeType. Cairo's caches may hold it for longer than we do, on any thread, so it
/// has a FreeType library of its own and is released by Cairo.
private final class MemoryFont {
    private let blob: OpaquePointer
    private var library: FT_Library?
    private var face: FT_Face?

    /// Takes over the blob.
    init?(_ blob: OpaquePointer?) {
        guard let blob else { return nil }
        self.blob = blob
        var length: UInt32 = 0
        let data = hb_blob_get_data(blob, &length)
        guard FT_Init_FreeType(&library) == 0, let data, length > 0 else { return nil }
        let bytes = UnsafeRawPointer(data).assumingMemoryBound(to: FT_Byte.self)
        guard FT_New_Memory_Face(library, bytes, FT_Long(length), 0, &face) == 0 else { return nil }
    }

    deinit {
        if let face { FT_Done_Face(face) }
        if let library { FT_Done_FreeType(library) }
        hb_blob_destroy(blob)
    }

    /// Cairo's face over this font, which it keeps alive.
    func cairoFace() -> OpaquePointer? {
        guard let made = cairo_ft_font_face_create_for_ft_face(face, 0) else { return nil }
        let kept = Unmanaged.passRetained(self)
        let status = cairo_font_face_set_user_data(made, Self.key, kept.toOpaque()) { kept in
            if let kept { Unmanaged<MemoryFont>.fromOpaque(kept).release() }
        }
        guard status == CAIRO_STATUS_SUCCESS else {
            cairo_font_face_destroy(made)
            kept.release()
            return nil
        }
        return made
    }

    // Only its address matters; never written.
    nonisolated(unsafe) private static let key = UnsafeMutablePointer<cairo_user_data_key_t>.allocate(
        capacity: 1)
}
