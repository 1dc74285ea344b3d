import Metrics
import Testing

@testable import Reading

/// All texts are invented.
@Suite struct EvaluationTests {
    /// Candidates for the statements of a text with given indicators, whole and of 甲县政协.
    private func candidates(_ text: String, _ indicators: [String?]) throws -> [Candidate] {
        let statements = try Samples.statements(text)
        try #require(statements.count == indicators.count)
        return zip(statements, indicators).map { statement, indicator in
            Candidate(
                statement: statement, subject: "",
                guesses: indicator.map { [Candidate.Guess(indicator: $0, confidence: 0.9)] } ?? [],
                body: "甲县政协", year: 2024, basis: .calendarYear, period: "", coverage: .whole, topic: "")
        }
    }

    private func labelled(_ marked: String) throws -> LabelledDocument {
        let (article, faults) = MarkedArticle.read(
            "# body: 甲县政协\n# year: 2024\n" + marked, path: "a.txt", indicators: Samples.dataset.indicators)
        #expect(faults == [])
        return try #require(article)
    }

    private func tally(_ right: Int, _ asked: Int) -> EvaluationScore.Tally {
        var tally = EvaluationScore.Tally()
        (tally.right, tally.asked) = (right, asked)
        return tally
    }

    @Test func countsWhatIsRightAndListsWhatIsNot() throws {
        let label = try labelled(
            """
            提案[[30件|proposals_received|whole]]、[[20件|proposals_filed|part]]，
            协商[[4次|-]]，乙县政协调研[[5次|-|乙县政协]]，共[[七位|-|=7 exact 位]]委员走访8户
            """)
        var reading = Reader.Reading()
        reading.candidates = try candidates(
            "提案30件、20件，\n协商4次，乙县政协调研5次",
            ["proposals_received", "proposals_received", nil, "research_activities"])
        // A place that no label has.
        reading.candidates += try candidates(
            "提案30件、20件，\n协商4次，乙县政协调研5次，共七位委员走访8户。", Array(repeating: nil, count: 6)
        )
        .suffix(1)
        reading.year = 2023
        let evaluation = Evaluation(of: reading, by: label)
        let score = evaluation.score
        #expect((score.found, score.missed, score.extra) == (4, 1, 1))
        #expect(score.value == tally(4, 4))
        #expect(score.indicator == tally(2, 4))
        #expect(score.coverage == tally(1, 2))
        #expect(score.body == tally(3, 4))
        #expect(score.year == tally(0, 1))
        #expect(
            evaluation.misses.map { "\($0.line) \($0.kind) \($0.quote) \($0.wanted) \($0.got)" } == [
                "3 year  2024 2023", "3 indicator 20件 proposals_filed proposals_received 90%",
                "3 coverage 20件 part whole", "4 indicator 5次 - research_activities 90%",
                "4 body 5次 乙县政协 甲县政协", "4 missed 七位 7 exact 位 ", "4 extra 8户  -",
            ])
    }

    @Test func valueTakesNumberUnitAndQualifier() throws {
        let text = "筹资近26万元、26万元、30余件、3至5次"
        var reading = Reader.Reading()
        reading.candidates = try candidates(text, [nil, nil, nil, nil])
        let right = try labelled(
            "筹资[[近26万元|-|=260000 nearly 元]]、[[26万元|-|=260000 exact 元]]、[[30余件|-|=30 at_least 件]]、[[3至5次|-|=3–5 range 次]]"
        )
        #expect(Evaluation(of: reading, by: right).score.value == tally(4, 4))
        let wrong = try labelled(
            "筹资[[近26万元|-|=260000 about 元]]、[[26万元|-|=26 exact 元]]、[[30余件|-|=30 at_least 项]]、[[3至5次|-|=3 exact 次]]"
        )
        let evaluation = Evaluation(of: reading, by: wrong)
        #expect(evaluation.score.value == tally(0, 4))
        #expect(
            evaluation.misses.filter { $0.kind == .value }.map(\.got) == [
                "260000 nearly 元", "260000 exact 元", "30 at_least 件", "3–5 range 次",
            ])
    }

    @Test func aFactToldAtTwoPlacesIsFoundAtBoth() throws {
        let label = try labelled("提案[[30件|proposals_received|whole]]，提案[[30件|proposals_received|whole]]")
        var reading = Reader.Reading()
        reading.candidates = try candidates("提案30件", ["proposals_received"])
        #expect(Evaluation(of: reading, by: label).score.missed == 1)
        reading.candidates[0].otherPlaces = [label.statements[1].range]
        let score = Evaluation(of: reading, by: label).score
        #expect((score.found, score.missed, score.extra) == (2, 0, 0))
    }

    @Test func theDoubtfulIsRightEitherWay() throws {
        let label = try labelled("提案[[30件|proposals_received|whole|?]]")
        var reading = Reader.Reading()
        #expect(Evaluation(of: reading, by: label).score.missed == 0)
        reading.candidates = try candidates("提案30件", ["proposals_received"])
        let score = Evaluation(of: reading, by: label).score
        #expect((score.found, score.extra) == (1, 0))
    }

    @Test func anIndicatorOutsideTheVocabularyCountsAsNone() throws {
        var label = try labelled("提案[[30件|-]]")
        var reading = Reader.Reading()
        reading.candidates = try candidates("提案30件", ["proposals_merged"])
        #expect(Evaluation(of: reading, by: label).score.indicator == tally(0, 1))
        label.vocabulary = ["proposals_received"]
        #expect(Evaluation(of: reading, by: label).score.indicator == tally(1, 1))
    }

    @Test func sharesComeFromTheCounts() {
        var score = EvaluationScore()
        #expect(score.precision == nil && score.recall == nil && score.f1 == nil && score.value.share == nil)
        (score.found, score.missed, score.extra) = (6, 2, 0)
        score.value = tally(3, 4)
        #expect((score.precision, score.recall, score.value.share) == (1, 0.75, 0.75))
        #expect(score.f1 == 12.0 / 14.0)
        score += score
        #expect((score.found, score.missed, score.extra) == (12, 4, 0))
        #expect(score.value == tally(6, 8))
        #expect(score.f1 == 12.0 / 14.0)
    }
}
