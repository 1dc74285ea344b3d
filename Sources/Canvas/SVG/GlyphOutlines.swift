/// The glyphs of a picture whose text is drawn as outlines. Each is defined once, in thousandths of an em, whatever sizes
/// it is set in.
struct GlyphOutlines {
    /// What shapes the text.
    let typesetter: Typesetter
    /// The elements of the glyphs so far, for `<defs>`.
    private(set) var definitions = XMLBytes()
    private var names: [Glyph: String?] = [:]

    private struct Glyph: Hashable {
        var face: ObjectIdentifier
        var index: UInt
    }

    /// No glyph yet.
    init(_ typesetter: Typesetter) {
        self.typesetter = typesetter
    }

    /// The id of a glyph, which is defined when it turns up; `nil` for one without ink.
    /// - Throws: `library` where the font has no outline for it.
    mutating func id(
        of index: UInt, in face: CairoFace, _ ids: inout SVGIdentifiers
    ) throws(CanvasError) -> String? {
        let glyph = Glyph(face: ObjectIdentifier(face), index: index)
        if let known = names[glyph] { return known }
        let outline = try face.outline(of: index)
        let id = outline.isEmpty ? nil : ids.next()
        if let id {
            definitions.add("<path id=\"")
            definitions.add(plain: id)
            definitions.add("\" d=\"")
            definitions.add(bytes: outline)
            definitions.add("\"/>\n")
        }
        names[glyph] = .some(id)
        return id
    }
}

extension SVGWriter {
    /// A line of text as its glyphs.
    mutating func write(outlinesOf run: TextRun) throws(CanvasError) {
        guard let typesetter = outlines?.typesetter else { return }
        let line = try typesetter.shaped(run)
        let shift = line.shift(of: run)
        let turned = run.rotation.truncatingRemainder(dividingBy: 360)
        xml.add("<g transform=\"translate(")
        xml.add(run.origin.x + (turned == 0 ? shift : 0))
        xml.add(",")
        xml.add(run.origin.y)
        if turned != 0 {
            xml.add(") rotate(")
            xml.add(turned)
        }
        xml.add(") scale(")
        xml.add(fine: run.font.size / 1000)
        xml.add(")\"")
        style.addFill(run.color, to: &xml)
        xml.add(">\n")
        // From points to thousandths of an em.
        let unit = 1000 / run.font.size
        let start = turned == 0 ? 0 : shift
        for part in line.runs {
            for (glyph, ordinal) in zip(part.glyphs, part.ordinals) {
                guard let id = try outlines?.id(of: glyph.index, in: part.font, &ids) else { continue }
                let x = start + glyph.x * line.scale + run.letterSpacing * Double(ordinal)
                xml.add("<use xlink:href=\"#")
                xml.add(plain: id)
                xml.add("\" x=\"")
                xml.add(coarse: x * unit)
                if glyph.y != 0 {
                    xml.add("\" y=\"")
                    xml.add(coarse: glyph.y * line.scale * unit)
                }
                xml.add("\"/>\n")
            }
        }
        xml.add("</g>\n")
    }
}
