extension Unicode.Scalar {
    /// True for Chinese characters, their punctuation and full-width forms: text without blanks between words.
    var isIdeographic: Bool {
        switch value {
        case 0x2E80...0x303F, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
            0xFF00...0xFFEF, 0x20000...0x3FFFF:
            true
        // Dashes, quotes and the ellipsis as Chinese sets them.
        case 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: true
        default: false
        }
    }

    /// True for Chinese characters alone, which are all of one width.
    var isHan: Bool {
        switch value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x3FFFF: true
        default: false
        }
    }

    /// True for what separates and shows nothing.
    var isBlank: Bool {
        switch value {
        case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF:
            true
        default: false
        }
    }

    /// True for a mark between sentences or clauses.
    var partsClauses: Bool {
        switch self {
        case "，", "。", "、", "！", "？", "；", ",", ".", ";": true
        default: false
        }
    }

    /// True for what ends a sentence, closing marks included.
    var endsSentence: Bool {
        switch self {
        case "。", "！", "？", "；", "：", "…", "!", "?", ";", ":", "”", "’", "）", ")": true
        default: false
        }
    }
}
