import Analysis
import Metrics

/// What is said about a table of small lines.
struct SparklineWords: FigureWords {
    let request: FigureRequest
    let set: TrackSet
    /// What is drawn.
    let rows: [Track]

    private var words: TrackSetWords { TrackSetWords(request: request, set: set) }
    private var phrase: Phrase { request.phrase }
    private var observations: [Observation] { rows.flatMap(\.observations) }
    private func names(_ tracks: [Track]) -> String {
        phrase.list(tracks.map { phrase.name(of: $0.body) }, atMost: 8)
    }

    var title: String { words.title }
    var subtitle: String { words.subtitle }
    var paragraph: String { words.paragraph }

    var notes: [String] {
        // Those without a figure are told apart from those that the limit leaves out.
        let left = set.all.filter { !$0.observations.isEmpty && !rows.contains($0) }
        let hidden = set.empty.filter { !rows.contains($0) }
        let lone = set.lone.filter { rows.contains($0) }
        let hasGaps = set.drawn.contains { $0.points.contains { $0.observation == nil } }
        let bases = Set(observations.map(\.period.basis))
        let isApproximate = observations.contains { !$0.quantity.isExact }
        return [
            phrase(
                "小线各按自己的最小、最大值画，只看走势，不比高低",
                "Each line spans its own least and greatest: shapes compare, heights do not"),
            isApproximate ? phrase("空心点为约数", "Open dots are approximate figures") : nil,
            hasGaps ? phrase("断线处无数", "Lines stop where there is no figure") : nil,
            bases.count > 1
                ? phrase(
                    "一个机构只取数最多的一种口径，各机构口径不一",
                    "One basis a body, that of most figures; bases differ between bodies") : nil,
            lone.isEmpty
                ? nil
                : phrase("只有一年的数：\(names(lone))", "A figure of one year only: \(names(lone))"),
            hidden.isEmpty ? nil : phrase("没有数：\(names(hidden))", "No figure: \(names(hidden))"),
            request.leftOut(bodies: left.map(\.body)),
            request.doubts(observations),
        ].compactMap { $0 }
    }
}
