import Metrics

/// A document with what a person found stated in it: what a reading is measured by.
public struct LabelledDocument: Sendable {
    /// The path of the file that the document is in.
    public var path: String
    /// The text without any marks.
    public var document: Document
    /// The statements, in order.
    public var statements: [LabelledStatement]
    /// The committees, any of which is right as the document's, each by its id or its name; `nil` for a page about
    /// none. Empty where the labels do not tell.
    public var bodies: [String?] = []
    /// The years reviewed, any of which is right; `nil` where nothing tells. Empty where the labels do not tell.
    public var years: [Int?] = []
    /// The indicators that the labels know; any other that is read counts as none. `nil` for all.
    public var vocabulary: Set<String>?
    /// How many lines of the file stand before the text.
    var headerLines = 0

    /// The line of the file that an offset stands on, from 1.
    func line(at offset: Int) -> Int {
        1 + headerLines + document.scalars[..<offset].count { $0 == "\n" }
    }
}

/// A statement of quantity as a person labelled it. Where several answers are right, each is listed.
public struct LabelledStatement: Equatable, Sendable {
    /// Where it stands in the document, in Unicode scalars.
    public var range: Range<Int>
    /// Its words as the document has them.
    public var quote: String
    /// What they say.
    public var figure: LabelledFigure
    /// The indicators that are right; `nil` for none of the data set's.
    public var indicators: [String?]
    /// Whether it is the body's total; empty where the label does not tell.
    public var coverages: [Coverage] = []
    /// Whose number it is; empty where it is the document's body's.
    public var bodies: [String] = []
    /// Whether it is doubtful that this is a statistic at all: then it is as right to find it as to leave it.
    public var isOptional = false
}

/// What the words of a labelled statement say.
public struct LabelledFigure: Equatable, Sendable {
    /// The number in base units, the smaller of a range; of a percentage the points.
    public var value: Double
    /// The larger number of a range.
    public var upper: Double?
    /// The qualifiers that are right; empty for a range.
    public var qualifiers: [Qualifier]
    /// The measure word, `%` for a percentage.
    public var unit: String

    /// Whether a reading says the same, decimals compared to nine digits.
    func agrees(with statement: Statement) -> Bool {
        func equal(_ first: Double, _ second: Double) -> Bool {
            abs(first - second) <= 1e-9 * max(abs(first), 1)
        }
        let figure = statement.figure
        guard equal(figure.number.value, value), figure.measure == unit else { return false }
        guard let upper else { return statement.upper == nil && qualifiers.contains(figure.qualifier) }
        return statement.upper.map { equal($0.value, upper) } ?? false
    }

    /// The figure in words: `260000 nearly 元`.
    var description: String {
        let number = upper.map { "\(Self.plain(value))–\(Self.plain($0)) range" }
        let words = qualifiers.map(\.rawValue).joined(separator: "/")
        return "\(number ?? "\(Self.plain(value)) \(words)") \(unit)"
    }

    static func plain(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
    }
}
