/// The characters of Chinese numerals, everyday and formal (大写), simplified and traditional.
package enum ChineseNumerals {
    /// The value of a digit character.
    package static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "〇", "零", "○": 0
        case "一", "壹": 1
        case "二", "两", "贰", "兩", "貳", "倆", "俩": 2
        case "三", "叁", "參": 3
        case "四", "肆": 4
        case "五", "伍": 5
        case "六", "陆", "陸": 6
        case "七", "柒": 7
        case "八", "捌": 8
        case "九", "玖": 9
        default: nil
        }
    }

    /// Twenty, thirty, forty in one character.
    package static func tens(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "廿": 20
        case "卅": 30
        case "卌": 40
        default: nil
        }
    }

    /// The power of ten of 十, 百 and 千.
    package static func smallUnit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "十", "拾": 1
        case "百", "佰": 2
        case "千", "仟": 3
        default: nil
        }
    }

    /// The power of ten of 万 and 亿.
    package static func bigUnit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "万", "萬": 4
        case "亿", "億": 8
        default: nil
        }
    }

    /// Characters that say "and some more" right after a numeral.
    package static let more: [Unicode.Scalar] = ["余", "餘", "多", "几", "幾"]

    /// Whether the character is part of numerals.
    package static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
        digit(scalar) != nil || tens(scalar) != nil || smallUnit(scalar) != nil || bigUnit(scalar) != nil
    }
}

extension Unicode.Scalar {
    /// The value of an ASCII digit.
    package var arabicDigit: Int? { isArabicDigit ? Int(value) - 0x30 : nil }

    /// Whether it is an ASCII digit.
    package var isArabicDigit: Bool { value >= 0x30 && value <= 0x39 }
}
