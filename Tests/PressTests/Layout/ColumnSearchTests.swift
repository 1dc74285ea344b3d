import Testing

@testable import Press

@Suite struct ColumnSearchTests {
    private func lines(_ rows: [[[Double]]], _ widths: [Double]) -> Int {
        rows.reduce(0) { sum, row in
            sum + (zip(row, widths).map { cell, width in Int((cell[0] / width).rounded(.up)) }.max() ?? 0)
        }
    }

    @Test func roomGoesWhereItTakesLinesAway() {
        // Of the first column one cell in ten is long, of the second all are.
        let rows = (0..<20).map { row in [[row % 10 == 0 ? 120.0 : 30], [100.0]] }
        let widths = ColumnSearch(rows, em: 10).widths(from: [40, 40], to: [120, 100], room: 60)
        #expect(widths == [40, 100])
    }

    @Test func aColumnOfWhichTheRowsAreHighAnywayGetsNothing() {
        // What the first column needs fits beside the lines of the second, which none of the room takes away.
        let rows = (0..<20).map { _ in [[90.0], [10, 10, 10.0]] }
        let widths = ColumnSearch(rows, em: 10).widths(from: [50, 50], to: [90, 50], room: 40)
        #expect(widths == [50, 50])
    }

    @Test func noRandomTableHasMoreLinesThanOneOfEqualColumns() {
        for seed in 0..<200 {
            var random = SeededRandom(seed)
            let count = Int.random(in: 2...6, using: &random)
            let most = (0..<count).map { _ in Double.random(in: 60...400, using: &random) }
            let rows = (0..<30).map { _ in most.map { [Double.random(in: 10...$0, using: &random)] } }
            let widths = ColumnSearch(rows, em: 8).widths(
                from: most.map { min($0, 50) }, to: most, room: 150)
            let total = widths.reduce(0, +)
            #expect(total <= most.map { min($0, 50) }.reduce(0, +) + 150 + 1e-6)
            for (width, most) in zip(widths, most) { #expect(width >= min(most, 50) && width <= most) }
            let equal = most.map { min($0, 50 + 150 / Double(count)) }
            // Estimates of lines that are not full may be off by a few.
            #expect(lines(rows, widths) <= lines(rows, equal) * 11 / 10, "seed \(seed)")
        }
    }
}
