import Canvas

/// Faces, sizes, colours and words of a chart. Lengths are in points for print and multiply by `scale`.
public struct Theme: Equatable, Sendable {
    /// The family of all text.
    public var family = "Noto Sans CJK SC"
    /// Multiplies all type, lines and gaps; 1 for print.
    public var scale = 1.0
    /// Multiplies the width of strokes beside `scale`; more than 1 for displays.
    public var weight = 1.0
    /// The dash of grid lines in points for print; empty is solid.
    public var gridDash: [Double] = []
    /// Sizes of type.
    public var sizes = TypeSizes()
    /// Lengths of the layout.
    public var metrics = LayoutMetrics()
    /// Colours with a role.
    public var colors = RoleColors()
    /// The series' styles in order.
    public var series = SeriesStyle.print
    /// Increase and decrease; never red for bad.
    public var rise = MarkStyle(color: Color(0x2F6690))
    /// Decrease.
    public var fall = MarkStyle(color: Color(0xC07F30))
    /// Bars where the chart has neither series nor highlight.
    public var plain = MarkStyle(color: Color(0x2A5388))
    /// Colours of values, for heat maps.
    public var ramps = ColorRamps.print
    /// What is highlighted.
    public var accent = MarkStyle(color: Color(0xB5382A))
    /// The peers of what is highlighted.
    public var muted = MarkStyle(color: Color(0x9FB1BF))
    /// Words that charts compose by themselves.
    public var wording = Wording.zh
    /// Whether series' own colours may set a direct label; otherwise it is ink.
    public var colorsDirectLabels = true
    /// Paint behind the figure; `nil` leaves the page's own.
    public var background: Color? = .white

    /// A theme as it stands in `print`; change what should differ.
    public init() {}

    /// The face of a role at the theme's scale.
    public func font(_ role: TextRole) -> Font {
        let size = sizes[role] * scale
        switch role {
        case .title: return Font(family, size: size, weight: .bold)
        case .value, .axis: return Font(family, size: size, tabularFigures: true)
        default: return Font(family, size: size)
        }
    }

    /// A length in print points at the theme's scale; strokes never under 0.35 pt at scale 1.
    public func length(_ points: Double) -> Double { points * scale }

    /// The width of a stroke, in print points, at the theme's scale and weight.
    public func stroke(_ points: Double) -> Double { points * scale * weight }

    /// A grid line.
    public var gridStroke: Stroke {
        Stroke(colors.grid, width: stroke(0.5), dash: gridDash.map(length))
    }

    /// What text is read on.
    public var ground: Color { background ?? colors.paper }

    /// A colour, changed as far as text on this theme's ground needs (4.5 : 1).
    public func readable(_ color: Color) -> Color { color.readable(on: ground) }
}
