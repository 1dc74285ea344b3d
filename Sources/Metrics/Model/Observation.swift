/// One figure: what a source states about a body, an indicator and a period.
///
/// Copies share what it holds, since a comparison hands the same observation on many times.
public struct Observation: Identifiable, Sendable {
    private let facts: Facts

    /// What all copies share.
    private final class Facts: Sendable {
        let body, indicator, topic: String
        let period: Period
        let quantity: Quantity
        let coverage: Coverage
        let source, locator, note: String
        let place: Place

        init(
            body: String, indicator: String, topic: String, period: Period, quantity: Quantity,
            coverage: Coverage, source: String, locator: String, note: String, place: Place
        ) {
            (self.body, self.indicator, self.topic) = (body, indicator, topic)
            (self.period, self.quantity, self.coverage) = (period, quantity, coverage)
            (self.source, self.locator, self.note, self.place) = (source, locator, note, place)
        }
    }

    /// The id of the body.
    public var body: String { facts.body }
    /// The id of the indicator.
    public var indicator: String { facts.indicator }
    /// What part of the indicator's subject is counted; empty for all of it.
    public var topic: String { facts.topic }
    /// The stretch of time it counts.
    public var period: Period { facts.period }
    /// The figure.
    public var quantity: Quantity { facts.quantity }
    /// Whether it is the body's total.
    public var coverage: Coverage { facts.coverage }
    /// The id of the source.
    public var source: String { facts.source }
    /// Page, paragraph or character offset in the source.
    public var locator: String { facts.locator }
    /// Remarks of the person who recorded it.
    public var note: String { facts.note }
    /// Where it stands in the data set.
    public var place: Place { facts.place }

    /// An observation with the given properties.
    public init(
        body: String, indicator: String, topic: String = "", period: Period, quantity: Quantity,
        coverage: Coverage = .whole, source: String, locator: String = "", note: String = "",
        place: Place = Place(file: "", line: 0)
    ) {
        facts = Facts(
            body: body, indicator: indicator, topic: topic, period: period, quantity: quantity,
            coverage: coverage, source: source, locator: locator, note: note, place: place)
    }

    /// A name for links and anchors: ASCII, the same in every run, and different for every key
    /// (body, indicator, topic, year, basis, period, source).
    public var id: String {
        let id = "\(body)/\(indicator)/\(period.year)/\(period.basis.rawValue)/\(source)"
        guard !topic.isEmpty || !period.label.isEmpty else { return id }
        // Topic and label are free Chinese text, which no anchor may hold; their hash may stand for them.
        return id + "/" + String(Self.hash(topic, period.label), radix: 16)
    }

    /// Whether the person who recorded it doubts the source: the note begins with 存疑：.
    public var isDoubted: Bool { note.hasPrefix("存疑：") }

    /// The note as people read it: without the codes of warnings that it acknowledges.
    package var printedNote: String { Acknowledgement.withoutCodes(note) }

    /// FNV-1a, 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv): Swift's own hash changes between runs.
    private static func hash(_ topic: String, _ label: String) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        topic.utf8.forEach(mix)
        mix(0x1f)
        label.utf8.forEach(mix)
        return hash
    }
}

extension Observation: Equatable, Hashable {
    /// Whether two observations have the same properties.
    public static func == (first: Observation, second: Observation) -> Bool {
        let (one, other) = (first.facts, second.facts)
        return one === other
            || (one.period == other.period && one.quantity == other.quantity && one.body == other.body
                && one.indicator == other.indicator && one.topic == other.topic
                && one.coverage == other.coverage && one.source == other.source
                && one.locator == other.locator && one.note == other.note && one.place == other.place)
    }

    /// Those of its properties that tell most observations apart.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(body)
        hasher.combine(indicator)
        hasher.combine(period)
        hasher.combine(source)
    }
}
