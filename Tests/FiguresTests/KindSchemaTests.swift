import Foundation
import Testing

@testable import Figures

/// The schema's list of kinds is the registry's; `HUIMOU_RECORD=1` writes it there.
@Suite struct KindSchemaTests {
    @Test func theSchemaListsTheKindsOfTheRegistry() throws {
        let file = Files.root.appendingPathComponent("charts/figure.schema.json")
        let schema = try String(contentsOf: file, encoding: .utf8)
        var lines = schema.components(separatedBy: "\n")
        let start = try #require(lines.firstIndex { $0.contains("\"kind\": {") })
        let words = FigureKinds.all.map { "\"\($0.word)\"" }.joined(separator: ", ")
        let abstracts = FigureKinds.all.map { "\($0.word): \($0.abstract.en)." }.joined(separator: " ")
        #expect(!abstracts.contains("\"") && !abstracts.contains("\\"))
        lines[start + 1] = "      \"enum\": [\(words)],"
        lines[start + 2] = "      \"description\": \"\(abstracts)\""
        let expected = lines.joined(separator: "\n")
        if ProcessInfo.processInfo.environment["HUIMOU_RECORD"] == "1" {
            try Data(expected.utf8).write(to: file)
        } else {
            #expect(schema == expected)
        }
    }
}
