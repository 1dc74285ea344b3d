import Plot
import SceneRecords
import Testing

/// Ticks of the scales that are not linear: what holds for any data, and what a reader expects for common data.
@Suite struct SpreadTicksTests {
    static let types: [ScaleType] = [
        .linear, .log, .symmetricLog(), .symmetricLog(constant: 250), .squareRoot,
    ]

    /// Ascending, around the data, at most two more than wanted, and exactly what their shortest digits say.
    private func check(_ ticks: Ticks, _ range: ClosedRange<Double>, _ count: Int, _ type: ScaleType) {
        let (values, name) = (ticks.values, "\(range), \(count), \(type)")
        #expect(values.count >= 2 && values.count <= count + 2, "\(name): \(values)")
        #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 }, "\(name): \(values)")
        #expect(ticks.domain.lowerBound <= range.lowerBound, "\(name): \(values)")
        #expect(ticks.domain.upperBound >= range.upperBound, "\(name): \(values)")
        #expect(values.allSatisfy(type.holds), "\(name): \(values)")
        #expect(!values.contains { $0 == 0 && $0.sign == .minus }, "\(name)")
    }

    /// How many digits a reader sees, from the first to the last that is not zero.
    private func digits(_ value: Double) -> Int {
        let mantissa = abs(value).description.split(separator: "e")[0].filter { $0 != "." }
        return mantissa.drop { $0 == "0" }.reversed().drop { $0 == "0" }.count
    }

    @Test(arguments: types) func holdsForRandomRanges(type: ScaleType) throws {
        var random = SeededGenerator(seed: 41)
        for _ in 0..<400 {
            func value() -> Double {
                var value = Double.random(in: 0.1...1, using: &random)
                let power = Int.random(in: -8...12, using: &random)
                for _ in 0..<abs(power) { value *= power > 0 ? 10 : 0.1 }
                return type == .log || Bool.random(using: &random) ? value : -value
            }
            let (first, second) = (value(), value())
            let range = min(first, second)...max(first, second)
            let count = Int.random(in: 2...9, using: &random)
            let ticks = try #require(Ticks(covering: range, count: count, type: type), "\(range) \(type)")
            check(ticks, range, count, type)
            let whole = min(first, second).rounded(.down)...max(first, second).rounded(.up)
            guard type != .log || whole.lowerBound >= 1 else { continue }
            let counts = try #require(
                Ticks(covering: whole, count: count, isIntegral: true, type: type), "\(whole) \(type)")
            check(counts, whole, count, type)
            #expect(counts.values.allSatisfy { $0 == $0.rounded() }, "\(whole): \(counts.values)")
        }
    }

    @Test func wideRangesHaveShortNumbers() throws {
        var random = SeededGenerator(seed: 43)
        for _ in 0..<300 {
            let low = Double.random(in: 0.001...10, using: &random)
            let high = low * Double.random(in: 100...1e9, using: &random)
            for type in [ScaleType.log, .symmetricLog(), .squareRoot] {
                let ticks = try #require(Ticks(covering: low...high, type: type))
                #expect(ticks.values.allSatisfy { digits($0) <= 3 }, "\(type): \(ticks.values)")
            }
        }
    }

    @Test(arguments: types) func holdsAtTheEdges(type: ScaleType) {
        let ranges: [ClosedRange<Double>] = [
            5...5, 1...1, 1e-9...1e-9, 1e-300...1e300, 1e-290...1e-289, 1e299...1e300, 1e-300...1,
            1...1.000_000_01, 0...0, -3...(-3), -1e300...1e-300, -1e150...1e150, 0...1e300, -1...1e-12,
            .leastNonzeroMagnitude...1, 0...(.greatestFiniteMagnitude),
        ]
        for range in ranges {
            for count in [-1, 2, 5, 9, .max] {
                for isIntegral in [false, true] {
                    let ticks = Ticks(covering: range, count: count, isIntegral: isIntegral, type: type)
                    if let ticks { check(ticks, range, min(max(count, 2), 100), type) }
                }
            }
        }
        for range in [5.0...5, 1...1, 1e-9...1e-9, 1...1.000_000_01] {
            #expect(Ticks(covering: range, type: type) != nil, "\(range)")
        }
    }

    @Test func hundredsOfDecadesAreThinned() {
        let powers = [-300, -200, -100, 0, 100, 200, 300].compactMap { Double("1e\($0)") }
        #expect(Ticks(covering: 1e-300...1e300, type: .log)?.values == powers)
        #expect(Ticks(covering: 0...1e300, type: .symmetricLog())?.values.first == 0)
        #expect(Ticks(covering: -1e300...1e300, type: .symmetricLog())?.values.contains(0) == true)
    }

    @Test func logarithmsRefuseWhatTheyCannotHold() {
        #expect(Ticks(covering: 0...10, type: .log) == nil)
        #expect(Ticks(covering: -10...10, type: .log) == nil)
        #expect(Ticks(covering: 0...10, type: .symmetricLog(constant: 0)) == nil)
        #expect(Ticks(covering: 0...10, type: .symmetricLog(constant: -.infinity)) == nil)
        #expect(Ticks(covering: 0...10, type: .symmetricLog(constant: .nan)) == nil)
    }

    @Test(arguments: [
        (1.0...1000.0, [1.0, 10, 100, 1000]), (12...85, [10, 20, 50, 100]),
        (17...163, [10, 20, 50, 100, 200]),
        (0.02...30, [0.01, 0.1, 1, 10, 100]), (3...8, [3, 4, 5, 6, 7, 8]), (1...1e9, [1, 1e3, 1e6, 1e9]),
        (1e-9...1e-3, [1e-9, 1e-7, 1e-5, 1e-3]),
    ])
    func logarithmsReadAsDecades(range: ClosedRange<Double>, expected: [Double]) {
        #expect(Ticks(covering: range, type: .log)?.values == expected)
    }

    @Test func moreRoomTakesOneAndThree() {
        #expect(Ticks(covering: 1...1000, count: 8, type: .log)?.values == [1, 3, 10, 30, 100, 300, 1000])
    }

    @Test(arguments: [
        (0.0...1000.0, [0.0, 10, 100, 1000]), (-1e6...1e6, [-1e6, -1e3, 0, 1e3, 1e6]),
        (0...10, [0, 1, 2, 5, 10]),
        (0...0.3, [0, 0.1, 0.2, 0.3]),
    ])
    func symmetricLogarithmsHoldZero(range: ClosedRange<Double>, expected: [Double]) {
        #expect(Ticks(covering: range, type: .symmetricLog())?.values == expected)
    }

    @Test(arguments: [
        (0.0...1000.0, [0.0, 50, 200, 500, 1000]), (0...163, [0, 10, 50, 100, 200]),
        (0...12_345, [0, 1000, 4000, 9000, 16_000]), (-100...900, [-100, 0, 100, 500, 1000]),
    ])
    func rootsAreEvenAndRound(range: ClosedRange<Double>, expected: [Double]) {
        #expect(Ticks(covering: range, type: .squareRoot)?.values == expected)
    }
}
