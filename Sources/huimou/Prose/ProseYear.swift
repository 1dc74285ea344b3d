import Metrics

/// A year as texts write it: 2024年, （2024年）, 二〇二四年, `in 2024`.
struct ProseYear {
    let year: Int
    /// Behind it.
    let end: Int

    /// The year that stands at a place of a text; `nil` where none does.
    init?(in text: [Unicode.Scalar], at place: Int, isEnglish: Bool) {
        let isBracketed = !isEnglish && text[place] == "("
        let start = isBracketed ? place + 1 : place
        guard start + 4 <= text.count, start == 0 || !text[start - 1].isDigit else { return nil }
        var (year, end) = (0, start + 4)
        for scalar in text[start..<end] {
            guard let digit = Self.digit(scalar) else { return nil }
            year = year * 10 + digit
        }
        guard (1949...2099).contains(year) else { return nil }
        if isEnglish {
            guard end == text.count || !text[end].isDigit && text[end] != "%",
                Self.isBehindPreposition(text, start)
            else { return nil }
            // 2,024 and 2024.5 are numbers.
            if end + 1 < text.count, text[end] == "." || text[end] == ",", text[end + 1].isDigit {
                return nil
            }
        } else {
            while end < text.count, text[end] == " " { end += 1 }
            guard end < text.count, text[end] == "年" else { return nil }
            end += 1
            if end < text.count, text[end] == "度" { end += 1 }
            if isBracketed {
                guard end < text.count, text[end] == ")" else { return nil }
                end += 1
            }
        }
        (self.year, self.end) = (year, end)
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        if scalar.isDigit { return Int(scalar.value) - 0x30 }
        if scalar == "○" { return 0 }
        return "〇一二三四五六七八九".unicodeScalars.enumerated().first { $0.element == scalar }?.offset
            ?? (scalar == "零" ? 0 : nil)
    }

    private static func isBehindPreposition(_ text: [Unicode.Scalar], _ start: Int) -> Bool {
        let before = String(String.UnicodeScalarView(text[..<start].map(\.small)))
        return ["in ", "during ", "of ", "for ", "from ", "than ", "to "].contains {
            before.hasSuffix($0) && (before.count == $0.count || before.dropLast($0.count).last == " ")
        }
    }
}
