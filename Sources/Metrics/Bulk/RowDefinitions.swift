/// The definitions that bodies declare, as bulk work looks them up: ``Definitions`` by the places of rows.
struct RowDefinitions: Sendable {
    private let histories: [Key: History]
    private let indicators: Set<Int32>

    /// How a body counts an indicator, latest first.
    struct History: Sendable {
        fileprivate let declared: [(since: Int32, definition: String)]

        /// By which definition a figure of a year was counted; empty for that of `indicators.csv`.
        func inForce(in year: Int32) -> String {
            declared.first { $0.since <= year }?.definition ?? ""
        }
    }

    private struct Key: Hashable {
        var body, indicator: Int32
    }

    init(_ dataset: Dataset) {
        var histories: [Key: History] = [:]
        for declared in dataset.definitions.histories {
            guard let first = declared.first, let body = dataset.table.bodies[first.body],
                let indicator = dataset.table.indicators[first.indicator]
            else { continue }
            // A year that is none of this time is no year of a row either.
            histories[Key(body: Int32(body), indicator: Int32(indicator))] = History(
                declared: declared.map { (Int32(clamping: $0.since), $0.definition) })
        }
        self.histories = histories
        indicators = Set(histories.keys.lazy.map(\.indicator))
    }

    /// Whether any body declared something of the indicator of a row.
    func concern(_ row: ObservationRow) -> Bool { indicators.contains(row.indicator) }

    /// What the body of a row declared of its indicator; `nil` of most.
    func history(of row: ObservationRow) -> History? {
        concern(row) ? histories[Key(body: row.body, indicator: row.indicator)] : nil
    }

    /// Which of some rows of one indicator and year are counted by another definition than most of them, as
    /// ``Definitions`` marks the entries of a selection.
    func departures(among rows: [ObservationRow]) -> [Bool] {
        let own = rows.map { history(of: $0)?.inForce(in: $0.year) ?? "" }
        let usual = Definitions.usual(among: own)
        return own.map { $0 != usual }
    }
}
