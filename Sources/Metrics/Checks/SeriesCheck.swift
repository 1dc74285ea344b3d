/// Finds figures that do not fit the years around them: jumps that hardly happen, and numbers that fit once two
/// neighbouring digits change places. Only figures that are counted alike are set side by side: totals of one body,
/// indicator, topic and basis, each with the words that charts show.
///
/// What is found is no proof, but worth a second look at the source.
struct SeriesCheck: Sendable {
    let table: ObservationTable
    private let preference: RowPreference
    private let definitions: Definitions
    /// Whether an indicator is a rate, by its place.
    private let isRate: [Bool]

    init(_ dataset: Dataset) {
        (table, preference) = (dataset.table, RowPreference(dataset))
        definitions = dataset.definitions
        isRate = dataset.indicators.map { $0.kind == .rate }
    }

    /// The breaches in a stretch of cells.
    func breaches(in cells: Range<Int>) -> [Breach] {
        var breaches: [Breach] = []
        var series = SeriesByBasis()
        for cell in cells.lazy.map(table.cell) where cell.count > 1 {
            let indicator = Int(table.rows[cell.lowerBound].indicator)
            let isRate = indicator < isRate.count && isRate[indicator]
            var start = cell.lowerBound
            while start < cell.upperBound {
                let topic = table.order.labels[Int(table.rows[start].topic)]
                var end = start
                while end < cell.upperBound, table.order.labels[Int(table.rows[end].topic)] == topic {
                    add(end, to: &series)
                    end += 1
                }
                series.forEach { rows in
                    breaches += jumps(among: rows, isRate: isRate)
                    if !isRate { breaches += swaps(among: rows) }
                }
                series.removeAll()
                start = end
            }
        }
        return breaches
    }

    /// Adds a row to the series of its basis, or puts it in the place of one of the same year that it is shown before.
    private func add(_ index: Int, to series: inout SeriesByBasis) {
        let row = table.rows[index]
        guard row.coverage == .whole else { return }
        series.with(row.basis) { rows in
            if let last = rows.last, table.rows[last].year == row.year {
                if preference.prefers(row, to: table.rows[last]) { rows[rows.count - 1] = index }
            } else {
                rows.append(index)
            }
        }
    }

    private func jumps(among rows: [Int], isRate: Bool) -> [Breach] {
        zip(rows, rows.dropFirst()).compactMap { earlier, later in
            let (before, after) = (table.rows[earlier], table.rows[later])
            guard after.year - before.year <= Jump.years(of: after.basis),
                let jump = Jump(from: before.interval, to: after.interval, isRate: isRate)
            else { return nil }
            return breach(jump, earlier, later)
        }
    }

    private func breach(_ jump: Jump, _ earlier: Int, _ later: Int) -> Breach? {
        let (before, after) = (table.observation(table.rows[earlier]), table.observation(table.rows[later]))
        // That the body counts otherwise since then is known.
        guard definitions.inForce(for: before) == definitions.inForce(for: after) else { return nil }
        func name(_ row: Observation) -> String { "\(row.quantity.asStated) (\(row.place))" }
        return Breach(
            .implausibleJump, [later, earlier], in: table,
            Bilingual(
                zh:
                    "\(after.body) \(after.indicator) 由 \(before.period.year) 年的 \(name(before))变为 \(after.period.year) 年的 \(name(after))，\(jump.words.zh)",
                en:
                    "\(after.body) \(after.indicator) went from \(name(before)) in \(before.period.year) to \(name(after)) in \(after.period.year), \(jump.words.en)"
            ),
            Bilingual(
                zh: "请对照来源，看位数、单位与口径；", en: "check digits, unit and definition with the source; ")
                + Fault.acknowledging(.implausibleJump))
    }

    private func swaps(among rows: [Int]) -> [Breach] {
        guard rows.count > 2 else { return [] }
        return rows.indices.compactMap { place in
            // The years around it, or at an end of the series the two nearest ones.
            let first = min(max(place - 1, 0), rows.count - 3)
            let others = (first..<first + 3).filter { $0 != place }.map { rows[$0] }
            let row = table.rows[rows[place]]
            guard others.allSatisfy({ abs(table.rows[$0].year - row.year) <= 2 * Jump.years(of: row.basis) }),
                row.interval.isPoint,
                SwappedDigits.isSuspect(row.interval.lower, beside: others.map { table.rows[$0].interval })
            else { return nil }
            let number = table.quantity(row).number
            return SwappedDigits.mending(number, beside: others.map { table.rows[$0].interval }).map {
                breach($0, rows[place], others)
            }
        }
    }

    private func breach(_ mended: DecimalNumber, _ index: Int, _ others: [Int]) -> Breach {
        let row = table.observation(table.rows[index])
        let beside = others.map { table.observation(table.rows[$0]) }
            .map { "\($0.quantity.asStated) (\($0.period.year), \($0.place))" }
        return Breach(
            .swappedDigits, [index], in: table,
            Bilingual(
                zh:
                    "\(row.body) \(row.indicator) \(row.period.year) 年为 \(row.quantity.asStated)，前后为 \(beside.joined(separator: "、"))；若相邻两位数字颠倒，应为 \(mended)",
                en:
                    "\(row.body) \(row.indicator) is \(row.quantity.asStated) in \(row.period.year) beside \(beside.joined(separator: " and ")); with two digits swapped it would be \(mended)"
            ),
            Bilingual(zh: "请对照来源；", en: "check the source; ") + Fault.acknowledging(.swappedDigits))
    }
}

/// Rows of one topic by their basis, each list in the order of its years.
private struct SeriesByBasis {
    private var calendarYear: [Int] = []
    private var session: [Int] = []
    private var sessionToDate: [Int] = []
    private var term: [Int] = []

    @inline(__always)
    mutating func with(_ basis: Basis, _ change: (inout [Int]) -> Void) {
        switch basis {
        case .calendarYear: change(&calendarYear)
        case .session: change(&session)
        case .sessionToDate: change(&sessionToDate)
        case .term: change(&term)
        }
    }

    func forEach(_ take: ([Int]) -> Void) {
        for rows in [calendarYear, session, sessionToDate, term] where rows.count > 1 { take(rows) }
    }

    mutating func removeAll() {
        for basis in Basis.allCases { with(basis) { $0.removeAll(keepingCapacity: true) } }
    }
}
