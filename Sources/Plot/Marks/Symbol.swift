import Canvas

/// The shape of a point.
public enum Symbol: Equatable, Hashable, Sendable, CaseIterable {
    /// Round.
    case circle
    /// A square standing on its side.
    case square
    /// A triangle pointing up.
    case triangle
    /// A square standing on its corner.
    case diamond
    /// A triangle pointing down.
    case triangleDown
    /// An upright cross.
    case plus

    /// The outline around a centre with the area of a circle of `radius` points, so that no shape looks larger.
    func path(centre: Point, radius: Double) -> Path {
        let (x, y) = (centre.x, centre.y)
        func polygon(_ corners: [(Double, Double)]) -> Path {
            let points = corners.map { Point(x: x + $0.0 * radius, y: y + $0.1 * radius) }
            return Path([.move(points[0])] + points.dropFirst().map { .line($0) } + [.close])
        }
        switch self {
        case .circle: return .circle(centre: centre, radius: radius)
        case .square:
            let half = 0.8862  // √π / 2
            return polygon([(-half, -half), (half, -half), (half, half), (-half, half)])
        case .diamond:
            let half = 1.2533  // √(π / 2)
            return polygon([(0, -half), (half, 0), (0, half), (-half, 0)])
        case .triangle:
            // An equilateral triangle of area π: side 2.694, two thirds of its height above the centre.
            return polygon([(0, -1.5551), (1.3468, 0.7776), (-1.3468, 0.7776)])
        case .triangleDown:
            return polygon([(0, 1.5551), (1.3468, -0.7776), (-1.3468, -0.7776)])
        case .plus:
            let (arm, half) = (1.1890, 0.3963)  // five squares of side 0.7927
            return polygon([
                (-half, -arm), (half, -arm), (half, -half), (arm, -half), (arm, half), (half, half), (half, arm),
                (-half, arm), (-half, half), (-arm, half), (-arm, -half), (-half, -half),
            ])
        }
    }
}
