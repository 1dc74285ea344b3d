import CPangoCairo

/// What a PDF says of a font beside its glyphs (ISO 32000-1, 9.8), in thousandths of an em.
struct FontDescription {
    /// Its PostScript name, of the characters that a name in a PDF may have.
    let name: String
    private let box: [Int]
    private let ascent, descent, capHeight: Int
    private let isFixedPitch, isItalic: Bool

    init(_ face: FT_Face, unitsPerEm: Double, _ font: OpaquePointer) {
        func thousandths(_ units: Int) -> Int { Int((Double(units) * 1000 / unitsPerEm).rounded()) }
        let known = FT_Get_Postscript_Name(face).map { String(cString: $0) } ?? "Unnamed"
        name = String(
            String.UnicodeScalarView(
                known.unicodeScalars.filter {
                    $0.isASCII && ($0.properties.isAlphabetic || "-0123456789".unicodeScalars.contains($0))
                }
            ))
        let bounds = face.pointee.bbox
        box = [bounds.xMin, bounds.yMin, bounds.xMax, bounds.yMax].map { thousandths(Int($0)) }
        ascent = thousandths(Int(face.pointee.ascender))
        descent = thousandths(Int(face.pointee.descender))
        var height: hb_position_t = 0
        let hasHeight = hb_ot_metrics_get_position(font, HB_OT_METRICS_TAG_CAP_HEIGHT, &height) != 0
        capHeight = hasHeight ? thousandths(Int(height)) : ascent
        isFixedPitch = face.pointee.face_flags & FT_Long(1 << 2) != 0  // FT_FACE_FLAG_FIXED_WIDTH
        isItalic = face.pointee.style_flags & FT_Long(1) != 0  // FT_STYLE_FLAG_ITALIC
    }

    /// The font descriptor.
    func object(named name: String, program: Int, isTrueType: Bool) -> PDFBytes {
        var body = PDFBytes()
        body.add("<</Type/FontDescriptor/FontName/")
        body.add(plain: name)
        // Symbolic, since its characters are more than Latin; the bits for fixed pitch and italic where they apply.
        body.add("/Flags ")
        body.add(4 + (isFixedPitch ? 1 : 0) + (isItalic ? 64 : 0))
        body.add("/FontBBox[")
        for number in box {
            body.add(number)
            body.add(" ")
        }
        body.add("]/ItalicAngle ")
        body.add(isItalic ? -12 : 0)
        body.add("/Ascent ")
        body.add(ascent)
        body.add("/Descent ")
        body.add(descent)
        body.add("/CapHeight ")
        body.add(capHeight)
        // The width of stems is nowhere in the file; readers only use it for fonts that they must replace.
        body.add("/StemV 80")
        body.add(isTrueType ? "/FontFile2 " : "/FontFile3 ")
        body.add(reference: program)
        body.add(">>")
        return body
    }
}
