/// A figure, a table, a finding or a page of the report and what stands in it: for back-references and the index.
struct PartUse: Equatable, Sendable {
    /// The name of its place.
    var label: String
    /// By id.
    var sources: Set<String>
    var indicators: Set<String>
    var bodies: Set<String>
    /// Whether readers know it by a number of its own rather than by its page.
    var isNumbered = true
}

/// What of the report uses sources, indicators and bodies, in its order.
struct PartUses: Equatable, Sendable {
    /// Where something is used.
    struct Place: Equatable, Sendable {
        var label: String
        var isNumbered: Bool
    }

    /// Whether the pages of committees are among the places, which is so where they are few.
    let namesPages: Bool
    private var bySource: [String: [Place]] = [:]
    private var byIndicator: [String: [Place]] = [:]
    private var byBody: [String: [Place]] = [:]

    init(_ uses: [PartUse], namesPages: Bool) {
        self.namesPages = namesPages
        for use in uses {
            let place = Place(label: use.label, isNumbered: use.isNumbered)
            for id in use.sources { bySource[id, default: []].append(place) }
            for id in use.indicators { byIndicator[id, default: []].append(place) }
            for id in use.bodies { byBody[id, default: []].append(place) }
        }
    }

    func places(source id: String) -> [Place] { bySource[id] ?? [] }
    func places(indicator id: String) -> [Place] { byIndicator[id] ?? [] }
    func labels(indicator id: String) -> [String] { places(indicator: id).map(\.label) }
    func labels(body id: String) -> [String] { byBody[id]?.map(\.label) ?? [] }
}
