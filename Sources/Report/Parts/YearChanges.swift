import Metrics

/// What became of the figures of each body and indicator from one year to the next.
struct YearChanges {
    /// A change between two years that follow each other.
    struct Entry {
        var base, result: Observation
        var change: Change
    }

    /// The changes of which at least the direction is certain, the largest first.
    private(set) var certain: [Entry] = []
    /// How many others there are, by the reason; in no order.
    private(set) var others: [Reason: Int] = [:]

    /// Why nothing is said of a body and an indicator.
    enum Reason: Hashable {
        /// There are no figures of two years that follow each other.
        case lone
        /// One of the figures is in doubt.
        case doubted
        case obstacle(Obstacle)
    }

    /// How many were looked at.
    var count: Int { certain.count + others.values.reduce(0, +) }

    /// How far a figure moved for certain, whichever way: 0 where only the direction is certain.
    static func size(_ change: Change) -> Double {
        switch change.outcome {
        case .value(let size), .atLeast(let size), .atMost(let size): abs(size)
        case .direction, .undetermined: 0
        }
    }

    /// - Parameters:
    ///   - years: years that a change may lead up to; `nil` is the latest of each body and indicator.
    ///   - bodies, indicators: whose changes, by id.
    init(_ dataset: Dataset, years: ClosedRange<Int>?, bodies: Set<String>, indicators: Set<String>) {
        var found: [Key: RowChange] = [:]
        // On one basis throughout wherever both years have it; only then what two bases would give.
        let bases = Basis.preference.filter { $0 != .term }
        for bases in bases.map({ [$0] }) + [bases] {
            for change in dataset.yearlyChanges(bases: bases).joined() {
                let row = dataset.table.rows[Int(change.result)]
                let key = Key(body: row.body, indicator: row.indicator, year: row.year)
                if found[key].map({ $0.outcome.isIncomparable && !change.outcome.isIncomparable }) ?? true {
                    found[key] = change
                }
            }
        }
        let chosen = Self.bodiesAndIndicators(dataset, bodies, indicators)
        var latest: [Key: Int32] = [:]
        var figures: Set<Key> = []
        for row in dataset.table.rows where chosen.holds(row) && row.basis != .term && row.isOfNoTopic {
            let cell = Key(body: row.body, indicator: row.indicator, year: 0)
            figures.insert(
                years == nil ? cell : Key(body: row.body, indicator: row.indicator, year: row.year))
            let key = Key(body: row.body, indicator: row.indicator, year: row.year)
            if found[key] != nil { latest[cell] = max(latest[cell] ?? row.year, row.year) }
        }
        for key in figures {
            if let years, !years.contains(Int(key.year)) { continue }
            let year = years == nil ? latest[key] : key.year
            let change = year.flatMap { found[Key(body: key.body, indicator: key.indicator, year: $0)] }
            guard let change else {
                others[.lone, default: 0] += 1
                continue
            }
            if case .undetermined(let obstacle) = change.outcome {
                others[.obstacle(obstacle), default: 0] += 1
                continue
            }
            let (base, result) = (
                dataset.observations[Int(change.base)], dataset.observations[Int(change.result)]
            )
            guard !base.isDoubted, !result.isDoubted else {
                others[.doubted, default: 0] += 1
                continue
            }
            let measure = dataset.indicators[Int(key.indicator)].kind.changeMeasure
            certain.append(
                Entry(
                    base: base, result: result,
                    change: Change(
                        from: base.quantity.interval, to: result.quantity.interval, measure: measure)))
        }
        certain.sort {
            let (first, second) = (Self.size($0.change), Self.size($1.change))
            return first != second ? first > second : $0.result.id < $1.result.id
        }
    }

    private struct Key: Hashable {
        var body, indicator, year: Int32
    }

    /// Which rows are asked for, by the places of bodies and indicators.
    private struct Chosen {
        var bodies, indicators: Set<Int32>

        func holds(_ row: ObservationRow) -> Bool {
            bodies.contains(row.body) && indicators.contains(row.indicator)
        }
    }

    private static func bodiesAndIndicators(
        _ dataset: Dataset, _ bodies: Set<String>, _ indicators: Set<String>
    ) -> Chosen {
        Chosen(
            bodies: Set(
                dataset.bodies.indices.filter { bodies.contains(dataset.bodies[$0].id) }.map { Int32($0) }),
            // How many people live somewhere is nothing that a committee did.
            indicators: Set(
                dataset.indicators.indices.filter {
                    let indicator = dataset.indicators[$0]
                    return !indicator.isBackground
                        && (indicators.isEmpty || indicators.contains(indicator.id))
                }.map { Int32($0) }))
    }
}

extension ChangeOutcome {
    /// Whether the two figures may not be compared at all.
    fileprivate var isIncomparable: Bool {
        if case .undetermined(.incomparable) = self { return true }
        return false
    }
}
