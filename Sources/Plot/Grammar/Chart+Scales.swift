extension Chart {
    private consuming func with(_ change: (inout ChartOptions) -> Void) -> Chart {
        change(&options)
        return self
    }

    /// Values that the x axis must at least hold, and how it spreads them. Zero stays on a bar's axis whatever is
    /// asked for: an axis is never cut off.
    public consuming func chartXScale(domain: ClosedRange<Double>, type: ScaleType = .linear) -> Chart {
        with { ($0.xScale.domain, $0.xScale.type) = (domain, type) }
    }
    /// Values that the y axis must at least hold, and how it spreads them. Zero stays on a bar's axis.
    public consuming func chartYScale(domain: ClosedRange<Double>, type: ScaleType = .linear) -> Chart {
        with { ($0.yScale.domain, $0.yScale.type) = (domain, type) }
    }
    /// The x axis over the data, with or without zero, perhaps turned round.
    public consuming func chartXScale(domain: AutomaticDomain, type: ScaleType = .linear) -> Chart {
        with { $0.xScale.set(domain, type) }
    }
    /// The y axis over the data, with or without zero, perhaps turned round.
    public consuming func chartYScale(domain: AutomaticDomain, type: ScaleType = .linear) -> Chart {
        with { $0.yScale.set(domain, type) }
    }
    /// How the x axis spreads its values.
    public consuming func chartXScale(type: ScaleType) -> Chart { with { $0.xScale.type = type } }
    /// How the y axis spreads its values.
    public consuming func chartYScale(type: ScaleType) -> Chart { with { $0.yScale.type = type } }
    /// The categories of the x axis in order; those without marks keep their room.
    public consuming func chartXScale(domain: [String]) -> Chart {
        with { $0.xScale.categories = domain.map(Category.name) }
    }
    /// The categories of the y axis in order; those without marks keep their room.
    public consuming func chartYScale(domain: [String]) -> Chart {
        with { $0.yScale.categories = domain.map(Category.name) }
    }

    /// The room from row to row in points of the theme, where the figure's height does not decide: more for rows of
    /// many points.
    public consuming func chartRowStep(_ points: Double) -> Chart { with { $0.rowStep = points } }

    /// Draws the cells of a grid square (a waffle).
    public consuming func chartSquareCells(_ on: Bool = true) -> Chart { with { $0.hasSquareCells = on } }

    /// What is drawn of the x axis.
    public consuming func chartXAxis(_ content: () -> AxisMarks) -> Chart {
        with { ($0.xMarks, $0.xAxis) = (content(), .visible) }
    }
    /// What is drawn of the y axis.
    public consuming func chartYAxis(_ content: () -> AxisMarks) -> Chart {
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
