import Canvas

/// What any mark may carry besides its place.
public struct MarkAttributes: Equatable, Sendable {
    /// The series that colours the mark; `nil` where the chart has none.
    public var series: PlottableValue?
    /// The place within a group of bars; `nil` for the whole band.
    public var position: PlottableValue?
    /// What joins marks to one line without colouring them; `nil` joins by `series`.
    public var line: PlottableValue?
    /// The panel of small multiples that the mark stands in; `nil` stands in each.
    public var facet: PlottableValue?
    /// A colour of the mark's own.
    public var color: Color?
    /// The shape of a point; `nil` leaves it to the series.
    public var symbol: SymbolShape?
    /// The area of a point's shape in square points; `nil` leaves it to the theme.
    public var symbolSize: Double?
    /// How a line or rule is stroked; `nil` leaves it to the theme.
    public var lineStyle: StrokeStyle?
    /// How a line runs from vertex to vertex.
    public var interpolation = InterpolationMethod.linear
    /// How bars and areas of one place lie on each other.
    public var stacking = MarkStackingMethod.standard
    /// The thickness of a bar or rectangle across its axis.
    public var thickness = MarkDimension.automatic
    /// Where the label stands.
    public var annotationPosition = AnnotationPosition.automatic
    /// Marks of higher index are drawn over others.
    public var zIndex = 0.0
    /// Why a cell has no figure, where it has none.
    public var absence: Absence?
    /// Whether points of one place step aside so that none hides another.
    public var isSwarmed = false
    /// The label; `nil` takes the measure's own where the chart labels its marks.
    public var annotation: String?
    /// The id of the datum, unique within the chart.
    public var datum: String?
    /// How a reader who cannot see the mark is told; `nil` is composed from the values.
    public var alternativeText: String?
    /// Where a click leads.
    public var link: Link?
    /// Whether the mark takes the accent.
    public var isHighlighted = false
    /// Whether the mark shows a part of a whole.
    public var isPartial = false
    /// Whether the mark rests on another year or basis than its neighbours.
    public var isIncomparable = false

    /// A plain mark.
    public init() {}
}

extension Mark {
    private func with(_ change: (inout MarkAttributes) -> Void) -> Self {
        var copy = self
        change(&copy.attributes)
        return copy
    }

    /// Colours the mark by its series; series stand in the order of their first mark.
    public func foregroundStyle(by series: PlottableValue) -> Self { with { $0.series = series } }
    /// Sets bars of one category side by side, by this value.
    public func position(by position: PlottableValue) -> Self { with { $0.position = position } }
    /// Gives the mark a colour of its own.
    public func foregroundStyle(_ color: Color) -> Self { with { $0.color = color } }
    /// Writes these words at the mark instead of its measure's own label.
    public func annotation(_ text: String?) -> Self { with { $0.annotation = text } }
    /// Writes these words at a side of the mark, or over it.
    public func annotation(position: AnnotationPosition, _ text: String?) -> Self {
        with { ($0.annotation, $0.annotationPosition) = (text, position) }
    }
    /// The shape of a point.
    public func symbol(_ symbol: SymbolShape) -> Self { with { $0.symbol = symbol } }
    /// The area of a point's shape in square points.
    public func symbolSize(_ area: Double) -> Self { with { $0.symbolSize = area } }
    /// How a line or rule is stroked.
    public func lineStyle(_ style: StrokeStyle) -> Self { with { $0.lineStyle = style } }
    /// How a line or area runs from vertex to vertex.
    public func interpolationMethod(_ method: InterpolationMethod) -> Self { with { $0.interpolation = method } }
    /// Marks of higher index are drawn over others; 0 by default.
    public func zIndex(_ value: Double) -> Self { with { $0.zIndex = value } }
    /// Puts the mark into a panel of small multiples; panels stand in the order of their first mark.
    public func facet(by facet: PlottableValue) -> Self { with { $0.facet = facet } }
    /// Lets points of one place step aside so that none hides another (a strip of hundreds of points).
    public func swarmed(_ on: Bool = true) -> Self { with { $0.isSwarmed = on } }
    /// How a reader who cannot see the mark is told what it shows.
    public func accessibilityLabel(_ text: String?) -> Self { alternativeText(text) }
    /// Names the datum that the mark shows; unique within a chart.
    public func datum(_ id: String?) -> Self { with { $0.datum = id } }
    /// Says what the mark shows to a reader who cannot see it.
    public func alternativeText(_ text: String?) -> Self { with { $0.alternativeText = text } }
    /// Leads a click on the mark somewhere.
    public func link(_ link: Link?) -> Self { with { $0.link = link } }
    /// Gives the mark the accent colour, and its peers the muted tone.
    public func highlighted(_ on: Bool = true) -> Self { with { $0.isHighlighted = on } }
    /// Part of a whole: thinner, lighter, dotted outline. The caller adds （部分） to the name.
    public func partial(_ on: Bool = true) -> Self { with { $0.isPartial = on } }
    /// No figure in this cell, and the reason.
    public func absent(_ absence: Absence?) -> Self { with { $0.absence = absence } }
    /// Another year or basis than its neighbours: keeps its colour, gets the diagonal hatch.
    public func incomparable(_ on: Bool = true) -> Self { with { $0.isIncomparable = on } }
}
