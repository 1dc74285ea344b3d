import Canvas

/// Why a chart cannot be made, with the place and what to do.
public enum ChartError: Error, Equatable, Sendable {
    /// No mark at all.
    case empty
    /// A figure that is not finite, or whose bounds do not hold it.
    case badValue(String, at: String)
    /// A bar without a figure and without a reason.
    case missingWithoutReason(at: String)
    /// A mark needs one category and one value, or the marks disagree which axis is which.
    case mixedAxes(at: String)
    /// Names and years in one row of categories, a row too long to draw, or a break at a place that the row lacks.
    /// Where the row is too long, `count` is its length and `limit` the longest that is drawn; otherwise both are `nil`.
    case badCategories(String, count: Int? = nil, limit: Int? = nil)
    /// Two marks of one datum.
    case duplicateDatum(String)
    /// Two bars in one place, or two vertices of one line.
    case duplicateMark(at: String)
    /// More marks than one chart takes.
    case tooManyMarks(Int)
    /// More panels than small multiples take.
    case tooManyPanels(Int)
    /// A value that the axis' scale cannot hold, as zero on a logarithmic one.
    case badScale(String, at: String)
    /// A figure below zero in a stack that shows shares of a whole, or lengths about the middle.
    case badStack(String, at: String)
    /// A size, length or factor of the chart or a mark that is none: not a number, below zero, past all paper.
    case badOption(String, at: String)
    /// More series than the theme has colours.
    case tooManySeries(Int, limit: Int)
    /// The room does not hold a part of the chart; the figure's size in points that would. A height of 0 is one that
    /// follows from the rows and is not at issue.
    case doesNotFit(part: String, needed: Size, given: Size)
    /// The text cannot be measured.
    case text(CanvasError)

    /// A stable word for the kind of error.
    public var code: String {
        switch self {
        case .empty: "chart-empty"
        case .badValue: "bad-value"
        case .missingWithoutReason: "missing-without-reason"
        case .mixedAxes: "mixed-axes"
        case .badCategories: "bad-categories"
        case .duplicateDatum: "duplicate-datum"
        case .duplicateMark: "duplicate-mark"
        case .tooManySeries: "too-many-series"
        case .tooManyMarks: "too-many-marks"
        case .tooManyPanels: "too-many-panels"
        case .badScale: "bad-scale"
        case .badStack: "bad-stack"
        case .badOption: "bad-option"
        case .doesNotFit: "does-not-fit"
        case .text: "text"
        }
    }

    /// What to do about it, in English.
    public var remedy: String {
        switch self {
        case .empty: "give the chart at least one mark"
        case .badValue: "give finite figures with lower ≤ stated ≤ upper"
        case .missingWithoutReason: "say why there is no figure with an Absence"
        case .mixedAxes: "give every mark a category on one axis and a value on the other, the same way round"
        case .badCategories(_, _, let limit?): "show at most \(limit) names or years in one chart"
        case .badCategories:
            "use either names or years, at most \(CategoryRow.longest), and set breaks within them"
        case .duplicateDatum: "give each datum to one mark only"
        case .duplicateMark:
            "set bars of one category side by side with position(by:), and give each line one mark a place"
        case .tooManyMarks:
            "show at most \(ChartData.mostMarks) marks, or a distribution of them"
        case .tooManyPanels: "show at most \(FacetPipeline.mostPanels) panels"
        case .badScale: "use a linear or symmetric logarithmic scale, or values that the scale holds"
        case .badStack: "stack figures below zero with .standard, or leave them unstacked"
        case .badOption:
            "give sizes above zero and lengths of zero or more, at most 100000 pt (35 m), and a font scale of 0.01 to 1000"
        case .tooManySeries(_, let limit): "show at most \(limit) series, or give the theme more styles"
        case .doesNotFit(_, let needed, _):
            "make the chart at least \(Self.whole(needed.width)) by \(Self.whole(needed.height)) pt"
        case .text(.controlCharacter): "remove the character"
        case .text: "install the theme's font, or name one that has the characters"
        }
    }

    /// Points rounded up; what no picture has is cut off, so that even a wrong size can be told.
    private static func whole(_ points: Double) -> Int { Int(max(0, min(points, 1e9)).rounded(.up)) }
}
