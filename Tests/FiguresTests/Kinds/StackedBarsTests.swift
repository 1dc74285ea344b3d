import Metrics
import SceneRecords
import Testing

@testable import Figures

/// Invented bodies with indicators whose parts and wholes the rules know.
enum InventedParts {
    static let indicators = [
        ("proposals_received", "收到"), ("proposals_filed", "立案"), ("proposals_filed_member", "委员提案"),
        ("proposals_filed_collective", "集体提案"), ("proposals_filed_session", "会议提案"),
        ("proposals_filed_interim", "平时提案"),
    ].map { Indicator(id: $0.0, name: $0.1, nameEnglish: $0.0, unit: "件", kind: .count) }

    static func read(_ json: String, _ rows: [Observation]) -> (
        maker: FigureMaker, file: FigureFile?, faults: [Fault]
    ) {
        let dataset = Dataset(
            bodies: Invented.bodies, indicators: indicators, sources: Invented.sources, observations: rows)
        let (file, faults) = FigureFileReader(dataset: dataset).read(json, path: "x.json")
        return (FigureMaker(dataset: dataset, language: .zh), file, faults)
    }

    static func made(_ json: String, _ rows: [Observation]) throws -> Figure {
        let (maker, file, faults) = read(json, rows)
        #expect(faults.isEmpty, "\(faults.map { $0.text(in: .en) })")
        return try maker.figure(try #require(file))
    }
}

@Suite struct StackedBarsTests {
    private func file(
        _ stacking: String, _ indicators: [String] = ["member", "collective"], _ extra: String = ""
    ) -> String {
        let names = indicators.map { "\"proposals_filed_\($0)\"" }.joined(separator: ", ")
        return "{ \"kind\": \"bars\", \"indicators\": [\(names)], \"stacking\": \"\(stacking)\", "
            + "\"bodies\": { \"level\": \"prefecture\" } \(extra) }"
    }

    private func parts(_ body: String, _ first: String, _ second: String?) -> [Observation] {
        [Invented.figure(body, first, of: "proposals_filed_member")]
            + (second.map { [Invented.figure(body, $0, of: "proposals_filed_collective")] } ?? [])
    }

    @Test func sumsDecideOrderAndTitle() throws {
        let made = try InventedParts.made(
            file("standard"),
            parts("yi", "30件", "50件") + parts("bing", "60件", "10件") + parts("ding", "5件", "6件"))
        #expect(made.table.rows.map { $0[0].text } == ["乙市", "丙市", "丁市"])
        #expect(made.table.rows.map { $0[3].text } == ["80", "70", "11"])
        #expect(made.title == "乙市两项合计80件，居3个机构之首")
    }

    @Test func sharesAreWithheldWhereAPartIsMissingOrApproximate() throws {
        let made = try InventedParts.made(
            file("normalized"),
            parts("yi", "30件", "10件") + parts("bing", "60件", nil) + parts("ding", "50余件", "6件"))
        #expect(
            made.table.rows[0].map(\.text).prefix(4) == ["乙市", "30", "10", "75.0%".replacing("%", with: "")])
        #expect(made.table.rows.dropFirst().allSatisfy { $0[3].isAbsent })
        let dump = SceneDump.text(try made.scene(measuredBy: StubMeasurer()).scene)
        #expect(dump.contains("各项不全，不算比例"))
        #expect(dump.contains("有约数，不算比例"))
        #expect(dump.contains("75.0%") && dump.contains("25.0%"))
    }

    @Test func aSumOfNothingHasNoShares() throws {
        let made = try InventedParts.made(
            file("normalized"), parts("yi", "0件", "0件") + parts("bing", "1件", "1件"))
        #expect(SceneDump.text(try made.scene(measuredBy: StubMeasurer()).scene).contains("合计为零，不算比例"))
    }

    @Test func whatCountsTwiceIsRefused() throws {
        let json =
            "{ \"kind\": \"bars\", \"indicators\": [\"proposals_received\", \"proposals_filed\"], \"stacking\": \"standard\" }"
        let (maker, read, faults) = InventedParts.read(
            json, [Invented.figure("yi", "3件", of: "proposals_received")])
        #expect(faults.isEmpty)
        let file = try #require(read)
        let thrown = try fault { try maker.figure(file) }
        #expect(thrown?.pointer == "/stacking")
        #expect(thrown?.message.zh == "收到已包含立案，叠起来会重复计算")
    }

    @Test func oneIndicatorHasNoParts() throws {
        let (maker, read, _) = InventedParts.read(file("standard", ["member"]), parts("yi", "3件", nil))
        let file = try #require(read)
        let thrown = try fault { try maker.figure(file) }
        #expect(thrown?.code == .outOfRange)
    }

    @Test func partsThatDoNotMakeTheirWholeAreSaid() throws {
        let rows = parts("yi", "670件", "233件") + [Invented.figure("yi", "893件", of: "proposals_filed")]
        let made = try InventedParts.made(file("standard"), rows)
        #expect(made.notes.contains { $0.hasSuffix("乙市各项合计903，所报总数893件") }, "\(made.notes)")
        // Less than the whole is no fault where other parts may exist, and one where there are none.
        let less = parts("yi", "600件", "233件") + [Invented.figure("yi", "893件", of: "proposals_filed")]
        #expect(!(try InventedParts.made(file("standard"), less)).notes.contains { $0.contains("不符") })
        let sum = [
            Invented.figure("yi", "213件", of: "proposals_filed_session"),
            Invented.figure("yi", "30件", of: "proposals_filed_interim"),
            Invented.figure("yi", "247件", of: "proposals_filed"),
        ]
        let other = try InventedParts.made(file("standard", ["session", "interim"]), sum)
        #expect(other.notes.contains { $0.contains("各项合计243，所报总数247件") })
    }

    @Test func aLogScaleHoldsNoBar() throws {
        let json = "{ \"kind\": \"bars\", \"indicators\": \"proposals_filed\", \"scale\": \"log\" }"
        let (maker, read, _) = InventedParts.read(json, [Invented.figure("yi", "3件", of: "proposals_filed")])
        let file = try #require(read)
        let thrown = try fault { try maker.figure(file) }
        #expect(thrown?.pointer == "/scale")
    }

    @Test func upright() throws {
        let json =
            "{ \"kind\": \"bars\", \"indicators\": \"proposals_filed\", \"orientation\": \"vertical\", \"target\": 2 }"
        let made = try InventedParts.made(
            json,
            [
                Invented.figure("yi", "3件", of: "proposals_filed"),
                Invented.figure("bing", "1件", of: "proposals_filed"),
            ])
        #expect(made.paragraph.hasSuffix("2个中1个达到目标2件（乙市）。"), "\(made.paragraph)")
        #expect(SceneDump.text(try made.scene(measuredBy: StubMeasurer()).scene).contains("目标2件"))
    }

    @Test(arguments: [1, 2, 5, 40]) func sumsAreExact(count: Int) throws {
        // Thousandths, which binary cannot hold, add up to the whole.
        let numbers = (1...count).compactMap { DecimalNumber(coefficient: $0, exponent: -3) }
        let sum = try #require(DecimalNumber.sum(numbers))
        #expect(sum == DecimalNumber(coefficient: count * (count + 1) / 2, exponent: -3))
        #expect(DecimalNumber.sum([1_000_000_000_000_000, 1_000_000_000_000_000]) == nil)
    }
}
