/// A figure as stated: the number, how its words bound it, and the unit.
///
/// The interval always follows from number and qualifier through ``Interval/init(of:_:)``, so that no
/// quantity can hold bounds the convention would not give it.
public struct Quantity: Equatable, Hashable, Sendable {
    /// The stated number in base units, exact to its last digit (14.8万 → 148000).
    public let number: DecimalNumber
    /// How the words around the number bound it.
    public let qualifier: Qualifier
    /// The values it can stand for.
    public let interval: Interval
    /// The unit: 件, 次, 元, `%`.
    public let unit: String
    /// The words of the source: `90余场次`.
    public let asStated: String

    /// A quantity; `nil` where the convention gives no interval (a qualified zero, a negative number).
    public init?(number: DecimalNumber, qualifier: Qualifier = .exact, unit: String, asStated: String) {
        guard let interval = Interval(of: number, qualifier) else { return nil }
        self.number = number
        self.qualifier = qualifier
        self.interval = interval
        self.unit = unit
        self.asStated = asStated
    }

    /// The stated number. Not a midpoint: for `50余次` it is 50.
    public var value: Double { number.value }

    /// Whether it stands for one value only.
    public var isExact: Bool { interval.isPoint }
}
