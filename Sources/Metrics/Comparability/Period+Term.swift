extension Period {
    /// The number of the committee's term that the label names: 14 in 十四届二次会议, 5 in 五届四次会议以来; `nil` where
    /// it names none.
    public var term: Int? {
        guard let end = label.unicodeScalars.firstIndex(of: "届") else { return nil }
        return Self.number(endingAt: end, in: label.unicodeScalars)
    }

    /// Whether the label names the first session of a term: 十四届一次会议, 五届第一次会议以来.
    package var opensTerm: Bool {
        let scalars = label.unicodeScalars
        guard let term = scalars.firstIndex(of: "届") else { return false }
        let rest = scalars[scalars.index(after: term)...]
        guard let end = rest.firstIndex(of: "次"), rest[end...].starts(with: "次会议".unicodeScalars) else {
            return false
        }
        return Self.number(endingAt: end, in: label.unicodeScalars) == 1
    }

    /// Whether the labels tell that it is of another term of the same committee: by their numbers, or because the later
    /// one opens its term. A later session tells less: the one before it may have met two years ago.
    func isOfAnotherTerm(than other: Period) -> Bool {
        if let term, let own = other.term, term != own { return true }
        let (earlier, later) = year < other.year ? (self, other) : (other, self)
        return later.opensTerm && earlier.year < later.year
    }

    /// The number that ends before a place of a text.
    private static func number(endingAt end: String.Index, in scalars: String.UnicodeScalarView) -> Int? {
        let digits = scalars[..<end].reversed().prefix {
            "〇一二三四五六七八九十百0123456789".unicodeScalars.contains($0)
        }
        return number(digits.reversed())
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
