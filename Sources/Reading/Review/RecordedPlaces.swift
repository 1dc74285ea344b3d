import Metrics

/// Which observations stand where in their sources, by the offsets that their locators name.
struct RecordedPlaces: Sendable {
    private let places: [(offset: Int, row: Observation)]

    init(_ observations: some Sequence<Observation>) {
        places = observations.flatMap { row in Locator.places(in: row.locator).map { ($0, row) } }
            .sorted { $0.offset < $1.offset }
    }

    /// The observations of which a place lies in a range, by that place; of whatever source.
    func observations(in range: Range<Int>) -> some Sequence<Observation> {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle].offset < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return places[low...].lazy.prefix { $0.offset < range.upperBound }.map(\.row)
    }
}

/// What an observation is a figure of; two of one source with the same cannot be told apart.
struct Fact: Hashable {
    var body: String
    var indicator: String
    var topic: String
    var period: Period

    init(_ row: Observation) {
        (body, indicator, topic, period) = (row.body, row.indicator, row.topic, row.period)
    }

    /// `nil` where the candidate does not say all of it.
    init?(_ candidate: Candidate) {
        guard let body = candidate.body, let indicator = candidate.indicator, let year = candidate.year else {
            return nil
        }
        (self.body, self.indicator, topic) = (body, indicator, candidate.topic)
        period = Period(year: year, basis: candidate.basis, label: candidate.period)
    }
}
