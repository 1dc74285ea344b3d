/// A non-negative number as written: `coefficient` × 10^`exponent`, without rounding.
///
/// Always normalised: the coefficient does not end in 0, and zero is 0 × 10^0. The exponent is therefore
/// that of the last digit that is not 0, which is what the interval convention needs.
public struct DecimalNumber: Hashable, Sendable, ExpressibleByIntegerLiteral {
    /// The digits as an integer, not ending in 0 unless the number is 0.
    public let coefficient: Int
    /// The power of ten of the coefficient's last digit.
    public let exponent: Int

    /// The largest coefficient and the largest number: within it every `Double` is exact to 15 digits.
    private static let limit = 1_000_000_000_000_000

    /// `coefficient` × 10^`exponent`; `nil` where it is negative, past 10^15, or has over 15 decimals or digits.
    public init?(coefficient: Int, exponent: Int = 0) {
        guard coefficient >= 0 else { return nil }
        var coefficient = coefficient
        var exponent = exponent
        while coefficient != 0, coefficient % 10 == 0 {
            coefficient /= 10
            exponent += 1
        }
        if coefficient == 0 { exponent = 0 }
        guard (-15...15).contains(exponent), coefficient <= Self.limit else { return nil }
        if exponent > 0 {
            let (size, overflow) = coefficient.multipliedReportingOverflow(by: Self.power(exponent))
            guard !overflow, size <= Self.limit else { return nil }
        }
        self.coefficient = coefficient
        self.exponent = exponent
    }

    /// An integer from 0 to 10^15. Anything else in the program text is a mistake and stops the program.
    public init(integerLiteral value: Int) {
        precondition((0...Self.limit).contains(value), "a DecimalNumber literal is in 0...10^15")
        var coefficient = value
        var exponent = 0
        while coefficient != 0, coefficient % 10 == 0 {
            coefficient /= 10
            exponent += 1
        }
        self.coefficient = coefficient
        self.exponent = exponent
    }

    /// Reads a plain decimal: ASCII digits, at most one point with digits on both sides, nothing else.
    public init?(_ text: some StringProtocol) {
        var coefficient = 0
        var decimals = 0
        var sawPoint = false
        var digits = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: "."), !sawPoint, digits > 0 {
                sawPoint = true
                continue
            }
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            let (tens, overflow) = coefficient.multipliedReportingOverflow(by: 10)
            let (sum, overflow2) = tens.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
            guard !overflow, !overflow2 else { return nil }
            coefficient = sum
            digits += 1
            if sawPoint { decimals += 1 }
        }
        guard digits > 0, !sawPoint || decimals > 0 else { return nil }
        self.init(coefficient: coefficient, exponent: -decimals)
    }

    /// The nearest `Double`: 15 digits and a power of ten up to 10^15 are exact, so it is rounded only once,
    /// and two different numbers never share it.
    public var value: Double {
        exponent >= 0
            ? Double(coefficient * Self.power(exponent))
            : Double(coefficient) / Double(Self.power(-exponent))
    }

    /// Times ten to the power; `nil` where that leaves the range.
    public func scaled(byPowerOfTen power: Int) -> DecimalNumber? {
        DecimalNumber(coefficient: coefficient, exponent: exponent + (coefficient == 0 ? 0 : power))
    }

    /// The sum; `nil` where it leaves the range.
    public func adding(_ other: DecimalNumber) -> DecimalNumber? {
        Self.combine(self, other) { $0.addingReportingOverflow($1) }
    }

    /// The difference; `nil` where it is negative or leaves the range.
    public func subtracting(_ other: DecimalNumber) -> DecimalNumber? {
        Self.combine(self, other) { $0.subtractingReportingOverflow($1) }
    }

    private static func combine(
        _ first: DecimalNumber, _ second: DecimalNumber,
        _ operation: (Int, Int) -> (partialValue: Int, overflow: Bool)
    ) -> DecimalNumber? {
        let exponent = min(first.exponent, second.exponent)
        guard let one = first.coefficient(at: exponent), let other = second.coefficient(at: exponent) else {
            return nil
        }
        let (result, overflow) = operation(one, other)
        return overflow ? nil : DecimalNumber(coefficient: result, exponent: exponent)
    }

    private func coefficient(at exponent: Int) -> Int? {
        guard self.exponent - exponent <= 18 else { return coefficient == 0 ? 0 : nil }
        let (result, overflow) = coefficient.multipliedReportingOverflow(
            by: Self.power(self.exponent - exponent))
        return overflow ? nil : result
    }

    /// 10^`exponent` for 0…18: every one of them fits 63 bits.
    private static func power(_ exponent: Int) -> Int {
        var result = 1
        for _ in 0..<exponent { result *= 10 }
        return result
    }
}

extension DecimalNumber: Comparable, CustomStringConvertible {
    /// By value.
    public static func < (first: DecimalNumber, second: DecimalNumber) -> Bool {
        first.value < second.value
    }

    /// The plain decimal, without groups: `148000`, `88.9`.
    public var description: String {
        guard exponent < 0 else { return "\(coefficient * Self.power(exponent))" }
        let unit = Self.power(-exponent)
        let decimals = "\(coefficient % unit)"
        return "\(coefficient / unit)." + String(repeating: "0", count: -exponent - decimals.count) + decimals
    }
}
