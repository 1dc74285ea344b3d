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
        // The rows of one topic by their basis, each list in the order of its years.
        var series = [[Int]](repeating: [], count: Basis.allCases.count)
        for cell in cells.lazy.map(table.cell) where cell.count > 1 {
            let indicator = Int(table.rows[cell.lowerBound].indicator)
            let isRate = indicator < isRate.count && isRate[indicator]
            var topic = table.rows[cell.lowerBound].topic
            for index in cell {
                let row = table.rows[index]
                if row.topic != topic, table.order.labels[Int(row.topic)] != table.order.labels[Int(topic)] {
                    take(&series, isRate: isRate, &breaches)
                    topic = row.topic
                }
                if row.coverage == .whole { add(index, row, to: &series[row.basis.place]) }
            }
            take(&series, isRate: isRate, &breaches)
        }
        return breaches
    }

    /// Adds a row to a series, or puts it in the place of one of the same year that it is shown before.
    @inline(__always)
    private func add(_ index: Int, _ row: ObservationRow, to rows: inout [Int]) {
        if let last = rows.last, table.rows[last].year == row.year {
            if preference.prefers(row, to: table.rows[last]) { rows[rows.count - 1] = index }
        } else {
            rows.append(index)
        }
    }

    /// Looks through the series and empties them.
    private func take(_ series: inout [[Int]], isRate: Bool, _ breaches: inout [Breach]) {
        for basis in series.indices where !series[basis].isEmpty {
            let rows = series[basis]
            for place in rows.indices.dropFirst() {
                if let jump = jump(from: rows[place - 1], to: rows[place], isRate: isRate) {
                    breaches += breach(jump, rows[place - 1], rows[place]).map { [$0] } ?? []
                }
            }
            // The years around one, or at an end of the series the two nearest ones.
            if rows.count > 2, !isRate {
                for place in rows.indices {
                    let one = place == 0 ? 2 : place - 1
                    let other = place == rows.count - 1 ? place - 2 : place + 1
                    if let swap = swap(at: rows[place], beside: rows[one], rows[other]) {
                        breaches.append(swap)
                    }
                }
            }
            series[basis].removeAll(keepingCapacity: true)
        }
    }

    @inline(__always)
    private func jump(from earlier: Int, to later: Int, isRate: Bool) -> Jump? {
        let (before, after) = (table.rows[earlier], table.rows[later])
        guard after.year - before.year <= Jump.years(of: after.basis) else { return nil }
        return Jump(from: before.interval, to: after.interval, isRate: isRate)
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

    @inline(__always)
    private func swap(at index: Int, beside one: Int, _ other: Int) -> Breach? {
        let (row, first, second) = (table.rows[index], table.rows[one], table.rows[other])
        let reach = 2 * Jump.years(of: row.basis)
        guard row.interval.isPoint, abs(first.year - row.year) <= reach, abs(second.year - row.year) <= reach,
            let usual = SwappedDigits.Usual(first.interval, second.interval),
            usual.isFar(row.interval.lower),
            let mended = usual.mending(table.quantity(row).number)
        else { return nil }
        return breach(mended, index, [min(one, other), max(one, other)])
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
