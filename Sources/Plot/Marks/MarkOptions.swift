/// How bars and areas of one place lie on each other.
public enum MarkStackingMethod: Equatable, Sendable {
    /// One after the other from zero, upwards what is above zero and downwards what is below.
    case standard
    /// As shares of their sum, in per cent.
    case normalized
    /// Half on either side of the middle.
    case center
    /// Each from zero.
    case unstacked
}

/// How a line runs from vertex to vertex. No curves: between two years nothing is known, and a curve would say otherwise.
public enum InterpolationMethod: Equatable, Sendable {
    /// Straight.
    case linear
    /// Level from the next vertex's value on.
    case stepStart
    /// Level, stepping half-way.
    case stepCenter
    /// Level until the next vertex.
    case stepEnd
}

/// A thickness across the axis along which a mark's values run.
public enum MarkDimension: Equatable, Sendable {
    /// As the form of the chart asks.
    case automatic
    /// A share of the mark's room, 0…1.
    case ratio(Double)
    /// Points of the theme, which multiply by its scale.
    case fixed(Double)

    /// The stretch of this thickness in the middle of a room.
    func span(in room: Span, _ theme: Theme) -> Span {
        switch self {
        case .automatic: room
        case .ratio(let share): room.centred(min(max(share, 0), 1))
        case .fixed(let points): room.narrowed(to: theme.length(points))
        }
    }
}

/// Where a mark's label stands.
public enum AnnotationPosition: Equatable, Sendable {
    /// As the form of the chart asks: beyond a bar's end, around a point.
    case automatic
    /// Over the mark, in ink or white, whichever reads better on it.
    case overlay
    /// Above.
    case top
    /// Below.
    case bottom
    /// Before.
    case leading
    /// After.
    case trailing
}

/// What a mark is painted for, whatever the theme's colours are.
public enum StyleRole: Equatable, Sendable {
    /// As what is highlighted.
    case accent
    /// As the peers of what is highlighted.
    case muted
    /// As bars without series.
    case plain
    /// As an increase.
    case rise
    /// As a decrease.
    case fall
    /// As the ground that other marks stand on.
    case ground
}

/// How a line is stroked.
public struct StrokeStyle: Equatable, Sendable {
    /// Points of the theme.
    public var lineWidth: Double
    /// Lengths of strokes and gaps in turn, in points of the theme; empty is solid.
    public var dash: [Double]

    /// A stroke of a width, solid unless told otherwise.
    public init(lineWidth: Double = 1.4, dash: [Double] = []) {
        (self.lineWidth, self.dash) = (lineWidth, dash)
    }
}
