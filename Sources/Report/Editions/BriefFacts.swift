import Analysis
import Metrics

/// The key figures of a briefing, the weightiest first.
struct BriefFacts {
    let facts: [Fact]

    /// A figure of a body with its change and its place.
    struct Fact {
        var body: Body
        var fact: ProfileFact
    }

    /// Those that the findings speak of, then those of every body that has enough of a year, in turn.
    init(_ source: ReportSource, dataset: Dataset, findings: [Finding]) {
        let circles = PeerCircles(dataset, language: source.file.tongue)
        func all(_ body: Body, _ year: Int) -> [Fact] {
            ProfileFact.all(of: body, among: circles.figures(of: body, year: year), in: dataset)
                .map { Fact(body: body, fact: $0) }
        }
        if let body = source.body {
            let own = dataset.indicators.flatMap { dataset.observations(body: body.id, indicator: $0.id) }
            let year = BodyEdition.years(of: own, in: dataset).first
            facts = year.map { all(body, $0) }?.sorted(by: Self.isWeightier) ?? []
            return
        }
        var found: [Fact] = []
        var seen: Set<[String]> = []
        func take(_ fact: Fact) {
            let key = [fact.body.id, fact.fact.indicator.id]
            if seen.insert(key).inserted { found.append(fact) }
        }
        for finding in findings.prefix(Self.mostFindings) {
            guard let body = finding.bodies.first.flatMap({ dataset.body($0) }),
                let year = finding.years.first,
                let fact = all(body, year).first(where: { $0.fact.indicator.id == finding.indicator })
            else { continue }
            take(fact)
        }
        let others = Profiles.subjects(in: dataset).prefix(Self.mostBodies).compactMap { subject in
            dataset.body(subject.body).map { all($0, subject.year).sorted(by: Self.isWeightier) }
        }
        for turn in 0..<Self.mostTurns {
            for facts in others where turn < facts.count { take(facts[turn]) }
        }
        // What has neither a change nor a place comes last.
        facts = found.filter { $0.fact.saysMore } + found.filter { !$0.fact.saysMore }
    }

    /// How many findings, bodies, and figures of each body are looked at.
    private static let mostFindings = 10
    private static let mostBodies = 12
    private static let mostTurns = 4

    private static func isWeightier(_ first: Fact, _ second: Fact) -> Bool {
        (first.fact.weight, -first.fact.place) > (second.fact.weight, -second.fact.place)
    }
}

extension ProfileFact {
    /// Whether it has a place, or a change on the year before.
    fileprivate var saysMore: Bool { isRanked || change.interval != nil }
}
