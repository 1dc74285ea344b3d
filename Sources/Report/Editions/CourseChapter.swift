import Analysis
import Figures
import Metrics

/// The figures that show a body's own course: a line of each of its main indicators over the years, as figure files.
struct CourseChapter {
    let body: Body
    /// The year whose indicators these are.
    let year: Int
    let dataset: Dataset
    let phrase: Phrase

    /// How many indicators have a line.
    private static let mostFigures = 4
    /// A line of fewer years says little.
    private static let fewestYears = 4

    /// The longest lines first.
    var figures: [(file: FigureFile, figure: Figure)] {
        let peers = PeerFigures(
            dataset, bodies: dataset.peers(of: body.id), year: year, language: phrase.language)
        let facts = ProfileFact.all(of: body, among: peers, in: dataset)
            .filter { $0.joinedYears + 1 >= Self.fewestYears }
            .sorted { ($0.joinedYears, $0.weight, $1.place) > ($1.joinedYears, $1.weight, $0.place) }
        let maker = FigureMaker(dataset: dataset, language: phrase.language)
        return facts.prefix(Self.mostFigures).compactMap { fact in
            guard let file = file(of: fact), let figure = try? maker.figure(file) else { return nil }
            return (file, figure)
        }
    }

    private func file(of fact: ProfileFact) -> FigureFile? {
        let (id, basis) = (fact.indicator.id, fact.figure.period.basis.rawValue)
        let text = """
            {
              "kind": "line", "indicators": [{ "id": "\(id)", "basis": "\(basis)" }], "bodies": ["\(body.id)"],
              "years": { "from": 1949, "to": 2100 }
            }
            """
        return FigureFileReader(dataset: dataset, language: phrase.language)
            .read(text, path: "course-\(id)").file
    }
}
