/// Numerals with their unit, which no line may break: 21893095人, 92.38%, 54,317, 两千一百五十八人.
package enum StatedNumber {
    /// The first of a text; `nil` where it has none.
    package static func first(in text: String) -> String? {
        let scalars = text.unicodeScalars
        guard let start = scalars.firstIndex(where: isDigit) else { return nil }
        let end = scalars[start...].firstIndex { !isDigit($0) && ![".", ",", "%"].contains($0) }
        guard let end else { return String(scalars[start...]) }
        // A measure word has few characters: 人, 人次, 余场次.
        let unit = scalars[end...].prefix { $0.value >= 0x4E00 && $0.value <= 0x9FFF }
        return String(scalars[start..<(unit.count <= 4 ? unit.endIndex : end)])
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "亿", "两": true
        default: false
        }
    }
}
