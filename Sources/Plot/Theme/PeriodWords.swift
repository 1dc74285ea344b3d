/// The words for years, quarters and months.
public struct PeriodWords: Equatable, Sendable {
    /// Around the number of a quarter that follows its year: `2024年第3季度`, `2024Q3`.
    public var quarterOfYear: Wording.Affix
    /// Around the number of a month that follows its year: `2024年3月`, `2024-03`.
    public var monthOfYear: Wording.Affix
    /// How many digits such a month has at least.
    public var monthDigits: Int
    /// The four quarters where the year stands elsewhere: `3季度`, `Q3`.
    public var quarters: [String]
    /// The twelve months where the year stands elsewhere: `3月`, `Mar`.
    public var months: [String]

    /// Simplified Chinese.
    public static let zh = PeriodWords(
        quarterOfYear: Wording.Affix("年第", "季度"), monthOfYear: Wording.Affix("年", "月"), monthDigits: 1,
        quarters: (1...4).map { "\($0)季度" }, months: (1...12).map { "\($0)月" })

    /// English.
    public static let en = PeriodWords(
        quarterOfYear: Wording.Affix("Q"), monthOfYear: Wording.Affix("-"), monthDigits: 2,
        quarters: (1...4).map { "Q\($0)" },
        months: [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ])
}
