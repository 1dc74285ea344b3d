import Metrics

/// What a character can be the beginning of, looked up in one step: nearly all characters begin nothing.
struct CharacterClass: OptionSet {
    let rawValue: UInt8

    /// 0–9.
    static let digit = CharacterClass(rawValue: 1)
    /// A character of Chinese numerals.
    static let numeral = CharacterClass(rawValue: 2)
    /// 数, 几, 半, 若: the beginning of a quantity that is no number.
    static let vague = CharacterClass(rawValue: 4)
    /// Marks that enclose titles and names.
    static let enclosing = CharacterClass(rawValue: 8)
    /// The end of a sentence or paragraph.
    static let end = CharacterClass(rawValue: 16)
    /// An ASCII letter.
    static let letter = CharacterClass(rawValue: 32)
    /// A blank of any kind, line breaks included.
    static let blank = CharacterClass(rawValue: 64)
    /// Parts a clause from the next.
    static let comma = CharacterClass(rawValue: 128)

    /// What deserves a second look.
    static let notable: CharacterClass = [.digit, .numeral, .vague, .enclosing, .end]

    /// By UTF-16 code.
    static let table: [CharacterClass] = {
        var table = [CharacterClass](repeating: [], count: 1 << 16)
        func mark(_ characters: String, _ kind: CharacterClass) {
            for scalar in characters.unicodeScalars { table[Int(scalar.value)].insert(kind) }
        }
        mark("0123456789", .digit)
        for code in 0..<(1 << 16) {
            guard let scalar = Unicode.Scalar(UInt32(code)) else { continue }
            if ChineseNumerals.isNumeral(scalar) { table[code].insert(.numeral) }
        }
        // White space as Unicode defines it; asking for each code would take longer than reading ten articles.
        mark(
            "\t\n\u{B}\u{C}\r \u{85}\u{A0}\u{1680}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}"
                + "\u{2009}\u{200A}\u{2028}\u{2029}\u{202F}\u{205F}\u{3000}", .blank)
        mark("数几半若幾數", .vague)
        mark("《》〈〉“”‘’「」『』\"", .enclosing)
        mark("。！？；\n!?;", .end)
        mark("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", .letter)
        mark("，、；：。！？,;:\n（）()", .comma)
        return table
    }()
}

extension Unicode.Scalar {
    /// The scalar's UTF-16 code; of one outside the basic plane the replacement character's, which reads as a letter
    /// that means nothing.
    var code: UInt16 { value < 0x10000 ? UInt16(value) : 0xFFFD }
}

extension String {
    /// The text in the codes that documents are scanned in.
    var codes: [UInt16] { unicodeScalars.map(\.code) }
}

extension String {
    /// The text of codes that ``codes`` may have made: none of them is a surrogate. A third of the time that the standard
    /// library takes for any UTF-16.
    init(codes: Slice<UnsafeBufferPointer<UInt16>>) {
        self.init(unsafeUninitializedCapacity: codes.count * 3) { bytes in
            var count = 0
            func put(_ byte: UInt16) {
                bytes[count] = UInt8(truncatingIfNeeded: byte)
                count += 1
            }
            for code in codes {
                if code < 0x80 {
                    put(code)
                } else if code < 0x800 {
                    put(0xC0 | code >> 6)
                    put(0x80 | code & 0x3F)
                } else {
                    put(0xE0 | code >> 12)
                    put(0x80 | code >> 6 & 0x3F)
                    put(0x80 | code & 0x3F)
                }
            }
            return count
        }
    }
}
