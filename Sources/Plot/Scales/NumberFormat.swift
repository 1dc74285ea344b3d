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
    /// Whether a plus stands before positive numbers.
    public var isSigned: Bool
    /// Written after the number (`%`, `件`).
    public var suffix: String

    /// A way of writing numbers.
    public init(
        units: Units = .plain, groupsThousands: Bool = false, fractionDigits: Int = 2, isSigned: Bool = false,
        suffix: String = ""
    ) {
        self.units = units
        self.groupsThousands = groupsThousands
        self.fractionDigits = fractionDigits
        self.isSigned = isSigned
        self.suffix = suffix
    }

    /// A signed number of percent points, `+12.5%`, `−3%`.
    public static let signedPercent = NumberFormat(fractionDigits: 1, isSigned: true, suffix: "%")

    /// The number in words of this format, with a real minus sign (U+2212); never `−0`.
    public func text(_ value: Double) -> String { text(value, magnitude: Magnitude(of: value, in: units)) }

    /// Numbers of one axis, all in the unit of the largest so that they compare at a glance.
    public func texts(_ values: [Double]) -> [String] {
        let largest = values.map { abs($0) }.max() ?? 0
        let magnitude = Magnitude(of: largest, in: units)
        return values.map { text($0, magnitude: $0 == 0 ? .one : magnitude) }
    }

    private func text(_ value: Double, magnitude: Magnitude) -> String {
        let digits = DecimalDigits(abs(value)).shifted(by: -magnitude.exponent).rounded(to: fractionDigits)
        let isZero = digits.isZero
        let sign = isZero ? "" : value < 0 ? "\u{2212}" : isSigned ? "+" : ""
        return sign + digits.text(groupsThousands: groupsThousands) + (isZero ? "" : magnitude.word) + suffix
    }

    /// The unit that a number is written in.
    private enum Magnitude {
        case one, wan, yi, wanYi

        init(of value: Double, in units: Units) {
            let size = abs(value)
            self = units == .plain || size < 1e4 ? .one : size < 1e8 ? .wan : size < 1e12 ? .yi : .wanYi
        }

        var exponent: Int {
            switch self {
            case .one: 0
            case .wan: 4
            case .yi: 8
            case .wanYi: 12
            }
        }

        var word: String {
            switch self {
            case .one: ""
            case .wan: "万"
            case .yi: "亿"
            case .wanYi: "万亿"
            }
        }
    }
}
