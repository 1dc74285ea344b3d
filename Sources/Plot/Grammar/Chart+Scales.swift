extension Chart {
    private func with(_ change: (inout ChartOptions) -> Void) -> Chart {
        var copy = self
        change(&copy.options)
        return copy
    }

    /// Values that the x axis must at least hold, and how it spreads them. Zero stays on a bar's axis whatever is
    /// asked for: an axis is never cut off.
    public func chartXScale(domain: ClosedRange<Double>, type: ScaleType = .linear) -> Chart {
        with { ($0.xScale.domain, $0.xScale.type) = (domain, type) }
    }
    /// Values that the y axis must at least hold, and how it spreads them. Zero stays on a bar's axis.
    public func chartYScale(domain: ClosedRange<Double>, type: ScaleType = .linear) -> Chart {
        with { ($0.yScale.domain, $0.yScale.type) = (domain, type) }
    }
    /// The x axis over the data, with or without zero, perhaps turned round.
    public func chartXScale(domain: AutomaticDomain, type: ScaleType = .linear) -> Chart {
        with { $0.xScale.set(domain, type) }
    }
    /// The y axis over the data, with or without zero, perhaps turned round.
    public func chartYScale(domain: AutomaticDomain, type: ScaleType = .linear) -> Chart {
        with { $0.yScale.set(domain, type) }
    }
    /// How the x axis spreads its values.
    public func chartXScale(type: ScaleType) -> Chart { with { $0.xScale.type = type } }
    /// How the y axis spreads its values.
    public func chartYScale(type: ScaleType) -> Chart { with { $0.yScale.type = type } }
    /// The categories of the x axis in order; those without marks keep their room.
    public func chartXScale(domain: [String]) -> Chart {
        with { $0.xScale.categories = domain.map(Category.name) }
    }
    /// The categories of the y axis in order; those without marks keep their room.
    public func chartYScale(domain: [String]) -> Chart {
        with { $0.yScale.categories = domain.map(Category.name) }
    }

    /// The room from row to row in points of the theme, where the figure's height does not decide: more for rows of
    /// many points.
    public func chartRowStep(_ points: Double) -> Chart { with { $0.rowStep = points } }

    /// Draws the cells of a grid square (a waffle).
    public func chartSquareCells(_ on: Bool = true) -> Chart { with { $0.hasSquareCells = on } }

    /// What is drawn of the x axis.
    public func chartXAxis(_ content: () -> AxisMarks) -> Chart {
        with { ($0.xMarks, $0.xAxis) = (content(), .visible) }
    }
    /// What is drawn of the y axis.
    public func chartYAxis(_ content: () -> AxisMarks) -> Chart {
        with { ($0.yMarks, $0.yAxis) = (content(), .visible) }
    }
}

extension AxisScale {
    fileprivate mutating func set(_ domain: AutomaticDomain, _ type: ScaleType) {
        (self.domain, includesZero, isReversed, self.type) = (
            nil, domain.includesZero, domain.isReversed, type
        )
    }
}
