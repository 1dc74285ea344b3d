import Testing

@testable import Metrics

@Suite struct ComparabilityTests {
    private let first = Invented.observation("100件", year: 2023, label: "五届二次会议")

    @Test func everyDifferenceIsFound() {
        let other = Invented.observation(
            "10条", indicator: "proposals_received", topic: "养老", year: 2024, basis: .session, label: "六届一次会议",
            coverage: .part)
        #expect(
            ComparabilityRules.change.differences(first, other) == [
                .differentIndicator, .differentTopic, .differentUnit, .differentYear, .differentBasis,
                .partial,
                .differentTerm,
            ])
    }

    @Test func anotherTermCautionsAndAnotherBasisForbids() {
        let later = Invented.observation("110件", label: "六届一次会议")
        let judged = ComparabilityRules.change.judge(first, later)
        #expect(judged.obstacles.isEmpty && judged.cautions == [.differentYear, .differentTerm])
        let session = Invented.observation("110件", basis: .session, label: "五届三次会议")
        #expect(ComparabilityRules.change.judge(first, session).obstacles == [.differentBasis])
        #expect(ComparabilityRules.peers.judge(first, later).obstacles == [.differentYear])
    }

    @Test(arguments: [
        ("", 2022, "十四届一次会议", 2023, true), ("", 2021, "六届二次会议", 2023, false),
        ("", 2023, "十四届二次会议", 2024, false), ("十三届五次会议", 2022, "", 2023, false),
        ("五届第一次会议以来", 2022, "", 2023, false), ("", 2021, "五届第一次会议", 2022, true),
        ("十三届五次会议", 2022, "十四届一次会议", 2023, true), ("", 2022, "十二届二次会议以来(2019年)", 2023, false),
        ("", 2022, "第一次会议", 2023, false), ("", 2022, "十四届一次会议", 2022, false),
        ("", 2022, "十四届次会议", 2023, false),
    ])
    func aTermBeginsWithItsFirstSession(
        _ earlier: String, _ year: Int, _ later: String, _ next: Int, isOther: Bool
    ) {
        let (one, other) = (
            Period(year: year, basis: .session, label: earlier),
            Period(year: next, basis: .session, label: later)
        )
        #expect(other.isOfAnotherTerm(than: one) == isOther)
        #expect(one.isOfAnotherTerm(than: other) == isOther)
    }

    @Test func figuresOfOneTopicAreAllParts() {
        func row(_ words: String, _ body: String, _ coverage: Coverage, topic: String) -> Observation {
            Invented.observation(words, body: body, topic: topic, coverage: coverage)
        }
        let parts = ["jia-yi", "jia-bing"].map { row("10件", $0, .part, topic: "养老") }
        func notes(_ rows: [Observation], _ topic: String) -> [[Comparability]] {
            Invented.dataset(rows).latest(
                indicator: "proposals_filed", bodies: ["jia-yi", "jia-bing"], topic: topic
            ).map(\.notes)
        }
        #expect(notes(parts, "养老") == [[], []])
        // Beside totals a part always differs, were there no total at all.
        let ofNone = ["jia-yi", "jia-bing"].map { row("10件", $0, .part, topic: "") }
        #expect(notes(ofNone, "") == [[.partial], [.partial]])
        let mixed = [parts[0], row("20件", "jia-bing", .whole, topic: "养老")]
        #expect(notes(mixed, "养老") == [[.partial], []])
    }

    @Test func whatIsWaivedCautions() {
        let session = Invented.observation("110件", basis: .session)
        let rules = ComparabilityRules.change.waiving([.differentBasis])
        #expect(rules.judge(first, session).obstacles.isEmpty)
        #expect(rules.judge(first, session).cautions.contains(.differentBasis))
        #expect(Change(from: first, to: session, rules: rules).outcome == .value(110.0 / 100 - 1))
    }

    @Test func aDeclaredDefinitionIsInForceFromItsYear() {
        let definitions = Definitions([
            DeclaredDefinition(body: "jia-yi", indicator: "proposals_filed", since: 2024, definition: "含并案"),
            DeclaredDefinition(body: "jia-yi", indicator: "proposals_filed", since: 2026, definition: ""),
        ])
        let rules = ComparabilityRules.change.minding(definitions)
        func differs(_ one: Int, _ other: Int) -> Bool {
            rules.differences(
                Invented.observation("1件", year: one), Invented.observation("1件", year: other)
            ).contains(.differentDefinition)
        }
        #expect(differs(2023, 2024) && differs(2025, 2026) && !differs(2024, 2025) && !differs(2023, 2026))
    }

    @Test func whoCountsOtherwiseThanMostIsMarkedAndHasNoRank() {
        let rows = ["jia-yi": "100件", "jia-bing": "90件", "jia-yi-jia": "80件", "jia": "70件"].map {
            Invented.observation($1, body: $0)
        }
        let declared = [
            DeclaredDefinition(body: "jia-bing", indicator: "proposals_filed", since: 2020, definition: "含并案")
        ]
        let dataset = Dataset(
            bodies: Invented.bodies, indicators: Invented.indicators, sources: Invented.sources,
            observations: rows, definitions: Definitions(declared))
        let entries = dataset.latest(indicator: "proposals_filed", bodies: ["jia-yi", "jia-bing"])
        // One of each: the first is usual.
        #expect(entries.map(\.notes) == [[], [.differentDefinition]])
        #expect(entries.ranks()[1] == .withheld([.differentDefinition]))
    }

    @Test(arguments: [
        ("十四届二次会议", 14), ("五届四次会议以来", 5), ("十届(五年)", 10), ("二十届一次会议", 20), ("二十一届", 21), ("14届2次会议", 14),
        ("2024年(过去一年)", nil), ("", nil), ("届", nil), ("一百二十届", nil),
    ])
    func theTermOfALabel(label: String, term: Int?) {
        #expect(Period(year: 2024, basis: .session, label: label).term == term)
    }

    @Test func vintagesAreKeptAndTheLatestIsShown() {
        let own = Invented.observation("100件", source: "own")
        let later = Invented.observation("103件", source: "own-later")
        let copy = Invented.observation("100余件", source: "copy")
        let vintages = Invented.dataset([own, later, copy]).vintages(of: own)
        #expect(vintages.shown == later && vintages.earlier == [own, copy])
        #expect(vintages.restatements == [own])
        #expect(vintages.difference(from: own) == Interval(exactly: 3))
        let alone = Invented.dataset([own]).vintages(of: own)
        #expect(alone.shown == own && !alone.isRestated)
    }

    @Test func countsUpToADayAreOfOneSession() {
        func row(_ words: String, _ label: String, _ basis: Basis, _ source: String) -> Observation {
            Invented.observation(words, basis: basis, label: label, source: source)
        }
        let session = [
            row("90件", "六届一次会议", .sessionToDate, "own"), row("95件", "六届二次会议", .sessionToDate, "own-later"),
        ]
        #expect(Invented.dataset(session).vintages(of: session[0]).earlier.isEmpty)
        let year = [row("90件", "", .session, "own"), row("95件", "六届一次会议以来", .session, "own-later")]
        #expect(Invented.dataset(year).vintages(of: year[0]).shown == year[1])
    }
}
