import Metrics
import Testing

@testable import Figures

@Suite struct JSONObjectTests {
    /// What taking something out of a text gives, and the faults as `column code`.
    private func taking<Value>(
        _ text: String, _ take: (inout JSONObject, inout FaultCollector) -> Value?
    ) throws -> (value: Value?, faults: [String]) {
        var faults = FaultCollector(path: "x.json")
        let node = try #require(JSONNode.read(text, faults: &faults))
        var object = try #require(JSONObject(node, faults: &faults))
        let value = take(&object, &faults)
        return (value, faults.faults.map { "\($0.column) \($0.code.rawValue)" })
    }

    @Test(
        arguments: [
            ("2020", 2020, []), ("2020.0", 2020, []), ("2020.5", nil, ["7 json-type"]),
            ("1e300", nil, ["7 json-type"]), ("\"2020\"", nil, ["7 json-type"]),
            ("null", nil, ["7 json-type"]),
            ("1900", nil, ["7 out-of-range"]),
        ] as [(String, Int?, [String])]) func wholeNumbers(number: String, value: Int?, expected: [String])
        throws
    {
        let (found, faults) = try taking("{\"a\": \(number)}") {
            $0.integer("a", in: 1949...2100, faults: &$1)
        }
        #expect(found == value)
        #expect(faults == expected)
    }

    @Test func nullIsOfNoType() throws {
        let (text, faults) = try taking("{\"title\": null}") { $0.string("title", faults: &$1) }
        #expect(text == nil)
        #expect(faults == ["11 json-type"])
        let (missing, none) = try taking("{}") { $0.string("title", faults: &$1) }
        #expect(missing == nil && none.isEmpty)
    }

    @Test(arguments: [
        ("title", "甲\\u0007", ["13 control-character"]), ("title", "甲\\n乙", ["13 control-character"]),
        ("title", "\\t\u{2028}", ["12 control-character", "14 control-character"]),
        ("note", "甲\\n\\t乙", []), ("note", "甲\u{2066}", ["12 control-character"]),
    ]) func namesHoldNoControls(key: String, text: String, expected: [String]) throws {
        let (_, faults) = try taking("{\"\(key)\": \"\(text)\"}") { $0.string(key, faults: &$1) }
        #expect(faults == expected)
    }

    @Test func boundsAreWrittenAsAPersonWould() throws {
        var collector = FaultCollector(path: "x.json")
        let node = try #require(JSONNode.read("{\"width\": 9000}", faults: &collector))
        var object = try #require(JSONObject(node, faults: &collector))
        _ = object.number("width", in: 60...400, faults: &collector)
        #expect(collector.faults.first?.remedy.en == "use a number from 60 to 400")
    }
}
