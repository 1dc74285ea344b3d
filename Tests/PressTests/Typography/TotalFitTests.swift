import Canvas
import Testing

@testable import Press

/// The best lines are really the best.
struct TotalFitTests {
    /// The least that lines from a place on can cost, of all lines that fit; kept for each place.
    private func least(_ fit: TotalFit, from start: Int, _ known: inout [Int: Double]) -> Double {
        let count = fit.measures.units.count
        guard start < count else { return 0 }
        if let best = known[start] { return best }
        var best = Double.infinity
        for end in start + 1...count where fit.places[end] >= .reluctant {
            if let cost = cost(fit, from: start, to: end) {
                best = min(best, cost + least(fit, from: end, &known))
            }
        }
        known[start] = best
        return best
    }

    private func cost(_ fit: TotalFit, from start: Int, to end: Int) -> Double? {
        var (first, last) = (start, end)
        while last > first + 1, fit.measures.units[last - 1].has(.blank) { last -= 1 }
        while start > 0, first < last - 1, fit.measures.units[first].has(.blank) { first += 1 }
        let line = fit.measures.line(first..<last)
        let room = start == 0 ? fit.firstWidth : fit.width
        return fit.fit.fits(line, room) ? fit.cost(of: line, from: start, to: end, room) : nil
    }

    @Test(arguments: [true, false])
    func noOtherLinesCostLess(isJustified: Bool) throws {
        let typesetter = try Typesetter()
        var numbers = ComposerSamples.Numbers(11)
        var compared = 0
        for _ in 0..<600 {
            let text = ComposerSamples.paragraph(&numbers, pieces: 18)
            let row = try UnitRow.rows(of: ComposerSamples.spans(text), measurer: typesetter)[0]
            let width = Double(Int.random(in: 60...140, using: &numbers))
            let fit = TotalFit(
                measures: LineMeasures(row.units), places: BreakPlaces(row).places,
                fit: LineFit(isJustified: isJustified, em: 10.5), width: width, firstWidth: width - 21)
            var known: [Int: Double] = [:]
            let best = least(fit, from: 0, &known)
            // Where some line can only be underfull or torn, lines are merely good.
            guard best < 1e6 else { continue }
            let lines = fit.lines()
            var (start, total) = (0, 0.0)
            for (index, _) in lines.enumerated() {
                var end = index + 1 < lines.count ? lines[index + 1].lowerBound : row.units.count
                if index + 1 < lines.count {
                    // A break stands behind the blanks that it swallows.
                    while fit.places[end] == .never { end += 1 }
                }
                total += try #require(cost(fit, from: start, to: end))
                start = end
            }
            #expect(abs(total - best) < 1e-6 * best, "\(text) at \(width)")
            compared += 1
        }
        #expect(compared > 80)
    }

    @Test func aLastLineOfOneCharacterIsAvoided() throws {
        let typesetter = try Typesetter()
        let composer = ParagraphComposer(measurer: typesetter)
        // 20 characters a line: greedily the last one would stand alone with its stop.
        let text = String(repeating: "人大代表建议办理，", count: 4) + "监督工作报。"
        let lines = try composer.compose(
            ComposerSamples.spans(text), width: 210, firstLineIndent: 0, isJustified: true)
        #expect((ComposerSamples.texts(lines).last?.count ?? 0) > 2)
    }
}
