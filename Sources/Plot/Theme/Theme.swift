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

/// What a text is in a figure.
public enum TextRole: Equatable, Hashable, Sendable, CaseIterable {
    /// The statement above.
    case title
    /// What, unit and period.
    case subtitle
    /// Names of categories.
    case name
    /// Labels of values.
    case value
    /// Ticks and axis titles.
    case axis
    /// Legend keys and direct labels of series.
    case legend
    /// Notes and the source line.
    case note
}

/// Sizes of type in points.
public struct TypeSizes: Equatable, Sendable {
    /// The size of each role.
    public var title = 12.0, subtitle = 9.0, name = 9.0, value = 8.5, axis = 8.0, legend = 8.5, note = 7.5

    /// The sizes of print.
    public init() {}

    /// The size of a role in points.
    public subscript(role: TextRole) -> Double {
        switch role {
        case .title: title
        case .subtitle: subtitle
        case .name: name
        case .value: value
        case .axis: axis
        case .legend: legend
        case .note: note
        }
    }
}

/// Colours with a role.
public struct RoleColors: Equatable, Sendable {
    /// Text and rules.
    public var ink: Color
    /// Secondary text (at least 4.5 : 1 on white).
    public var secondary: Color
    /// Grid lines.
    public var grid: Color

    /// The colours of text and grid.
    public init(
        ink: Color = Color(0x1B2430), secondary: Color = Color(0x5B6673), grid: Color = Color(0xE3E7EB)
    ) {
        self.ink = ink
        self.secondary = secondary
        self.grid = grid
    }
}

/// Lengths of the layout in print points.
public struct LayoutMetrics: Equatable, Sendable {
    /// From row to row of single horizontal bars.
    public var rowStep = 17.0
    /// From row to row of rows without any figure.
    public var absentRowStep = 13.0
    /// From bar to bar within a group.
    public var groupedBarStep = 11.0
    /// Between groups of bars.
    public var groupGap = 7.0
    /// The share of its slot that a bar fills, 0…1.
    public var barFill = 0.66
    /// The share of a band that a group of vertical bars fills, 0…1.
    public var groupFill = 0.8
    /// Between a name or label and what it belongs to.
    public var labelGap = 4.0
    /// Between the blocks of a figure: header, legend, plot, foot.
    public var blockGap = 8.0
    /// Leading of wrapped text as a multiple of its size.
    public var leading = 1.4
    /// The shortest open extension of a bar, so that its open end can be seen at any scale.
    public var shortestExtension = 5.0
    /// An arrow's length.
    public var arrow = 9.0
    /// The widest single vertical bar.
    public var widestBar = 34.0
    /// The height of vertical charts and lines where the caller fixes none: the plot alone.
    public var plotHeight = 150.0

    /// The lengths of print.
    public init() {}
}
