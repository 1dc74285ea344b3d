import Canvas

/// Every mark's place, and the plot area with both its scales in points.
struct MarkPlacement {
    let area: PlotArea
    /// One a mark, in the order of `ChartData.marks`.
    let places: [MarkPlace]
    /// The room beside values that the marks and the words of the ticks need, along the axis of values and, in a
    /// plane, along the one across it.
    let room: [Reservation], crossRoom: [Reservation]

    init(area: PlotArea, places: [MarkPlace], room: [Reservation] = [], crossRoom: [Reservation] = []) {
        (self.area, self.places, self.room, self.crossRoom) = (area, places, room, crossRoom)
    }
}
