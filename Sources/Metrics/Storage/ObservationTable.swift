/// The observations of a data set as rows of numbers, in the order of ``Dataset/observations``, with the texts that
/// the numbers stand for.
package final class ObservationTable: Sendable {
    /// The rows, in order.
    package let rows: [ObservationRow]
    /// Where the rows of each body and indicator that has any begin; then where the last of them end.
    let cellStarts: [Int32]
    let bodies, indicators, sources: IDList
    let order: RowOrder
    private let texts: ObservationTexts
    private let files: [String]

    /// - Parameter rows: the rows of the assembly, sorted.
    convenience init(_ assembly: RowAssembly, rows: [ObservationRow]) {
        self.init(
            rows, bodies: assembly.bodies, indicators: assembly.indicators, sources: assembly.sources,
            order: assembly.order, texts: assembly.texts, files: assembly.files)
    }

    /// Those rows of another table of which something holds.
    convenience init(_ other: ObservationTable, where holds: (ObservationRow) -> Bool) {
        self.init(
            other.rows.filter(holds), bodies: other.bodies, indicators: other.indicators,
            sources: other.sources, order: other.order, texts: other.texts, files: other.files)
    }

    private init(
        _ rows: [ObservationRow], bodies: IDList, indicators: IDList, sources: IDList, order: RowOrder,
        texts: ObservationTexts, files: [String]
    ) {
        self.rows = rows
        (self.bodies, self.indicators, self.sources) = (bodies, indicators, sources)
        (self.order, self.texts, self.files) = (order, texts, files)
        var starts: [Int32] = []
        for index in rows.indices
        where index == 0 || rows[index].indicator != rows[index - 1].indicator
            || rows[index].body != rows[index - 1].body
        {
            starts.append(Int32(index))
        }
        cellStarts = starts + [Int32(rows.count)]
    }

    /// The observation of a row.
    package func observation(_ row: ObservationRow) -> Observation {
        texts.observation(
            row, body: bodies.ids[Int(row.body)], indicator: indicators.ids[Int(row.indicator)],
            source: sources.ids[Int(row.source)], file: files[Int(row.file)])
    }

    /// The figure of a row.
    package func quantity(_ row: ObservationRow) -> Quantity { texts.quantities[Int(row.quantity)] }

    /// The notes and locators that hold one of some texts, by their numbers: few of many are looked at as `String`s.
    func remarks(containingAnyOf texts: [String]) -> [Int32: String] {
        let firsts = Set(texts.compactMap(\.utf8.first))
        var found: [Int32: String] = [:]
        for number in 0..<self.texts.remarks.count
        where self.texts.remarks.withBytes(of: number, { $0.contains(where: firsts.contains) }) {
            let remark = self.texts.remarks[number]
            if texts.contains(where: remark.contains) { found[Int32(number)] = remark }
        }
        return found
    }

    /// The place of a row in the files.
    func place(_ row: ObservationRow) -> Place { Place(file: files[Int(row.file)], line: Int(row.line)) }

    /// Whether the figures of two rows are in one unit.
    func haveSameUnit(_ first: ObservationRow, _ second: ObservationRow) -> Bool {
        texts.quantities.haveSameUnit(Int(first.quantity), Int(second.quantity))
    }

    /// The place of a topic in ``RowOrder/labels``; `nil` where no row can have it.
    func rank(ofTopic topic: String) -> Int32? {
        var topic = topic
        let number = topic.withUTF8 { texts.labels.number(of: $0) }
        // The same text may be written in other scalars.
        return (number ?? (0..<texts.labels.count).first { texts.labels[$0] == topic }).map {
            order.labels[$0]
        }
    }

    /// How many bodies and indicators have rows together.
    var cellCount: Int { cellStarts.count - 1 }

    /// The rows of a cell, counted from 0.
    func cell(_ number: Int) -> Range<Int> { Int(cellStarts[number])..<Int(cellStarts[number + 1]) }

    /// The rows of a body and an indicator by their places; none where there are none.
    func cell(body: Int, indicator: Int) -> Range<Int> {
        let (body, indicator) = (Int32(body), Int32(indicator))
        let key = (order.cell(body: body, indicator: indicator), body, indicator)
        var (low, high) = (0, cellCount)
        while low < high {
            let middle = (low + high) / 2
            let row = rows[Int(cellStarts[middle])]
            if (order.cell(row), row.body, row.indicator) < key { low = middle + 1 } else { high = middle }
        }
        guard low < cellCount else { return 0..<0 }
        let first = rows[Int(cellStarts[low])]
        return first.body == body && first.indicator == indicator ? cell(low) : 0..<0
    }

    /// Stretches of cells of about the same length, none of which divides a body; of bodies of no table all are one.
    func cellStretches(_ count: Int) -> [Range<Int>] {
        var stretches: [Range<Int>] = []
        var start = 0
        while start < cellCount {
            var end = max(start + 1, cellCount * (stretches.count + 1) / count)
            while end < cellCount, !beginsBody(cell: end) { end += 1 }
            stretches.append(start..<end)
            start = end
        }
        return stretches
    }

    private func beginsBody(cell: Int) -> Bool {
        let (row, before) = (rows[Int(cellStarts[cell])], rows[Int(cellStarts[cell]) - 1])
        return row.body != before.body && before.body < order.bodyCount
    }
}
