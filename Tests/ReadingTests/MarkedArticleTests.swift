import Metrics
import Testing

@testable import Reading

/// All texts are invented.
@Suite struct MarkedArticleTests {
    private func read(_ text: String) -> (article: LabelledDocument?, faults: [Fault]) {
        MarkedArticle.read(text, path: "a.txt", indicators: Samples.dataset.indicators)
    }

    private static let head = "# 编造的文章\n# body: 菱县政协\n# year: 2024\n"

    @Test func takesTheMarksOutOfTheText() throws {
        let text =
            Self.head
            + "收到提案[[342件|proposals_received|whole]]。\n捐资[[近26\n万元|donations/-|part|=260000 nearly 元|乙县政协]]"
        let (article, faults) = read(text)
        #expect(faults == [])
        let labelled = try #require(article)
        #expect(labelled.document.text(in: 0..<100) == "收到提案342件。\n捐资近26\n万元")
        #expect(labelled.bodies == ["菱县政协"])
        #expect(labelled.years == [2024])
        #expect(
            labelled.statements == [
                LabelledStatement(
                    range: 4..<8, quote: "342件",
                    figure: LabelledFigure(value: 342, qualifiers: [.exact], unit: "件"),
                    indicators: ["proposals_received"], coverages: [.whole]),
                LabelledStatement(
                    range: 12..<18, quote: "近26\n万元",
                    figure: LabelledFigure(value: 260_000, qualifiers: [.nearly], unit: "元"),
                    indicators: ["donations", nil], coverages: [.part], bodies: ["乙县政协"]),
            ])
        #expect(labelled.statements.map { labelled.line(at: $0.range.lowerBound) } == [4, 5])
    }

    @Test func knowsNoneAndDoubtfulAndRanges() throws {
        let (article, faults) = read(
            "# body: -\n# year: -\n[[3至5次|-|=3–5 range 次]]、[[1,043篇|-|?]]、[[12 场（次）|-]]、[[9.4个百分点|-]]")
        #expect(faults == [])
        let labelled = try #require(article)
        #expect(labelled.bodies == [nil])
        #expect(labelled.years == [nil])
        #expect(labelled.statements.map(\.indicators) == [[nil], [nil], [nil], [nil]])
        #expect(labelled.statements.map(\.isOptional) == [false, true, false, false])
        #expect(
            labelled.statements.map(\.figure) == [
                LabelledFigure(value: 3, upper: 5, qualifiers: [], unit: "次"),
                LabelledFigure(value: 1043, qualifiers: [.exact], unit: "篇"),
                LabelledFigure(value: 12, qualifiers: [.exact], unit: "场次"),
                LabelledFigure(value: 9.4, qualifiers: [.exact], unit: "%"),
            ])
    }

    @Test(arguments: [
        ("一\n二[[3件|-", FaultCode.unclosedQuote, 5, 2), ("一\n二3件|-]]", .strayQuote, 5, 6),
        ("[[3件|-和[[4件|-]]", .unclosedQuote, 4, 1), ("甲[[3件]]", .fieldCount, 4, 2),
        ("甲[[3件|提案数|whole]]", .unknownID, 4, 2), ("甲[[3件|proposals_received]]", .emptyField, 4, 2),
        ("甲[[30余件|-]]", .unreadableFigure, 4, 2), ("甲[[三件|-|=3 certain 件]]", .unreadableFigure, 4, 2),
        ("甲[[3件|-|=三 exact 件]]", .unreadableFigure, 4, 2),
    ])
    func tellsWhatIsWrongWithAMark(text: String, code: FaultCode, line: Int, column: Int) {
        let (article, faults) = read(Self.head + text)
        #expect(article == nil)
        #expect(faults.map(\.code) == [code])
        #expect(faults.map(\.line) == [line])
        #expect(faults.map(\.column) == [column])
    }

    @Test(arguments: [
        ("# body: 甲县政协\n文", FaultCode.missingKey, 2), ("# body: -\n# year: 今年\n文", .malformedNumber, 2),
        ("# body: -\n# year: 2024\n# place: 甲县\n文", .unknownKey, 3),
    ])
    func tellsWhatIsWrongWithTheHead(text: String, code: FaultCode, line: Int) {
        let faults = read(text).faults
        #expect(faults.first?.code == code)
        #expect(faults.first?.line == line)
    }
}
