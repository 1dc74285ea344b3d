/// Categories to stretches of points, one after the other.
public struct BandScale: Equatable, Sendable {
    /// The categories in order.
    public let categories: [Category]
    private let spans: [Span]
    private let index: [Category: Int]

    /// Bands of the given lengths in points, one a category, from a start.
    /// - Precondition: as many lengths as categories.
    public init(_ categories: [Category], lengths: [Double], start: Double) {
        precondition(categories.count == lengths.count, "one length for each category")
        self.categories = categories
        var place = start
        spans = lengths.map { length in
            defer { place += length }
            return Span(start: place, length: length)
        }
        index = Dictionary(categories.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Bands of equal length that fill a stretch.
    public init(_ categories: [Category], in stretch: Span) {
        let step = categories.isEmpty ? 0 : stretch.length / Double(categories.count)
        self.init(categories, lengths: Array(repeating: step, count: categories.count), start: stretch.start)
    }

    /// Bands whose first and last middles stand at the ends of a stretch (a point scale).
    init(edgeToEdge categories: [Category], from start: Double, to end: Double) {
        let step = (end - start) / Double(max(categories.count - 1, 1))
        self.init(
            categories, lengths: Array(repeating: step, count: categories.count), start: start - step / 2)
    }

    /// The band of a category; `nil` for one that the scale does not hold.
    public func callAsFunction(_ category: Category) -> Span? { index[category].map { spans[$0] } }

    /// The band at a place in the row.
    func span(_ place: Int) -> Span { spans[place] }

    /// The place of a category in the row.
    public func position(of category: Category) -> Int? { index[category] }
}
