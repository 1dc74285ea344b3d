/// Finds the breaches of rules among figures that different sources state about one body and period: totals and parts
/// need not come from one page to belong together. What one source states by itself is left to ``IdentityCheck``.
///
/// Of each indicator the figure that charts show counts. Figures up to a date in a session are left out: sources that
/// were published on different days may both be right.
struct SourcesTogether: Sendable {
    private let table: ObservationTable
    private let preference: RowPreference
    /// The rules, by the places of their indicators.
    private let rules: [Identity<Int>]
    /// Whether a rule names the indicator, by its place.
    private let isRuled: [Bool]

    /// Figures that belong together.
    private struct Key: Hashable {
        var topic, label, year: Int32
        var basis: Basis
    }

    init(_ rules: [IdentityRule], of dataset: Dataset) {
        let places = dataset.table.indicators
        var isRuled = [Bool](repeating: false, count: places.ids.count)
        self.rules = rules.compactMap { rule in
            rule.renamed { id in
                guard let place = places[id] else { return nil }
                isRuled[place] = true
                return place
            }
        }
        (table, preference, self.isRuled) = (dataset.table, RowPreference(dataset), isRuled)
    }

    /// The breaches in a stretch of cells that divides no body.
    func breaches(in cells: Range<Int>) -> [Breach] {
        var breaches: [Breach] = []
        var periods = PeriodsOfSources()
        var start = cells.lowerBound
        for cell in cells {
            let (first, row) = (
                table.rows[table.cell(start).lowerBound], table.rows[table.cell(cell).lowerBound]
            )
            if row.body != first.body {
                breaches += self.breaches(ofBody: start..<cell, &periods)
                start = cell
            }
        }
        return breaches + self.breaches(ofBody: start..<cells.upperBound, &periods)
    }

    private func breaches(ofBody cells: Range<Int>, _ periods: inout PeriodsOfSources) -> [Breach] {
        periods.removeAll()
        forEachRuled(in: cells) { row, _ in periods.insert(row) }
        // Nearly all bodies have one source a year.
        guard periods.anyHasSeveral else { return [] }
        var shown: [Key: [Int: Int]] = [:]
        var order: [Key] = []
        forEachRuled(in: cells) { row, index in
            guard periods.hasSeveral(row) else { return }
            let key = Key(
                topic: table.order.labels[Int(row.topic)], label: table.order.labels[Int(row.label)],
                year: row.year, basis: row.basis)
            if shown[key] == nil { order.append(key) }
            let before = shown[key]?[Int(row.indicator)]
            if before.map({ preference.prefers(row, to: table.rows[$0]) }) ?? true {
                shown[key, default: [:]][Int(row.indicator)] = index
            }
        }
        return order.flatMap { key in
            rules.compactMap { rule in rule.breach(in: table, isError: false) { shown[key]?[$0] } }
        }.filter { breach in Set(breach.rows.map { table.rows[$0].source }).count > 1 }
    }

    /// The rows that rules speak of in the cells of one body.
    @inline(__always)
    private func forEachRuled(in cells: Range<Int>, _ take: (ObservationRow, Int) -> Void) {
        for cell in cells {
            let range = table.cell(cell)
            guard isRuled[Int(table.rows[range.lowerBound].indicator)] else { continue }
            for index in range {
                let row = table.rows[index]
                if row.coverage == .whole, row.basis != .sessionToDate { take(row, index) }
            }
        }
    }
}

/// Which years and bases of a body have figures of more than one source.
private struct PeriodsOfSources {
    /// By year and basis: the source; none yet, or several.
    private var sources = [Int32](repeating: Self.none, count: (Self.years.count + 1) * Basis.allCases.count)
    private(set) var anyHasSeveral = false

    private static let years = 1949...2100
    private static let none: Int32 = -1
    private static let several: Int32 = -2

    mutating func removeAll() {
        for place in sources.indices { sources[place] = Self.none }
        anyHasSeveral = false
    }

    mutating func insert(_ row: ObservationRow) {
        let place = place(of: row)
        if sources[place] == Self.none {
            sources[place] = row.source
        } else if sources[place] != row.source {
            sources[place] = Self.several
            anyHasSeveral = true
        }
    }

    func hasSeveral(_ row: ObservationRow) -> Bool { sources[place(of: row)] == Self.several }

    /// Years that no file can hold share one place.
    private func place(of row: ObservationRow) -> Int {
        let year = Int(row.year)
        let number = Self.years.contains(year) ? year - Self.years.lowerBound : Self.years.count
        return number * Basis.allCases.count + row.basis.place
    }
}
