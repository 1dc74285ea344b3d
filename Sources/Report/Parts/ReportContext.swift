import Analysis
import Canvas
import Metrics
import Press

/// What every part of a report is made from.
struct ReportContext: Sendable {
    let dataset: Dataset
    let file: ReportFile
    /// The words, with bodies of one name told apart.
    let phrase: Phrase
    /// The observations that the report lists, in the order of the data set.
    let listed: [Observation]
    /// The observations that an edition is about; `nil` where it is about all.
    private let scoped: [Observation]?
    /// The sources of these with their numbers, which are those of the data set from 1 in every edition.
    let sources: [(number: Int, source: Source)]
    /// The number of each source by its id.
    private let numbers: [String: Int]
    /// The places in ``listed`` by the ids of observations; empty where the report lists none.
    private let rows: [String: Int]
    /// The parts that the report has.
    private let kinds: Set<ReportPart.Kind>

    init(dataset: Dataset, file: ReportFile) {
        self.dataset = dataset
        self.file = file
        phrase = Phrase(language: file.tongue, tellingApart: dataset.bodies, in: dataset)
        let scoped = file.observations.map { ids in dataset.observations.filter { ids.contains($0.id) } }
        self.scoped = scoped
        let cited = scoped.map { Set($0.map(\.source)) }
        let sources = dataset.sources.enumerated().filter { cited?.contains($1.id) != false }
            .map { (number: $0 + 1, source: $1) }
        self.sources = sources
        numbers = Dictionary(
            sources.map { ($0.source.id, $0.number) }, uniquingKeysWith: { first, _ in first })
        let part = file.parts.first { $0.kind == .observations }
        let listed =
            part.map { part in
                scoped?.filter(part.filter(in: dataset)) ?? part.observations(of: dataset)
            } ?? []
        self.listed = listed
        rows = Dictionary(
            listed.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        // A part of which nothing is left is not made.
        kinds = Set(file.parts.map(\.kind)).subtracting(listed.isEmpty ? [.observations] : [])
    }

    /// Whether the report has such a part.
    func has(_ kind: ReportPart.Kind) -> Bool { kinds.contains(kind) }
}

// MARK: What it is about

extension ReportContext {
    /// How many observations it rests on.
    var observationCount: Int { scoped?.count ?? dataset.observations.count }

    /// How many bodies these are of.
    var bodyCount: Int {
        scoped.map { Set($0.map(\.body)).count } ?? Set(dataset.observations.rows.lazy.map(\.body)).count
    }

    /// The bodies of the data set that nothing is known of, in its order.
    var bodiesWithoutFigures: [Body] {
        let known = Set(dataset.observations.rows.lazy.map { Int($0.body) })
        return dataset.bodies.indices.filter { !known.contains($0) }.map { dataset.bodies[$0] }
    }

    /// The indicators that these are of, in the order of the data set.
    var indicators: [Indicator] {
        guard let scoped else { return DefinitionsPart.indicators(of: dataset) }
        let used = Set(scoped.map(\.indicator))
        return dataset.indicators.filter { used.contains($0.id) }
    }

    /// How many of these each source states, by its number.
    var countsOfSources: [Int: Int] {
        guard let scoped else {
            return dataset.observations.rows.reduce(into: [:]) { $0[Int($1.source) + 1, default: 0] += 1 }
        }
        return scoped.reduce(into: [:]) { counts, row in
            if let number = numbers[row.source] { counts[number, default: 0] += 1 }
        }
    }
}

// MARK: Links

/// Names of places. Nothing is linked that the report leaves out.
extension ReportContext {
    func label(_ row: Observation) -> String { "observation-\(row.id)" }
    func label(source id: String) -> String { "source-\(id)" }
    func label(indicator id: String) -> String { "indicator-\(id)" }
    /// Where a body's observations begin.
    func label(body id: String) -> String { "body-\(id)" }

    /// To the row of an observation.
    func link(observation id: String) -> Link? {
        rows[id] == nil ? nil : .destination("observation-\(id)")
    }

    func link(_ row: Observation) -> Link? { link(observation: row.id) }

    /// An observation that the report lists.
    func observation(_ id: String) -> Observation? { rows[id].map { listed[$0] } }

    /// The observation whose row a link leads to.
    func observation(_ link: Link) -> Observation? {
        guard case .destination(let name) = link, name.hasPrefix("observation-") else { return nil }
        return observation(String(name.dropFirst("observation-".count)))
    }

    func number(source id: String) -> Int? { numbers[id] }

    func link(source id: String) -> Link? {
        has(.sources) && numbers[id] != nil ? .destination(label(source: id)) : nil
    }

    /// Words that lead somewhere, or the words alone.
    func words(_ text: String, to link: Link?) -> Inline {
        link.map { .link(text, to: $0) } ?? .text(text)
    }

    /// Numbers of sources in brackets with blanks between them, each leading to its row; nothing where the report does not list sources.
    func sourceNumbers(_ ids: [String]) -> [Inline] {
        guard has(.sources) else { return [] }
        var seen: Set<String> = []
        return ids.filter { seen.insert($0).inserted }
            .compactMap { id in numbers[id].map { (number: $0, id: id) } }
            .sorted { $0.number < $1.number }
            .map { words("[\($0.number)]", to: link(source: $0.id)) }
            .enumerated().flatMap { $0 == 0 ? [$1] : [.text(" "), $1] }
    }

    /// “来源：[3][7]”, a line that leads to the sources; nothing of none.
    func sourceLine(_ ids: [String]) -> [Inline] {
        let numbers = sourceNumbers(ids)
        guard !numbers.isEmpty else { return [] }
        return [.text(phrase("来源编号：", "Sources: "))]
            + numbers
            + [
                .text(phrase("，见", ", see ")), .reference(to: "sources", form: .number),
                .text(phrase("。", ".")),
            ]
    }

    /// The web address of a source as a link; `nil` for a copy on somebody else's site, which is not to be linked, and
    /// for an address that is none.
    func address(_ source: Source) -> Link? {
        guard !source.isOnForeignSite, let address = source.url,
            address.hasPrefix("https://") || address.hasPrefix("http://")
        else { return nil }
        return .uri(address)
    }
}

// MARK: Selections

extension ReportPart {
    /// The bodies that it selects, in order.
    func bodies(in dataset: Dataset) -> [Body] {
        bodies.map { $0.ids(in: dataset).compactMap { dataset.body($0) } } ?? dataset.bodies
    }

    /// Whether its selection holds a year; without one every year is in it.
    func selects(year: Int) -> Bool {
        if case .range(let from, let to)? = years { return (from...to).contains(year) }
        return true
    }

    /// The observations that its selection holds, in the order of the data set.
    func observations(of dataset: Dataset) -> [Observation] {
        dataset.observations.filter(filter(in: dataset))
    }

    /// Whether its selection holds an observation.
    func filter(in dataset: Dataset) -> (Observation) -> Bool {
        let chosen = bodies.map { Set($0.ids(in: dataset)) }
        let named = Set(indicators)
        return { row in
            selects(year: row.period.year) && (named.isEmpty || named.contains(row.indicator))
                && chosen?.contains(row.body) != false
        }
    }
}
