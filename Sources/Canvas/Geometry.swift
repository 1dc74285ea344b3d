/// A place on a page or figure, in points (1/72 inch); x grows rightwards, y downwards.
public struct Point: Equatable, Hashable, Sendable {
    /// Points from the left edge.
    public var x: Double
    /// Points from the top edge.
    public var y: Double

    /// A point at the given distances, in points, from the left and top edges.
    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }

    /// The origin.
    public static let zero = Point(x: 0, y: 0)
}

/// An extent in points.
public struct Size: Equatable, Hashable, Sendable {
    /// Points from left to right.
    public var width: Double
    /// Points from top to bottom.
    public var height: Double

    /// An extent of the given width and height in points.
    public init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }

    /// ISO 216 A4, upright.
    public static let a4 = Size(width: .millimetres(210), height: .millimetres(297))
}

/// An upright rectangle in points.
public struct Rect: Equatable, Hashable, Sendable {
    /// The corner at the top left.
    public var origin: Point
    /// Width and height; never negative in a well-formed scene.
    public var size: Size

    /// A rectangle from its top left corner and its extent, in points.
    public init(x: Double, y: Double, width: Double, height: Double) {
        origin = Point(x: x, y: y)
        size = Size(width: width, height: height)
    }

    /// The left edge.
    public var minX: Double { origin.x }
    /// The right edge.
    public var maxX: Double { origin.x + size.width }
    /// The top edge.
    public var minY: Double { origin.y }
    /// The bottom edge.
    public var maxY: Double { origin.y + size.height }
    /// The horizontal middle.
    public var midX: Double { origin.x + size.width / 2 }
    /// The vertical middle.
    public var midY: Double { origin.y + size.height / 2 }
    /// Points from left to right.
    public var width: Double { size.width }
    /// Points from top to bottom.
    public var height: Double { size.height }

    /// Whether the two rectangles share an area (touching edges do not).
    public func intersects(_ other: Rect) -> Bool {
        minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
    }
}

extension Double {
    /// A length in millimetres as points.
    public static func millimetres(_ value: Double) -> Double { value * 72 / 25.4 }
}
