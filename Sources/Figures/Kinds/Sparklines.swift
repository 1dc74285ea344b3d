import Analysis
import Metrics
import Plot

/// A table with a small line a body between its first and its last figure.
struct Sparklines: FigureKind {
    let word = "sparklines"
    let name = Bilingual(zh: "走势表", en: "Sparklines")
    let abstract = Bilingual(
        zh: "一机构一行：最早的数、走势小线、最近的数、变化", en: "a row a body: first figure, a small line, last figure, change")
    let needs = FigureNeeds(indicators: 1...1, severalYears: true)
    let uses: Set<FigureKey> = [.order, .highlight, .limit, .names]

    private static let mostEmptyRows = 8

    func figure(_ request: FigureRequest) throws(Fault) -> Figure {
        let set = try request.trackSet(ofOneBasis: true)
        let rows = rows(set, limit: request.file.limit)
        return request.figure(
            Chart(marks: marks(rows, set, for: request)),
            saying: SparklineWords(request: request, set: set, rows: rows),
            over: table(set.all, set, for: request), from: rows.flatMap(\.observations))
    }

    /// Lines first, then single figures, then who has none, as many as the file allows; many who have none are told
    /// in a note.
    private func rows(_ set: TrackSet, limit: Int?) -> [Track] {
        let others = set.lone + (set.empty.count > Self.mostEmptyRows ? [] : set.empty)
        guard let limit else { return set.drawn + others }
        return set.drawn + others.prefix(max(limit - set.drawn.count, 0))
    }

    private func heads(_ phrase: Phrase) -> [String] {
        [
            phrase("最早", "First"), phrase("历年", "Years"), phrase("最近", "Last"), phrase("变化", "Change"),
        ]
    }

    private func marks(_ rows: [Track], _ set: TrackSet, for request: FigureRequest) -> [any Mark] {
        let (phrase, measure) = (request.phrase, request.measures[0])
        let (unit, heads) = (request.unit(measure), heads(request.phrase))
        let years = set.years.map(Array.init) ?? []
        return zip(rows, request.axisNames(of: rows.map(\.body))).flatMap { track, axisName -> [any Mark] in
            let (row, name) = (request.place(axisName), axisName.text)
            func cell(_ column: Int, _ text: String) -> TextMark {
                TextMark(text, x: .value(phrase("列", "column"), heads[column]), y: row)
                    .annotation(position: .trailing, nil)
                    .highlighted(request.isHighlighted(track.body))
            }
            guard let first = track.observations.first, let last = track.observations.last else {
                let reason = phrase.cell(request.missing(track.measure, of: track.body)).text
                return [cell(0, reason).alternativeText(phrase("\(name)：\(reason)", "\(name): \(reason)"))]
            }
            func stated(_ observation: Observation) -> String {
                let text = phrase.stated(observation.quantity, without: unit)
                return phrase("\(observation.period.year)年 \(text)", "\(observation.period.year): \(text)")
            }
            let line = SparklineMark(
                x: .value(phrase("列", "column"), heads[1]), y: row,
                values: years.map { year in
                    track.point(year).map { phrase.measure($0) } ?? .absent(.notReported)
                }
            )
            .highlighted(request.isHighlighted(track.body))
            .datum("line/\(track.body.id)/\(measure.indicator)")
            .alternativeText(spoken(track, name, for: request))
            let start = cell(0, stated(first)).datum(first.id)
            guard first.id != last.id else { return [start, line] }
            let change = request.change(along: track)
            return [
                start, line, cell(2, stated(last)).datum(last.id),
                cell(3, short(change, phrase)).datum("change/\(track.body.id)"),
            ]
        }
    }

    /// `+12.3%`, `≥ +3.1%`, or a word.
    private func short(_ change: Metrics.Change, _ phrase: Phrase) -> String {
        switch change.outcome {
        case .undetermined: return phrase("无法判定", "unknown")
        case .direction(.up): return phrase("增加", "up")
        case .direction(.down): return phrase("减少", "down")
        case .value, .atLeast, .atMost:
            let unit = change.measure == .points ? phrase("个百分点", " points") : "%"
            guard case .change(let size) = phrase.measure(change, unit: unit) else {
                return phrase.change(change)
            }
            return size.label ?? phrase.change(change)
        }
    }

    private func spoken(_ track: Track, _ name: String, for request: FigureRequest) -> String {
        let phrase = request.phrase
        let figures = track.observations.map { observation in
            phrase("\(observation.period.year)年", "\(observation.period.year): ")
                + phrase.told(observation)
        }
        return name + phrase("：", ": ") + figures.joined(separator: phrase("，", ", "))
    }

    private func table(_ rows: [Track], _ set: TrackSet, for request: FigureRequest) -> FigureTable {
        let (phrase, measure) = (request.phrase, request.measures[0])
        let unit = request.unit(measure)
        let heads: [FigureTable.Column] = [
            .init(title: phrase("机构", "Body"), isNumeric: false),
            .init(title: phrase("最早（\(unit)）", "First (\(unit))"), isNumeric: true),
            .init(title: phrase("历年（\(unit)）", "Years (\(unit))"), isNumeric: false),
            .init(title: phrase("最近（\(unit)）", "Last (\(unit))"), isNumeric: true),
            .init(title: phrase("变化", "Change"), isNumeric: true),
            .init(title: phrase("口径", "Basis"), isNumeric: false),
        ]
        let cells = rows.map { track -> [FigureTable.Cell] in
            let name = FigureTable.Cell(phrase.name(of: track.body))
            guard let first = track.observations.first, let last = track.observations.last else {
                let none = FigureTable.Cell("", isAbsent: true)
                return [
                    name, phrase.cell(request.missing(track.measure, of: track.body)), none, none, none, none,
                ]
            }
            func cell(_ observation: Observation) -> FigureTable.Cell {
                .init(
                    phrase("\(observation.period.year)年 ", "\(observation.period.year): ")
                        + phrase.stated(observation.quantity, without: unit), observation: observation.id)
            }
            let years = track.observations.map {
                phrase("\($0.period.year)年", "\($0.period.year): ")
                    + phrase.stated($0.quantity, without: unit)
            }
            let change = request.change(along: track)
            var isUnknown = false
            if case .undetermined = change.outcome { isUnknown = true }
            return [
                name, cell(first), .init(phrase.list(years)), cell(last),
                .init(
                    first.id == last.id ? "" : phrase.change(change),
                    isAbsent: isUnknown || first.id == last.id),
                .init(phrase.commonBasis(track.observations)),
            ]
        }
        return FigureTable(columns: heads, rows: cells)
    }
}
