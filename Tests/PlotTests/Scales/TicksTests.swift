import Plot
import Testing

/// What holds of ticks for any data, and what a reader of a yearbook expects for common data.
@Suite struct TicksTests {
    /// The step is 1, 2, 2.5, 3, 4 or 5 times a power of ten.
    private func isNice(_ step: Double) -> Bool {
        guard step > 0 else { return false }
        var digits = step
        while digits >= 9.999_999 { digits /= 10 }
        while digits < 0.999_999_9 { digits *= 10 }
        return [1, 2, 2.5, 3, 4, 5, 10].contains { abs($0 - digits) < 1e-6 }
    }

    private func check(_ range: ClosedRange<Double>, count: Int = 5, isIntegral: Bool = false) throws {
        let name = "\(range), \(count), \(isIntegral)"
        let found = Ticks(covering: range, count: count, isIntegral: isIntegral)
        let ticks = try #require(found, "\(name)").values
        #expect(ticks.count >= 2 && ticks.count <= count + 2, "\(name)")
        #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0 < $1 }, "\(name)")
        #expect(ticks.allSatisfy { $0.isFinite }, "\(name)")
        #expect(!ticks.contains { $0 == 0 && $0.sign == .minus }, "\(name)")
        #expect(ticks[0] <= range.lowerBound && ticks[ticks.count - 1] >= range.upperBound, "\(name)")
        let steps = zip(ticks, ticks.dropFirst()).map { $1 - $0 }
        #expect(isNice(steps[0]), "\(name): \(ticks)")
        #expect(steps.allSatisfy { abs($0 - steps[0]) <= steps[0] * 1e-5 }, "\(name): \(ticks)")
        if isIntegral { #expect(ticks.allSatisfy { $0 == $0.rounded() }, "\(name): \(ticks)") }
    }

    @Test func holdsForRandomRanges() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<4000 {
            var scale = 1.0
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                scale *= Bool.random(using: &random) ? 10 : 0.1
            }
            let first = Double.random(in: -1...1, using: &random) * scale
            let second = Double.random(in: -1...1, using: &random) * scale
            let range = min(first, second)...max(first, second)
            try check(range, count: Int.random(in: 2...9, using: &random))
            try check(0...abs(first), isIntegral: abs(first) >= 1)
        }
    }

    @Test(arguments: [
        0.0...0.0, 5...5, -3...(-3), 1e-9...1e-9, 1e200...3e200, 1e-200...3e-200, 0...1e-5, -1e15...1e15,
        1_000_000...1_000_001, 0...Double(Int32.max),
    ])
    func holdsAtTheEdges(range: ClosedRange<Double>) throws { try check(range) }

    @Test(arguments: [1.0, 2, 3, 4, 7, 12, 163, 9999])
    func countsOfThingsGetWholeTicks(largest: Double) throws { try check(0...largest, isIntegral: true) }

    @Test func refusesWhatIsNotFinite() {
        #expect(Ticks(covering: 0...Double.infinity) == nil)
        #expect(Ticks(covering: -Double.infinity...0) == nil)
        #expect(Ticks(covering: -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude) == nil)
    }

    @Test(arguments: [
        (0.0...163.0, [0.0, 50, 100, 150, 200]), (0...20, [0, 5, 10, 15, 20]),
        (0...1, [0, 0.25, 0.5, 0.75, 1]),
        (-8...24, [-10, 0, 10, 20, 30]), (0...0.3, [0, 0.1, 0.2, 0.3]),
    ])
    func readsLikeAYearbook(range: ClosedRange<Double>, expected: [Double]) throws {
        #expect(Ticks(covering: range)?.values == expected)
    }
}
