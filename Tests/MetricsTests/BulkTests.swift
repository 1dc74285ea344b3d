import Testing

@testable import Metrics

/// What is computed over all rows at once is what the same questions get one by one.
@Suite struct BulkTests {
    @Test(arguments: 0..<20) func changesAreThoseOfTheFiguresShown(seed: UInt64) {
        let dataset = RandomRows(seed: seed).defined
        let rules = ComparabilityRules.change.minding(dataset.definitions)
        let found = Set(dataset.changes(from: 2023, to: 2024).joined().map(Self.named(dataset)))
        var expected: Set<String> = []
        for body in dataset.bodies {
            for indicator in dataset.indicators {
                func shown(_ year: Int) -> Observation? {
                    dataset.latest(indicator: indicator.id, bodies: [body.id], year: year).first?.observation
                }
                guard let base = shown(2023), let result = shown(2024) else { continue }
                let change = Change(
                    from: base, to: result, measure: indicator.kind.changeMeasure, rules: rules)
                expected.insert("\(base.id) \(result.id) \(change.outcome)")
            }
        }
        #expect(found.symmetricDifference(expected).min() == nil)
    }

    @Test(arguments: 20..<40) func yearlyChangesAreThoseOfTheSeries(seed: UInt64) {
        let dataset = RandomRows(seed: seed).defined
        let rules = ComparabilityRules.change.minding(dataset.definitions)
        let found = Set(dataset.yearlyChanges().joined().map(Self.named(dataset)))
        var expected: Set<String> = []
        for body in dataset.bodies {
            for indicator in dataset.indicators {
                let series = dataset.series(body: body.id, indicator: indicator.id, bases: Basis.preference)
                let changes = series.yearlyChanges(
                    measure: indicator.kind.changeMeasure, rules: rules)
                for (points, change) in zip(zip(series.points, series.points.dropFirst()), changes) {
                    guard let base = points.0.observation, let result = points.1.observation else { continue }
                    expected.insert("\(base.id) \(result.id) \(change.change.outcome)")
                }
            }
        }
        #expect(found.symmetricDifference(expected).min() == nil)
    }

    @Test(arguments: 40..<60) func ranksAreThoseOfTheSelection(seed: UInt64) throws {
        let dataset = RandomRows(seed: seed).defined
        for topic in ["", "民生"] { try ranksAreThoseOfTheSelection(dataset, topic: topic) }
    }

    private func ranksAreThoseOfTheSelection(_ dataset: Dataset, topic: String) throws {
        let found = dataset.ranksOfEveryYear(topic: topic)
        #expect(!found.isEmpty)
        for one in found {
            let entries = dataset.latest(
                indicator: dataset.indicators[one.indicator].id, bodies: dataset.bodies.map(\.id),
                topic: topic, year: one.year)
            let expected = zip(entries, entries.ranks()).compactMap { entry, rank in
                entry.observation.map { "\($0.id) \(rank)" }
            }
            #expect(one.places.map { "\(dataset.observations[Int($0.row)].id) \($0.rank)" } == expected)
        }
        let years = Set(
            dataset.observations.filter { $0.topic == topic && dataset.body($0.body) != nil }.map {
                "\($0.indicator) \($0.period.year)"
            })
        #expect(Set(found.map { "\(dataset.indicators[$0.indicator].id) \($0.year)" }) == years)
    }

    @Test func anotherDefinitionIsNoPlaceAndNoChange() {
        let rows = ["jia", "jia-yi", "jia-bing"].flatMap { body in
            [2023, 2024].map { Invented.observation("10件", body: body, year: $0, basis: .session) }
        }
        let dataset = Invented.dataset(
            rows, definitions: [("jia-bing", 2024, "含并案"), ("elsewhere", 1990, "另计")])
        let ranks = dataset.ranksOfEveryYear().map { $0.places.map(\.differences.notes) }
        let levels: [[Comparability]] = [[.differentLevel], [], []]
        #expect(ranks == [levels, [[.differentLevel], [], [.differentDefinition]]])
        let outcomes = dataset.yearlyChanges().joined().map { "\($0.outcome)" }
        #expect(outcomes.count { $0.contains("differentDefinition") } == 1)
    }

    @Test func yearsAreLeftOut() {
        let rows = RandomRows(seed: 60).dataset
        let kept = rows.within(years: 2022...2023)
        #expect(kept == Invented.dataset(rows.observations.filter { (2022...2023).contains($0.period.year) }))
        #expect(kept.observations.count < rows.observations.count)
    }

    private static func named(_ dataset: Dataset) -> (RowChange) -> String {
        { change in
            let (base, result) = (
                dataset.observations[Int(change.base)], dataset.observations[Int(change.result)]
            )
            return "\(base.id) \(result.id) \(change.outcome)"
        }
    }
}

/// A data set of many rows about few bodies and years, so that all ways of choosing among them occur.
struct RandomRows {
    let rows: [Observation]
    private let definitions: [(body: String, since: Int, definition: String)]

    init(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        func pick<Value>(_ values: [Value], _ fallback: Value) -> Value {
            values.randomElement(using: &random) ?? fallback
        }
        rows = (0..<200).map { _ in
            let indicator = pick(Invented.indicators, Invented.indicators[0])
            let words =
                indicator.kind == .rate
                ? pick(["80%", "90.5%", "近90%"], "80%")
                : pick(["0件", "10件", "10件", "12件", "10余件", "近20件", "约15件", "10件以上"], "10件")
            return Invented.observation(
                words, body: pick(Invented.bodies.map(\.id) + ["elsewhere"], "jia"), indicator: indicator.id,
                topic: pick(["", "", "", "民生"], ""), year: pick([2021, 2022, 2023, 2024], 2024),
                basis: pick([.calendarYear, .calendarYear, .session, .term], .session),
                label: pick(["", "", "第一次会议"], ""), unit: pick([nil, nil, nil, "个"], nil),
                coverage: pick([.whole, .whole, .part], .whole),
                source: pick(Invented.sources.map(\.id) + ["unknown"], "own"))
        }
        definitions = (0..<Int(seed % 5)).map { _ in
            (
                pick(Invented.bodies.map(\.id) + ["elsewhere"], "jia"), pick([2021, 2022, 2023, 2024], 2022),
                pick(["含并案", "另计", ""], "")
            )
        }
    }

    /// The rows, of those with the same key the first.
    var dataset: Dataset {
        var ids: Set<String> = []
        return Invented.dataset(rows.filter { ids.insert($0.id).inserted })
    }

    /// The same, some bodies counting otherwise from some year on.
    var defined: Dataset { Invented.dataset(dataset.observations.map(\.self), definitions: definitions) }
}
