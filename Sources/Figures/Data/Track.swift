import Analysis
import Metrics

/// The figures of one body and measure over the years.
struct Track: Equatable, Sendable {
    let body: Body
    let measure: FigureFile.Measure
    let series: Series

    /// A point a year from the first figure to the last; empty where there is none.
    var points: [Series.Point] { series.points }
    /// What is stated, in order of years.
    var observations: [Observation] { points.compactMap(\.observation) }
    /// From the first to the last year with a figure; `nil` where there is none.
    var years: ClosedRange<Int>? {
        guard let first = points.first?.year, let last = points.last?.year else { return nil }
        return first...last
    }

    /// The point of a year; `nil` outside the series.
    func point(_ year: Int) -> Series.Point? { points.first { $0.year == year } }
}

extension FigureRequest {
    /// A track a measure of the first body, in the order of the file.
    /// - Throws: `Fault` where none has a figure.
    func tracks() throws(Fault) -> [Track] {
        guard let body = bodies.first else { throw nothing() }
        let tracks = measures.map { track($0, of: body) }
        guard tracks.contains(where: { !$0.points.isEmpty }) else { throw nothing() }
        return tracks
    }

    /// The years of one body and measure that the file asks for.
    func track(_ measure: FigureFile.Measure, of body: Body) -> Track {
        let series = within.series(
            body: body.id, indicator: measure.indicator, topic: measure.topic, bases: Self.bases(measure),
            rules: changeRules)
        return Track(body: body, measure: measure, series: series)
    }

    /// The tracks of one body as a table: a row a year, a column a measure.
    func table(_ tracks: [Track]) -> FigureTable {
        let heads =
            [FigureTable.Column(title: phrase("年份", "Year"), isNumeric: false)]
            + tracks.map { .init(title: header($0.measure), isNumeric: true) }
        let years = tracks.flatMap { $0.points.map(\.year) }
        guard let first = years.min(), let last = years.max() else {
            return FigureTable(columns: heads, rows: [])
        }
        let rows = (first...last).map { year -> [FigureTable.Cell] in
            [.init(String(year))]
                + tracks.map { track in
                    track.point(year).map { phrase.cell($0, unit: unit(track.measure)) }
                        ?? phrase.cell(.notReported)
                }
        }
        return FigureTable(columns: heads, rows: rows)
    }
}

extension Phrase {
    /// A mark's alternative text: of what, when, how much.
    package func spoken(_ observation: Observation, name: String) -> String {
        "\(name) \(observation.period.year)\(self("年", "")) \(stated(observation.quantity))"
    }
}
