extension Period {
    /// The number of the committee's term that the label names: 14 in 十四届二次会议, 5 in 五届四次会议以来; `nil` where
    /// it names none.
    public var term: Int? {
        guard let end = label.unicodeScalars.firstIndex(of: "届") else { return nil }
        let head = label.unicodeScalars[..<end]
        let digits = head.reversed().prefix { "〇一二三四五六七八九十百0123456789".unicodeScalars.contains($0) }
        return Self.number(digits.reversed())
    }

    /// A number below 100 in Chinese or in Arabic numerals.
    private static func number(_ scalars: [Unicode.Scalar]) -> Int? {
        guard !scalars.isEmpty, scalars.count <= 3 else { return nil }
        var (tens, ones) = (0, 0)
        for scalar in scalars {
            if scalar == "十" {
                guard tens == 0 else { return nil }
                (tens, ones) = (max(ones, 1), 0)
            } else if let digit = digits.firstIndex(of: scalar) {
                ones = ones * 10 + digit % 10
            } else {
                return nil
            }
        }
        return tens * 10 + ones
    }

    private static let digits = Array("〇一二三四五六七八九0123456789".unicodeScalars)
}
