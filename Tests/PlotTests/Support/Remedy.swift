import Canvas
@testable import Plot

/// Whoever follows the remedy of a chart that does not fit, a few times at most, arrives at a chart.
enum Remedy {
    /// What still stands in the way; `nil` where the chart is drawn in the end.
    static func followed(_ chart: Chart, _ measurer: any TextMeasuring) -> ChartError? {
        var chart = chart
        var last: ChartError?
        for _ in 0..<6 {
            do {
                _ = try chart.render(measuredBy: measurer)
                return nil
            } catch {
                last = error
                guard case .doesNotFit(_, let needed, _) = error else { return error }
                chart.options.width = needed.width
                if needed.height > 0 { chart.options.height = needed.height }
            }
        }
        return last
    }
}
