import Metrics
import Plot
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
        ("{ \"kind\": \"bars\", \"indicators\": [] }", "out-of-range", 33, "indicators is empty"),
        ("{ \"kind\": \"bars\", \"indicators\": [\"filed\"], \"width\": 9000 }", "out-of-range", 53, "60"),
        (
            "{ \"kind\": \"bars\", \"indicators\": [\"filed\"], \"years\": { \"from\": 2024, \"to\": 2020 } }",
            "out-of-range", 53, "exchange"
        ),
        ("{ \"kind\": \"area\", \"indicators\": [\"filed\"] }", "out-of-range", 1, "one body"),
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

    @Test func everythingThatAFileCanSayOfItsLook() throws {
        let dataset = Invented.dataset([])
        let (file, faults) = reader.read(
            """
            { "kind": "bars", "indicators": "filed", "theme": "grey", "names": "full", "fontSize": 10.5, "labels": "none", "limit": 3 }
            """, path: "x.json")
        #expect(faults.isEmpty, "\(faults)")
        let figure = try #require(file)
        #expect((figure.theme, figure.fontSize, figure.labels, figure.limit) == (.grey, 10.5, .hidden, 3))
        #expect((figure.names, figure.order) == (.full, .value))
        // What no kind obeys is read all the same, and told to be of no use.
        var collector = FaultCollector(path: "x.json")
        let root = try #require(
            JSONNode.read(
                """
                { "orientation": "vertical", "stacking": "normalized", "scale": "symlog", "target": -1.5,
                  "facet": { "by": "year", "columns": 3, "axes": "free" },
                  "colour": { "scale": "threshold", "bounds": [1, 2.5] } }
                """, faults: &collector))
        var object = try #require(JSONObject(root, faults: &collector))
        var read = figure
        FigureFileReader(dataset: dataset).takeOptions(of: &object, into: &read, faults: &collector)
        #expect(collector.isEmpty)
        #expect((read.orientation, read.stacking, read.scale) == (.vertical, .normalized, .symlog))
        #expect(read.target == -1.5)
        #expect(read.facet == .init(by: .year, columns: 3, axes: .free))
        #expect(read.colour == .init(scale: .threshold, bounds: [1, 2.5]))
    }

    @Test(arguments: [
        ("\"theme\": \"drak\"", "unknown-word", "/theme", "dark"),
        ("\"fontSize\": 5", "out-of-range", "/fontSize", "6 to 24"),
        ("\"limit\": 0", "out-of-range", "/limit", "1 to 1000"),
        ("\"limit\": 2.5", "json-type", "/limit", "whole number"),
        ("\"facet\": \"bodies\"", "unknown-word", "/facet", "body"),
        ("\"facet\": { \"columns\": 3 }", "missing-key", "/facet/by", "add by"),
        ("\"facet\": { \"by\": \"body\", \"columns\": 13 }", "out-of-range", "/facet/columns", "1 to 12"),
        ("\"facet\": { \"by\": \"body\", \"axis\": 1 }", "unknown-key", "/facet/axis", "axes"),
        ("\"colour\": \"sequental\"", "unknown-word", "/colour", "sequential"),
        ("\"colour\": { \"scale\": \"threshold\" }", "missing-key", "/colour/bounds", "bounds"),
        (
            "\"colour\": { \"scale\": \"threshold\", \"bounds\": [1, 3, 2] }", "out-of-range",
            "/colour/bounds/2", "sort"
        ),
        (
            "\"colour\": { \"scale\": \"quantile\", \"bounds\": [1] }", "unused-key", "/colour/bounds/0",
            "threshold"
        ),
        ("\"target\": \"100\"", "json-type", "/target", "number"),
        ("\"sclae\": \"log\"", "unknown-key", "/sclae", "scale"),
        ("\"a/b~c\": 1", "unknown-key", "/a~1b~0c", "known"),
        ("\"bodies\": { \"levl\": \"county\" }", "unknown-key", "/bodies/levl", "level"),
        ("\"name\": \"甲\\u0007\"", "control-character", "/name", "U+0007"),
        ("\"years\": \"now\"", "json-type", "/years", "latest"),
    ]) func aFaultOfTheLookHasItsPointer(option: String, code: String, pointer: String, word: String) throws {
        let (file, faults) = reader.read(
            "{ \"kind\": \"bars\", \"indicators\": [\"filed\"], \(option) }", path: "x.json")
        #expect(file == nil)
        let fault = try #require(
            faults.first { $0.code.rawValue == code && $0.pointer == pointer },
            "\(faults.map { $0.text(in: .en) })")
        #expect((fault.message.en + fault.remedy.en).contains(word), "\(fault.text(in: .en))")
        #expect(fault.text(in: .en).contains(" (at \(pointer)); "))
        #expect(fault.text(in: .zh).contains("（位于 \(pointer)）；"))
    }

    @Test func whatIsWrongInAListIsPointedAt() throws {
        let (_, faults) = reader.read(
            "{ \"kind\": \"bars\", \"indicators\": [\"filed\", { \"id\": \"recieved\" }] }", path: "x.json")
        #expect(faults.map(\.pointer) == ["/indicators/1/id"])
        let (_, missing) = reader.read("{ \"indicators\": [{ \"topic\": \"甲\" }] }", path: "x.json")
        #expect(missing.map(\.pointer) == ["/kind", "/indicators/0/id"])
        let (_, whole) = reader.read("[]", path: "x.json")
        #expect(whole.map(\.pointer) == [""])
        #expect(whole.first?.text(in: .en).contains("(at") == false)
    }

    @Test func aKeyThatChangesNothingIsRefused() throws {
        let (file, faults) = reader.read(
            "{ \"kind\": \"area\", \"indicators\": \"filed\", \"bodies\": \"yi\", \"order\": \"given\" }",
            path: "x.json")
        #expect(file == nil)
        let fault = try #require(faults.first)
        #expect((fault.code, fault.pointer, fault.column) == (.unusedKey, "/order", 58))
        #expect(fault.message.en == "kind area does not use order")
        let users = FigureKinds.using(.order).joined(separator: ", ")
        #expect(fault.remedy.en == "remove it; used by \(users)")
    }

    @Test func aShapeThatAKindCannotShowIsRefusedAtItsKey() throws {
        func pointers(_ text: String) -> [String?] { reader.read(text, path: "x.json").faults.map(\.pointer) }
        #expect(
            pointers("{ \"kind\": \"area\", \"indicators\": \"filed\", \"bodies\": [\"yi\", \"bing\"] }")
                == ["/bodies"])
        #expect(pointers("{ \"kind\": \"area\", \"indicators\": \"filed\" }") == ["/bodies"])
        #expect(
            pointers(
                "{ \"kind\": \"change\", \"indicators\": [\"filed\", \"received\"], \"bodies\": \"yi\" }")
                == ["/indicators"])
        #expect(
            pointers(
                "{ \"kind\": \"change\", \"indicators\": \"filed\", \"bodies\": \"yi\", \"years\": 2020 }")
                == ["/years"])
        #expect(
            pointers(
                "{ \"kind\": \"area\", \"indicators\": { \"id\": \"filed\", \"per\": \"received\" }, \"bodies\": \"yi\" }"
            ) == ["/indicators/per"])
        // A selection of one body is as good as its name.
        #expect(
            pointers(
                "{ \"kind\": \"area\", \"indicators\": \"filed\", \"bodies\": { \"level\": \"county\" } }"
            )
            .isEmpty)
    }

    @Test func theSchemaAndTheReaderKnowTheSameKeys() throws {
        let root = try JSONReader.read(try Files.text("charts/figure.schema.json"))
        func member(_ node: JSONNode, _ path: String...) throws -> JSONNode {
            try path.reduce(node) { node, name in try #require(node.member(name)?.value, "\(name)") }
        }
        func names(_ node: JSONNode) -> Set<String> {
            guard case .object(let members) = node.value else { return [] }
            return Set(members.map(\.name))
        }
        func words(_ path: String...) throws -> [JSONNode.Value] {
            let node = try path.reduce(root) { node, name in try member(node, name) }
            guard case .array(let elements) = try member(node, "enum").value else { return [] }
            return elements.map(\.value)
        }
        func values<Word: CaseIterable & RawRepresentable>(_ type: Word.Type) -> [JSONNode.Value]
        where Word.RawValue == String { type.allCases.map { .string($0.rawValue) } }
        // A key that nobody knows is told beside every key that the reader takes.
        let (_, faults) = reader.read("{ \"zzzzzz\": 1 }", path: "x.json")
        let known = faults.first { $0.code == .unknownKey }?.remedy.en.dropFirst("known: ".count).split(
            separator: ", "
        ).map(String.init)
        let keys = try names(member(root, "properties"))
        #expect(Set(known ?? []) == keys.subtracting(["$schema"]))
        #expect(Set(FigureKey.allCases.map(\.rawValue)).isSubset(of: keys))
        #expect(try words("properties", "kind") == FigureKinds.all.map { .string($0.word) })
        #expect(try words("properties", "order") == values(FigureFile.Order.self))
        #expect(try words("properties", "theme") == values(Plot.Theme.Name.self))
        #expect(try words("properties", "orientation") == values(FigureFile.Orientation.self))
        #expect(try words("properties", "stacking") == values(FigureFile.Stacking.self))
        #expect(try words("properties", "scale") == values(FigureFile.Scale.self))
        #expect(try words("properties", "labels") == values(FigureFile.Labels.self))
        #expect(try words("$defs", "dimension") == values(FigureFile.Facet.Dimension.self))
        #expect(try words("$defs", "colourScale") == values(FigureFile.Colour.Scale.self))
    }

    @Test func everyWordOfAKindStandsOnce() {
        let words = FigureKinds.all.map(\.word)
        #expect(Set(words).count == words.count)
        #expect(FigureKinds.all.allSatisfy { !$0.abstract.zh.isEmpty && !$0.abstract.en.isEmpty })
    }
}
