/// Rows that several threads read, with texts of their own, brought together and sorted.
struct RowAssembly: Sendable {
    let bodies, indicators, sources: IDList
    let files: [String]
    let texts: ObservationTexts
    let order: RowOrder

    /// Rows read one after another, and which of several tables has their texts.
    struct Run: Sendable {
        var rows: [ObservationRow]
        var texts: Int
    }

    /// The numbers of the texts of each table in the one of all.
    private let numbers: [ObservationTexts.Numbers]

    /// - Parameter texts: the texts of each thread.
    init(
        bodies: IDList, indicators: IDList, sources: IDList, files: [String], texts: [ObservationTexts]
    ) {
        (self.bodies, self.indicators, self.sources, self.files) = (bodies, indicators, sources, files)
        var all = texts.first ?? ObservationTexts()
        numbers = texts.dropFirst().map { all.merge($0) }
        self.texts = all
        order = RowOrder(
            bodyCount: Int32(bodies.ownCount), indicatorCount: Int32(indicators.ownCount),
            labels: (0..<all.labels.count).map { all.labels[$0] }.ranks, sources: sources.ids.ranks,
            files: files.ranks)
    }

    /// The rows of all runs in order. The runs are emptied on the way, so that no row is in memory twice for long.
    ///
    /// First each row goes to its body, then those of each body are sorted, several bodies at a time.
    func sorted(_ runs: inout [Run]) -> [ObservationRow] {
        let lots = lots(of: runs)
        let counts = Parallel.map(lots.count) { [runs] lot in
            var counts = [Int](repeating: 0, count: bodies.ownCount + 1)
            for run in runs[lots[lot]] { for row in run.rows { counts[group(row)] += 1 } }
            return counts
        }
        var bounds = [0]
        // Where each lot puts its rows of each body: behind those of the lots before it.
        var starts = counts
        for group in 0...bodies.ownCount {
            var next = bounds[group]
            for lot in lots.indices {
                starts[lot][group] = next
                next += counts[lot][group]
            }
            bounds.append(next)
        }
        let count = bounds[bounds.count - 1]
        return [ObservationRow](unsafeUninitializedCapacity: count) { [bounds, starts] buffer, filled in
            nonisolated(unsafe) let rows = buffer
            runs.withUnsafeMutableBufferPointer { runs in
                nonisolated(unsafe) let runs = runs
                _ = Parallel.map(lots.count) { lot in
                    var next = starts[lot]
                    for index in lots[lot] {
                        place(runs[index], in: rows, at: &next)
                        runs[index].rows = []
                    }
                }
            }
            let order = order
            _ = Parallel.map(bounds.count - 1) { body in
                var own = UnsafeMutableBufferPointer(rebasing: rows[bounds[body]..<bounds[body + 1]])
                own.sort(by: order.precedes)
            }
            filled = count
        }
    }

    /// A stretch of the runs for each thread, with about the same number of rows.
    private func lots(of runs: [Run]) -> [Range<Int>] {
        let count = runs.reduce(0) { $0 + $1.rows.count }
        var lots: [Range<Int>] = []
        var (start, rows) = (0, 0)
        for index in runs.indices {
            rows += runs[index].rows.count
            guard rows * Parallel.threads >= count * (lots.count + 1) || index + 1 == runs.count else {
                continue
            }
            lots.append(start..<index + 1)
            start = index + 1
        }
        return lots
    }

    /// The rows that state again what an earlier one of them states, with that one, are taken out and handed over.
    func takeRepeats(from rows: inout [ObservationRow]) -> [(row: ObservationRow, first: ObservationRow)] {
        var repeats: [(row: ObservationRow, first: ObservationRow)] = []
        var kept = 0
        // Rows of one key stand together; texts that are equal and not the same are distinct ones among them.
        var group = 0
        for index in rows.indices {
            let row = rows[index]
            if group < kept, !order.haveSameKey(rows[group], row) { group = kept }
            let first = rows[group..<kept].first { $0.topic == row.topic && $0.label == row.label }
            if let first {
                repeats.append((row, first))
            } else {
                if kept < index { rows[kept] = row }
                kept += 1
            }
        }
        rows.removeLast(rows.count - kept)
        return repeats
    }

    private func group(_ row: ObservationRow) -> Int { Int(min(row.body, order.bodyCount)) }

    private func place(
        _ run: Run, in buffer: UnsafeMutableBufferPointer<ObservationRow>, at next: inout [Int]
    ) {
        let numbers = run.texts > 0 ? numbers[run.texts - 1] : nil
        for row in run.rows {
            var row = row
            if let numbers {
                row.quantity = numbers.quantities[Int(row.quantity)]
                row.topic = numbers.labels[Int(row.topic)]
                row.label = numbers.labels[Int(row.label)]
                row.locator = numbers.remarks[Int(row.locator)]
                row.note = numbers.remarks[Int(row.note)]
            }
            let group = group(row)
            buffer.initializeElement(at: next[group], to: row)
            next[group] += 1
        }
    }
}
