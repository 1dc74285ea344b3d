import Foundation
import Press
import Testing

@testable import Report

/// The schema's lists of parts, of what may be said of each, of fonts and sheets are the program's;
/// `HUIMOU_RECORD=1` writes them there.
@Suite struct ReportSchemaTests {
    private static let file = URL(fileURLWithPath: DefaultReport.root + "/charts/report.schema.json")

    @Test func theSchemaListsThePartsOfTheProgram() throws {
        let schema = try String(contentsOf: Self.file, encoding: .utf8)
        var lines = schema.components(separatedBy: "\n")
        let kinds = ReportPart.Kind.allCases
        let kind = try #require(lines.firstIndex { $0.contains("\"kind\": {") })
        lines[kind + 1] = "      \"enum\": \(Self.list(kinds.map(\.rawValue))),"
        lines[kind + 2] =
            "      \"description\": \"\(kinds.map { "\($0.rawValue): \($0.abstract)." }.joined(separator: " "))\""
        let size = try #require(lines.firstIndex { $0.contains("\"size\": {") })
        lines[size] =
            "        \"size\": { \"enum\": \(Self.list(PageFormat.Sheet.allCases.map(\.rawValue))), \"default\": \"A4\" },"
        let rules = kinds.map { kind in
            let keys = Self.list(["part"] + kind.keys.map(\.rawValue))
            let required = kind == .chapter ? ", \"required\": [\"title\"]" : ""
            return
                "        { \"if\": { \"properties\": { \"part\": { \"const\": \"\(kind.rawValue)\" } } }, \"then\": { \"propertyNames\": { \"enum\": \(keys) }\(required) } }"
        }
        try Self.replace(after: "\"allOf\": [", until: "      ]", with: rules, in: &lines)
        let fonts = FontRole.allCases.map { "        \"\($0.rawValue)\": { \"$ref\": \"#/$defs/font\" }" }
        let start = try #require(lines.firstIndex { $0.contains("\"fonts\": {") })
        try Self.replace(
            after: "\"properties\": {", until: "      }", with: fonts, in: &lines, from: start)
        let expected = lines.joined(separator: "\n")
        if ProcessInfo.processInfo.environment["HUIMOU_RECORD"] == "1" {
            try Data(expected.utf8).write(to: Self.file)
        } else {
            #expect(schema == expected)
        }
    }

    @Test func everythingThatAFileMaySayOfAPartIsInTheSchema() throws {
        let root = try #require(
            JSONSerialization.jsonObject(with: Data(contentsOf: Self.file)) as? [String: Any])
        let definitions = try #require(root["$defs"] as? [String: Any])
        let part = try #require(definitions["part"] as? [String: Any])
        let properties = try #require(part["properties"] as? [String: Any])
        #expect(Set(properties.keys) == Set(ReportPart.Key.allCases.map(\.rawValue) + ["part"]))
    }

    private static func list(_ words: [String]) -> String {
        "[" + words.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
    }

    /// Puts lines, divided by commas, in the place of those between two others.
    private static func replace(
        after opening: String, until closing: String, with new: [String], in lines: inout [String],
        from start: Int = 0
    ) throws {
        let first = try #require(lines[start...].firstIndex { $0.contains(opening) }) + 1
        let last = try #require(
            lines[first...].firstIndex { $0.hasPrefix(closing) && $0.count <= closing.count + 1 })
        let divided = new.enumerated().map { $0 == new.count - 1 ? $1 : $1 + "," }
        lines.replaceSubrange(first..<last, with: divided)
    }
}
