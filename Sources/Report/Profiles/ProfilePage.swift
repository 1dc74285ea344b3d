import Analysis
import Canvas
import Metrics
import Plot
import Press

/// One body's year on one page.
struct ProfilePage {
    let body: Body
    let year: Int
    /// The name of the page, for links.
    let label: String
    let dataset: Dataset
    let peers: PeerFigures
    let absences: [RecordedAbsence]
    let options: Profiles.Options
    let sourceNumbers: [String: Int]
    let pool: TypesetterPool
    let theme: Theme

    /// Everything below the heading; as many rows of the table as the page has room for.
    var blocks: [Block] {
        let facts = ProfileFact.all(of: body, among: peers, in: dataset)
        let (statement, told) = ProfileStatement(
            body: body, facts: facts, peers: peers, dataset: dataset, phrase: peers.phrase
        ).said()
        var blocks: [Block] = [.paragraph(Paragraph(statement, style: .lead))]
        guard !facts.isEmpty else {
            let notes = notes(of: [], leftOut: 0)
            return blocks + notes.map { .paragraph(Paragraph($0, style: .note)) }
        }
        var sources = ProfileSources(dataset, references: options.references, numbers: sourceNumbers)
        blocks.append(.tiles(tiles(facts, told: told)))
        let figures = ProfileCharts(
            body: body, label: label, facts: facts, peers: peers, dataset: dataset,
            references: options.references, theme: theme, pool: pool,
            fullWidth: options.style.width / .millimetres(1)
        ).figures
        if !figures.isEmpty { blocks.append(.figures(figures)) }
        let room = ProfileRoom(
            style: options.style, phrase: peers.phrase, headingLevel: options.headingLevel)
        let shown = room.rows(
            of: facts, statement: statement, heading: options.heading(of: body, year, peers.phrase),
            hasFigures: !figures.isEmpty, notes: notes(of: facts, leftOut: 1) + expectedSources(of: facts))
        var table = ProfileTable(
            facts: shown, year: year, words: ProfileWords(phrase: peers.phrase), options: options
        ).block(
            label: label + "-table",
            summary: peers.phrase(
                "\(peers.phrase.fullName(of: body))\(year)年\(shown.count)项指标的数、同级位次与比上年的变动",
                "\(shown.count) figures of \(peers.phrase.fullName(of: body)) of \(year), with rank and change"
            ),
            citing: &sources)
        let notes = room.notes(
            notes(of: shown, leftOut: facts.count - shown.count) + cited(sources.cited))
        table.notes = notes.map { [.text($0)] }
        blocks.append(.table(table))
        return blocks
    }

    private func notes(of facts: [ProfileFact], leftOut: Int) -> [String] {
        ProfileNotes(
            body: body, facts: facts, leftOut: leftOut, peers: peers, absences: absences, dataset: dataset,
            hasAppendix: options.references.numbersEverySource
        ).all
    }

    /// Key figures: those that the statement tells, then the weightiest, no more than two of a theme where there are
    /// others.
    private func tiles(_ facts: [ProfileFact], told: [ProfileFact]) -> [Tile] {
        let words = ProfileWords(phrase: peers.phrase)
        var themes: [String: Int] = [:]
        var chosen = told
        var rest: [ProfileFact] = []
        for fact in told { themes[fact.indicator.theme, default: 0] += 1 }
        let places = Set(told.map(\.place))
        for fact in facts.sorted(by: { $0.weight > $1.weight }) where !places.contains(fact.place) {
            if chosen.count < Self.tiles, themes[fact.indicator.theme, default: 0] < 2 {
                chosen.append(fact)
                themes[fact.indicator.theme, default: 0] += 1
            } else {
                rest.append(fact)
            }
        }
        chosen += rest.prefix(Self.tiles - chosen.count)
        return chosen.sorted { $0.place < $1.place }.map { fact in
            let (value, unit) = words.parted(fact.figure.quantity, unit: fact.indicator.unit)
            return Tile(
                value: value, unit: unit, name: peers.phrase.name(of: fact.indicator).cut,
                note: words.note(fact), link: options.references.observation(fact.figure.id))
        }
    }

    /// How many key figures stand in a row.
    private static let tiles = 5

    /// The line of the sources as long as it can get.
    private func expectedSources(of facts: [ProfileFact]) -> [String] {
        var sources = ProfileSources(dataset, references: options.references, numbers: sourceNumbers)
        for fact in facts { _ = sources.cell(of: fact.figure) }
        return cited(sources.cited)
    }

    /// The sources by their numbers on this page; nothing where an appendix has them.
    private func cited(_ sources: [Source]) -> [String] {
        guard !sources.isEmpty else { return [] }
        let words = sources.enumerated().map { offset, source in
            let date = source.published.map { peers.phrase("，\($0)", ", \($0)") } ?? ""
            return "[\(offset + 1)] \(source.title)\(date)"
        }
        return [
            peers.phrase("来源：", "Sources: ") + words.joined(separator: peers.phrase("；", "; "))
                + peers.phrase("。", ".")
        ]
    }
}
