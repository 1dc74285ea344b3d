/// One figure: what a source states about a body, an indicator and a period.
public struct Observation: Equatable, Hashable, Sendable, Identifiable {
    /// The id of the body.
    public let body: String
    /// The id of the indicator.
    public let indicator: String
    /// What part of the indicator's subject is counted; empty for all of it.
    public let topic: String
    /// The stretch of time it counts.
    public let period: Period
    /// The figure.
    public let quantity: Quantity
    /// Whether it is the body's total.
    public let coverage: Coverage
    /// The id of the source.
    public let source: String
    /// Page, paragraph or character offset in the source.
    public let locator: String
    /// Remarks of the person who recorded it.
    public let note: String
    /// Where it stands in the data set.
    public let place: Place
    /// An observation with the given properties.
    public init(
        body: String, indicator: String, topic: String = "", period: Period, quantity: Quantity,
        coverage: Coverage = .whole, source: String, locator: String = "", note: String = "",
        place: Place = Place(file: "", line: 0)
    ) {
        self.body = body
        self.indicator = indicator
        self.topic = topic
        self.period = period
        self.quantity = quantity
        self.coverage = coverage
        self.source = source
        self.locator = locator
        self.note = note
        self.place = place
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
