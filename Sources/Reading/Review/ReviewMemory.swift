import Metrics

/// What a data set remembers of earlier reviews: which candidates it has and which were rejected.
public struct ReviewMemory: Sendable {
    private let places: RecordedPlaces
    private let facts: [Fact: [Observation]]
    private let rejected: RejectedStatements

    /// The memory of a data set and of what was rejected for it.
    public init(_ dataset: Dataset, rejected: RejectedStatements) {
        places = RecordedPlaces(dataset.observations)
        facts = Dictionary(grouping: dataset.observations, by: Fact.init)
        self.rejected = rejected
    }

    /// The memory of a data set that was loaded from a folder, and what is wrong with the files of its `rejected/`.
    public static func load(_ dataset: Dataset, from data: String) -> (memory: ReviewMemory, faults: [Fault])
    {
        var faults = FaultList()
        let rejected = RejectedStatements.load(from: data, faults: &faults)
        return (ReviewMemory(dataset, rejected: rejected), faults.kept.sorted())
    }

    /// Whether a candidate of a document still waits for a person.
    ///
    /// It is recorded where an observation has its figure at one of its places, or its figure for the same body,
    /// indicator, topic and period; what was rejected by itself is rejected all the same if only the latter holds.
    /// - Parameter source: the id of the document's source; `nil` where it is not known, and then an observation
    ///   of any source counts whose words are the same at the same place.
    public func state(
        of candidate: Candidate, in document: Document, source: String? = nil
    ) -> ReviewState {
        let statement = candidate.statement
        let ranges = [statement.range] + candidate.otherPlaces
        let isPlaced = ranges.contains { range in
            places.observations(in: range).contains { row in
                guard let source else {
                    return ReviewedText.isSame(row.quantity.asStated, statement.asStated)
                        && Locator.places(in: row.locator).contains(range.lowerBound)
                }
                return row.source == source
                    && (row.quantity.number == statement.figure.number
                        || row.quantity.number == statement.upper)
            }
        }
        if isPlaced { return .recorded }
        let reviewed = ReviewedStatement(
            document: document.name ?? "", range: statement.range, asStated: statement.asStated)
        if rejected[reviewed] != nil { return .rejected }
        // A range is no figure that an observation could have.
        guard statement.upper == nil, let fact = Fact(candidate) else { return .open }
        let isKnown = (facts[fact] ?? []).contains {
            $0.quantity.number == statement.figure.number
                && $0.quantity.qualifier == statement.figure.qualifier
        }
        return isKnown ? .recorded : .open
    }
}
