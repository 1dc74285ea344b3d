#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// Whole numbers times powers of ten, as a reader would write them.
enum DecimalPower {
    /// `value · 10^power` as the nearest `Double`, so that it prints with `value`'s digits.
    static func scaled(_ value: Double, _ power: Int) -> Double {
        // Powers to 22 are exact, and dividing by one rounds once: 3/10 is the Double next to 0.3, 3·0.1 is not.
        if abs(power) <= 22 { return power >= 0 ? value * exact[power] : value / exact[-power] }
        if abs(value) < 1e15, value == value.rounded(), let parsed = Double("\(Int(value))e\(power)") {
            return parsed
        }
        return power >= 0 ? value * pow(10, Double(power)) : value / pow(10, Double(-power))
    }

    private static let exact = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
        1e18,
        1e19, 1e20, 1e21, 1e22,
    ]

    /// The largest power of ten that is at most a value > 0.
    static func exponent(of value: Double) -> Int {
        let guess = Int(log10(value).rounded(.down))
        // The logarithm rounds: 1000 must not count as 999.999….
        if scaled(1, guess + 1) <= value { return guess + 1 }
        return scaled(1, guess) > value ? guess - 1 : guess
    }
}
