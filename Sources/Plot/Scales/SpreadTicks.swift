/// Round values for the scales that are not linear. As in `LinearTicks` labellings are scored by simplicity, coverage
/// and density; what they cover is measured after the scale's function, and how evenly they lie there counts too,
/// because round values are not even by themselves.
struct SpreadTicks {
    private let type: ScaleType
    private let data: ClosedRange<Double>
    private let wanted: Int
    private let isIntegral: Bool
    private var best: (score: Double, values: [Double])?

    private init(_ type: ScaleType, _ data: ClosedRange<Double>, _ wanted: Int, isIntegral: Bool) {
        (self.type, self.data, self.wanted, self.isIntegral) = (type, data, wanted, isIntegral)
        // Within a fraction of a decade, or near zero of a symmetric logarithm, even steps are the simplest.
        if let values = LinearTicks.values(covering: data, count: wanted, isIntegral: isIntegral) {
            consider(values, simplicity: 0.4)
        }
    }

    private var limit: Int { wanted + 2 }

    /// The least distance of powers of ten at which so many decades take no more ticks than the limit.
    private func stride(over decades: Int) -> Int { max((decades + limit - 2) / (limit - 1), 1) }

    /// Powers of ten, with 1-2-5 or 1-3 between them where they are few, and every second, third … where they are many.
    static func log(_ data: ClosedRange<Double>, count: Int, isIntegral: Bool) -> [Double]? {
        var ticks = SpreadTicks(.log, data, count, isIntegral: isIntegral)
        let (first, last) = (
            DecimalPower.exponent(of: data.lowerBound), DecimalPower.exponent(of: data.upperBound)
        )
        ticks.consider(TickLadder(multiples: [1, 2, 5]), simplicity: 0.8)
        ticks.consider(TickLadder(multiples: [1, 3]), simplicity: 0.6)
        // The stride must be long enough for the limit; a few longer ones may cover the data better.
        let shortest = ticks.stride(over: last - first)
        for stride in shortest...shortest + 3 {
            for offset in 0..<stride {
                ticks.consider(
                    TickLadder(stride: stride, power: first - offset),
                    simplicity: 1 - 0.1 * Double(min(stride - 1, 5)))
            }
        }
        return ticks.best?.values
    }

    /// Zero and powers of ten on its sides, from about the constant on.
    static func symmetricLog(
        _ data: ClosedRange<Double>, constant: Double, count: Int, isIntegral: Bool
    ) -> [Double]? {
        guard constant > 0, constant.isFinite else { return nil }
        var ticks = SpreadTicks(.symmetricLog(constant: constant), data, count, isIntegral: isIntegral)
        let nearest = DecimalPower.exponent(of: constant)
        let size = max(abs(data.lowerBound), abs(data.upperBound))
        let decades = max(DecimalPower.exponent(of: size) - nearest, 0)
        for power in nearest - 1...nearest + 1 {
            ticks.consider(
                TickLadder(multiples: [1, 2, 5], power: power, isSigned: true), simplicity: 0.8)
            ticks.consider(TickLadder(multiples: [1, 3], power: power, isSigned: true), simplicity: 0.6)
        }
        // With zero between them both sides share the ticks.
        let strides = [ticks.stride(over: decades), ticks.stride(over: 2 * decades)].flatMap { $0...$0 + 3 }
        for stride in strides {
            for power in Swift.stride(from: nearest + stride, through: nearest, by: -max(stride / 8, 1)) {
                ticks.consider(
                    TickLadder(stride: stride, power: power, isSigned: true),
                    simplicity: 1 - 0.1 * Double(min(stride - 1, 5)))
            }
        }
        return ticks.best?.values
    }

    /// Even steps of the root, squared and rounded to 1-2-5 (0, 50, 200, 500, 1000) or to one digit, or squared as they
    /// are (0, 100, 400, 900).
    static func squareRoot(_ data: ClosedRange<Double>, count: Int, isIntegral: Bool) -> [Double]? {
        var ticks = SpreadTicks(.squareRoot, data, count, isIntegral: isIntegral)
        let size = max(abs(data.lowerBound), abs(data.upperBound))
        let smallest = DecimalPower.exponent(of: size) - 40
        for (multiples, simplicity) in [([1.0, 2, 5], 1.0), ([1, 2, 3, 4, 5, 6, 7, 8, 9], 0.6)] {
            let ladder = TickLadder(multiples: multiples, power: smallest, isSigned: true)
            var top = ladder.place(atOrBelow: size)
            if ladder.rung(top) < size { top += 1 }
            for steps in 1...ticks.limit {
                let step = ladder.rung(top).squareRoot() / Double(steps)
                ticks.consider(ticks.rounded(step: step, to: ladder), simplicity: simplicity)
            }
        }
        for (multiple, simplicity) in [(1.0, 0.5), (4, 0.4), (25, 0.4)] {
            for power in DecimalPower.exponent(of: size) - 4...DecimalPower.exponent(of: size) {
                let unit = DecimalPower.scaled(multiple, power)
                guard (size / unit).squareRoot() <= Double(ticks.limit) else { continue }
                ticks.consider(
                    ticks.steps(unit.squareRoot()).map { place in
                        let square = multiple * Double(place * abs(place))
                        return DecimalPower.scaled(square, power) + 0
                    }, simplicity: simplicity)
            }
        }
        return ticks.best?.values
    }

    /// The places from the last at or below the data to the first at or above it, in steps of the root.
    private func steps(_ step: Double) -> [Int] {
        let first = (type.forward(data.lowerBound) / step + 1e-9).rounded(.down)
        let last = (type.forward(data.upperBound) / step - 1e-9).rounded(.up)
        guard step > 0, last - first < Double(limit) else { return [] }
        return Array(Int(first)...Int(max(last, first)))
    }

    private func rounded(step: Double, to ladder: TickLadder) -> [Double] {
        steps(step).map { place in
            let (root, exact) = (Double(place) * step, type.inverse(Double(place) * step))
            let below = ladder.place(atOrBelow: exact)
            let (low, high) = (ladder.rung(below), ladder.rung(below + 1))
            return root - type.forward(low) <= type.forward(high) - root ? low : high
        }
    }

    private mutating func consider(_ ladder: TickLadder, simplicity: Double) {
        guard let values = ladder.values(covering: data, limit: limit) else { return }
        consider(values, simplicity: simplicity)
    }

    /// Keeps a labelling if it holds and scores best.
    private mutating func consider(_ values: [Double], simplicity: Double) {
        guard values.count >= 2, values.count <= limit, let first = values.first, let last = values.last,
            first <= data.lowerBound, last >= data.upperBound, values.allSatisfy(type.holds),
            zip(values, values.dropFirst()).allSatisfy({ $0 < $1 }),
            !isIntegral || values.allSatisfy({ $0 == $0.rounded() })
        else { return }
        let score =
            0.25 * simplicity + 0.2 * coverage(first, last) + 0.5 * density(values) + evenness(values) * 0.3
        if score > best?.score ?? -.infinity { best = (score, values) }
    }

    /// 1 where the ends meet the data's, less with the square of what is left over after the scale's function.
    private func coverage(_ first: Double, _ last: Double) -> Double {
        let (low, high) = (type.forward(data.lowerBound), type.forward(data.upperBound))
        let (under, over) = (
            (low - type.forward(first)) / (high - low), (type.forward(last) - high) / (high - low)
        )
        return 1 - 0.5 * (over * over + under * under) / 0.01
    }

    private func density(_ values: [Double]) -> Double {
        let ratio = Double(values.count - 1) / Double(wanted - 1)
        return 2 - max(ratio, 1 / ratio)
    }

    /// The narrowest gap as a share of the mean one, 0…1.
    private func evenness(_ values: [Double]) -> Double {
        let places = values.map(type.forward)
        guard let first = places.first, let last = places.last, last > first else { return 0 }
        let narrowest = zip(places, places.dropFirst()).map { $1 - $0 }.min() ?? 0
        return narrowest * Double(places.count - 1) / (last - first)
    }
}
