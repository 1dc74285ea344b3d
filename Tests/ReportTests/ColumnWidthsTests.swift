import Testing

@testable import Report

@Suite struct ColumnWidthsTests {
    @Test func roomGoesToTheColumnsThatWrap() {
        let widths = ColumnWidths.distribute(
            needs: [50, 30], wraps: [false, true], minimum: 20, available: 100)
        #expect(widths == [50, 50])
    }

    @Test func wideColumnsAreCutAlikeAndNarrowOnesKept() {
        let widths = ColumnWidths.distribute(
            needs: [40, 20, 300, 500], wraps: [false, true, true, true], minimum: 10, available: 200)
        #expect(widths == [40, 20, 70, 70])
    }

    @Test func theTableFillsItsWidthAndBreaksNoFixedColumn() {
        for seed in 0..<200 { checkRandomTable(seed: seed) }
    }

    private func checkRandomTable(seed: Int) {
        var random = PaginationTests.Random(state: UInt64(seed))
        let count = Int.random(in: 1...8, using: &random)
        let needs = (0..<count).map { _ in Double.random(in: 10...200, using: &random) }
        let wraps = (0..<count).map { _ in Bool.random(using: &random) }
        let available = 450.0
        let widths = ColumnWidths.distribute(needs: needs, wraps: wraps, minimum: 25, available: available)
        for index in 0..<count where !wraps[index] { #expect(widths[index] >= needs[index] - 1e-9) }
        let least = zip(needs, wraps).reduce(0) { $0 + ($1.1 ? min($1.0, 25) : $1.0) }
        if needs.reduce(0, +) <= available || (wraps.contains(true) && least <= available) {
            #expect(widths.reduce(0, +) >= available - 1e-6)
        }
        if least <= available { #expect(widths.reduce(0, +) <= available + 25 * Double(count)) }
    }
}
