import CPangoCairo

extension PDFAudit {
    mutating func checkFonts() {
        let shown = shownCodes()
        for (name, codes) in shown {
            let font = dictionary(name)
            require(font["/Subtype"] as? String == "/Type0", "fonts")
            require(font["/Encoding"] as? String == "/Identity-H", "fonts")
            let descendant = dictionary(list(font["/DescendantFonts"]).first)
            let descriptor = dictionary(descendant["/FontDescriptor"])
            let program = (descriptor["/FontFile2"] ?? descriptor["/FontFile3"]) as? String
            require(program != nil, "fonts are embedded")
            let isTrueType = descriptor["/FontFile2"] != nil
            require(!isTrueType || descendant["/CIDToGIDMap"] as? String == "/Identity", "fonts")
            require(font["/BaseFont"] as? String == descendant["/BaseFont"] as? String, "fonts")
            require(!codes.contains(0), "no missing glyphs")
            let map = streams[font["/ToUnicode"] as? String ?? ""].map(Self.unicode) ?? [:]
            require(codes.allSatisfy { map[$0] != nil }, "text is Unicode")
            for text in map.values {
                let isText = text.unicodeScalars.allSatisfy { scalar in
                    ![0, 0xFEFF, 0xFFFE].contains(scalar.value)
                        && scalar.properties.generalCategory != .privateUse
                }
                require(isText, "text is Unicode")
            }
            if let program, let data = streams[program] {
                let stated = widths(descendant)
                for (code, width) in Self.widths(of: codes, in: data) {
                    // The standard's tolerance is a thousandth of an em.
                    require(abs((stated[code] ?? 1000) - width) <= 1, "widths agree")
                }
            }
        }
        require(!shown.isEmpty, "fonts")
    }

    private static func unicode(_ map: [UInt8]) -> [Int: String] {
        var result: [Int: String] = [:]
        for line in String(decoding: map, as: UTF8.self).split(separator: "\n") {
            guard let match = line.wholeMatch(of: /<([0-9A-F]{4})><([0-9A-F]+)>/),
                let code = Int(match.1, radix: 16)
            else { continue }
            let digits = Array(match.2)
            let units = stride(from: 0, to: digits.count, by: 4).compactMap {
                UInt16(String(digits[$0..<min($0 + 4, digits.count)]), radix: 16)
            }
            result[code] = String(decoding: units, as: UTF16.self)
        }
        return result
    }

    /// The widths that a font states, by code; where it states none, 1000 is meant.
    private func widths(_ font: Object) -> [Int: Double] {
        var result: [Int: Double] = [:]
        let list = list(font["/W"])
        for place in stride(from: 0, to: list.count - 1, by: 2) {
            guard let first = list[place] as? Int else { continue }
            for (index, width) in numbers(list[place + 1]).enumerated() { result[first + index] = width }
        }
        return result
    }

    /// The advances of a font program as FreeType reads them, by code, in thousandths of an em.
    private static func widths(of codes: Set<Int>, in program: [UInt8]) -> [Int: Double] {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0 else { return [:] }
        defer { FT_Done_FreeType(library) }
        return program.withUnsafeBufferPointer { data in
            var face: FT_Face?
            guard FT_New_Memory_Face(library, data.baseAddress, data.count, 0, &face) == 0, let face else {
                // What cannot be read has no widths that agree.
                return Dictionary(uniqueKeysWithValues: codes.map { ($0, -1) })
            }
            defer { FT_Done_Face(face) }
            var result: [Int: Double] = [:]
            for code in codes {
                result[code] = -1
                // FreeType takes CIDs where a bare CFF table has them. Bit 0: in the font's own units.
                guard FT_Load_Glyph(face, FT_UInt(code), 1) == 0 else { continue }
                let advance = Double(face.pointee.glyph.pointee.metrics.horiAdvance)
                result[code] = advance * 1000 / Double(face.pointee.units_per_EM)
            }
            return result
        }
    }
}
