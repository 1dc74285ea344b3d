import Canvas

/// Faces, sizes, colours and words of a chart. Lengths are in points for print and multiply by `scale`.
///
/// It is asked for at every mark and is large: it is one pointer, and changing it makes another.
public struct Theme: Equatable, Sendable {
    private var box = Box(Fields())

    /// The family of all text.
    public var family: String {
        get { box.fields.family }
        set { edit { $0.family = newValue } }
    }
    /// Multiplies all type, lines and gaps; 1 for print.
    public var scale: Double {
        get { box.fields.scale }
        set { edit { $0.scale = newValue } }
    }
    /// Multiplies the width of strokes beside `scale`; more than 1 for displays.
    public var weight: Double {
        get { box.fields.weight }
        set { edit { $0.weight = newValue } }
    }
    /// The dash of grid lines in points for print; empty is solid.
    public var gridDash: [Double] {
        get { box.fields.gridDash }
        set { edit { $0.gridDash = newValue } }
    }
    /// Sizes of type.
    public var sizes: TypeSizes {
        get { box.fields.sizes }
        set { edit { $0.sizes = newValue } }
    }
    /// Lengths of the layout.
    public var metrics: LayoutMetrics {
        get { box.fields.metrics }
        set { edit { $0.metrics = newValue } }
    }
    /// Colours with a role.
    public var colors: RoleColors {
        get { box.fields.colors }
        set { edit { $0.colors = newValue } }
    }
    /// The series' styles in order.
    public var series: [MarkStyle] {
        get { box.fields.series }
        set { edit { $0.series = newValue } }
    }
    /// Increase and decrease; never red for bad.
    public var rise: MarkStyle {
        get { box.fields.rise }
        set { edit { $0.rise = newValue } }
    }
    /// Decrease.
    public var fall: MarkStyle {
        get { box.fields.fall }
        set { edit { $0.fall = newValue } }
    }
    /// Bars where the chart has neither series nor highlight.
    public var plain: MarkStyle {
        get { box.fields.plain }
        set { edit { $0.plain = newValue } }
    }
    /// Colours of values, for heat maps.
    public var ramps: ColorRamps {
        get { box.fields.ramps }
        set { edit { $0.ramps = newValue } }
    }
    /// What is highlighted.
    public var accent: MarkStyle {
        get { box.fields.accent }
        set { edit { $0.accent = newValue } }
    }
    /// The peers of what is highlighted.
    public var muted: MarkStyle {
        get { box.fields.muted }
        set { edit { $0.muted = newValue } }
    }
    /// Words that charts compose by themselves.
    public var wording: Wording {
        get { box.fields.wording }
        set { edit { $0.wording = newValue } }
    }
    /// Whether series' own colours may set a direct label; otherwise it is ink.
    public var colorsDirectLabels: Bool {
        get { box.fields.colorsDirectLabels }
        set { edit { $0.colorsDirectLabels = newValue } }
    }
    /// Paint behind the figure; `nil` leaves the page's own.
    public var background: Color? {
        get { box.fields.background }
        set { edit { $0.background = newValue } }
    }

    /// A theme as it stands in `print`; change what should differ.
    public init() {}

    private struct Fields: Equatable {
        var family = "Noto Sans CJK SC"
        var scale = 1.0
        var weight = 1.0
        var gridDash: [Double] = []
        var sizes = TypeSizes()
        var metrics = LayoutMetrics()
        var colors = RoleColors()
        var series = SeriesStyle.print
        var rise = MarkStyle(color: Color(0x2F6690))
        var fall = MarkStyle(color: Color(0xC07F30))
        var plain = MarkStyle(color: Color(0x2A5388))
        var ramps = ColorRamps.print
        var accent = MarkStyle(color: Color(0xB5382A))
        var muted = MarkStyle(color: Color(0x9FB1BF))
        var wording = Wording.zh
        var colorsDirectLabels = true
        var background: Color? = .white
    }

    private final class Box: Sendable {
        let fields: Fields

        init(_ fields: Fields) { self.fields = fields }
    }

    private mutating func edit(_ change: (inout Fields) -> Void) {
        var fields = box.fields
        change(&fields)
        box = Box(fields)
    }

    /// Whether two themes look and speak the same.
    public static func == (one: Theme, other: Theme) -> Bool {
        one.box === other.box || one.box.fields == other.box.fields
    }

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
