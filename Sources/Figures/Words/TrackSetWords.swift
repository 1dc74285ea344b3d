import Analysis
import Metrics

/// What is said about the series of several bodies.
struct TrackSetWords: FigureWords {
    let request: FigureRequest
    let set: TrackSet

    private var phrase: Phrase { request.phrase }
    private var series: String { phrase.list(request.measures.map { request.label($0) }, atMost: 3) }
    private var isOneMeasure: Bool { request.measures.count == 1 }
    /// The series that can have moved; all are compared, whatever is drawn of them.
    private var moving: [Track] { self.set.all.filter { $0.observations.count > 1 } }
    private var directions: String { phrase.directions(moving.map { request.change(along: $0) }) }

    var title: String {
        let marked = moving.filter { request.isHighlighted($0.body) }
        if isOneMeasure, marked.count == 1, let track = marked.first {
            return SeriesWords(request: request, tracks: [track]).title
        }
        if set.drawn.count == 1, let only = set.drawn.first, let figure = only.observations.first,
            moving.isEmpty
        {
            let (year, stated) = (figure.period.year, phrase.told(figure))
            let subject = phrase.subject(only.body, request.label(only.measure))
            return phrase("\(subject)\(year)年为\(stated)", "\(subject): \(stated) in \(year)")
        }
        guard !moving.isEmpty else {
            return phrase(
                "\(series)：\(set.drawn.count)个机构各有一年的数", "\(series): one year of \(set.drawn.count) bodies")
        }
        let noun = isOneMeasure ? Bilingual(zh: "机构", en: "bodies") : Bilingual(zh: "数列", en: "series")
        let who = phrase.directions(moving.map { request.change(along: $0) }, of: noun)
        return phrase("\(series)最近一年与最早一年相比，\(who)", "\(series), latest against first year: \(who)")
    }

    var subtitle: String {
        let years = phrase.years(set.observations.map(\.period.year))
        let unit =
            request.hasSeveralUnits
            ? phrase("单位见各格", "units over the panels")
            : phrase("单位：", "") + request.unit(request.measures[0])
        let basis = phrase.commonBasis(set.observations)
        return phrase(
            "\(request.file.name)，\(unit)，\(years)，\(basis)",
            "\(request.file.name), \(unit), \(years), \(basis)")
    }

    var notes: [String] {
        let points = set.drawn.flatMap(\.points)
        func names(_ tracks: [Track]) -> String {
            phrase.list(
                tracks.map {
                    phrase.name(of: $0.body) + (isOneMeasure ? "" : " " + request.label($0.measure))
                }, atMost: 8)
        }
        let hasGaps = points.contains { $0.observation == nil }
        return [
            set.observations.contains { !$0.quantity.isExact }
                ? phrase("约数按区间画出", "Approximate figures are drawn with their bounds") : nil,
            points.contains(where: \.isBreak)
                ? phrase("口径改变处线断开，‖ 标出", "Lines stop where the basis changes, marked ‖") : nil,
            hasGaps ? phrase("断线处无数，原因见表", "Lines stop where there is no figure; the table says why") : nil,
            set.lone.isEmpty
                ? nil
                : phrase(
                    "只有一年的数，不成线，未画：\(names(set.lone))",
                    "One year only, no line, not drawn: \(names(set.lone))"),
            set.empty.isEmpty
                ? nil : phrase("没有数：\(names(set.empty))", "No figure: \(names(set.empty))"),
            request.leftOut(bodies: set.leftOut.map(\.body)),
            request.doubts(set.observations),
        ].compactMap { $0 }
    }

    var paragraph: String {
        let details = moving.compactMap { track -> String? in
            guard let first = track.observations.first, let last = track.observations.last else { return nil }
            let name = phrase.subject(track.body, isOneMeasure ? "" : request.label(track.measure))
            let (from, to) = (phrase.told(first), phrase.told(last))
            let change = phrase.change(request.change(along: track))
            return phrase(
                "\(name)由\(first.period.year)年的\(from)到\(last.period.year)年的\(to)，\(change)",
                "\(name) from \(from) in \(first.period.year) to \(to) in \(last.period.year), \(change)")
        }
        guard !details.isEmpty else { return title + phrase("。", ". ") }
        let shown = details.prefix(6).joined(separator: phrase("；", "; "))
        let more = details.count > 6 ? phrase("；余见表", "; the others are in the table") : ""
        return phrase(
            "\(moving.count)个数列有两年以上的数，最近与最早相比\(directions)：\(shown)\(more)。",
            "\(moving.count) series have two years or more; the latest against the first, \(directions): \(shown)\(more). "
        )
    }
}
