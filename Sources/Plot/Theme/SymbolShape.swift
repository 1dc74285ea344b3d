import Canvas

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// The shape of a point. All shapes are filled (hollow ones mean a part of a whole) and cover the same area, so that
/// none looks more important.
public enum SymbolShape: String, CaseIterable, Equatable, Hashable, Sendable {
    /// A disc.
    case circle
    /// A square on its side.
    case square
    /// A triangle that points up.
    case triangle
    /// A square on its corner.
    case diamond
    /// An upright cross.
    case plus
    /// A triangle that points down.
    case invertedTriangle
    /// A diagonal cross.
    case cross
    /// A pentagon that points up.
    case pentagon

    /// The closed outline of a shape with the area of a disc of `radius` points around `centre`.
    public func path(centre: Point, radius: Double) -> Path {
        let corners = corners
        guard corners.count > 2 else { return .circle(centre: centre, radius: radius) }
        let factor = radius * (Double.pi / Self.area(corners)).squareRoot()
        let points = corners.map { Point(x: centre.x + $0.x * factor, y: centre.y + $0.y * factor) }
        return Path([.move(points[0])] + points.dropFirst().map { .line($0) } + [.close])
    }

    /// How far the shape reaches from its centre where a disc reaches 1.
    public var reach: Double {
        let corners = corners
        guard corners.count > 2 else { return 1 }
        let farthest = corners.map { ($0.x * $0.x + $0.y * $0.y).squareRoot() }.max() ?? 1
        return farthest * (Double.pi / Self.area(corners)).squareRoot()
    }

    /// Corners at any size, around the centre of mass; none for the disc.
    private var corners: [Point] { self == .circle ? [] : Self.corners[self] ?? [] }

    /// Those of all shapes, which charts of thousands of points ask for at each.
    private static let corners = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.drawn) })

    private var drawn: [Point] {
        switch self {
        case .circle: []
        case .square: Self.polygon(4, turned: 45)
        case .triangle: Self.polygon(3, turned: 0)
        case .diamond: Self.polygon(4, turned: 0)
        case .plus: Self.uprightCross
        case .invertedTriangle: Self.polygon(3, turned: 180)
        case .cross:
            Self.uprightCross.map {
                Point(x: ($0.x - $0.y) * 0.5.squareRoot(), y: ($0.x + $0.y) * 0.5.squareRoot())
            }
        case .pentagon: Self.polygon(5, turned: 0)
        }
    }

    /// Arms a third as wide as the whole is long.
    private static let uprightCross: [Point] = [
        (-1, -3), (1, -3), (1, -1), (3, -1), (3, 1), (1, 1), (1, 3), (-1, 3), (-1, 1), (-3, 1), (-3, -1),
        (-1, -1),
    ].map { Point(x: $0, y: $1) }

    /// A regular polygon whose first corner stands above the centre, turned clockwise by degrees.
    private static func polygon(_ count: Int, turned: Double) -> [Point] {
        (0..<count).map { corner in
            let angle = (Double(corner) * 360 / Double(count) + turned) * .pi / 180
            return Point(x: sin(angle), y: -cos(angle))
        }
    }

    private static func area(_ corners: [Point]) -> Double {
        let next = corners.dropFirst() + corners.prefix(1)
        return abs(zip(corners, next).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }) / 2
    }
}
