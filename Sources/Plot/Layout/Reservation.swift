/// Room along the value axis, in points, that a value needs on either side.
public struct Reservation: Equatable, Sendable {
    /// The value that the room belongs to.
    public var value: Double
    /// Points towards smaller values.
    public var before: Double
    /// Points towards larger values.
    public var after: Double

    /// Room around a value, in points.
    public init(value: Double, before: Double = 0, after: Double = 0) {
        self.value = value
        self.before = before
        self.after = after
    }
}
