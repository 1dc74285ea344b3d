import Canvas

/// A Unicode scalar of a paragraph, or a picture, measured.
struct TextUnit {
    /// Points.
    var advance: Double
    /// The size of its face.
    var em: Double
    var traits: CharacterTraits
    var scalar: Unicode.Scalar
    /// Which span it is of.
    var span: Int32
    /// Where it begins and ends in the span's UTF-8.
    var byte: Int32
    var endByte: Int32

    func has(_ trait: CharacterTraits) -> Bool { traits.rawValue & trait.rawValue != 0 }

    /// Whether it is a mark of East Asian setting as wide as an em, of which some is blank.
    var isWideMark: Bool { has(.wide) && has(.halfBlank) }

    /// Whether it is a letter or a digit among Latin ones.
    var isWestern: Bool {
        !has(.wide) && has(.western) && !has(.raised)
    }

    /// Points of its left that are blank and may be done without.
    var blankBefore: Double {
        guard has(.wide) else { return 0 }
        return has(.opening) ? em / 2 : has(.middle) ? em / 4 : 0
    }

    /// Points of its right that are blank and may be done without.
    var blankAfter: Double {
        guard has(.wide) else { return 0 }
        return has(.closing) ? em / 2 : has(.middle) ? em / 4 : 0
    }
}

/// A paragraph, or what `\n` leaves of it, as its characters.
struct UnitRow {
    private(set) var units: [TextUnit] = []
    /// Whether there are characters that the rules of Chinese setting do not know.
    private(set) var hasUncommon = false
    /// What Unicode says of each unit and the end, where there are such.
    private(set) var boundaries: [TextBoundary] = []

    /// Divides spans at `\n` and measures them.
    /// - Throws: what measuring throws.
    static func rows(of spans: [Span], measurer: any TextMeasuring) throws(CanvasError) -> [UnitRow] {
        var rows: [UnitRow] = []
        var row = UnitRow()
        for (number, span) in spans.enumerated() {
            guard span.picture == nil else {
                row.append(picture: span, number: number)
                continue
            }
            guard span.text.utf8.contains(0x0A) else {
                try row.append(span.text, from: 0, of: span, number: number, measurer)
                continue
            }
            var byte = 0
            for (index, part) in span.text.split(separator: "\n", omittingEmptySubsequences: false)
                .enumerated()
            {
                if index > 0 {
                    row.finish(spans, measurer)
                    rows.append(row)
                    row = UnitRow()
                }
                try row.append(String(part), from: byte, of: span, number: number, measurer)
                byte += part.utf8.count + 1
            }
        }
        row.finish(spans, measurer)
        rows.append(row)
        return rows
    }

    private mutating func append(picture span: Span, number: Int) {
        guard let picture = span.picture else { return }
        units.append(
            TextUnit(
                advance: picture.size.width, em: span.font.size, traits: .common, scalar: "\u{FFFC}",
                span: Int32(number), byte: 0, endByte: Int32(span.text.utf8.count)))
    }

    private mutating func append(
        _ text: String, from start: Int, of span: Span, number: Int, _ measurer: any TextMeasuring
    ) throws(CanvasError) {
        guard !text.isEmpty else { return }
        let advances = try measurer.advances(of: text, font: span.font)
        units.reserveCapacity(units.count + advances.count)
        let em = span.font.size
        var byte = Int32(start)
        var index = 0
        for scalar in text.unicodeScalars {
            var traits = CharacterTraits(scalar)
            let advance = advances[index]
            // Marks of the same code are narrow in Latin faces; only what is an em wide has a blank half.
            if scalar.value > 0xA0, advance > 0.99 * em { traits.insert(.wide) }
            // Of a dash that is two characters the first is drawn for both.
            if advance == 0, traits.contains(.dash), index > 0 { traits.insert(.joined) }
            if span.rise != 0 { traits.insert(.raised) }
            if !traits.contains(.common) { hasUncommon = true }
            let end = byte + Int32(UTF8.width(scalar))
            units.append(
                TextUnit(
                    advance: advance, em: em, traits: traits, scalar: scalar, span: Int32(number), byte: byte,
                    endByte: end))
            byte = end
            index += 1
        }
    }

    /// Asks Unicode about what is not common.
    private mutating func finish(_ spans: [Span], _ measurer: any TextMeasuring) {
        guard hasUncommon else { return }
        var text = ""
        for unit in units { text.unicodeScalars.append(unit.scalar) }
        boundaries = measurer.boundaries(in: text)
        for index in units.indices.dropFirst() where boundaries[index] == .none {
            // Characters of two faces are drawn apart whatever they are.
            if units[index].span == units[index - 1].span { units[index].traits.insert(.joined) }
        }
    }
}
