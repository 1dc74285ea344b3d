import Canvas

/// Every mark's place, and the plot area with both its scales in points.
struct MarkPlacement {
    let area: PlotArea
    /// One a mark, in the order of `ChartData.marks`.
    let places: [MarkPlace]
    /// The room beside values that a row of categories needs along its values.
    let room: [Reservation]

    init(area: PlotArea, places: [MarkPlace], room: [Reservation] = []) {
        (self.area, self.places, self.room) = (area, places, room)
    }
}
