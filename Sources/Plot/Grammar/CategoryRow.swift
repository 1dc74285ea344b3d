/// The row of categories of a chart, in order.
struct CategoryRow: Equatable {
    /// The longest row that a chart takes.
    static let longest = 400

    /// The categories in the order of drawing.
    let categories: [Category]

    /// Names in the order of their first mark; years in natural order, the years between kept.
    /// - Parameter order: categories that stand first, in this order, with or without marks.
    /// - Throws: `badCategories` for names mixed with years, and for rows past `longest`.
    init(_ found: [Category], order: [Category]? = nil) throws(ChartError) {
        var seen = Set<Category>(minimumCapacity: found.count)
        let unique = ((order ?? []) + found).filter { seen.insert($0).inserted }
        if let periods = try Self.periods(unique) {
            categories = periods
            return
        }
        let years = unique.compactMap { if case .year(let year) = $0 { year } else { nil } }
        guard years.isEmpty || years.count == unique.count else {
            throw .badCategories(
                "names and years in one row: " + unique.prefix(3).map(\.text).joined(separator: ", "))
        }
        if let first = years.min(), let last = years.max() {
            // Checked before the range is built: 0 and 2024 by mistake must not build two thousand bands.
            let (span, overflows) = last.subtractingReportingOverflow(first)
            guard !overflows, span < Self.longest else {
                throw .badCategories(
                    "\(first)–\(last)", count: overflows || span == .max ? .max : span + 1,
                    limit: Self.longest)
            }
            categories = (first...last).map(Category.year)
        } else {
            guard unique.count <= Self.longest else {
                throw .badCategories("\(unique.count) names", count: unique.count, limit: Self.longest)
            }
            categories = unique
        }
    }

    /// Quarters or months with those between; `nil` where the row is of something else.
    private static func periods(_ unique: [Category]) throws(ChartError) -> [Category]? {
        let periods = unique.compactMap { if case .period(let period) = $0 { period } else { nil } }
        guard let first = periods.min(), let last = periods.max() else { return nil }
        guard periods.count == unique.count, first.unit == last.unit else {
            throw .badCategories(
                "periods of several kinds in one row: " + unique.prefix(3).map(\.text).joined(separator: ", ")
            )
        }
        guard let row = first.through(last, limit: longest) else {
            throw .badCategories("\(first.text())–\(last.text())", count: .max, limit: longest)
        }
        return row.map { Category.period($0) }
    }

    init(ordered categories: [Category]) { self.categories = categories }

    /// The places in the row of the categories that have these numbers.
    func places(of found: [Int], _ numbers: ValueNumbers) -> [Int?] {
        let order = Dictionary(
            categories.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        return numbers.places(of: found) { numbers[$0].category.flatMap { order[$0] } }
    }

    /// Whether the row counts years, quarters or months.
    var isYears: Bool {
        switch categories.first {
        case .year, .period: true
        case .name, nil: false
        }
    }
}
