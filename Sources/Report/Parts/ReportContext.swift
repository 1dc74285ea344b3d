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
    /// The number of each source by its id, from 1, in the order of the data set.
    private let numbers: [String: Int]
    /// The places in ``listed`` by the ids of observations; empty where the report lists none.
    private let rows: [String: Int]
    /// The parts that the report has.
    private let kinds: Set<ReportPart.Kind>

    init(dataset: Dataset, file: ReportFile) {
        self.dataset = dataset
        self.file = file
        phrase = Phrase(language: file.tongue, tellingApart: dataset.bodies, in: dataset)
        numbers = Dictionary(
            dataset.sources.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
        let part = file.parts.first { $0.kind == .observations }
        listed = part?.observations(of: dataset) ?? []
        rows = Dictionary(
            listed.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        // A part of which nothing is left is not made.
        kinds = Set(file.parts.map(\.kind)).subtracting(listed.isEmpty ? [.observations] : [])
    }

    /// Whether the report has such a part.
    func has(_ kind: ReportPart.Kind) -> Bool { kinds.contains(kind) }
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
        let chosen = bodies.map { Set($0.ids(in: dataset)) }
        let named = Set(indicators)
        return dataset.observations.filter { row in
            selects(year: row.period.year) && (named.isEmpty || named.contains(row.indicator))
                && chosen?.contains(row.body) != false
        }
    }
}
