import Canvas

/// Whether neighbouring series can be told apart.
enum SeriesCheck {
    /// The least CIE 1976 difference between neighbouring series for any eyes.
    static let leastDifference = 20.0

    /// One warning for each pair of neighbours too alike; hatches tell series apart without colour.
    static func warnings(_ data: ChartData, _ options: ChartOptions) -> [ChartWarning] {
        let (theme, styles) = (options.theme, data.series.enumerated().map(options.style(ofSeries:_:)))
        return zip(styles.indices, styles.indices.dropFirst()).compactMap { first, second in
            guard styles[first].hatch == styles[second].hatch, styles[first].dash == styles[second].dash
            else {
                return nil
            }
            let isClear = ColorVision.allCases.filter { $0 != .greyscale }.allSatisfy {
                $0.difference(styles[first].color, styles[second].color) >= leastDifference
            }
            guard !isClear else { return nil }
            let names = data.series[first] + theme.wording.listSeparator + data.series[second]
            return ChartWarning(.coloursTooAlike, subject: names)
        }
    }
}
