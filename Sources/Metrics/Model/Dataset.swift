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
    public let observations: Observations
    /// What is known of figures that are missing.
    public let absences: [RecordedAbsence]
    /// What figures can be divided by, in the order given.
    public let denominators: [Denominator]
    /// How bodies depart from the definitions of the indicators.
    public let definitions: Definitions

    private let absenceReasons: [AbsenceKey: Absence]
    /// How the sources stand to each other.
    let standings: [SourceStanding]

    /// A data set of the given rows. Of rows with the same id the first counts.
    public init(
        bodies: [Body], indicators: [Indicator], sources: [Source],
        observations: some Sequence<Observation>, absences: [RecordedAbsence] = [],
        denominators: [Denominator] = [], definitions: Definitions = Definitions()
    ) {
        self.init(
            bodies: bodies, indicators: indicators, sources: sources,
            table: ObservationTable(
                observations, bodies: bodies.map(\.id), indicators: indicators.map(\.id),
                sources: sources.map(\.id)),
            absences: absences, denominators: denominators, definitions: definitions)
    }

    /// A data set of the given tables; that of the observations was made with the ids of the others.
    init(
        bodies: [Body], indicators: [Indicator], sources: [Source], table: ObservationTable,
        absences: [RecordedAbsence], denominators: [Denominator], definitions: Definitions
    ) {
        self.bodies = bodies
        self.indicators = indicators
        self.sources = sources
        self.absences = absences
        self.denominators = denominators
        self.definitions = definitions
        observations = Observations(table, table.rows.indices)
        standings = sources.map { SourceStanding($0) }
        absenceReasons = Dictionary(
            absences.map { (AbsenceKey(body: $0.body, indicator: $0.indicator, year: $0.year), $0.reason) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The same without the observations of other years.
    public func within(years: ClosedRange<Int>) -> Dataset {
        Dataset(
            bodies: bodies, indicators: indicators, sources: sources,
            table: ObservationTable(table) { years.contains(Int($0.year)) }, absences: absences,
            denominators: denominators, definitions: definitions)
    }

    /// The observations as rows of numbers.
    package var table: ObservationTable { observations.table }

    /// The body of this id; `nil` where there is none.
    public func body(_ id: String) -> Body? { table.bodies.own(id).map { bodies[$0] } }

    /// The indicator of this id; `nil` where there is none.
    public func indicator(_ id: String) -> Indicator? { table.indicators.own(id).map { indicators[$0] } }

    /// The denominator of this id; `nil` where there is none. There are a handful.
    public func denominator(_ id: String) -> Denominator? { denominators.first { $0.id == id } }

    /// The source of this id; `nil` where there is none.
    public func source(_ id: String) -> Source? { table.sources.own(id).map { sources[$0] } }

    /// Everything observed of one indicator of one body, in the order of ``observations``.
    public func observations(body: String, indicator: String) -> Observations {
        guard let body = table.bodies[body], let indicator = table.indicators[indicator] else {
            return observations[0..<0]
        }
        return observations[table.cell(body: body, indicator: indicator)]
    }

    /// Why a figure is missing, where more is recorded than that nobody reported it.
    func recordedAbsence(body: String, indicator: String, year: Int) -> Absence? {
        absenceReasons[AbsenceKey(body: body, indicator: indicator, year: year)]
    }

    private struct AbsenceKey: Hashable {
        var body: String
        var indicator: String
        var year: Int
    }
}
