import Canvas

// A statement's own mark is changed in place, not copied for each word about it.
extension Mark {
    private consuming func with(_ change: (inout MarkAttributes) -> Void) -> Self {
        change(&attributes)
        return self
    }

    /// Colours the mark by its series; series stand in the order of their first mark.
    public consuming func foregroundStyle(by series: PlottableValue) -> Self { with { $0.series = series } }
    /// Sets bars of one category side by side, by this value.
    public consuming func position(by position: PlottableValue) -> Self { with { $0.position = position } }
    /// Paints the mark in a role of the theme.
    public consuming func foregroundStyle(_ role: StyleRole) -> Self { with { $0.role = role } }
    /// Gives the mark a colour of its own.
    public consuming func foregroundStyle(_ color: Color) -> Self { with { $0.color = color } }
    /// Writes these words at the mark instead of its measure's own label.
    public consuming func annotation(_ text: String?) -> Self { with { $0.annotation = text } }
    /// Writes these words at a side of the mark, or over it.
    public consuming func annotation(position: AnnotationPosition, _ text: String?) -> Self {
        with { ($0.annotation, $0.annotationPosition) = (text, position) }
    }
    /// The shape of a point.
    public consuming func symbol(_ symbol: SymbolShape) -> Self { with { $0.symbol = symbol } }
    /// The area of a point's shape in square points.
    public consuming func symbolSize(_ area: Double) -> Self { with { $0.symbolSize = area } }
    /// How a line or rule is stroked.
    public consuming func lineStyle(_ style: StrokeStyle) -> Self { with { $0.lineStyle = style } }
    /// How a line or area runs from vertex to vertex.
    public consuming func interpolationMethod(_ method: InterpolationMethod) -> Self {
        with { $0.interpolation = method }
    }
    /// Marks of higher index are drawn over others; 0 by default.
    public consuming func zIndex(_ value: Double) -> Self { with { $0.zIndex = value } }
    /// Puts the mark into a panel of small multiples; panels stand in the order of their first mark.
    public consuming func facet(by facet: PlottableValue) -> Self { with { $0.facet = facet } }
    /// Lets points of one place step aside so that none hides another (a strip of hundreds of points).
    public consuming func swarmed(_ on: Bool = true) -> Self { with { $0.isSwarmed = on } }
    /// How a reader who cannot see the mark is told what it shows.
    public consuming func accessibilityLabel(_ text: String?) -> Self { alternativeText(text) }
    /// Names the datum that the mark shows; unique within a chart.
    public consuming func datum(_ id: String?) -> Self { with { $0.datum = id } }
    /// Says what the mark shows to a reader who cannot see it.
    public consuming func alternativeText(_ text: String?) -> Self { with { $0.alternativeText = text } }
    /// Leads a click on the mark somewhere.
    public consuming func link(_ link: Link?) -> Self { with { $0.link = link } }
    /// Gives the mark the accent colour, and its peers the muted tone.
    public consuming func highlighted(_ on: Bool = true) -> Self { with { $0.isHighlighted = on } }
    /// Part of a whole: thinner, lighter, dotted outline. The caller adds （部分） to the name.
    public consuming func partial(_ on: Bool = true) -> Self { with { $0.isPartial = on } }
    /// No figure in this cell, and the reason.
    public consuming func absent(_ absence: Absence?) -> Self { with { $0.absence = absence } }
    /// Another year or basis than its neighbours: keeps its colour, gets the diagonal hatch.
    public consuming func incomparable(_ on: Bool = true) -> Self { with { $0.isIncomparable = on } }
}
