import Metrics

/// One cell of a comparison.
package struct ComparisonCell: Equatable, Sendable {
    /// What stands in it.
    package let content: Content
    /// In what its figures differ from each other, or from those that they stand beside, without that keeping anybody
    /// from computing it.
    package var cautions: [Comparability] = []
    /// What it was computed from, the figure of its own year first.
    package var observations: [Observation] = []
    /// The group that it was held against; `nil` where it was held against none.
    package var group: PeerGroup.Summary?
    /// Whether a published rate agrees with this one, which its parts make; `nil` where there are not both.
    package var agrees: Bool?
    /// The basis of the figures that it was computed from, where that of its row and year has another; else `nil`.
    package var otherBasis: Basis?
    /// What it was computed from of years that the table shows with other figures.
    package var unshown: [Observation] = []
    /// Whether its figure runs up to another kind of day than most of those that it is held against.
    package var isOfOtherStretch = false

    package enum Content: Equatable, Sendable {
        /// A figure as a source states it.
        case stated(Observation)
        case change(Change)
        /// A number in the unit of the column.
        case number(Interval)
        case standing(Standing)
        /// There is no figure, and why.
        case absent(Absence)
        /// There is a figure, and it cannot be held against the others; empty where there is no other.
        case withheld([Comparability])
        /// It cannot be computed.
        case obstructed(Obstacle)
    }

    /// A number, or why there is none.
    init(_ measured: Measured, of observations: [Observation]) {
        if let interval = measured.interval {
            content = .number(interval)
        } else {
            content = .obstructed(measured.obstacle ?? .missing)
        }
        cautions = measured.cautions
        self.observations = observations
    }

    init(_ content: Content, of observations: [Observation] = []) {
        self.content = content
        self.observations = observations
    }

    /// Every value that the measure can have; `nil` where there is none.
    package func interval(as measure: ComparisonMeasure) -> Interval? {
        switch content {
        case .stated(let observation): observation.quantity.interval
        case .change(let change): change.interval
        case .number(let interval): interval
        case .standing(let standing):
            switch measure {
            case .rank:
                Interval(lower: Double(standing.places.lowerBound), upper: Double(standing.places.upperBound))
            case .percentile:
                standing.percentile.flatMap { Interval(lower: $0.lowerBound, upper: $0.upperBound) }
            default: standing.fromMedian
            }
        case .absent, .withheld, .obstructed: nil
        }
    }

    /// Whether there is a number or a figure in it.
    package var isFilled: Bool {
        switch content {
        case .stated, .change, .number, .standing: true
        case .absent, .withheld, .obstructed: false
        }
    }
}
