/// A moment in UTC as PDF's metadata want it.
enum PDFDate {
    /// `2026-01-31T08:00:00Z`, for Cairo and XMP.
    /// - Throws: `badSize` outside the years 1–9999.
    static func iso8601(_ seconds: Int) throws(CanvasError) -> String {
        let (days, rest) = (floorDivision(seconds, 86_400), seconds - floorDivision(seconds, 86_400) * 86_400)
        let (year, month, day) = civil(days)
        guard (1...9999).contains(year) else { throw .badSize("a date \(seconds) seconds from 1970") }
        let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
        return date + "T\(padded(rest / 3600, 2)):\(padded(rest / 60 % 60, 2)):\(padded(rest % 60, 2))Z"
    }

    /// `D:20260131080000Z`, for the information dictionary.
    /// - Throws: `badSize` outside the years 1–9999.
    static func pdf(_ seconds: Int) throws(CanvasError) -> String {
        "D:" + String(try iso8601(seconds).filter { !"-T:".contains($0) })
    }

    /// Year, month and day of a day counted from 1970-01-01, in the Gregorian calendar carried back. Howard Hinnant,
    /// “chrono-Compatible Low-Level Date Algorithms”, civil_from_days.
    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468  // days since 0000-03-01
        let era = floorDivision(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153  // from March
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        return (yearOfEra + era * 400 + (month >= 10 ? 1 : 0), month < 10 ? month + 3 : month - 9, day)
    }

    private static func floorDivision(_ value: Int, _ divisor: Int) -> Int {
        value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
    }

    private static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
