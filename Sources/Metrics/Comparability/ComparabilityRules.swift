/// Which differences keep two figures from being compared, in one place.
///
/// A difference either forbids a comparison or cautions beside its result; none is passed over. Whoever knows better
/// may waive a rule for one figure or table: then it cautions as well, and the waiver is to be printed.
public struct ComparabilityRules: Equatable, Sendable {
    /// What forbids, unless it is waived.
    public let forbidding: Set<Comparability>
    /// What was waived: of these no difference forbids.
    public let waived: Set<Comparability>
    /// How bodies depart from the definitions of `indicators.csv`.
    public let definitions: Definitions

    /// Rules of one's own.
    public init(
        forbidding: Set<Comparability>, waiving waived: Set<Comparability> = [],
        definitions: Definitions = Definitions()
    ) {
        self.forbidding = forbidding
        self.waived = waived
        self.definitions = definitions
    }

    /// For one body's figures of two years. Another term and a restated figure caution.
    public static let change = ComparabilityRules(forbidding: [
        .differentIndicator, .differentTopic, .differentUnit, .differentDefinition, .differentBasis, .partial,
    ])

    /// For figures of several bodies that are ranked, added or held against a median. Another term is no matter
    /// here, and a restated figure cautions.
    public static let peers = ComparabilityRules(forbidding: [
        .differentIndicator, .differentTopic, .differentUnit, .differentDefinition, .differentYear,
        .differentBasis,
        .partial, .differentLevel,
    ])

    /// For two indicators of one body of which a ratio is made: of one period, topic and coverage.
    public static let ratio = ComparabilityRules(forbidding: [
        .differentTopic, .differentYear, .differentBasis, .partial, .differentTerm,
    ])

    /// The same rules, some of them waived.
    public func waiving(_ rules: Set<Comparability>) -> ComparabilityRules {
        ComparabilityRules(forbidding: forbidding, waiving: waived.union(rules), definitions: definitions)
    }

    /// The same rules for a data set that declares definitions.
    public func minding(_ definitions: Definitions) -> ComparabilityRules {
        ComparabilityRules(forbidding: forbidding, waiving: waived, definitions: definitions)
    }

    /// Whether a difference forbids a comparison.
    public func forbids(_ difference: Comparability) -> Bool {
        forbidding.contains(difference) && !waived.contains(difference)
    }

    /// Those of some differences that forbid a comparison, in the order of declaration.
    public func obstacles(among differences: [Comparability]) -> [Comparability] {
        differences.filter(forbids).sorted()
    }

    /// Every respect in which two figures differ, in the order of declaration. Levels are of bodies, which figures do
    /// not tell: see ``Dataset/latest(indicator:bodies:topic:year:bases:)``.
    public func differences(_ first: Observation, _ second: Observation) -> [Comparability] {
        var found: [Comparability] = []
        if first.indicator != second.indicator { found.append(.differentIndicator) }
        if first.topic != second.topic { found.append(.differentTopic) }
        if first.quantity.unit != second.quantity.unit { found.append(.differentUnit) }
        if definitions.inForce(for: first) != definitions.inForce(for: second) {
            found.append(.differentDefinition)
        }
        if first.period.year != second.period.year { found.append(.differentYear) }
        if first.period.basis != second.period.basis { found.append(.differentBasis) }
        if first.coverage != second.coverage { found.append(.partial) }
        if first.body == second.body, first.period.isOfAnotherTerm(than: second.period) {
            found.append(.differentTerm)
        }
        return found
    }

    /// Whether two figures may be compared: the reasons why not, and what cautions.
    public func judge(_ first: Observation, _ second: Observation) -> Judgement {
        let found = differences(first, second)
        let obstacles = obstacles(among: found)
        let cautions = found.filter { !obstacles.contains($0) }
        return Judgement(obstacles: obstacles, cautions: cautions)
    }

    /// What the rules say of two figures.
    public struct Judgement: Equatable, Sendable {
        /// Why they may not be compared; empty where they may.
        public let obstacles: [Comparability]
        /// How they differ without that keeping them from being compared.
        public let cautions: [Comparability]
    }
}
