/// Something that a chart is made of: a mark, or several.
public protocol ChartContent: Sendable {
    /// The marks, undermost first.
    var marks: [any Mark] { get }
}

/// Collects marks from statements, `if`, `switch` and `for`.
@resultBuilder
public enum ChartContentBuilder {
    /// One mark, or content that holds several.
    public static func buildExpression(_ content: some ChartContent) -> [any Mark] { content.marks }
    /// Marks collected elsewhere.
    public static func buildExpression(_ marks: [any Mark]) -> [any Mark] { marks }
    /// One statement.
    public static func buildBlock(_ part: [any Mark]) -> [any Mark] { part }
    /// Statements one after the other.
    public static func buildBlock(_ parts: [any Mark]...) -> [any Mark] { parts.flatMap { $0 } }
    /// A `for` loop.
    public static func buildArray(_ parts: [[any Mark]]) -> [any Mark] {
        var marks: [any Mark] = []
        marks.reserveCapacity(parts.reduce(0) { $0 + $1.count })
        for part in parts { marks += part }
        return marks
    }
    /// An `if` without `else`.
    public static func buildOptional(_ part: [any Mark]?) -> [any Mark] { part ?? [] }
    /// The first branch of an `if` or `switch`.
    public static func buildEither(first part: [any Mark]) -> [any Mark] { part }
    /// The other branch.
    public static func buildEither(second part: [any Mark]) -> [any Mark] { part }
    /// An `if #available`.
    public static func buildLimitedAvailability(_ part: [any Mark]) -> [any Mark] { part }
}
