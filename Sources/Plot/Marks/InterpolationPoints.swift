import Canvas

extension InterpolationMethod {
    /// The corners of a line from one vertex to the next, both included.
    func points(from: Point, to: Point, in plot: PlotArea) -> [Point] {
        let isUpright = plot.orientation == .vertical
        func corner(_ across: Point, _ along: Point) -> Point {
            isUpright ? Point(x: across.x, y: along.y) : Point(x: along.x, y: across.y)
        }
        switch self {
        case .linear: return [from, to]
        case .stepStart: return [from, corner(from, to), to]
        case .stepEnd: return [from, corner(to, from), to]
        case .stepCenter:
            let middle = Point(x: (from.x + to.x) / 2, y: (from.y + to.y) / 2)
            return [from, corner(middle, from), corner(middle, to), to]
        }
    }
}
