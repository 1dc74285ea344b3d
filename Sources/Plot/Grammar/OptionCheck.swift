import Canvas

/// What a chart refuses of its options before anything is measured: lengths that are none.
enum OptionCheck {
    /// The longest side in points that is laid out, some 35 m: past it the layout would cost time that no picture is
    /// worth, and no format holds the picture.
    static let longestSide = 100_000.0

    /// The smallest and the largest factor of all type and lines.
    private static let scales = 0.01...1000.0

    /// - Throws: `badOption`; `badScale` for a symmetric logarithm around nothing.
    static func check(_ options: ChartOptions) throws(ChartError) {
        try side(options.width, "width")
        if let height = options.height { try side(height, "height") }
        try length(options.padding, "padding")
        try check(options.theme)
        for (scale, name) in [(options.xScale, "x axis"), (options.yScale, "y axis")] {
            guard case .symmetricLog(let constant) = scale.type else { continue }
            guard constant > 0, constant.isFinite else { throw .badScale("constant \(constant)", at: name) }
        }
    }

    private static func check(_ theme: Theme) throws(ChartError) {
        guard scales.contains(theme.scale) else { throw .badOption("\(theme.scale)", at: "font scale") }
        guard scales.contains(theme.weight) else { throw .badOption("\(theme.weight)", at: "line weight") }
        for role in TextRole.allCases { try side(theme.sizes[role], "font size") }
        for dash in theme.gridDash { try length(dash, "grid dash") }
        let metrics = theme.metrics
        for value in [
            metrics.rowStep, metrics.absentRowStep, metrics.groupedBarStep, metrics.groupGap,
            metrics.narrowestGroupGap,
            metrics.thinnestBar, metrics.thinnestGroupedBar, metrics.barFill, metrics.groupFill,
            metrics.labelGap,
            metrics.blockGap, metrics.leading, metrics.shortestExtension, metrics.arrow, metrics.widestBar,
            metrics.planeHeight, metrics.panelGap, metrics.narrowestPanel, metrics.panelHeight,
            metrics.squareCell,
            metrics.plotHeight,
        ] { try length(value, "row step or another length of the layout") }
    }

    /// - Throws: `badOption` for what is not above zero.
    private static func side(_ value: Double, _ name: String) throws(ChartError) {
        guard value > 0, value <= longestSide else { throw .badOption("\(value)", at: name) }
    }

    /// - Throws: `badOption` for what is below zero.
    static func length(_ value: Double, _ name: String) throws(ChartError) {
        guard value >= 0, value <= longestSide else { throw .badOption("\(value)", at: name) }
    }
}

extension OptionCheck {
    /// - Throws: `badOption` for a size, stroke, thickness or order of a mark's own that is none.
    static func check(_ attributes: MarkAttributes, of mark: any Mark) throws(ChartError) {
        guard attributes.zIndex.isFinite else {
            throw .badOption("zIndex \(attributes.zIndex)", at: ChartData.place(of: mark))
        }
        if let size = attributes.symbolSize { try length(size, "symbol size") }
        if let style = attributes.lineStyle {
            try length(style.lineWidth, "line width")
            for dash in style.dash { try length(dash, "dash") }
        }
        switch attributes.thickness {
        case .automatic: break
        case .ratio(let value), .fixed(let value): try length(value, "thickness")
        }
    }
}
