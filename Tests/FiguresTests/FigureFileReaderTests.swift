import Metrics
import Testing

@testable import Figures

@Suite struct FigureFileReaderTests {
    private let reader = FigureFileReader(dataset: Invented.dataset([]))

    @Test func aKindAndAnIndicatorAreEnough() throws {
        let (file, faults) = reader.read(
            "{ \"kind\": \"bars\", \"indicators\": \"filed\" }", path: "charts/a-b.json")
        #expect(faults.isEmpty)
        let figure = try #require(file)
        #expect(figure.id == "a-b")
        #expect(figure.name == "立案")
        #expect(figure.bodies == .selected(levels: [], under: nil))
        #expect(figure.years == .latest)
        #expect(figure.order == .value)
        #expect(figure.width == 165)
        #expect(figure.height == nil)
    }

    @Test func everythingThatAFileCanSay() throws {
        let (file, faults) = reader.read(
            """
            { "$schema": "figure.schema.json", "kind": "bars", "name": "名", "order": "given",
              "indicators": [{ "id": "filed", "basis": ["session", "calendar_year"], "topic": "教育", "label": "件数" }, "received"],
              "bodies": { "level": ["prefecture"], "under": "sheng" }, "years": { "from": 2020, "to": 2024 },
              "highlight": ["yi"], "title": "题", "subtitle": "副题", "note": "注", "width": 120, "height": 80 }
            """, path: "x.json")
        #expect(faults.isEmpty)
        let figure = try #require(file)
        #expect(
            figure.measures[0]
                == .init(
                    indicator: "filed", denominator: nil, bases: [.session, .calendarYear], topic: "教育",
                    label: "件数"))
        #expect(figure.bodies == .selected(levels: [.prefecture], under: "sheng"))
        #expect(figure.years == .range(2020, 2024))
        #expect((figure.title, figure.subtitle, figure.note) == ("题", "副题", "注"))
        #expect((figure.width, figure.height) == (120, 80))
    }

    @Test(arguments: [
        ("{ \"kind\": \"bras\", \"indicators\": [\"filed\"] }", "unknown-word", 11, "bars"),
        ("{ \"kind\": \"bars\", \"indicator\": [\"filed\"] }", "unknown-key", 19, "indicators"),
        ("{ \"kind\": \"bars\", \"indicators\": [\"fild\"] }", "unknown-id", 34, "filed"),
        ("{ \"kind\": \"bars\", \"indicators\": [7] }", "json-type", 34, "object"),
        ("{ \"indicators\": [\"filed\"] }", "missing-key", 1, "kind"),
        ("{ \"kind\": \"bars\" }", "missing-key", 1, "indicators"),
        ("{ \"kind\": \"bars\", \"indicators\": [\"filed\"], \"width\": 9000 }", "out-of-range", 53, "60"),
        (
            "{ \"kind\": \"bars\", \"indicators\": [\"filed\"], \"years\": { \"from\": 2024, \"to\": 2020 } }",
            "out-of-range", 53, "exchange"
        ),
        ("{ \"kind\": \"line\", \"indicators\": [\"filed\"] }", "out-of-range", 1, "one body"),
        ("{ \"kind\": \"bars\", \"indicators\": [\"filed\"], \"bodies\": [\"yy\"] }", "unknown-id", 55, "yi"),
        (
            "{ \"kind\": \"bars\", \"indicators\": [\"filed\"], \"bodies\": [\"yi\", \"yi\"] }",
            "duplicate-key", 61, "twice"
        ),
        ("{ \"kind\": \"bars\", \"indicators\": [\"filed\", \"filed\"] }", "duplicate-key", 43, "twice"),
        ("{ \"kind\": \"bars\", \"indicators\": [\"filed\", \"rate\"] }", "unit-differs", 43, "unit"),
        ("[]", "json-type", 1, "object"),
    ]) func aFaultNamesItsPlaceAndARemedy(text: String, code: String, column: Int, word: String) throws {
        let (file, faults) = reader.read(text, path: "charts/x.json")
        #expect(file == nil)
        let fault = try #require(
            faults.first { $0.code.rawValue == code }, "\(faults.map { $0.text(in: .en) })")
        #expect((fault.line, fault.column) == (1, column))
        #expect((fault.message.en + fault.remedy.en).contains(word), "\(fault.text(in: .en))")
    }

    @Test func theSchemaAndTheReaderKnowTheSameKeys() throws {
        let root = try JSONReader.read(try Files.text("charts/figure.schema.json"))
        func member(_ node: JSONNode, _ path: String...) throws -> JSONNode {
            try path.reduce(node) { node, name in
                guard case .object(let members) = node.value else { throw Files.Missing(name) }
                return try #require(members.first { $0.name == name }?.value, "\(name)")
            }
        }
        func names(_ node: JSONNode) -> Set<String> {
            guard case .object(let members) = node.value else { return [] }
            return Set(members.map(\.name))
        }
        // Every key of the schema is accepted: none is reported as unknown.
        for key in try names(member(root, "properties")) {
            let (_, faults) = reader.read("{ \"\(key)\": null, \"zzz\": 1 }", path: "x.json")
            let unknown = faults.filter { $0.code == .unknownKey }.map(\.message.en)
            #expect(unknown == ["unknown key zzz"], "\(key)")
            // Every key that the reader knows is in its list of known keys, and so in the schema.
            let known = faults.first { $0.code == .unknownKey }?.remedy.en.dropFirst("known: ".count).split(
                separator: ", "
            ).map(String.init)
            #expect(try Set(known ?? []) == names(member(root, "properties")).subtracting(["$schema"]))
        }
        guard case .array(let kinds) = try member(root, "properties", "kind", "enum").value else {
            Issue.record("no kinds")
            return
        }
        #expect(kinds.map(\.value) == FigureKinds.all.map { .string($0.word) })
    }
}
