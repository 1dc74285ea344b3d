import Analysis
import Metrics
import Testing

@testable import Figures

@Suite struct BodyNamesTests {
    private func body(_ english: String) -> Body {
        Body(id: "x", name: "虚构", nameEnglish: english, shortName: "虚构", level: .county)
    }

    @Test(arguments: [
        ("CPPCC Jiashi Municipal Committee", "Jiashi"), ("CPPCC Yixian District Committee, Jiashi", "Yixian"),
        ("CPPCC National Committee", "National"), ("CPPCC Bing Autonomous Regional Committee", "Bing"),
        ("Committee of Ding", "Committee of Ding"),
    ])
    func anEnglishNameIsShortAtALine(full: String, short: String) {
        #expect(Phrase(language: .en).shortName(of: body(full)) == short)
    }

    private func request(_ bodies: [Body]) throws -> FigureRequest {
        let dataset = Dataset(
            bodies: bodies, indicators: Invented.indicators, sources: Invented.sources, observations: [])
        let (file, _) = FigureFileReader(dataset: dataset).read(
            "{ \"kind\": \"bars\", \"indicators\": \"filed\" }", path: "x.json")
        return FigureRequest(dataset: dataset, file: try #require(file), phrase: Phrase(language: .zh))
    }

    @Test func aLongNameIsCutInTheMiddleUnlessThatHidesWhoItIs() throws {
        func body(_ id: String, _ name: String) -> Body {
            Body(id: id, name: name, nameEnglish: "", shortName: name, level: .county)
        }
        let long = String(repeating: "虚", count: 30)
        let cut = try request([body("a", "甲" + long + "区"), body("b", "乙" + long + "区"), body("c", "丙县")])
        let names = cut.endNames(of: cut.bodies, beside: ["1234件"], sides: 2).map(\.text)
        #expect(names[0].hasPrefix("甲虚") && names[0].hasSuffix("虚区") && names[0].contains("…"))
        #expect(names[0].count < 12 && names[2] == "丙县")
        let alike = try request([body("a", long + "甲" + long), body("b", long + "乙" + long)])
        #expect(alike.endNames(of: alike.bodies).map(\.text) == alike.bodies.map(\.shortName))
    }

    @Test(arguments: ["bars", "heatmap", "slope", "line"])
    func bodiesOfOneNameAreToldApartInEveryWord(kind: String) throws {
        let bodies = ["甲", "乙"].flatMap { name in
            [
                Body(id: name, name: name, shortName: name + "省", level: .provincial),
                Body(id: name + "癸", name: name, shortName: "癸酉市", level: .prefecture, parent: name),
            ]
        }
        let rows = bodies.filter { $0.level == .prefecture }.flatMap { body in
            [Invented.figure(body.id, "10件", year: 2023), Invented.figure(body.id, "20件", year: 2024)]
        }
        let dataset = Dataset(
            bodies: bodies, indicators: Invented.indicators, sources: Invented.sources, observations: rows)
        let (file, _) = FigureFileReader(dataset: dataset).read(
            "{ \"kind\": \"\(kind)\", \"indicators\": \"filed\", \"bodies\": { \"level\": \"prefecture\" } }",
            path: "x.json")
        let figure = try FigureMaker(dataset: dataset, language: .zh).figure(try #require(file))
        let named = figure.table.rows.map { $0[0].text }
        #expect(Set(named) == ["甲省癸酉市", "乙省癸酉市"])
    }

    @Test func noNameStandsTwice() throws {
        var first = body("")
        first.id = "first"
        var second = first
        (second.id, second.parent) = ("second", "first")
        let both = try request([first, second])
        #expect(both.axisNames(of: both.bodies).map(\.text) == ["虚构", "虚构虚构"])
    }
}
