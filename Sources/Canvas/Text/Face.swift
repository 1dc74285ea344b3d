import CPangoCairo

/// A family's face of one weight as Pango is asked for it: once, at a reference size. Glyphs are not hinted, so a line
/// in any other size is the same line enlarged or reduced, and a chart's nine sizes of type cost what one costs.
final class Face {
    /// The size in points at which everything is shaped. Faces of a thousand units to the em, as Chinese ones are,
    /// have whole advances at it in Pango's units.
    static let referenceSize = 62.5

    /// The font that was asked for first; only its size may differ from what is asked for later.
    let font: Font
    /// A small number that stands for the face in cache keys.
    let ordinal: Int
    /// Owned; released with this object.
    let description: OpaquePointer
    /// OpenType features; owned.
    let attributes: OpaquePointer
    /// The advance at the reference size that every figure gets, for tabular figures. Many Chinese faces have figures of
    /// unequal width and no `tnum` feature, so the feature alone is not enough.
    var figureWidth: Double?
    /// How many lines were shaped to be measured, and what measures without shaping once they are many.
    var measuredLines = 0
    var table: CharacterTable?
    /// Ascent and descent at the reference size, once somebody asked.
    var metrics: LineMetrics?

    /// A description of the font; the caller has checked that the family is there.
    init(_ font: Font, ordinal: Int) {
        self.font = font
        self.ordinal = ordinal
        description = pango_font_description_new()
        // The Noto faces stand behind every family, so that a rare character falls back to the same glyph on
        // every machine that has them, in the style of the face that lacks it.
        let isSerif = ["Serif", "Song", "Ming", "Kai", "宋", "明", "楷"].contains { font.family.contains($0) }
        let fallback = isSerif ? "Serif" : "Sans"
        pango_font_description_set_family(description, "\(font.family),Noto \(fallback) CJK SC")
        pango_font_description_set_absolute_size(description, Self.referenceSize * Double(PANGO_SCALE))
        pango_font_description_set_weight(
            description, font.weight == .bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        attributes = pango_attr_list_new()
        // Ligatures are off because letter spacing would otherwise change which glyphs a line has, and with
        // them its natural width.
        let features = font.tabularFigures ? "liga=0,clig=0,tnum=1" : "liga=0,clig=0"
        pango_attr_list_insert(attributes, pango_attr_font_features_new(features))
    }

    /// Whether a font differs from this face in size at most.
    func isFace(of other: Font) -> Bool {
        font.weight == other.weight && font.tabularFigures == other.tabularFigures
            && font.family == other.family
    }

    deinit {
        pango_font_description_free(description)
        pango_attr_list_unref(attributes)
    }
}
