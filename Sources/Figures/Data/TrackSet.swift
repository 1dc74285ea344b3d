import Analysis
import Metrics

/// The series of several bodies, sorted into what can be drawn of them.
struct TrackSet: Sendable {
    /// Every body's track of every measure, in the file's order: the greatest latest figure first, or as listed.
    let all: [Track]
    /// Those with figures of two years or more; all that have a figure, where none has more than one.
    let drawn: [Track]
    /// Those of a single figure, which make no line.
    let lone: [Track]
    /// Those without any.
    let empty: [Track]
    /// Those beyond the file's limit.
    let leftOut: [Track]

    init(_ tracks: [Track], limit: Int?, keeping kept: [String]) {
        all = tracks
        empty = tracks.filter(\.observations.isEmpty)
        let several = tracks.filter { $0.observations.count > 1 }
        let known = several.isEmpty ? tracks.filter { !$0.observations.isEmpty } : several
        lone = several.isEmpty ? [] : tracks.filter { $0.observations.count == 1 }
        var drawn: [Track] = []
        var leftOut: [Track] = []
        for (place, track) in known.enumerated() {
            if limit.map({ place < $0 }) ?? true || kept.contains(track.body.id) {
                drawn.append(track)
            } else {
                leftOut.append(track)
            }
        }
        (self.drawn, self.leftOut) = (drawn, leftOut)
    }

    /// What is drawn or compared.
    var observations: [Observation] { (drawn + leftOut).flatMap(\.observations) }
    /// Whose series are drawn.
    var bodies: [Body] { drawn.map(\.body) }
    /// The years of all figures, drawn or not.
    var years: ClosedRange<Int>? {
        let ranges = all.compactMap(\.years)
        guard let first = ranges.map(\.lowerBound).min(), let last = ranges.map(\.upperBound).max() else {
            return nil
        }
        return first...last
    }
}

extension FigureRequest {
    /// The series of every body and measure.
    /// - Parameter isOfOneBasis: whether each takes the basis alone that it has most figures of, so that a line
    ///   needs no break.
    /// - Throws: `Fault` where none has a figure.
    func trackSet(ofOneBasis isOfOneBasis: Bool = false) throws(Fault) -> TrackSet {
        var tracks = measures.flatMap { measure in
            bodies.map { isOfOneBasis ? longestTrack(measure, of: $0) : track(measure, of: $0) }
        }
        if file.order == .value, measures.count == 1 {
            let latest = tracks.map { $0.observations.last?.quantity.value ?? -1 }
            tracks = tracks.indices.sorted { (-latest[$0], $0) < (-latest[$1], $1) }.map { tracks[$0] }
        }
        let set = TrackSet(tracks, limit: file.limit, keeping: file.highlight)
        guard !set.drawn.isEmpty else { throw nothing() }
        return set
    }

    /// The track of the basis with most figures; of equally many the preferred one.
    private func longestTrack(_ measure: FigureFile.Measure, of body: Body) -> Track {
        let tracks = Self.bases(measure).map { basis in
            var measure = measure
            measure.bases = [basis]
            return track(measure, of: body)
        }
        let most = tracks.map(\.observations.count).max() ?? 0
        return tracks.first { $0.observations.count == most } ?? track(measure, of: body)
    }

    /// Why a body has no figure of a measure: one of another basis or year, as recorded for its latest year, or not
    /// reported.
    func missing(_ measure: FigureFile.Measure, of body: Body) -> Entry.Missing {
        let found = dataset.latest(indicator: measure.indicator, bodies: [body.id], topic: measure.topic)
        return found.first?.observation.map { .elsewhere($0) }
            ?? .absent(found.first?.absence ?? .notReported)
    }

    /// The change from a track's first figure to its last.
    func change(along track: Track) -> Change {
        Change(
            from: track.observations.first, to: track.observations.last,
            measure: indicator(track.measure).kind.changeMeasure, rules: changeRules)
    }

    /// Series as a table: a row a body and a column a year where these are few, else a row a body and year.
    func table(_ set: TrackSet) -> FigureTable {
        guard let years = set.years else { return FigureTable(columns: [], rows: []) }
        let body = FigureTable.Column(title: phrase("机构", "Body"), isNumeric: false)
        if measures.count == 1, years.count <= 8, let measure = measures.first {
            let rows = set.all.map { track in
                [.init(phrase.name(of: track.body))]
                    + years.map { year in
                        track.point(year).map { phrase.cell($0, unit: unit(measure)) }
                            ?? phrase.cell(.notReported)
                    }
            }
            let heads = years.map { FigureTable.Column(title: phrase("\($0)年", "\($0)"), isNumeric: true) }
            return FigureTable(columns: [body] + heads, rows: rows)
        }
        let heads =
            [body, .init(title: phrase("年份", "Year"), isNumeric: false)]
            + measures.map { .init(title: header($0), isNumeric: true) }
        var rows: [[FigureTable.Cell]] = []
        for group in bodies {
            let tracks = set.all.filter { $0.body.id == group.id }
            let known = tracks.compactMap(\.years)
            let (first, last) = (known.map(\.lowerBound).min(), known.map(\.upperBound).max())
            guard let first, let last else {
                let absent = measures.map { phrase.cell(missing($0, of: group)) }
                rows.append([.init(phrase.name(of: group)), .init("", isAbsent: true)] + absent)
                continue
            }
            for year in first...last {
                let cells = tracks.map { track in
                    track.point(year).map { phrase.cell($0, unit: unit(track.measure)) }
                        ?? phrase.cell(.notReported)
                }
                rows.append([.init(phrase.name(of: group)), .init(String(year))] + cells)
            }
        }
        return FigureTable(columns: heads, rows: rows)
    }
}
