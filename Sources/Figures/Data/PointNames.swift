import Analysis
import Metrics

/// What bodies are called beside their points in rows of a few, where a name is one line: as usual, without the words
/// that all share, and at last by numbers, which a note explains.
struct PointNames {
    /// By the ids of the bodies.
    private let names: [String: String]
    /// What the numbers stand for; `nil` where names are written.
    let key: String?

    /// - Parameter rows: who is named in each row, and the figure beside the name.
    init(_ rows: [[(body: Body, figure: String)]], _ request: FigureRequest) {
        let phrase = request.phrase
        var bodies: [Body] = []
        for named in rows.flatMap(\.self) where !bodies.contains(where: { $0.id == named.body.id }) {
            bodies.append(named.body)
        }
        let forms = [bodies.map { phrase.name(of: $0) }, bodies.map { phrase.shortName(of: $0) }]
            .map { request.distinct($0, of: bodies) }
        for form in forms {
            let names = Dictionary(zip(bodies.map(\.id), form), uniquingKeysWith: { first, _ in first })
            let fits = rows.allSatisfy { row in
                request.hasRoom(forPoints: row.map { "\(names[$0.body.id] ?? "") \($0.figure)" })
            }
            if fits {
                (self.names, key) = (names, nil)
                return
            }
        }
        let numerals = bodies.indices.map { "(\($0 + 1))" }
        names = Dictionary(zip(bodies.map(\.id), numerals), uniquingKeysWith: { first, _ in first })
        key = zip(numerals, forms[0]).map { "\($0) \($1)" }.joined(separator: phrase("；", "; "))
    }

    /// What a body is called; its id where it has no name in any row.
    func callAsFunction(_ body: Body) -> String { names[body.id] ?? body.id }
}
