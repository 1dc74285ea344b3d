import Press

/// A figure, a table, a finding or a page of the report and what stands in it: for back-references and the index.
struct PartUse: Equatable, Sendable {
    /// The name of its place.
    var label: String
    /// By id.
    var sources: Set<String>
    var indicators: Set<String>
    var bodies: Set<String>
    /// How readers find it: by its own number, its title, or its page.
    var form = ReferenceForm.number
}

/// What of the report uses sources, indicators and bodies, in its order.
struct PartUses: Equatable, Sendable {
    /// Where something is used.
    struct Place: Equatable, Sendable {
        var label: String
        var form: ReferenceForm
    }

    /// Whether the pages of committees are among the places, which is so where they are few.
    let namesPages: Bool
    private var bySource: [String: [Place]] = [:]
    private var byIndicator: [String: [Place]] = [:]
    private var byBody: [String: [Place]] = [:]

    init(_ uses: [PartUse], namesPages: Bool) {
        self.namesPages = namesPages
        for use in uses {
            let place = Place(label: use.label, form: use.form)
            for id in use.sources { Self.add(place, to: &bySource[id, default: []]) }
            for id in use.indicators { Self.add(place, to: &byIndicator[id, default: []]) }
            for id in use.bodies { Self.add(place, to: &byBody[id, default: []]) }
        }
    }

    /// Adds a place that is not there yet.
    private static func add(_ place: Place, to places: inout [Place]) {
        if places.last != place { places.append(place) }
    }

    func places(source id: String) -> [Place] { bySource[id] ?? [] }
    func places(indicator id: String) -> [Place] { byIndicator[id] ?? [] }
    func labels(indicator id: String) -> [String] { places(indicator: id).map(\.label) }
    func labels(body id: String) -> [String] { byBody[id]?.map(\.label) ?? [] }
}
