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
    /// The language of the words above.
    public var language: Language

    /// Draws the figure.
    /// - Parameters:
    ///   - theme: the look; `nil` is the printed one in the figure's language.
    ///   - maximumHeight: points; a figure that would come out taller is pressed into it.
    ///   - measurer: the fonts.
    /// - Throws: `ChartError` where the figure does not fit its size or its data cannot be drawn.
    public func scene(
        theme: Theme? = nil, maximumHeight: Double? = nil, measuredBy measurer: any TextMeasuring
    ) throws(ChartError) -> DrawnFigure {
        var theme = theme ?? .print
        theme.wording = language == .zh ? .zh : .en
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

/// The table behind a figure.
public struct FigureTable: Equatable, Sendable {
    /// A column; numbers stand right.
    public struct Column: Equatable, Sendable {
        /// The header, with the unit where there is one.
        public var title: String
        /// Whether its cells are figures.
        public var isNumeric: Bool
    }

    /// A cell; `observation` is the id of what it states.
    public struct Cell: Equatable, Sendable {
        /// What stands there.
        public var text: String
        /// Whether it is an absence.
        public var isAbsent: Bool
        /// The observation's id.
        public var observation: String?

        init(_ text: String, isAbsent: Bool = false, observation: String? = nil) {
            self.text = text
            self.isAbsent = isAbsent
            self.observation = observation
        }
    }

    /// Left to right.
    public var columns: [Column]
    /// Top to bottom; every row has one cell a column.
    public var rows: [[Cell]]
}
