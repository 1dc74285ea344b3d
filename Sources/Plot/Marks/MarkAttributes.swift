import Canvas

/// What any mark may carry besides its place.
public struct MarkAttributes: Equatable, Sendable {
    /// The series that colours the mark; `nil` where the chart has none.
    public var series: PlottableValue?
    /// The place within a group of bars; `nil` for the whole band.
    public var position: PlottableValue?
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
    /// Writes these words at the mark instead of its measure's own label.
    public func annotation(_ text: String?) -> Self { with { $0.annotation = text } }
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
    /// Another year or basis than its neighbours: keeps its colour, gets the diagonal hatch.
    public func incomparable(_ on: Bool = true) -> Self { with { $0.isIncomparable = on } }
}
