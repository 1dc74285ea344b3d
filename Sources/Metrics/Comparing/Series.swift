/// The figures of one indicator of one body, year by year, with nothing hidden between them.
public struct Series: Equatable, Sendable {
    /// The id of the body.
    public let body: String
    /// The id of the indicator.
    public let indicator: String
    /// One entry for every year from the first figure to the last.
    public let points: [Point]

    /// A year of a series.
    public struct Point: Equatable, Sendable {
        /// The year.
        public let year: Int
        /// The figure, or why there is none.
        public let figure: Selected.Figure
        /// Whether a line must not be drawn from the figure before to this one: the rules forbid to compare
        /// the two, as of another basis or coverage. Always false at the first figure and at a gap.
        public let isBreak: Bool

        /// The observation; `nil` at a gap.
        public var observation: Observation? {
            if case .stated(let observation) = figure { observation } else { nil }
        }
    }
}

extension Dataset {
    /// The series of an indicator of a body: for each year the figure that ``latest(indicator:bodies:topic:year:bases:)``
    /// would choose for that year, and a gap with its reason wherever a year between the first and the last
    /// has none.
    ///
    /// Give one basis for a series that can be compared throughout. With several, a year takes the first
    /// of them that it has, and a change of basis is marked as a break.
    /// - Parameter within: the only years that are looked at; all without it.
    public func series(
        body: String, indicator: String, topic: String = "", bases: [Basis],
        within: ClosedRange<Int>? = nil, rules: ComparabilityRules = .change
    ) -> Series {
        var shown: [Int] = []
        if let rank = table.rank(ofTopic: topic), let bodyPlace = table.bodies.own(body),
            let place = table.indicators[indicator]
        {
            RowPreference(self, bases: bases)
                .forEachYear(in: table.cell(body: bodyPlace, indicator: place), topic: rank) { index in
                    if within?.contains(Int(table.rows[index].year)) ?? true { shown.append(index) }
                }
        }
        var points: [Series.Point] = []
        var previous: Observation?
        for index in shown {
            let current = table.observation(table.rows[index])
            // The years since the last figure have none.
            for year in ((points.last?.year ?? current.period.year - 1) + 1)..<current.period.year {
                let reason = recordedAbsence(body: body, indicator: indicator, year: year) ?? .notReported
                points.append(Series.Point(year: year, figure: .absent(reason), isBreak: false))
            }
            let isBreak = previous.map { !rules.judge($0, current).obstacles.isEmpty } ?? false
            points.append(
                Series.Point(year: current.period.year, figure: .stated(current), isBreak: isBreak))
            previous = current
        }
        return Series(body: body, indicator: indicator, points: points)
    }
}
