import CPangoCairo

/// Which glyphs of a face change with their neighbours, after the rules in the font file (OpenType's GSUB and GPOS).
struct GlyphRules {
    /// How a glyph stands beside others.
    enum Kind: UInt8, Comparable {
        /// Always alike: no rule mentions it.
        case free
        /// Its advance may depend on the next glyph, and nothing else does.
        case kerned
        /// Anything may happen.
        case bound

        static func < (one: Kind, other: Kind) -> Bool { one.rawValue < other.rawValue }
    }

    private var kerned: [Bool] = []
    private var bound: [Bool] = []

    /// The rules that are applied to a level line without special wishes; `nil` for a face with rules of another kind
    /// than OpenType's.
    init?(_ face: OpaquePointer) {
        for tag in [Self.tag("morx"), Self.tag("mort"), Self.tag("kerx")] where Self.has(face, tag) {
            return nil
        }
        let count = Int(hb_face_get_glyph_count(face))
        kerned = Array(repeating: false, count: count)
        bound = kerned
        let hasOldKerning = Self.has(face, Self.tag("kern"))
        guard !hasOldKerning || Self.has(face, Self.tag("GPOS")) else { return nil }
        read(face, Self.tag("GSUB"))
        read(face, Self.tag("GPOS"))
    }

    /// How a glyph stands beside others.
    subscript(glyph: UInt32) -> Kind {
        let glyph = Int(glyph)
        guard glyph < bound.count, !bound[glyph] else { return .bound }
        return kerned[glyph] ? .kerned : .free
    }

    private mutating func read(_ face: OpaquePointer, _ table: hb_tag_t) {
        guard let lookups = hb_set_create(), let before = hb_set_create(), let input = hb_set_create(),
            let after = hb_set_create(), let blob = hb_face_reference_table(face, table)
        else { return }
        defer {
            for set in [lookups, before, input, after] { hb_set_destroy(set) }
            hb_blob_destroy(blob)
        }
        // Of all scripts and languages: a rule too many only means that more is shaped than need be.
        hb_ot_layout_collect_lookups(face, table, nil, nil, Self.features, lookups)
        var length: UInt32 = 0
        let data = hb_blob_get_data(blob, &length)
        let bytes = UnsafeRawBufferPointer(start: data, count: Int(length))
        var lookup: hb_codepoint_t = hb_codepoint_t.max
        while hb_set_next(lookups, &lookup) != 0 {
            let effect = LayoutTable(bytes).effect(of: Int(lookup), isPositioning: table == Self.tag("GPOS"))
            guard effect != .none else { continue }
            for set in [before, input, after] { hb_set_clear(set) }
            hb_ot_layout_lookup_collect_glyphs(face, table, lookup, before, input, after, nil)
            for set in [before, input, after] {
                var glyph = hb_codepoint_t.max
                while hb_set_next(set, &glyph) != 0, Int(glyph) < bound.count {
                    if effect == .kerning { kerned[Int(glyph)] = true } else { bound[Int(glyph)] = true }
                }
            }
        }
    }

    /// What HarfBuzz applies to every level line, and tabular figures; ended by 0.
    private static let features: [hb_tag_t] =
        [
            "rvrn", "ltra", "ltrm", "rand", "abvm", "blwm", "ccmp", "locl", "mark", "mkmk", "rlig", "calt",
            "clig", "curs", "dist", "kern", "liga", "rclt", "tnum",
        ].map(tag) + [0]

    private static func tag(_ name: StaticString) -> hb_tag_t {
        name.withUTF8Buffer { $0.reduce(0) { $0 << 8 | hb_tag_t($1) } }
    }

    private static func has(_ face: OpaquePointer, _ table: hb_tag_t) -> Bool {
        let blob = hb_face_reference_table(face, table)
        defer { hb_blob_destroy(blob) }
        return hb_blob_get_length(blob) > 0
    }
}

/// The list of rules at the head of GSUB and GPOS, of which HarfBuzz does not tell the types.
private struct LayoutTable {
    /// What a rule does to a glyph as far as its neighbours matter.
    enum Effect { case none, kerning, any }

    private let bytes: UnsafeRawBufferPointer

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    func effect(of lookup: Int, isPositioning: Bool) -> Effect {
        let list = number(8)
        let start = list + number(list + 2 + 2 * lookup)
        let type = number(start)
        let count = number(start + 4)
        var effect = Effect.none
        for index in 0..<count {
            var subtable = start + number(start + 6 + 2 * index)
            var real = type
            if type == (isPositioning ? 9 : 7) {  // an extension, which says where the rule really is
                real = number(subtable + 2)
                subtable += number(subtable + 4) << 16 | number(subtable + 6)
            }
            switch (isPositioning, real) {
            // One glyph for itself, and marks, of which a text measured here has none.
            case (_, 1), (true, 4...6): break
            // Pairs of which the first is given another advance and nothing more.
            case (true, 2) where number(subtable + 4) == 4 && number(subtable + 6) == 0:
                effect = effect == .any ? .any : .kerning
            default: effect = .any
            }
        }
        return effect
    }

    /// Two bytes; a table that ends early reads as a rule of an unknown type.
    private func number(_ offset: Int) -> Int {
        offset + 1 < bytes.count ? Int(bytes[offset]) << 8 | Int(bytes[offset + 1]) : 0
    }
}
