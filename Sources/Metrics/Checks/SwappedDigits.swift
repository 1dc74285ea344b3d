/// Numbers that two neighbouring digits in the wrong order would explain: 513 typed as 153 between 500 and 520.
enum SwappedDigits {
    /// How far the two figures around may lie apart, the greater as a multiple of the smaller, to say what is usual.
    private static let agreement = 1.25
    /// How far a number lies from both to be suspect, likewise.
    private static let distance = 1.4
    /// How far from them a mended number may lie.
    private static let nearness = 1.1

    /// Whether a number is far from two others that agree.
    static func isSuspect(_ number: Double, beside others: [Interval]) -> Bool {
        guard let (low, high) = bounds(of: others), low > 0, high <= low * agreement else { return false }
        return number > high * distance || number * distance < low
    }

    /// The number with two neighbouring digits swapped that comes nearest to the figures around and lies near enough
    /// to them; `nil` where there is none.
    static func mending(_ number: DecimalNumber, beside others: [Interval]) -> DecimalNumber? {
        guard let (low, high) = bounds(of: others) else { return nil }
        let fitting = swaps(of: number).filter {
            $0.value <= high * nearness && $0.value * nearness >= low
        }
        let middle = (low + high) / 2
        return fitting.min { abs($0.value - middle) < abs($1.value - middle) }
    }

    /// The numbers that come of swapping two neighbouring digits; none begins with a zero, which nobody would have typed.
    static func swaps(of number: DecimalNumber) -> [DecimalNumber] {
        var digits = Array(number.description.utf8)
        return digits.indices.dropLast().compactMap { place in
            let point = UInt8(ascii: ".")
            guard digits[place] != point, digits[place + 1] != point, digits[place] != digits[place + 1]
            else {
                return nil
            }
            digits.swapAt(place, place + 1)
            defer { digits.swapAt(place, place + 1) }
            guard digits[0] != UInt8(ascii: "0") else { return nil }
            return DecimalNumber(String(decoding: digits, as: UTF8.self))
        }
    }

    private static func bounds(of others: [Interval]) -> (low: Double, high: Double)? {
        guard let low = others.map(\.lower).min(), let high = others.map(\.upper).max() else { return nil }
        return (low, high)
    }
}
