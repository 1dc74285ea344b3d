/// The marks that are joined to one line or area, in the order in which they were given.
struct LineRun {
    /// The line's name, by its own channel or its series.
    let name: String?
    /// The series that colours it.
    let series: String?
    /// Places among the marks.
    private(set) var members: [Int] = []
    /// Whether any of its marks is highlighted.
    private(set) var isHighlighted = false

    private struct Key: Hashable {
        var line: Int
        var series: Int
        var kind: ObjectIdentifier
    }

    /// The lines of a chart in the order of their first marks, areas undermost, highlighted ones last: over the others.
    static func runs(_ data: ChartData) -> [LineRun] {
        var runs: [LineRun] = []
        var known: [Key: Int] = [:]
        for index in data.marks.indices where data.traits[index].contains(.connected) {
            let (mark, attributes, facts) = (data.marks[index], data.attributes[index], data.facts[index])
            let key = Key(line: facts.line, series: facts.series, kind: ObjectIdentifier(type(of: mark)))
            let run = known[key] ?? runs.count
            if run == runs.count {
                known[key] = run
                runs.append(
                    LineRun(
                        name: attributes.lineName, series: attributes.series?.name))
            }
            runs[run].members.append(index)
            runs[run].isHighlighted = runs[run].isHighlighted || attributes.isHighlighted
        }
        guard !runs.isEmpty else { return [] }
        let rank = Dictionary(
            data.series.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        func level(_ run: LineRun, _ offset: Int) -> (Int, Int, Int) {
            let isArea = run.members.first.map { data.traits[$0].contains(.area) } ?? false
            return (isArea ? 0 : run.isHighlighted ? 2 : 1, run.series.flatMap { rank[$0] } ?? -1, offset)
        }
        return runs.enumerated().sorted { level($0.element, $0.offset) < level($1.element, $1.offset) }.map(
            \.element)
    }
}
