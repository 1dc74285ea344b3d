import Canvas

/// What any mark may carry besides its place.
///
/// Most marks say little of it, and charts of thousands of marks hand it about: it is one pointer, and changing
/// it makes another.
public struct MarkAttributes: Equatable, Sendable {
    private var box: Box?

    /// A plain mark.
    public init() {}

    /// The series that colours the mark; `nil` where the chart has none.
    public var series: PlottableValue? {
        get { box?.fields.series?.value }
        set { edit { $0.series = newValue.map(Channel.init) } }
    }
    /// The place within a group of bars; `nil` for the whole band.
    public var position: PlottableValue? {
        get { box?.fields.position?.value }
        set { edit { $0.position = newValue.map(Channel.init) } }
    }
    /// What joins marks to one line without colouring them; `nil` joins by `series`.
    public var line: PlottableValue? {
        get { box?.fields.line?.value }
        set { edit { $0.line = newValue.map(Channel.init) } }
    }
    /// The panel of small multiples that the mark stands in; `nil` stands in each.
    public var facet: PlottableValue? {
        get { box?.fields.facet?.value }
        set { edit { $0.facet = newValue.map(Channel.init) } }
    }
    /// The name of the line or series that the mark belongs to.
    var lineName: String? { (box?.fields.line ?? box?.fields.series)?.value.name }
    /// A colour of the mark's own.
    public var color: Color? {
        get { box?.fields.color }
        set { edit { $0.color = newValue } }
    }
    /// A role of the theme that the mark is painted in.
    public var role: StyleRole? {
        get { box?.fields.role }
        set { edit { $0.role = newValue } }
    }
    /// The shape of a point; `nil` leaves it to the series.
    public var symbol: SymbolShape? {
        get { box?.fields.symbol }
        set { edit { $0.symbol = newValue } }
    }
    /// The area of a point's shape in square points; `nil` leaves it to the theme.
    public var symbolSize: Double? {
        get { box?.fields.symbolSize }
        set { edit { $0.symbolSize = newValue } }
    }
    /// How a line or rule is stroked; `nil` leaves it to the theme.
    public var lineStyle: StrokeStyle? {
        get { box?.fields.lineStyle }
        set { edit { $0.lineStyle = newValue } }
    }
    /// How a line runs from vertex to vertex.
    public var interpolation: InterpolationMethod {
        get { box?.fields.interpolation ?? .linear }
        set { edit { $0.interpolation = newValue } }
    }
    /// How bars and areas of one place lie on each other.
    public var stacking: MarkStackingMethod {
        get { box?.fields.stacking ?? .standard }
        set { edit { $0.stacking = newValue } }
    }
    /// The thickness of a bar or rectangle across its axis.
    public var thickness: MarkDimension {
        get { box?.fields.thickness ?? .automatic }
        set { edit { $0.thickness = newValue } }
    }
    /// Where the label stands.
    public var annotationPosition: AnnotationPosition {
        get { box?.fields.annotationPosition ?? .automatic }
        set { edit { $0.annotationPosition = newValue } }
    }
    /// Marks of higher index are drawn over others.
    public var zIndex: Double {
        get { box?.fields.zIndex ?? 0.0 }
        set { edit { $0.zIndex = newValue } }
    }
    /// Why a cell has no figure, where it has none.
    public var absence: Absence? {
        get { box?.fields.absence }
        set { edit { $0.absence = newValue } }
    }
    /// Whether points of one place step aside so that none hides another.
    public var isSwarmed: Bool {
        get { box?.fields.isSwarmed ?? false }
        set { edit { $0.isSwarmed = newValue } }
    }
    /// The label; `nil` takes the measure's own where the chart labels its marks.
    public var annotation: String? {
        get { box?.fields.annotation }
        set { edit { $0.annotation = newValue } }
    }
    /// The id of the datum, unique within the chart.
    public var datum: String? {
        get { box?.fields.datum }
        set { edit { $0.datum = newValue } }
    }
    /// How a reader who cannot see the mark is told; `nil` is composed from the values.
    public var alternativeText: String? {
        get { box?.fields.alternativeText }
        set { edit { $0.alternativeText = newValue } }
    }
    /// Where a click leads.
    public var link: Link? {
        get { box?.fields.link }
        set { edit { $0.link = newValue } }
    }
    /// Whether the mark takes the accent.
    public var isHighlighted: Bool {
        get { box?.fields.isHighlighted ?? false }
        set { edit { $0.isHighlighted = newValue } }
    }
    /// Whether the mark shows a part of a whole.
    public var isPartial: Bool {
        get { box?.fields.isPartial ?? false }
        set { edit { $0.isPartial = newValue } }
    }
    /// Whether the mark rests on another year or basis than its neighbours.
    public var isIncomparable: Bool {
        get { box?.fields.isIncomparable ?? false }
        set { edit { $0.isIncomparable = newValue } }
    }

    /// What the mark says, what is asked most often first; the defaults are what a mark without a box has.
    private struct Fields: Equatable {
        var annotation: String?
        var datum: String?
        var alternativeText: String?
        var series: Channel?
        var line: Channel?
        var facet: Channel?
        var position: Channel?
        var zIndex = 0.0
        var symbolSize: Double?
        var isHighlighted = false
        var isPartial = false
        var isIncomparable = false
        var isSwarmed = false
        var symbol: SymbolShape?
        var role: StyleRole?
        var annotationPosition = AnnotationPosition.automatic
        var color: Color?
        var lineStyle: StrokeStyle?
        var interpolation = InterpolationMethod.linear
        var stacking = MarkStackingMethod.standard
        var thickness = MarkDimension.automatic
        var absence: Absence?
        var link: Link?
    }

    /// A value of a channel that few marks have, out of the way of those that have none.
    private final class Channel: Equatable, Sendable {
        let value: PlottableValue

        init(_ value: PlottableValue) { self.value = value }

        static func == (one: Channel, other: Channel) -> Bool { one.value == other.value }
    }

    private final class Box: Sendable {
        let fields: Fields

        init(_ fields: Fields) { self.fields = fields }
    }

    private mutating func edit(_ change: (inout Fields) -> Void) {
        var fields = box?.fields ?? Fields()
        change(&fields)
        box = Box(fields)
    }

    /// Whether two marks say the same.
    public static func == (one: MarkAttributes, other: MarkAttributes) -> Bool {
        one.box === other.box || (one.box?.fields ?? Fields()) == (other.box?.fields ?? Fields())
    }
}
