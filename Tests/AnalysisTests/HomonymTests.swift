import Metrics
import Testing

@testable import Analysis

/// Bodies that share a name: a reader must know which is meant.
@Suite struct HomonymTests {
    private static func body(
        _ id: String, _ short: String, _ level: BodyLevel = .prefecture, under parent: String? = nil
    ) -> Body {
        Body(
            id: id, name: "政协\(short)委员会", nameEnglish: level == .prefecture ? "Gui" : id, shortName: short,
            level: level, parent: parent)
    }

    private static let bodies = [
        body("jia", "甲省", .provincial), body("yi", "乙省", .provincial),
        body("jia-gui", "癸酉市", under: "jia"), body("yi-gui", "癸酉市", under: "yi"),
        body("yi-ren", "壬戌市", under: "yi"), body("lone", "癸酉市"), body("lone-too", "癸酉市"),
    ]

    private static func dataset(_ figures: (String, String)...) -> Dataset {
        Dataset(
            bodies: bodies, indicators: InventedReviews.indicators, sources: InventedReviews.sources,
            observations: figures.map { InventedReviews.row($0, $1) })
    }

    @Test func parentsTellThemApartAndElseTheirIDs() {
        let dataset = Self.dataset()
        func names(_ ids: [String], _ language: Language = .zh) -> [String] {
            let bodies = ids.compactMap { dataset.body($0) }
            let phrase = Phrase(language: language, tellingApart: bodies, in: dataset)
            return bodies.map(phrase.name(of:))
        }
        #expect(names(["jia-gui", "yi-gui", "yi-ren"]) == ["甲省癸酉市", "乙省癸酉市", "壬戌市"])
        #expect(names(["jia-gui", "yi-gui"], .en) == ["Gui, jia", "Gui, yi"])
        #expect(names(["jia-gui", "yi-ren"]) == ["癸酉市", "壬戌市"])
        #expect(names(["jia-gui", "jia-gui"]) == ["癸酉市", "癸酉市"])
        #expect(names(["jia-gui", "lone", "lone-too"]) == ["甲省癸酉市", "癸酉市 (lone)", "癸酉市 (lone-too)"])
    }

    @Test func inATableAndItsFiles() throws {
        let dataset = Self.dataset(("jia-gui", "30件"), ("yi-gui", "20件"), ("yi-ren", "10件"))
        let made = try InventedReviews.comparison("proposals_filed", in: dataset)
        let table = WrittenTable(made, in: dataset, language: .zh)
        #expect(table.rows.map(\.name) == ["甲省癸酉市", "乙省癸酉市", "壬戌市"])
        let csv = String(decoding: DelimitedTable(made, as: table).csv, as: UTF8.self)
        #expect(csv.contains("\njia-gui,甲省癸酉市,30件") && csv.contains("\nyi-ren,壬戌市,10件"))
        #expect(ComparisonRecord(made, as: table, in: dataset).text.contains("\"name\": \"乙省癸酉市\""))
        let explained = Explanation(made, in: dataset, language: .zh, showsBounds: false)
        #expect(explained.text(body: "yi-gui", year: nil).hasPrefix("乙省癸酉市提案立案数"))
    }

    @Test func aloneTheyKeepTheirName() throws {
        let dataset = Self.dataset(("jia-gui", "30件"), ("yi-gui", "20件"), ("yi-ren", "10件"))
        for top in [1, 2] {
            let made = try InventedReviews.comparison("proposals_filed", in: dataset) {
                $0.selection.bodies = ["jia-gui", "yi-ren"]
                $0.top = top
            }
            let table = WrittenTable(made, in: dataset, language: .zh)
            #expect(table.rows.map(\.name) == Array(["癸酉市", "壬戌市"].prefix(top)))
        }
    }

    @Test func inASentence() throws {
        let dataset = Self.dataset(("jia-gui", "30件"), ("yi-gui", "20件"), ("yi-ren", "10件"))
        let found = try #require(dataset.findings().first { $0.kind == .extremes })
        #expect(
            found.sentence.zh.contains("以甲省政协癸酉市委员会最多，为30件；以政协壬戌市委员会最少"), "\(found.sentence.zh)")
        #expect(found.sentence.en.contains("Gui, jia has the most"), "\(found.sentence.en)")
        var scope = FindingScope()
        scope.peers = ["jia-gui", "yi-ren"]
        #expect(dataset.findings(scope).allSatisfy { !$0.sentence.zh.contains("甲省") })
    }
}
