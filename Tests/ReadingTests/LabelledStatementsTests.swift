import Metrics
import Testing

@testable import Reading

/// All texts are invented.
@Suite struct LabelledStatementsTests {
    private func read(_ lines: [String]) throws -> (documents: [LabelledDocument], faults: [Fault]) {
        let document = try Document(text: "收到提案342件，办复率98%")
        return LabelledStatements.read(lines.joined(separator: "\n"), path: "s.jsonl") { name in
            name == "lost"
                ? .failure(
                    Fault(
                        file: "lost.txt", line: 1, column: 1, code: .unreadableFile,
                        message: Bilingual(zh: "", en: ""), remedy: Bilingual(zh: "", en: "")))
                : .success(("\(name).txt", document))
        }
    }

    private func line(_ article: String, _ offset: Int, _ quote: String, _ rest: String) -> String {
        #"{"article":"\#(article)","offset":\#(offset),"quote":"\#(quote)","qualifier":"exact",\#(rest)}"#
    }

    @Test func readsLabelsInOrderOfPlace() throws {
        let (documents, faults) = try read([
            line(
                "a", 12, "98%",
                #""value":98,"unit":"%","indicator":"proposals_completion_rate","optional":true"#),
            line(
                "a", 4, "342件",
                #""value":342,"unit":"件/年","indicator":null,"indicator_alternative":"proposals_filed""#),
        ])
        #expect(faults == [])
        #expect(documents.map(\.path) == ["a.txt"])
        let labelled = try #require(documents.first)
        #expect(labelled.vocabulary == ["proposals_replied_rate", "proposals_filed"])
        #expect(
            labelled.statements.map(\.indicators) == [[nil, "proposals_filed"], ["proposals_replied_rate"]])
        #expect(labelled.statements.map(\.figure.unit) == ["件", "%"])
        #expect(labelled.statements.map(\.isOptional) == [false, true])
        #expect(labelled.bodies.isEmpty && labelled.years.isEmpty)
    }

    @Test func tellsWhatIsWrong() throws {
        let good = #""value":342,"unit":"件","indicator":null"#
        let (documents, faults) = try read([
            "{", line("a", 5, "342件", good), line("a", 4, "342件", good), line("lost", 4, "342件", good),
            line("a", -1, "342件", good),
        ])
        #expect(documents.map { $0.statements.count } == [1])
        #expect(faults.map(\.code) == [.jsonType, .outOfRange, .outOfRange, .unreadableFile])
        #expect(faults.map(\.line) == [1, 2, 5, 1])
    }
}
