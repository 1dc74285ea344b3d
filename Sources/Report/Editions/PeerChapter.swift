import Analysis
import Figures
import Metrics

/// The figures that set a body beside its peers: bars of each of its main indicators, as figure files.
struct PeerChapter {
    let body: Body
    /// The year that is compared.
    let year: Int
    let dataset: Dataset
    let phrase: Phrase

    /// How many indicators are compared.
    private static let mostFigures = 8
    /// How many bars a figure has; the body's own is always among them.
    private static let mostBars = 20
    /// A comparison of fewer says little.
    private static let fewest = 3
    /// How many years before and after may stand in for the year.
    private static let borrowedYears = 2

    /// The weightiest indicators first.
    var figures: [(file: FigureFile, figure: Figure)] {
        let siblings = dataset.peers(of: body.id)
        let peers = PeerFigures(dataset, bodies: siblings, year: year, language: phrase.language)
        let facts = ProfileFact.all(of: body, among: peers, in: dataset)
            .sorted { ($0.weight, $1.place) > ($1.weight, $0.place) }
        let maker = FigureMaker(dataset: dataset, language: phrase.language)
        var made: [(file: FigureFile, figure: Figure)] = []
        for fact in facts where made.count < Self.mostFigures {
            guard let file = file(of: fact.indicator, among: siblings),
                let figure = try? maker.figure(file)
            else { continue }
            made.append((file, figure))
        }
        return made
    }

    /// The figure file of an indicator; `nil` where nobody else has it.
    private func file(of indicator: Indicator, among siblings: [Body]) -> FigureFile? {
        let level = dataset.bodies(level: body.level)
        let near = max(1949, year - Self.borrowedYears)...min(2100, year + Self.borrowedYears)
        let choices = [
            (siblings, year...year, Self.fewest), (level, year...year, Self.fewest),
            (siblings, near, Self.fewest), (level, near, 2),
        ]
        for (circle, years, fewest) in choices {
            let holders = circle.filter { holds($0, indicator, within: years) }
            guard holders.count >= fewest, holders.contains(where: { $0.id == body.id }) else { continue }
            return file(
                of: indicator, bodies: holders, years: years, bars: min(holders.count, Self.mostBars))
        }
        return nil
    }

    private func holds(_ body: Body, _ indicator: Indicator, within years: ClosedRange<Int>) -> Bool {
        dataset.observations(body: body.id, indicator: indicator.id).contains {
            $0.topic.isEmpty && $0.period.basis != .term && years.contains($0.period.year)
        }
    }

    /// The file goes through the reader, so that it is checked as one that somebody wrote. Ids need no escapes.
    private func file(
        of indicator: Indicator, bodies: [Body], years: ClosedRange<Int>, bars: Int
    ) -> FigureFile? {
        let ids = bodies.map { "\"\($0.id)\"" }.joined(separator: ", ")
        let text = """
            {
              "kind": "bars", "indicators": ["\(indicator.id)"], "bodies": [\(ids)],
              "years": { "from": \(years.lowerBound), "to": \(years.upperBound) },
              "highlight": ["\(body.id)"], "limit": \(bars)
            }
            """
        return FigureFileReader(dataset: dataset, language: phrase.language)
            .read(text, path: "peers-\(indicator.id)").file
    }
}
