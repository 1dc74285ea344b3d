import Testing

@testable import Figures

@Suite struct JSONReaderTests {
    private func fault(_ text: String) -> JSONSyntaxError? {
        do {
            _ = try JSONReader.read(text)
            return nil
        } catch {
            return error
        }
    }

    @Test func valuesKeepTheirPlaces() throws {
        let node = try JSONReader.read("{\n  \"甲\": [1, -2.5e3,\n    \"x\"],\n}")
        guard case .object(let members) = node.value, case .array(let elements) = members[0].value.value
        else {
            Issue.record("no object")
            return
        }
        #expect(members[0].place == .init(line: 2, column: 3))
        #expect(
            elements.map(\.place) == [
                .init(line: 2, column: 9), .init(line: 2, column: 12), .init(line: 3, column: 5),
            ])
        #expect(elements.map(\.value) == [.number(1), .number(-2500), .string("x")])
    }

    @Test func commentsAndTrailingCommasAreAllowed() throws {
        let node = try JSONReader.read("\u{FEFF}// one\n[/* two\n*/ true, null, false,] // end")
        guard case .array(let elements) = node.value else {
            Issue.record("no array")
            return
        }
        #expect(elements.map(\.value) == [.bool(true), .null, .bool(false)])
    }

    @Test func escapes() throws {
        #expect(
            try JSONReader.read(#""\"\\\/\n\t\r\b\f\u4e2d\ud83d\ude00""#).value
                == .string("\"\\/\n\t\r\u{8}\u{C}中😀"))
    }

    @Test(arguments: [
        ("", 1, 1), ("[1 2]", 1, 4), ("{\"a\" 1}", 1, 6), ("{a: 1}", 1, 2), ("[01]", 1, 2), ("[1.]", 1, 2),
        ("[+1]", 1, 2),
        ("\"open", 1, 1), ("\"a\nb\"", 1, 3), ("[\"\\x\"]", 1, 4), ("\"\\ud83d\"", 1, 8), ("[1],", 1, 4),
        ("[nul]", 1, 2),
        ("/* open", 1, 1), ("[1e999]", 1, 2), ("{\"a\":1,\"a\":2}", 1, 8), ("[NaN]", 1, 2), ("\n\n  }", 3, 3),
        ("\"\\u４e2d\"", 1, 4), ("[1.e5]", 1, 2), ("[1.-2]", 1, 2), ("\"a\r\"", 1, 3),
    ]) func whatIsNoJSONIsNamedAtItsPlace(text: String, line: Int, column: Int) {
        #expect(fault(text)?.place == .init(line: line, column: column), "\(text)")
    }

    @Test func controlCharactersKeepTheirPlaces() throws {
        let node = try JSONReader.read("[\"甲\u{0}\u{202E}\",\n \"\\n\\u0085乙\", \"丙\"]")
        guard case .array(let elements) = node.value else {
            Issue.record("no array")
            return
        }
        #expect(
            elements.map(\.controls) == [
                [
                    .init(scalar: "\0", place: .init(line: 1, column: 4)),
                    .init(scalar: "\u{202E}", place: .init(line: 1, column: 5)),
                ],
                [
                    .init(scalar: "\n", place: .init(line: 2, column: 3)),
                    .init(scalar: "\u{85}", place: .init(line: 2, column: 5)),
                ], [],
            ])
    }

    @Test(.timeLimit(.minutes(4))) func manyKeysTakeTimeInProportion() throws {
        let text = "{" + (0..<85_000).map { "\"k\($0)\": 1," }.joined() + "}"
        guard case .object(let members) = try JSONReader.read(text).value else {
            Issue.record("no object")
            return
        }
        #expect(members.count == 85_000)
        var faults = FaultCollector(path: "x.json")
        let read = JSONNode.read(text, faults: &faults)
        let object = JSONObject(try #require(read), faults: &faults)
        object?.finish(faults: &faults)
        #expect(faults.faults.count == 85_000)
    }

    @Test func depthIsBounded() {
        #expect(fault(String(repeating: "[", count: 100_000)) != nil)
        #expect(fault(String(repeating: "[", count: 60) + String(repeating: "]", count: 60)) == nil)
    }

    @Test func anyBytesEndInAValueOrAFault() {
        var random = SystemRandomNumberGenerator()
        let alphabet = Array("{}[]\",:0123456789.eE+-truefalsn\\u/* \n甲\u{0}")
        for _ in 0..<5_000 {
            let text = String(
                (0..<Int.random(in: 0...30, using: &random)).map { _ in
                    alphabet.randomElement(using: &random) ?? " "
                })
            _ = fault(text)
        }
    }
}

@Suite struct JSONPlaceTests {
    @Test func everyScalarOfAStringHasItsPlace() throws {
        var faults = FaultCollector(path: "x.json")
        let text = "{\n  \"a\": \"甲\\n乙\\u4e19\\ud83d\\ude00丁\" }"
        let node = try #require(JSONNode.read(text, faults: &faults)?.member("a")?.value)
        #expect(node.value == .string("甲\n乙丙😀丁"))
        // The quote stands in column 8.
        #expect((0..<6).map { node.place(ofScalar: $0).column } == [9, 10, 12, 13, 19, 31])
        #expect(node.place(ofScalar: 5).line == 2)
    }
}
