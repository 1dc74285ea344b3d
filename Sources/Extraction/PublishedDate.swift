/// Days as pages state them.
enum PublishedDate {
    /// The first day in a text, as `2025-01-03`: `2025年1月3日`, `2025-01-03 10:22`, `2025/1/3` or `2025.01.03`.
    static func first(in text: String) -> String? {
        let scalars = Array(text.unicodeScalars)
        var place = 0
        while place < scalars.count {
            guard scalars[place].digit != nil else {
                place += 1
                continue
            }
            if let date = date(at: place, in: scalars) { return date }
            while place < scalars.count, scalars[place].digit != nil { place += 1 }
        }
        return nil
    }

    private static func date(at place: Int, in scalars: [Unicode.Scalar]) -> String? {
        var place = place
        guard let year = number(at: &place, in: scalars, digits: 4...4), (1949...2100).contains(year),
            skip(["-", "/", ".", "年"], at: &place, in: scalars),
            let month = number(at: &place, in: scalars, digits: 1...2), (1...12).contains(month),
            skip(["-", "/", ".", "月"], at: &place, in: scalars),
            let day = number(at: &place, in: scalars, digits: 1...2),
            (1...daysIn(month, of: year)).contains(day)
        else { return nil }
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    private static func daysIn(_ month: Int, of year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The number at a place that has so many digits and not one more.
    private static func number(
        at place: inout Int, in scalars: [Unicode.Scalar], digits: ClosedRange<Int>
    ) -> Int? {
        let start = place
        var value = 0
        while place < scalars.count, let digit = scalars[place].digit {
            guard place - start < digits.upperBound else { return nil }
            value = value * 10 + digit
            place += 1
        }
        return place - start >= digits.lowerBound ? value : nil
    }

    private static func skip(_ marks: Set<Unicode.Scalar>, at place: inout Int, in scalars: [Unicode.Scalar])
        -> Bool
    {
        while place < scalars.count, scalars[place] == " " { place += 1 }
        guard place < scalars.count, marks.contains(scalars[place]) else { return false }
        place += 1
        while place < scalars.count, scalars[place] == " " { place += 1 }
        return true
    }
}

extension Unicode.Scalar {
    /// The value of a digit of ASCII.
    fileprivate var digit: Int? { ("0"..."9").contains(self) ? Int(value) - 0x30 : nil }
}
