import Testing

@testable import Press

@Suite struct ColumnFillTests {
    private func columns(lines: Int, count: Int = 2, first: Double = 200) -> [Pagination.Page] {
        var flow = Flow()
        flow.strips = (0..<lines).map { _ in Strip(height: 18) }
        let measures = Pagination.Measures(height: 300, grid: 18)
        return ColumnFill(flow: flow, measures: measures, count: count).columns(first: first)
    }

    @Test func columnsAreFilledOneAfterAnother() {
        // 11 lines fit in 200 points, 16 in 300.
        let filled = columns(lines: 22 + 32 + 9)
        #expect(filled.map(\.placed.count) == [11, 11, 16, 16, 5, 4])
    }

    @Test func everyLineStandsOnce() {
        for seed in 0..<200 {
            let flow = Flow.random(seed: seed)
            var still = flow
            for index in still.strips.indices { still.strips[index].floats = false }
            let measures = Pagination.Measures(height: 300, grid: 18)
            let filled = ColumnFill(flow: still, measures: measures, count: 3).columns(first: 250)
            let order = filled.flatMap(\.placed).compactMap { placed -> Int? in
                if case .strip(let index) = placed.what { return index }
                return nil
            }
            #expect(order == Array(still.strips.indices), "seed \(seed)")
        }
    }

    @Test func theLastColumnsAreOfOneHeight() {
        for lines in 1...31 {
            let counts = columns(lines: lines, count: 3, first: 300).map(\.placed.count)
            #expect(counts.max() == (lines + 2) / 3)
        }
    }
}
