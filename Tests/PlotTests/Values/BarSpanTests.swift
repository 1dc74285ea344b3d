@testable import Plot
import Testing

/// What a bar shows is what its words say, before any scale.
@Suite struct BarSpanTests {
    private func span(_ estimate: Estimate) -> BarSpan { BarSpan(.estimate(estimate)) }
    private func span(_ change: Change) -> BarSpan { BarSpan(.change(change)) }

    @Test func exactIsSolid() {
        let bar = span(.exact(163))
        #expect(bar.solid == .init(from: 0, to: 163))
        #expect(bar.open == nil && bar.arrow == nil && bar.whisker == nil && !bar.isZero)
    }

    @Test func atLeastIsOpenUpToItsBound() {
        let bar = span(.atLeast(50, below: 60))
        #expect(bar.solid == .init(from: 0, to: 50))
        #expect(bar.open == .init(from: 50, to: 60))
        #expect(!bar.isClosed)
        #expect(bar.values.max() == 60)
    }

    @Test func withoutABoundAnArrowLeadsOn() {
        for estimate in [Estimate.moreThan(50), .atLeast(50, below: .infinity)] {
            let bar = span(estimate)
            #expect(bar.solid == .init(from: 0, to: 50))
            #expect(bar.arrow == .init(at: 50, sign: 1))
            #expect(bar.open == nil)
            #expect(bar.values.allSatisfy { $0.isFinite })
        }
    }

    @Test func nearlyEndsInATickAtTheStatedFigure() {
        let bar = span(.nearly(200, above: 180))
        #expect(bar.solid == .init(from: 0, to: 180))
        #expect(bar.open == .init(from: 180, to: 200))
        #expect(bar.isClosed)
    }

    @Test func aboutHasAWhisker() {
        let bar = span(.about(200, within: 180...220))
        #expect(bar.solid == .init(from: 0, to: 200))
        #expect(bar.whisker == .init(from: 180, to: 220))
    }

    /// The same below zero: solid is only what every figure of the interval reaches.
    @Test func belowZeroTheBoundNearerToZeroIsCertain() {
        let atLeast = span(.atLeast(-30, below: -24))
        #expect(atLeast.solid == .init(from: 0, to: -24))
        #expect(atLeast.open == .init(from: -24, to: -30) && atLeast.isClosed)
        let nearly = span(.nearly(-36, above: -40))
        #expect(nearly.solid == .init(from: 0, to: -36))
        #expect(nearly.open == .init(from: -36, to: -40) && !nearly.isClosed)
        let about = span(.about(-18, within: -20 ... -16))
        #expect(about.solid == .init(from: 0, to: -18) && about.whisker == .init(from: -20, to: -16))
        for bar in [atLeast, nearly, about] { #expect(bar.side == -1) }
    }

    @Test(arguments: [
        Estimate.moreThan(-30), .atLeast(-30, below: .infinity), .atLeast(-3, below: 4),
        .nearly(4, above: -3),
    ])
    func nothingIsSolidWhereTheSideOfZeroIsOpen(estimate: Estimate) {
        #expect(span(estimate).solid == nil)
    }

    @Test func zeroIsATickAndNoBar() {
        let bar = span(.exact(0))
        #expect(bar.isZero && bar.solid == nil && bar.absence == nil)
    }

    @Test(arguments: [Change.atLeast(-5), .atMost(5), .between(-3, 4), .direction(.up), .undetermined()])
    func nothingIsSolidWhereTheSizeIsOpenFromZero(change: Change) {
        #expect(span(change).solid == nil)
    }

    @Test func aCertainDirectionIsSolidUpToTheNearBound() {
        #expect(span(.between(5, 11)).solid == .init(from: 0, to: 5))
        #expect(span(.between(-11, -5)).solid == .init(from: 0, to: -5))
        #expect(span(.between(-11, -5)).open == .init(from: -5, to: -11))
        #expect(span(.atLeast(12)).solid == .init(from: 0, to: 12))
        #expect(span(.atMost(-12)).arrow == .init(at: -12, sign: -1))
    }

    @Test(arguments: [
        (Change.value(1), Change.Direction.up), (.value(-1), .down), (.atLeast(3), .up), (.atMost(-3), .down),
        (.between(1, 2), .up), (.between(-2, -1), .down), (.direction(.down), .down),
    ])
    func directionsThatBoundsDecide(change: Change, direction: Change.Direction) {
        #expect(change.certainDirection == direction)
    }

    @Test(arguments: [
        Change.value(0), .atLeast(-3), .atLeast(0), .atMost(3), .between(-1, 2), .undetermined(),
    ])
    func directionsThatBoundsLeaveOpen(change: Change) { #expect(change.certainDirection == nil) }
}
