/// A dot between two exact figures, of which a scatter has thousands: all that most stages ask of it, found out once.
struct PlainPoint: Equatable {
    let x: Double
    let y: Double

    /// The points among the marks, which make their chart a plane; `nil` where a mark is another, or its words are not exact.
    static func all(of marks: [any Mark], _ traits: [MarkTraits]) -> [PlainPoint?] {
        zip(marks, traits).map { mark, traits in
            guard traits.contains(.point), let x = exact(mark.x), let y = exact(mark.y) else { return nil }
            return PlainPoint(x: x, y: y)
        }
    }

    private static func exact(_ value: PlottableValue?) -> Double? {
        guard case .measure(.estimate(let estimate))? = value?.plotted, estimate.form == .exact,
            estimate.isWellFormed, estimate.upper.isFinite
        else { return nil }
        return estimate.stated
    }
}
