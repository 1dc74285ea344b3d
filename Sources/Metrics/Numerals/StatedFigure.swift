/// What a figure expression says: `近26万元` is 260000, nearly, 元.
///
/// Reads Arabic and Chinese numerals with 万, 亿 and %, the words that bound them (近 将近 不到 余 多 约 左右
/// 上下 以上 超过 不少于 逾 and their English counterparts) and a measure word. What it cannot read to the
/// last character it refuses: a figure half read is a wrong figure.
public struct StatedFigure: Equatable, Sendable {
    /// The number in base units: 14.8万 is 148000; of a percentage the points.
    public let number: DecimalNumber
    /// How the words bound it.
    public let qualifier: Qualifier
    /// The measure word without brackets (`12场（次）` → 场次), `%` for percentages, empty where there is none.
    public let measure: String

    /// A figure that is known already.
    package init(number: DecimalNumber, qualifier: Qualifier, measure: String) {
        (self.number, self.qualifier, self.measure) = (number, qualifier, measure)
    }

    /// Reads an expression. Throws with the reason where any part of it cannot be read.
    public init(reading text: String) throws(StatedFigureError) {
        let folded = FoldedText(text)
        guard !folded.scalars.isEmpty else { throw .empty }
        guard !folded.hasSplitDigits else { throw .splitDigits }
        var reader = StatedFigureReader(text: folded.scalars)
        try reader.read()
        number = reader.number
        qualifier = reader.qualifier ?? .exact
        measure = reader.measure
        guard number != 0 || qualifier == .exact || qualifier == .moreThan else { throw .qualifiedZero }
    }
}
