import Canvas

/// A label that a mark would like, with the places that would do, best first.
public struct LabelRequest: Equatable, Sendable {
    /// A place farther off, joined to what it names by a thin stroke.
    public struct Led: Equatable, Sendable {
        /// The words.
        public var run: TextRun
        /// From the point to the words.
        public var leader: Stretch

        /// Words at the end of a leader.
        public init(_ run: TextRun, leader: Stretch) { (self.run, self.leader) = (run, leader) }
    }

    /// The same words at different places, best first.
    public var candidates: [TextRun] {
        get { places.runs }
        set { places = .each(newValue) }
    }
    /// The candidates as they were given.
    private(set) var places: LabelPlaces
    /// Places for when none of the candidates will do, best first.
    public var led: [Led]
    /// The point that the words name. Where it is given, no line may cross the words, and they stand nearer to it than
    /// to another series or point; otherwise they are left out.
    public var anchor: Point?
    /// The words, for a label that has no candidates at all.
    public var words = ""
    /// Whether the label lies on its own mark, which is then no obstacle.
    public var isOwn = false
    /// What stands behind the words, where they lie on a hatch.
    public var plate: Color?
    /// The datum that the label belongs to.
    public var datum: String?
    /// Requests of higher rank are placed first.
    public var rank: Int

    /// A label with its possible places.
    public init(candidates: [TextRun], datum: String? = nil, rank: Int = 0) {
        self.init(.each(candidates), datum: datum, rank: rank)
    }

    init(
        _ places: LabelPlaces, led: [Led] = [], anchor: Point? = nil, datum: String? = nil, rank: Int = 0
    ) {
        (self.places, self.led, self.anchor) = (places, led, anchor)
        (self.datum, self.rank) = (datum, rank)
    }
}
