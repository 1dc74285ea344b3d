import Analysis
import Metrics
import Plot

/// Everything that is said about a figure, made from the data that it draws. The shapes of `Data/` have theirs
/// (``ComparisonWords``, ``SeriesWords`` …); a kind with something of its own to say wraps one of them.
protocol FigureWords {
    /// The statement above the plot.
    var title: String { get }
    /// What, unit and period.
    var subtitle: String { get }
    /// A sentence each, only of what occurs.
    var notes: [String] { get }
    /// Sentences that say what the figure shows.
    var paragraph: String { get }
}

extension FigureRequest {
    /// The finished figure: the file's own words before those made from the data, the note after.
    /// - Parameters:
    ///   - chart: the marks with their scales.
    ///   - words: what is said of them.
    ///   - table: what is drawn, as a table.
    ///   - observations: what is drawn or ranked against, in order of use, for the source line.
    ///   - height: millimetres, where neither file nor content decides.
    func figure(
        _ chart: Chart, saying words: some FigureWords, over table: FigureTable,
        from observations: [Observation], height: Double? = nil
    ) -> Figure {
        let used = sources(of: observations)
        return Figure(
            id: file.id, name: file.name, title: file.title ?? words.title,
            subtitle: file.subtitle ?? words.subtitle,
            notes: words.notes + [emphasis(among: observations), waiver, file.note].compactMap { $0 },
            sources: used, sourceLine: sourceLine(used), paragraph: words.paragraph, table: table,
            chart: file.labels.map { chart.chartValueLabels($0.visibility) } ?? chart, width: file.width,
            height: file.height ?? height, theme: file.theme, fontSize: file.fontSize,
            language: phrase.language)
    }
}
