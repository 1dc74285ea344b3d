import Canvas

/// Every mark's place, and the plot area with both its scales in points.
struct MarkPlacement {
    let area: PlotArea
    /// One a mark, in the order of `ChartData.marks`.
    let places: [MarkPlace]

    init(area: PlotArea, places: [MarkPlace]) { (self.area, self.places) = (area, places) }
}
