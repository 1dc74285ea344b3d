/// Room along the value axis, in points, that a value needs on either side.
public struct Reservation: Equatable, Sendable {
    /// The value that the room belongs to.
    public var value: Double
    /// Points towards smaller values.
    public var before: Double
    /// Points towards larger values.
    public var after: Double

    /// Those that ask for all that the others ask for: of each length of room the one at the lowest and the one at the
    /// highest value. Panels of thousands of points have a few lengths only.
    static func telling(_ all: [Reservation]) -> [Reservation] {
        var low: [Double: Double] = [:], high: [Double: Double] = [:]
        for one in all {
            low[one.before] = min(low[one.before] ?? one.value, one.value)
            high[one.after] = max(high[one.after] ?? one.value, one.value)
        }
        return low.sorted { $0.key < $1.key }.map { Reservation(value: $1, before: $0) }
            + high.sorted { $0.key < $1.key }.map { Reservation(value: $1, after: $0) }
    }

    /// Room around a value, in points.
    public init(value: Double, before: Double = 0, after: Double = 0) {
        self.value = value
        self.before = before
        self.after = after
    }
}
