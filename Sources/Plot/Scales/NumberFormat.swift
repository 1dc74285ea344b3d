/// How numbers are written: exact decimal digits, no locale machinery.
public struct NumberFormat: Equatable, Sendable {
    /// How large numbers are shortened.
    public enum Units: Equatable, Sendable {
        /// Not at all.
        case plain
        /// By 万 (10⁴), 亿 (10⁸) and 万亿 (10¹²).
        case chinese
    }

    /// How large numbers are shortened.
    public var units: Units
    /// Whether thousands are set apart by commas.
    public var groupsThousands: Bool
    /// The most digits after the point; trailing zeros are not written.
    public var fractionDigits: Int
    /// About how many digits a number keeps, 1 or more: fewer digits after the point, but never a digit before it
    /// (with 3: 1.23万, 12.3万, 1235万). `nil` leaves all to `fractionDigits`. Ticks of one axis do not heed it.
    public var significantDigits: Int?
    /// Whether a number is written as it is, never rounded: for labels that are themselves the figure. It is
    /// shortened by the largest unit that leaves at most `fractionDigits` digits after the point (148000 is 14.8万,
    /// 12345 stays 12345). Results of division, which have more than 15 digits, are rounded all the same. Ticks of one
    /// axis do not heed it: they have one unit.
    public var keepsEveryDigit: Bool
    /// Whether a plus stands before positive numbers.
    public var isSigned: Bool
    /// Written after the number (`%`, `件`).
    public var suffix: String

    /// A way of writing numbers.
    public init(
        units: Units = .plain, groupsThousands: Bool = false, fractionDigits: Int = 2,
        significantDigits: Int? = nil, keepsEveryDigit: Bool = false, isSigned: Bool = false,
        suffix: String = ""
    ) {
        self.units = units
        self.groupsThousands = groupsThousands
        self.fractionDigits = fractionDigits
        self.significantDigits = significantDigits
        self.keepsEveryDigit = keepsEveryDigit
        self.isSigned = isSigned
        self.suffix = suffix
    }

    /// The number in words of this format, with a real minus sign (U+2212); never `−0`. What is not a number is a
    /// dash, what is infinite `∞`.
    public func text(_ value: Double) -> String {
        guard value.isFinite else { return value.isNaN ? "–" : (value < 0 ? "\u{2212}" : "") + "∞" }
        let exact = DecimalDigits(abs(value))
        let number =
            keepsEveryDigit && exact.count <= Self.mostStatedDigits ? unrounded(exact) : rounded(exact)
        return text(number, isNegative: value < 0)
    }

    /// Numbers of one axis, all in the unit of the largest so that they compare at a glance.
    public func texts(_ values: [Double]) -> [String] {
        let largest = values.filter(\.isFinite).map { abs($0) }.max() ?? 0
        let magnitude = written(DecimalDigits(largest)) { _ in mostFraction }.magnitude
        return values.map { value in
            guard value.isFinite else { return text(value) }
            return text(
                Number(
                    digits: DecimalDigits(abs(value)).shifted(by: -magnitude.exponent).rounded(
                        to: mostFraction),
                    magnitude: magnitude), isNegative: value < 0)
        }
    }

    /// The most digits that a stated figure is believed to have; a `Double` tells at least so many apart.
    private static let mostStatedDigits = 15

    /// More digits than any `Double` has on either side of the point.
    private static let mostDigits = 1100

    /// `fractionDigits` where that is a count of digits at all.
    private var mostFraction: Int { min(max(fractionDigits, 0), Self.mostDigits) }

    /// Digits with the unit that they are written in.
    private struct Number {
        var digits: DecimalDigits
        var magnitude: Magnitude
    }

    private func rounded(_ exact: DecimalDigits) -> Number {
        written(exact) { digits in
            guard let significantDigits else { return mostFraction }
            return min(
                max(min(max(significantDigits, 1), Self.mostDigits) - digits.wholeDigits, 0), mostFraction)
        }
    }

    /// The number in the largest unit in which it stays as it is.
    private func unrounded(_ exact: DecimalDigits) -> Number {
        for magnitude in units.magnitudes.reversed() {
            let digits = exact.shifted(by: -magnitude.exponent)
            if digits.wholeDigits > 0, digits.fractionDigits <= mostFraction {
                return Number(digits: digits, magnitude: magnitude)
            }
        }
        return Number(digits: exact, magnitude: .one)
    }

    /// The number rounded in the largest unit that it fills once it is rounded: 9999.9999万 is 1亿, never 10000万.
    private func written(_ exact: DecimalDigits, keeping digits: (DecimalDigits) -> Int) -> Number {
        let magnitudes = units.magnitudes
        var number = Number(digits: exact, magnitude: .one)
        for (index, magnitude) in magnitudes.enumerated() {
            let shifted = exact.shifted(by: -magnitude.exponent)
            number = Number(digits: shifted.rounded(to: digits(shifted)), magnitude: magnitude)
            guard index + 1 < magnitudes.count else { break }
            let ratio = magnitudes[index + 1].exponent - magnitude.exponent
            if number.digits.wholeDigits <= ratio { break }
        }
        return number
    }

    private func text(_ number: Number, isNegative: Bool) -> String {
        let isZero = number.digits.isZero
        let sign = isZero ? "" : isNegative ? "\u{2212}" : isSigned ? "+" : ""
        let word = isZero ? "" : number.magnitude.word
        return sign + number.digits.text(groupsThousands: groupsThousands) + word + suffix
    }
}

/// The unit that a number is written in.
private struct Magnitude {
    /// Its power of ten.
    var exponent: Int
    /// Its word.
    var word: String

    static let one = Magnitude(exponent: 0, word: "")
}

extension NumberFormat.Units {
    private static let plainMagnitudes = [Magnitude.one]
    private static let chineseMagnitudes = [
        Magnitude.one, Magnitude(exponent: 4, word: "万"), Magnitude(exponent: 8, word: "亿"),
        Magnitude(exponent: 12, word: "万亿"),
    ]

    /// The units, smallest first.
    fileprivate var magnitudes: [Magnitude] { self == .plain ? Self.plainMagnitudes : Self.chineseMagnitudes }
}
