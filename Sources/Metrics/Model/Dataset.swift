/// Bodies, indicators, sources and what is observed of them, with look-up by id.
public struct Dataset: Equatable, Sendable {
    /// The bodies, in the order given: that of `bodies.csv`.
    public let bodies: [Body]
    /// The indicators, in the order given.
    public let indicators: [Indicator]
    /// The sources, in the order given.
    public let sources: [Source]
    /// The observations: by body, then indicator (each in the order of its table), topic, year, basis,
    /// period and source. The same set of rows always comes out in the same order.
    public let observations: [Observation]
    /// What is known of figures that are missing.
    public let absences: [RecordedAbsence]
    /// What figures can be divided by, in the order given.
    public let denominators: [Denominator]
    /// How bodies depart from the definitions of the indicators.
    public let definitions: Definitions

    private let bodyIndex: [String: Int]
    private let indicatorIndex: [String: Int]
    private let sourceIndex: [String: Int]
    private let cells: [Cell: Range<Int>]
    private let absenceReasons: [AbsenceKey: Absence]

    /// A data set of the given rows. Of rows with the same id the first counts.
    public init(
        bodies: [Body], indicators: [Indicator], sources: [Source], observations: [Observation],
        absences: [RecordedAbsence] = [], denominators: [Denominator] = [],
        definitions: Definitions = Definitions()
    ) {
        self.bodies = bodies
        self.indicators = indicators
        self.sources = sources
        self.absences = absences
        self.denominators = denominators
        self.definitions = definitions
        let bodyIndex = Self.index(bodies.map(\.id))
        let indicatorIndex = Self.index(indicators.map(\.id))
        self.bodyIndex = bodyIndex
        self.indicatorIndex = indicatorIndex
        sourceIndex = Self.index(sources.map(\.id))

        // Places are looked up once a row rather than twice a comparison. Ids of no table come last.
        let placed = observations.map { row in
            PlacedObservation(
                body: bodyIndex[row.body] ?? .max, indicator: indicatorIndex[row.indicator] ?? .max, row: row)
        }
        let sorted = placed.sorted { $0.precedes($1) }.map(\.row)
        self.observations = sorted

        var cells: [Cell: Range<Int>] = [:]
        var start = 0
        for index in sorted.indices {
            let next = index + 1
            if next == sorted.count || sorted[next].body != sorted[start].body
                || sorted[next].indicator != sorted[start].indicator
            {
                cells[Cell(body: sorted[start].body, indicator: sorted[start].indicator)] = start..<next
                start = next
            }
        }
        self.cells = cells
        absenceReasons = Dictionary(
            absences.map { (AbsenceKey(body: $0.body, indicator: $0.indicator, year: $0.year), $0.reason) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The body of this id; `nil` where there is none.
    public func body(_ id: String) -> Body? { bodyIndex[id].map { bodies[$0] } }

    /// The indicator of this id; `nil` where there is none.
    public func indicator(_ id: String) -> Indicator? { indicatorIndex[id].map { indicators[$0] } }

    /// The denominator of this id; `nil` where there is none. There are a handful.
    public func denominator(_ id: String) -> Denominator? { denominators.first { $0.id == id } }

    /// The source of this id; `nil` where there is none.
    public func source(_ id: String) -> Source? { sourceIndex[id].map { sources[$0] } }

    /// Everything observed of one indicator of one body, in the order of ``observations``.
    public func observations(body: String, indicator: String) -> ArraySlice<Observation> {
        observations[cells[Cell(body: body, indicator: indicator)] ?? 0..<0]
    }

    /// The observations of every body and indicator that has any, in the order of ``observations``.
    var cellRanges: [ArraySlice<Observation>] {
        cells.values.sorted { $0.lowerBound < $1.lowerBound }.map { observations[$0] }
    }

    /// Why a figure is missing, where more is recorded than that nobody reported it.
    func recordedAbsence(body: String, indicator: String, year: Int) -> Absence? {
        absenceReasons[AbsenceKey(body: body, indicator: indicator, year: year)]
    }

    private static func index(_ ids: [String]) -> [String: Int] {
        Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private struct Cell: Hashable {
        var body: String
        var indicator: String
    }

    private struct AbsenceKey: Hashable {
        var body: String
        var indicator: String
        var year: Int
    }
}

/// An observation with the places of its body and indicator in their tables, to be sorted by.
private struct PlacedObservation {
    var body: Int
    var indicator: Int
    var row: Observation

    func precedes(_ other: PlacedObservation) -> Bool {
        if body != other.body { return body < other.body }
        if indicator != other.indicator { return indicator < other.indicator }
        // Two ids of no table share a place above.
        if row.body != other.row.body { return row.body < other.row.body }
        if row.indicator != other.row.indicator { return row.indicator < other.row.indicator }
        if row.topic != other.row.topic { return row.topic < other.row.topic }
        let (period, otherPeriod) = (row.period, other.row.period)
        if period.year != otherPeriod.year { return period.year < otherPeriod.year }
        if period.basis != otherPeriod.basis { return period.basis.rawValue < otherPeriod.basis.rawValue }
        if period.label != otherPeriod.label { return period.label < otherPeriod.label }
        if row.source != other.row.source { return row.source < other.row.source }
        return row.place < other.row.place
    }
}
