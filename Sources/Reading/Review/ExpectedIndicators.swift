import Metrics

/// The indicators that a review of a body can be expected to state, so that a person sees what was not found.
struct ExpectedIndicators {
    /// An indicator that the same body published before or after.
    struct Own: Equatable {
        /// The indicator's id.
        var indicator: String
        /// The other years for which the data set has it, in order.
        var years: [Int]
    }

    /// An indicator that most bodies published.
    struct Common: Equatable {
        /// The indicator's id.
        var indicator: String
        /// How many bodies of the data set published it, in whatever year.
        var bodies: Int
    }

    private let dataset: Dataset
    /// Those that more than half of the bodies with any observation published, in the order of the indicators' table.
    let common: [Common]
    /// How many bodies have any observation.
    let bodyCount: Int

    init(_ dataset: Dataset) {
        self.dataset = dataset
        var publishers: [String: Set<String>] = [:]
        for row in dataset.observations { publishers[row.indicator, default: []].insert(row.body) }
        let bodyCount = Set(dataset.observations.lazy.map(\.body)).count
        self.bodyCount = bodyCount
        common = dataset.indicators.compactMap { indicator in
            let count = publishers[indicator.id]?.count ?? 0
            return count * 2 > bodyCount && !indicator.isBackground
                ? Common(indicator: indicator.id, bodies: count) : nil
        }
    }

    /// What a body published for years other than the one reviewed, in the order of the indicators' table. Nothing for a
    /// body that the data set does not know.
    func own(body: String?, year: Int?) -> [Own] {
        guard let body else { return [] }
        return dataset.indicators.compactMap { indicator in
            let rows = dataset.observations(body: body, indicator: indicator.id)
            if indicator.isBackground { return nil }
            let years = Set(rows.lazy.map(\.period.year)).filter { $0 != year }.sorted()
            return years.isEmpty ? nil : Own(indicator: indicator.id, years: years)
        }
    }
}
