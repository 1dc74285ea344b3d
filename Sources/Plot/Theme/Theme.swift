import Canvas

/// Faces, sizes, colours and words of a chart. Lengths are in points for print and multiply by `scale`.
public struct Theme: Equatable, Sendable {
    /// The family of all text.
    public var family = "Noto Sans CJK SC"
    /// Multiplies all type, lines and gaps; 1 for print.
    public var scale = 1.0
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

    /// The printed look in colour.
    public static let print = Theme()

    /// The printed look without colour: each series has its hatch.
    public static let grey: Theme = {
        var theme = Theme()
        theme.series = SeriesStyle.grey
        theme.rise = MarkStyle(color: Color(0x3A3A3A))
        theme.fall = MarkStyle(
            color: Color(0x6E6E6E),
            hatch: Hatch(color: Color(0x6E6E6E), background: Color(0xEDEDED), angle: 135, spacing: 2.4))
        theme.plain = MarkStyle(color: Color(0x5A5A5A))
        theme.accent = MarkStyle(color: Color(0x1E1E1E))
        theme.muted = MarkStyle(color: Color(0xA8A8A8))
        theme.colors = RoleColors(ink: Color(0x1E1E1E), secondary: Color(0x5F5F5F), grid: Color(0xE2E2E2))
        theme.colorsDirectLabels = false
        return theme
    }()

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
}

extension Theme {
    /// What stands behind the figure.
    var paper: Color { background ?? .white }
    /// Ink or white, whichever has the higher contrast on a ground.
    func ink(on ground: Color) -> Color {
        ColorVision.contrast(colors.ink, ground) >= ColorVision.contrast(.white, ground) ? colors.ink : .white
    }
}
