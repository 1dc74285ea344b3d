/// That from some year on a body counts an indicator in a way of its own: a row of `definitions.csv`.
public struct DeclaredDefinition: Equatable, Hashable, Sendable {
    /// The id of the body.
    public var body: String
    /// The id of the indicator.
    public var indicator: String
    /// The first year that is counted so.
    public var since: Int
    /// What it counts; empty where from that year on it counts as `indicators.csv` says again.
    public var definition: String
    /// Remarks of the person who recorded it.
    public var note: String

    /// A declaration with the given properties.
    public init(body: String, indicator: String, since: Int, definition: String, note: String = "") {
        self.body = body
        self.indicator = indicator
        self.since = since
        self.definition = definition
        self.note = note
    }
}

/// How bodies depart from the definitions of `indicators.csv`, and since when.
public struct Definitions: Equatable, Sendable {
    /// Latest first.
    private let declared: [Key: [DeclaredDefinition]]

    /// Definitions as declared; without any, every body counts as `indicators.csv` says.
    public init(_ declared: [DeclaredDefinition] = []) {
        self.declared = Dictionary(grouping: declared) { Key(body: $0.body, indicator: $0.indicator) }
            .mapValues { $0.sorted { $0.since > $1.since } }
    }

    /// By which definition a figure was counted; empty for that of `indicators.csv`.
    public func inForce(for row: Observation) -> String {
        // Most data sets declare none, and this is asked for every pair of figures.
        guard !declared.isEmpty else { return "" }
        return declared[Key(body: row.body, indicator: row.indicator)]?
            .first { $0.since <= row.period.year }?.definition ?? ""
    }

    /// Entries of a selection, those marked that count by another definition than most of them; of equally many
    /// definitions that of the first entry is usual.
    func marking(_ entries: [Selected]) -> [Selected] {
        guard !declared.isEmpty else { return entries }
        let own = entries.map { $0.observation.map(inForce(for:)) }
        let usual = Self.usual(among: own.compactMap { $0 })
        return zip(entries, own).map { entry, definition in
            guard let definition, definition != usual else { return entry }
            return Selected(
                body: entry.body, figure: entry.figure,
                notes: (entry.notes + [.differentDefinition]).sorted())
        }
    }

    /// The definition that occurs most often; of equally frequent ones the first.
    static func usual(among definitions: [String]) -> String? {
        var counts: [String: Int] = [:]
        for definition in definitions { counts[definition, default: 0] += 1 }
        let most = counts.values.max()
        return definitions.first { counts[$0] == most }
    }

    /// What each body declared of each indicator, latest first; in no order.
    package var histories: some Collection<[DeclaredDefinition]> { declared.values }

    private struct Key: Hashable {
        var body: String
        var indicator: String
    }
}
