/// Numerals with their unit, which no line may break: 21893095人, 92.38%, 54,317, 两千一百五十八人.
package enum StatedNumber {
    /// The first of a text; `nil` where it has none.
    package static func first(in text: String) -> String? {
        let scalars = Array(text.unicodeScalars)
        guard let start = scalars.firstIndex(where: isDigit) else { return nil }
        var end = start
        while end < scalars.count, isDigit(scalars[end]) || ".,%".unicodeScalars.contains(scalars[end]) {
            end += 1
        }
        // A measure word has few characters: 人, 人次, 余场次.
        let unit = scalars[end...].prefix { $0.value >= 0x4E00 && $0.value <= 0x9FFF }
        if unit.count <= 4 { end += unit.count }
        return String(String.UnicodeScalarView(scalars[start..<end]))
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar) || "〇一二三四五六七八九十百千万亿两".unicodeScalars.contains(scalar)
    }
}
