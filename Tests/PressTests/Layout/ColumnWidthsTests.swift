import Testing

@testable import Press

@Suite struct ColumnWidthsTests {
    private func need(_ widest: Double, typical: Double? = nil, wraps: Bool) -> ColumnWidths.Need {
        .init(widest: widest, typical: typical ?? widest, wraps: wraps)
    }

    @Test func roomGoesToTheColumnsThatWrap() {
        let widths = ColumnWidths.distribute(
            [need(50, wraps: false), need(30, wraps: true)], minimum: 20, available: 100)
        #expect(widths == [50, 50])
    }

    @Test func wideColumnsAreCutAlikeAndNarrowOnesKept() {
        let widths = ColumnWidths.distribute(
            [need(40, wraps: false), need(20, wraps: true), need(300, wraps: true), need(500, wraps: true)],
            minimum: 10,
            available: 200)
        #expect(widths == [40, 20, 70, 70])
    }

    @Test func oneLongCellDoesNotStarveTheOthers() {
        let widths = ColumnWidths.distribute(
            [need(400, typical: 60, wraps: true), need(200, typical: 180, wraps: true)], minimum: 20,
            available: 300)
        // 60 left over, shared as 340 to 20.
        #expect(abs(widths[0] - (60 + 60 * 340 / 360)) < 1e-9)
        #expect(abs(widths[1] - (180 + 60 * 20 / 360)) < 1e-9)
    }

    @Test func aColumnOfShortTextsKeepsThemWholeBesideALongOne() {
        // A third of 300 is 100: the first column has its 90, of which most of its cells need 40.
        let widths = ColumnWidths.distribute(
            [
                need(90, typical: 40, wraps: true), need(50, wraps: false),
                need(600, typical: 200, wraps: true),
            ],
            minimum: 20, available: 300)
        #expect(widths == [90, 50, 160])
    }

    @Test func spareRoomSetsAllColumnsApartBeforeTheWrappingOnesGetIt() {
        let needs = [need(50, typical: 50, wraps: true), need(30, typical: 30, wraps: false)]
        #expect(ColumnWidths.distribute(needs, minimum: 20, available: 100, ease: 6) == [64, 36])
        #expect(ColumnWidths.distribute(needs, minimum: 20, available: 88, ease: 6) == [54, 34])
    }

    @Test func theTableFillsItsWidthAndBreaksNoFixedColumn() {
        for seed in 0..<300 { checkRandomTable(seed: seed) }
    }

    private func checkRandomTable(seed: Int) {
        var random = SeededRandom(seed)
        let needs = (0..<Int.random(in: 1...8, using: &random)).map { _ in
            let widest = Double.random(in: 10...200, using: &random)
            return need(
                widest, typical: .random(in: 5...widest, using: &random), wraps: .random(using: &random))
        }
        let (available, minimum) = (450.0, 25.0)
        let widths = ColumnWidths.distribute(needs, minimum: minimum, available: available)
        for (need, width) in zip(needs, widths) {
            #expect(width >= (need.wraps ? min(need.widest, minimum) : need.widest) - 1e-9)
        }
        let least = needs.reduce(0) { $0 + ($1.wraps ? min($1.widest, minimum) : $1.widest) }
        let total = widths.reduce(0, +)
        if needs.reduce(0, { $0 + $1.widest }) <= available {
            #expect(abs(total - available) < 1e-6)
        } else if least <= available && needs.contains(where: { $0.wraps }) {
            // The last column in a cut may keep its minimum, which was counted into `least` already.
            #expect(total <= available + minimum * Double(needs.count))
        }
    }
}
