/// A date of publication, known to the year, the month or the day (ISO 8601: `2024`, `2024-03`,
/// `2024-03-05`). Ordered by time; a less precise date comes before the more precise ones it holds.
public struct PublishedDate: Equatable, Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The year, 1949 to 2999: no committee met before 1949.
    public let year: Int
    /// The month, 1 to 12; `nil` where only the year is known.
    public let month: Int?
    /// The day of the month; `nil` where it is not known, and always where the month is not.
    public let day: Int?

    /// The date; `nil` where the calendar has none such (month 13, 30 February, a day without a month).
    public init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard (1949...2999).contains(year), day == nil || month != nil else { return nil }
        if let month {
            guard (1...12).contains(month) else { return nil }
            if let day, !(1...Self.days(in: month, of: year)).contains(day) { return nil }
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `nil` where the text is none of them or no such date exists.
    public init?(_ text: some StringProtocol) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count) else { return nil }
        var numbers: [Int] = []
        for (index, part) in parts.enumerated() {
            guard part.count == (index == 0 ? 4 : 2) else { return nil }
            var number = 0
            for byte in part {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                number = number * 10 + Int(byte - UInt8(ascii: "0"))
            }
            numbers.append(number)
        }
        self.init(
            year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
            day: numbers.count > 2 ? numbers[2] : nil)
    }

    /// The date in ISO 8601, as precise as it is known.
    public var description: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)" + (month.map { "-" + two($0) } ?? "") + (day.map { "-" + two($0) } ?? "")
    }

    /// Whether the first lies before the second.
    public static func < (first: PublishedDate, second: PublishedDate) -> Bool {
        (first.year, first.month ?? 0, first.day ?? 0) < (second.year, second.month ?? 0, second.day ?? 0)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
