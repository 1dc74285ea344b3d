/// A figure or a table of the report and what stands in it: for back-references and the index.
struct PartUse: Equatable, Sendable {
    /// The name of its place.
    var label: String
    /// By id.
    var sources: Set<String>
    var indicators: Set<String>
    var bodies: Set<String>
}

/// What of the report uses sources, indicators and bodies, in its order.
struct PartUses: Equatable, Sendable {
    private var bySource: [String: [String]] = [:]
    private var byIndicator: [String: [String]] = [:]
    private var byBody: [String: [String]] = [:]

    init(_ uses: [PartUse]) {
        for use in uses {
            for id in use.sources { bySource[id, default: []].append(use.label) }
            for id in use.indicators { byIndicator[id, default: []].append(use.label) }
            for id in use.bodies { byBody[id, default: []].append(use.label) }
        }
    }

    func labels(source id: String) -> [String] { bySource[id] ?? [] }
    func labels(indicator id: String) -> [String] { byIndicator[id] ?? [] }
    func labels(body id: String) -> [String] { byBody[id] ?? [] }
}
