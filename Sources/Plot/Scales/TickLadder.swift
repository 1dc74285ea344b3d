/// Round values in a row without end: a few multiples of every power of ten, or of every second, third … one.
struct TickLadder {
    /// The multiples within a power, ascending, 1…10 (1, 2, 5).
    var multiples: [Double] = [1]
    /// From power to power.
    var stride = 1
    /// A power that the row holds; in a signed row the smallest.
    var power = 0
    /// Whether the row holds zero and the negatives too, and nothing nearer to zero than its smallest power.
    var isSigned = false

    /// The value at a place in the row; place 0 is 10^power, or zero in a signed row.
    func rung(_ place: Int) -> Double {
        guard isSigned else { return positive(place) }
        return place == 0 ? 0 : place > 0 ? positive(place - 1) : -positive(-place - 1)
    }

    /// The last place whose value is at most `value`.
    func place(atOrBelow value: Double) -> Int {
        var place = guess(value)
        while rung(place) > value { place -= 1 }
        while rung(place + 1) <= value { place += 1 }
        return place
    }

    /// The values from the last at or below a range to the first at or above it.
    /// - Returns: `nil` where there are more than `limit`, or one is past what `Double` holds.
    func values(covering data: ClosedRange<Double>, limit: Int) -> [Double]? {
        var place = place(atOrBelow: data.lowerBound)
        var values = [rung(place)]
        while let last = values.last, last < data.upperBound {
            place += 1
            values.append(rung(place))
            guard values.count <= limit else { return nil }
        }
        let isHeld = values.allSatisfy { $0.isFinite && (isSigned || $0 > 0) }
        return isHeld ? values : nil
    }

    /// A place within a power of the value's.
    private func guess(_ value: Double) -> Int {
        guard value != 0 else { return 0 }
        let powers = Self.floorDivision(DecimalPower.exponent(of: abs(value)) - power, by: stride)
        let place = powers.quotient * multiples.count
        guard isSigned else { return place }
        return value > 0 ? max(place, 0) : -max(place, 0)
    }

    private func positive(_ place: Int) -> Double {
        let (quotient, remainder) = Self.floorDivision(place, by: multiples.count)
        return DecimalPower.scaled(multiples[remainder], power + quotient * stride)
    }

    private static func floorDivision(_ value: Int, by divisor: Int) -> (quotient: Int, remainder: Int) {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
