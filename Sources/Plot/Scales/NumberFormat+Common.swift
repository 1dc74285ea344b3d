/// The ways of writing numbers that readers of a yearbook know.
extension NumberFormat {
    /// Every digit of the figure, large round ones by 万 and 亿: 163, 12345, 14.8万, 3.4亿.
    public static let chinese = NumberFormat(units: .chinese, keepsEveryDigit: true)

    /// Every digit of the figure, thousands set apart: 12,345.
    public static let thousands = NumberFormat(groupsThousands: true, keepsEveryDigit: true)

    /// The size of a figure at a glance, rounded: 1.2万, 14.8万, 1235万, 3.4亿. Not for labels that are the figure.
    public static let compact = NumberFormat(units: .chinese, fractionDigits: 1, significantDigits: 3)

    /// A number of percent, `98.5%`.
    public static let percent = NumberFormat(fractionDigits: 1, suffix: "%")

    /// A signed number of percent, `+12.5%`, `−3%`.
    public static let signedPercent = NumberFormat(fractionDigits: 1, isSigned: true, suffix: "%")

    /// A signed difference of two rates, `+3.2个百分点`: 95% after 90% is +5 percent points and not +5%.
    public static let percentPoints = percentPoints(in: .zh)

    /// A signed difference of two rates in a wording, `+3.2个百分点` or `+3.2 pp`.
    public static func percentPoints(in wording: Wording) -> NumberFormat {
        NumberFormat(fractionDigits: 1, isSigned: true, suffix: wording.percentPoints)
    }

    /// A signed difference of two figures, `+1.2万`, `−35`: this format with a plus before positive numbers.
    public var signed: NumberFormat {
        var copy = self
        copy.isSigned = true
        return copy
    }
}
