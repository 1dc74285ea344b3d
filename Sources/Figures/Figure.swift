import Canvas
import Metrics
import Plot

/// A figure answered from a dataset: its chart, the table behind it and every word around it, all made from the
/// same observations.
public struct Figure: Sendable {
    /// The figure file's id.
    public var id: String
    /// A short neutral name for captions and contents.
    public var name: String
    /// The statement above the plot.
    public var title: String
    /// What is shown, unit and period.
    public var subtitle: String
    /// Intervals, breaks, exclusions and doubts, a sentence each.
    public var notes: [String]
    /// The ids of the sources used, in order of first use.
    public var sources: [String]
    /// Publishers in a line.
    public var sourceLine: String
    /// Sentences that say what the figure shows.
    public var paragraph: String
    /// What was drawn, as a table.
    public var table: FigureTable
    /// The marks with their scales; title, notes and source line are added by `scene`.
    var chart: Chart
    /// Millimetres; no height lets the content decide.
    public var width: Double
    /// Millimetres.
    public var height: Double?
    /// The look that the file asks for.
    public var theme = Theme.Name.print
    /// The size of names and subtitle in points, with which all type grows; `nil` is the theme's.
    public var fontSize: Double?
    /// The language of the words above.
    public var language: Language

    /// The figure for a page that sets the title as its caption and the name as the heading over it: the picture
    /// repeats neither.
    package var captioned: Figure {
        var figure = self
        figure.title = ""
        for separator in ["，", ", "] where subtitle.hasPrefix(name + separator) {
            figure.subtitle = String(subtitle.dropFirst(name.count + separator.count))
        }
        return figure
    }

    /// Draws the figure.
    /// - Parameters:
    ///   - theme: the look; `nil` is the one that the file asks for, in the figure's language.
    ///   - maximumHeight: points; a figure that would come out taller is pressed into it.
    ///   - measurer: the fonts.
    /// - Throws: `ChartError` where the figure does not fit its size or its data cannot be drawn.
    public func scene(
        theme: Theme? = nil, maximumHeight: Double? = nil, measuredBy measurer: any TextMeasuring
    ) throws(ChartError) -> DrawnFigure {
        var theme = theme ?? .named(self.theme)
        theme.wording = language == .zh ? .zh : .en
        var chart = chart
        if let fontSize { chart = chart.fontScale(fontSize / theme.sizes.subtitle) }
        let base =
            chart
            .chartTitle(title).chartSubtitle(subtitle).chartNotes(notes).chartSource(sourceLine)
            .chartTheme(theme)
        let sized = height.map { base.size(width: width, height: $0) } ?? base.size(width: width)
        let result = try sized.render(measuredBy: measurer)
        guard let maximumHeight, result.scene.size.height > maximumHeight else { return DrawnFigure(result) }
        let pressed = base.size(width: width, height: maximumHeight / Double.millimetres(1))
        return DrawnFigure(try pressed.render(measuredBy: measurer))
    }
}
