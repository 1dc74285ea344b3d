@testable import Plot
import Testing

/// Values and the room beside them fit a length exactly, never more.
@Suite struct RangeFitTests {
    @Test func withoutReservationsFillsTheLength() throws {
        let fit = try #require(RangeFit(domain: 0...50, reservations: [], length: 200))
        #expect(abs(fit.scale - 4) < 1e-9 && abs(fit.inset) < 1e-9)
    }

    @Test func theLongestLabelDecidesWhereItsBarEnds() throws {
        // A bar of 100 with 10 pt of label, and one of 90 with 60 pt: the second decides.
        let rooms = [Reservation(value: 100, after: 10), Reservation(value: 90, after: 60)]
        let fit = try #require(RangeFit(domain: 0...100, reservations: rooms, length: 240))
        #expect(abs(fit.scale * 90 + 60 - 240) < 1e-6)
    }

    @Test func refusesALengthThatRoomAloneExceeds() {
        let rooms = [Reservation(value: 0, before: 30, after: 30)]
        #expect(RangeFit(domain: 0...10, reservations: rooms, length: 50) == nil)
        #expect(RangeFit(domain: 0...10, reservations: [], length: 0) == nil)
    }

    @Test func everyRoomLiesWithinAndOneTouches() throws {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<2000 {
            let low = Double.random(in: -100...0, using: &random),
                high = Double.random(in: 1...100, using: &random)
            let rooms = (0..<6).map { _ in
                Reservation(
                    value: Double.random(in: low...high, using: &random),
                    before: Double.random(in: 0...30, using: &random),
                    after: Double.random(in: 0...30, using: &random))
            }
            let fit = try #require(RangeFit(domain: low...high, reservations: rooms, length: 150))
            let ends = (rooms + [Reservation(value: low), Reservation(value: high)]).map { room in
                let place = fit.inset + (room.value - low) * fit.scale
                return (place - room.before, place + room.after)
            }
            let (first, last) = (ends.map(\.0).min() ?? 0, ends.map(\.1).max() ?? 0)
            #expect(first >= -1e-6 && last <= 150 + 1e-6 && last - first > 150 - 1e-6)
        }
    }
}
