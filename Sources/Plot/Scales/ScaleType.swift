#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// How a scale spreads its values: the function that is applied before they become points.
public enum ScaleType: Equatable, Hashable, Sendable {
    /// Equal differences take equal room.
    case linear
    /// Equal ratios take equal room; only for values above zero.
    case log
    /// Logarithmic away from zero and linear around it, on both sides: sign(v)·ln(1 + |v|/c) with the constant `c`
    /// > 0 (Webber, “A bi-symmetric log transformation for wide-range data”, 2013, DOI 10.1088/0957-0233/24/2/027001).
    case symmetricLog(constant: Double = 1)
    /// Areas: twice the room for four times the value; signed below zero.
    case squareRoot

    /// Whether a value can be drawn.
    public func holds(_ value: Double) -> Bool {
        value.isFinite && (self == .linear || forward(value).isFinite)
    }

    /// The value after the function.
    public func forward(_ value: Double) -> Double {
        switch self {
        case .linear: value
        case .log: log10(value)
        case .symmetricLog(let constant):
            value < 0 ? -log1p(-value / constant) : log1p(value / constant)
        case .squareRoot: value < 0 ? -(-value).squareRoot() : value.squareRoot()
        }
    }

    /// The value before the function.
    public func inverse(_ value: Double) -> Double {
        switch self {
        case .linear: value
        case .log: pow(10, value)
        case .symmetricLog(let constant):
            value < 0 ? -constant * expm1(-value) : constant * expm1(value)
        case .squareRoot: value < 0 ? -value * value : value * value
        }
    }
}
