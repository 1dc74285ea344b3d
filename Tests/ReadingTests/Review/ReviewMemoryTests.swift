import Metrics
import Testing

@testable import Reading

/// What the next review need not ask.
@Suite struct ReviewMemoryTests {
    private static let text = "吴忠市政协2024年收到提案342件，走访企业25家。"

    private func states(
        _ observations: [Observation] = [], rejected: String = "", source: String? = nil
    ) throws -> [ReviewState] {
        var faults = FaultList()
        let file = Array(("document,start,end,as_stated,note\n" + rejected).utf8)
        let statements = RejectedStatements.load(
            from: "/nowhere/data", replacing: ["a.csv": file], faults: &faults)
        #expect(faults.errorCount == 0)
        let memory = ReviewMemory(
            Dataset(bodies: [], indicators: [], sources: [], observations: observations),
            rejected: statements)
        var document = try Document(text: Self.text)
        document.name = "in/a.txt"
        let candidates = try Samples.reader.read(document).candidates
        #expect(candidates.map(\.statement.asStated) == ["342件", "25家"])
        return candidates.map { memory.state(of: $0, in: document, source: source) }
    }

    private func row(
        _ number: DecimalNumber = 342, words: String = "342件", body: String = "other",
        indicator: String = "other", source: String = "own", locator: String = ""
    ) throws -> Observation {
        Observation(
            body: body, indicator: indicator, period: Period(year: 2024, basis: .calendarYear),
            quantity: try #require(Quantity(number: number, unit: "件", asStated: words)), source: source,
            locator: locator)
    }

    @Test func nothingIsRememberedAtFirst() throws {
        #expect(try states() == [.open, .open])
    }

    @Test func aFigureAtItsPlaceIsRecorded() throws {
        let there = try row(locator: "第1页 字符14；字符99")
        #expect(try states([there]) == [.recorded, .open])
        #expect(try states([there], source: "own") == [.recorded, .open])
        #expect(try states([there], source: "copy") == [.open, .open])
        #expect(try states([try row(12, words: "12件", locator: "字符14")], source: "own") == [.open, .open])
        #expect(try states([try row(words: "３４２件", locator: "字符14")]) == [.recorded, .open])
        #expect(try states([try row(locator: "字符15")]) == [.open, .open])
        #expect(try states([try row(locator: "字符15")], source: "own") == [.recorded, .open])
    }

    @Test func aFactIsRecordedWhereverItStands() throws {
        let fact = try row(body: "wuzhong", indicator: "proposals_received", locator: "网页正文")
        #expect(try states([fact], source: "copy") == [.recorded, .open])
        #expect(
            try states([try row(341, words: "341件", body: "wuzhong", indicator: "proposals_received")])
                == [.open, .open])
    }

    @Test func whatWasRejectedStaysRejectedWhereItStands() throws {
        #expect(try states(rejected: "a.txt,14,18,342件,不收") == [.rejected, .open])
        #expect(
            try states(rejected: "a.txt,15,19,342件,\na.txt,14,18,341件,\nb.txt,14,18,342件,") == [.open, .open])
        let fact = try row(body: "wuzhong", indicator: "proposals_received")
        #expect(try states([fact], rejected: "a.txt,14,18,342件,") == [.rejected, .open])
    }

    @Test(.enabled(if: SharedArticlesTests.folder != nil, "the folder of labelled articles is not here"))
    func theReviewsOfTheDataSetAreRemembered() throws {
        let folder = try #require(SharedArticlesTests.folder)
        let whole = Samples.dataset
        let memory = ReviewMemory(whole, rejected: RejectedStatements())
        for review in ["dawukou-2024", "hongsibu-2024", "litong-2025", "wuzhong-2024", "zhongwei-2023"] {
            let document = try Document(contentsOf: "\(folder)/articles/\(review).txt")
            let candidates = try Samples.reader.read(document).candidates
            let source = review + "-review"
            func recorded(_ memory: ReviewMemory, _ source: String?) -> Double {
                let count = candidates.count {
                    memory.state(of: $0, in: document, source: source) == .recorded
                }
                return Double(count) / Double(candidates.count)
            }
            #expect(recorded(memory, source) > 0.95, "\(review)")
            // Nobody has said yet what source it is.
            #expect(recorded(memory, nil) > 0.85, "\(review)")
            let others = Dataset(
                bodies: whole.bodies, indicators: whole.indicators, sources: whole.sources,
                observations: whole.observations.filter { $0.source != source })
            let without = ReviewMemory(others, rejected: RejectedStatements())
            #expect(recorded(without, nil) < 0.05 && recorded(without, source) < 0.05, "\(review)")
        }
    }

    @Test func faultsOfTheRejectedAreTold() throws {
        var faults = FaultList()
        let file = "document,start,end,as_stated,note\n,1,2,2次,\na,2,1,2次,\na,1,2,2次,\na,1,2,2次,\n"
        _ = RejectedStatements.load(
            from: "data", replacing: ["a.csv": Array(file.utf8)], faults: &faults)
        #expect(
            faults.kept.map { "\($0.file):\($0.line):\($0.column) \($0.code.rawValue)" } == [
                "data/rejected/a.csv:2:1 empty-field", "data/rejected/a.csv:3:5 malformed-number",
                "data/rejected/a.csv:5:1 duplicate-key",
            ])
    }
}
