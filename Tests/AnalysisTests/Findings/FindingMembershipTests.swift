import Metrics
import Testing

@testable import Analysis

private typealias Data = InventedFigures

/// Every count that a sentence gives, everybody whom it compares and everybody whom it leaves out, enumerated anew from the
/// observations.
@Suite struct FindingMembershipTests {
    /// Two invented provinces with five cities each, and a province without any.
    private static let cities = Data.names.enumerated().map { index, name in
        Body(
            id: "b\(index)", name: "\(name)市政协", shortName: name, level: .prefecture,
            parent: index < 5 ? "north" : "south")
    }
    private static let provinces = [("north", "北"), ("south", "南"), ("west", "西")].map {
        Body(id: $0.0, name: "\($0.1)省政协", shortName: $0.1, level: .provincial)
    }

    private struct Sample {
        let rows: [Observation]
        let absences: [RecordedAbsence]
        let definitions: Definitions
        let circle: [Body]
        let findings: [Finding]

        init(seed: Int) {
            var random = Sequence(seed: UInt64(seed))
            var rows: [Observation] = []
            for body in 0..<10 {
                for year in [2023, 2024] {
                    for indicator in ["proposals_received", "proposals_filed"] {
                        rows += Self.rows(body, year, indicator, isCalm: seed % 4 == 1, &random)
                    }
                }
            }
            let absences = (0..<2).map { _ in
                RecordedAbsence(
                    body: "b\(Int.random(in: 0..<10, using: &random))", indicator: "proposals_received",
                    year: 2024, reason: Bool.random(using: &random) ? .notApplicable : .notReported)
            }
            let definitions = Definitions(
                seed % 3 == 0
                    ? [
                        DeclaredDefinition(
                            body: "b\(seed % 10)", indicator: "proposals_received", since: 2024,
                            definition: "另计")
                    ] : [])
            let circles = [
                cities, Array(cities.prefix(5)), Array(cities.shuffled(using: &random).prefix(7)),
            ]
            let circle = circles[seed / 3 % 3]
            var scope = FindingScope()
            if circle.count < 10 { scope.peers = Set(circle.map(\.id)) }
            let dataset = Dataset(
                bodies: provinces + cities, indicators: Data.indicators, sources: Data.sources,
                observations: rows, absences: absences, definitions: definitions)
            (self.rows, self.absences, self.definitions, self.circle) = (rows, absences, definitions, circle)
            findings = dataset.findings(scope)
        }

        /// What a data set may have of a body, an indicator and a year: nothing, a part, nought, two figures that differ, a
        /// doubted one, one up to another day.
        private static func rows(
            _ body: Int, _ year: Int, _ indicator: String, isCalm: Bool, _ random: inout Sequence
        ) -> [Observation] {
            let digit = Int.random(in: 0...9, using: &random)
            // Calm figures are much alike, save one body's.
            let number = !isCalm ? digit * 13 : body == 9 ? 900 : 40 + digit
            func row(
                _ words: String, topic: String = "", basis: Basis = .calendarYear, label: String = "",
                coverage: Coverage = .whole, source: String = "s", note: String = ""
            ) -> Observation {
                Data.row(
                    words, body, year, indicator, topic: topic, basis: basis, label: label,
                    coverage: coverage, source: source, note: note)
            }
            return switch Int.random(in: 0..<(isCalm ? 40 : 19), using: &random) {
            case 0: []
            case 1: [row("\(number)件", coverage: .part)]
            case 2: [row("\(number)件", topic: "水利")]
            case 3: [row("\(number)件", note: "存疑：两处不一")]
            case 4: [row("\(number)件"), row("\(number + 1)件", source: "t")]
            case 5: [row("0件")]
            case 6: [row("\(10 * (number / 10 + 1))余件")]
            case 7: [row("\(number)件", basis: .sessionToDate, label: "截至\(year)年9月底")]
            case 8: [row("\(number)件", basis: .term, label: "十届(三年)")]
            case 9, 16, 17, 18: [row("\(number)件", basis: .term, label: "十届(五年)")]
            case 10, 11: [row("\(number)件", basis: .sessionToDate, label: "十届二次会议")]
            default: [row("\(number)件")]
            }
        }

        /// The totals of an indicator on a basis, by the ids of bodies.
        func totals(_ finding: Finding, _ year: Int) -> [String: [Observation]] {
            let found = rows.filter { row in
                row.indicator == finding.indicator && row.period.year == year
                    && row.period.basis == finding.basis && row.coverage == .whole && row.topic.isEmpty
                    && circle.contains { $0.id == row.body }
            }
            return Dictionary(grouping: found, by: \.body)
        }

        /// Whether the figures of a body and year may stand in a comparison.
        func isSound(_ rows: [Observation]) -> Bool { rows.count == 1 && !rows[0].isDoubted }

        /// What figures that are compared have in common, beyond their basis.
        func kind(_ row: Observation) -> [String] {
            let label = row.period.label
            let stretch = ["截至", "会议", "三年", "五年"].first { label.contains($0) } ?? ""
            return [stretch, definitions.inForce(for: row)]
        }
    }

    /// What it says of how many bodies were compared of how many.
    private func counts(_ text: String) throws -> (held: Int, compared: Int, whose: String) {
        let count = #/(?:的|，|^)(\d+)个([^\d，]*)市级政协中(?:可比的(\d+)个里)?，/#
        let match = try #require(text.firstMatch(of: count), "\(text)")
        let held = try #require(Int(match.1))
        return (held, match.3.flatMap { Int($0) } ?? held, String(match.2))
    }

    private func expectCircle(_ whose: String, _ sample: Sample, _ text: String) {
        let isOfOne = Set(sample.circle.map(\.parent)).count == 1
        #expect(whose == (sample.circle.count == 10 ? "" : isOfOne ? "北所辖" : "所选"), "\(text)")
    }

    /// Those compared and those left out are all that there are, and nobody is both.
    private func expectMembers(_ compared: Set<String>, of held: Set<String>, _ text: String) throws {
        let said = try counts(text)
        #expect(said.held == held.count && said.compared == compared.count, "\(text)")
        let remark = text.lastIndex(of: "（").map { text[$0...] } ?? ""
        for body in Self.cities where held.contains(body.id) {
            // Who has an end or is beyond a fence stands before the last parenthesis.
            #expect(remark.contains(body.name) == !compared.contains(body.id), "\(body.name): \(text)")
        }
    }

    @Test(arguments: 0..<240) func everybodyIsComparedOrNamed(seed: Int) throws {
        let sample = Sample(seed: seed)
        for finding in sample.findings {
            let text = finding.sentence.zh
            switch finding.kind {
            case .extremes, .outlier:
                let held = sample.totals(finding, finding.years[0])
                let first = try #require(finding.observations.first)
                let alike = held.filter {
                    sample.isSound($0.value) && sample.kind($0.value[0]) == sample.kind(first)
                }
                #expect(Set(finding.observations.map(\.body)) == Set(alike.keys), "\(text)")
                try expectMembers(Set(alike.keys), of: Set(held.keys), text)
                expectCircle(try counts(text).whose, sample, text)
            case .peerChange:
                let (results, bases) = (
                    sample.totals(finding, finding.years[0]), sample.totals(finding, finding.years[0] - 1)
                )
                let held = results.filter { bases[$0.key] != nil }
                let first = try #require(finding.observations.first)
                let alike = held.filter { body, results in
                    guard let bases = bases[body], sample.isSound(bases), sample.isSound(results) else {
                        return false
                    }
                    return bases[0].quantity.interval.lower > 0
                        && [bases[0], results[0]].allSatisfy { sample.kind($0) == sample.kind(first) }
                }
                #expect(Set(finding.observations.map(\.body)) == Set(alike.keys), "\(text)")
                try expectMembers(Set(alike.keys), of: Set(held.keys), text)
                expectCircle(try counts(text).whose, sample, text)
            case .missing: try expectMissing(finding, sample)
            default: break
            }
        }
    }

    private func expectMissing(_ finding: Finding, _ sample: Sample) throws {
        let (text, year) = (finding.sentence.zh, finding.years[0])
        let circle = Set(sample.circle.map(\.id))
        let ofYear = sample.rows.filter {
            circle.contains($0.body) && $0.period.year == year && $0.period.basis != .term
        }
        let having = Set(
            ofYear.filter {
                $0.indicator == finding.indicator && $0.coverage == .whole && $0.topic.isEmpty
                    && !$0.isDoubted
            }.map(\.body))
        let without = Set(ofYear.map(\.body)).subtracting(having)
        let inapplicable = without.filter { body in
            sample.absences.first {
                $0.body == body && $0.indicator == finding.indicator && $0.year == year
            }?.reason == .notApplicable
        }
        let said = try counts(text)
        expectCircle(said.whose, sample, text)
        #expect(said.held == having.count + without.count, "\(text)")
        #expect(text.contains("中，\(having.count)个有"), "\(text)")
        #expect(Set(finding.bodies) == without.subtracting(inapplicable), "\(text)")
        for body in Self.cities {
            #expect(text.contains(body.name) == without.contains(body.id), "\(body.name): \(text)")
            let isPartOnly = sample.rows.contains {
                $0.body == body.id && $0.indicator == finding.indicator && $0.period.year == year
            }
            #expect(
                text.contains("\(body.name)（") == false || !finding.bodies.contains(body.id)
                    || isPartOnly == text.contains("\(body.name)（只有") || text.contains("未报告"), "\(text)")
        }
    }

    /// That the sets above hold what the sentences are to be tried on.
    @Test func everyKindOfRemarkOccurs() {
        let texts = (0..<240).flatMap { Sample(seed: $0).findings.map(\.sentence.zh) }
        for words in [
            "存疑或各来源不一，未计入", "截至日期属另一类", "统计定义不同", "基数为零", "届期长短另计", "不适用的是", "只有部分数", "只有分题数",
            "所辖市级政协中可比的", "所选市级政协中可比的", "升幅最大", "降幅最大", "离群",
        ] {
            #expect(texts.contains { $0.contains(words) }, "\(words)")
        }
    }
}
