/// Numbers that two neighbouring digits in the wrong order would explain: 513 typed as 153 between 500 and 520.
enum SwappedDigits {
    /// What two figures around another say is usual.
    struct Usual {
        private let low, high: Double

        /// How far the two figures may lie apart, the greater as a multiple of the smaller, to say anything.
        private static let agreement = 1.25
        /// How far a number lies from both to be suspect, likewise.
        private static let distance = 1.4
        /// How far from them a mended number may lie.
        private static let nearness = 1.1

        /// `nil` where the two do not agree.
        @inline(__always)
        init?(_ first: Interval, _ second: Interval) {
            (low, high) = (min(first.lower, second.lower), max(first.upper, second.upper))
            guard low > 0, high <= low * Self.agreement else { return nil }
        }

        /// Whether a number is far from both.
        @inline(__always)
        func isFar(_ number: Double) -> Bool {
            number > high * Self.distance || number * Self.distance < low
        }

        /// The number with two neighbouring digits swapped that comes nearest to the figures around and lies near
        /// enough to them; `nil` where there is none.
        func mending(_ number: DecimalNumber) -> DecimalNumber? {
            let middle = (low + high) / 2
            return SwappedDigits.swaps(of: number)
                .filter { $0.value <= high * Self.nearness && $0.value * Self.nearness >= low }
                .min { abs($0.value - middle) < abs($1.value - middle) }
        }
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
}
