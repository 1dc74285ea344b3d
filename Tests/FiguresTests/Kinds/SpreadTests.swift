import Metrics
import SceneRecords
import Testing

@testable import Figures

/// Rows of many bodies: quartiles, places, and what is left out of them.
@Suite struct SpreadTests {
    /// As R gives for `quantile(type = 7)`.
    @Test func quartilesAreThoseOfDefinitionSeven() throws {
        let box = try #require(Quartiles([1, 2, 3, 4, 10]))
        #expect((box.lower, box.median, box.upper) == (2, 3, 4))
        #expect(box.whiskers == 1...4)
        #expect(box.isOutlier(10) && !box.isOutlier(1))
        let even = try #require(Quartiles([6, 1, 5, 2, 4, 3]))
        #expect((even.lower, even.median, even.upper) == (2.25, 3.5, 4.75))
        #expect(Quartiles([1, 2, 3, 4]) == nil)
    }

    /// Definition 7 leaves p(n − 1) values and the next one at most below the quantile of p.
    @Test(arguments: [5, 6, 7, 8, 23, 300]) func quartersAreQuarters(count: Int) throws {
        let values = (0..<count).map { Double(($0 * 7919 + 13) % 101) }
        let box = try #require(Quartiles(values))
        for (bound, share) in [(box.lower, 0.25), (box.median, 0.5), (box.upper, 0.75)] {
            #expect(Double(values.count { $0 < bound }) <= share * Double(count - 1) + 1)
            #expect(Double(values.count { $0 > bound }) <= (1 - share) * Double(count - 1) + 1)
        }
        #expect(values.contains(box.whiskers.lowerBound) && values.contains(box.whiskers.upperBound))
    }

    @Test func equalFiguresAreABoxWithoutLength() throws {
        let box = try #require(Quartiles([7, 7, 7, 7, 7]))
        #expect(box.whiskers == 7...7 && box.lower == 7 && box.upper == 7)
    }

    private static let three = [
        Invented.figure("yi", "50余件"), Invented.figure("bing", "163件"), Invented.figure("ding", "55件"),
    ]

    @Test func aHighlightedBodyIsNamedWithItsPlace() throws {
        let made = try Invented.made(
            "{ \"kind\": \"strip\", \"indicators\": \"filed\", \"bodies\": { \"level\": \"prefecture\" }, \"highlight\": \"bing\" }",
            Self.three)
        #expect(made.title == "丙市立案163件，在可比的3个市级机构中居第1")
        let labels = made.chart.marks.compactMap(\.attributes.annotation)
        #expect(Set(labels) == ["丙市 163件，第1", "丁市 55件", "乙市 50余件"])
    }

    /// 50余 may be more or less than 55.
    @Test func overlappingBoundsHaveSeveralPlaces() throws {
        let made = try Invented.made(
            "{ \"kind\": \"strip\", \"indicators\": \"filed\", \"bodies\": { \"level\": \"prefecture\" }, \"highlight\": \"yi\" }",
            Self.three)
        #expect(made.title.hasSuffix("居第2至第3之间"))
    }

    @Test func levelsHaveRowsAndNoCommonPlaces() throws {
        let made = try Invented.made(
            "{ \"kind\": \"strip\", \"indicators\": \"filed\" }",
            Self.three + [Invented.figure("sheng", "900件")])
        #expect(Set(made.table.rows.map { $0[1].text }) == ["省级", "市级"])
        #expect(made.table.rows.first { $0[0].text == "甲省" }?[3].isAbsent == true)
        #expect(made.notes.contains { $0.contains("不相互排名") })
    }

    /// Who has no room for the name has a number, and none of the few is left out.
    @Test(arguments: ["strip", "box"]) func longNamesTurnIntoNumbers(word: String) throws {
        let figure = try KindGoldenTests.figure(word, .longNames)
        #expect(try figure.scene(measuredBy: StubMeasurer()).warnings.isEmpty)
        let labels = figure.chart.marks.compactMap(\.attributes.annotation)
        #expect(Set(labels) == ["(1) 162件", "(2) 306件", "(3) 450件", "(4) 165件"])
        let key = try #require(figure.notes.first { $0.hasPrefix("(1) 甲子省虚构自治州") })
        #expect(key.hasSuffix("；(4) 丁子省虚构自治州各族联合自治县经济技术开发区第4片区"))
        let short = try KindGoldenTests.figure(word, .few)
        #expect(short.chart.marks.contains { $0.attributes.annotation?.hasPrefix("甲子县") == true })
        #expect(!short.notes.contains { $0.hasPrefix("(1)") })
    }

    @Test func whatHoldsOfSeveralRowsIsSaidOnce() throws {
        let observations = ["filed", "received"].flatMap { indicator in
            [("yi", 2024), ("bing", 2024), ("ding", 2021)].map {
                Invented.figure($0.0, "55件", year: $0.1, of: indicator)
            }
        }
        for (word, said) in [("box", "未计入"), ("strip", "画作斜线点，不排名")] {
            let made = try Invented.made(
                "{ \"kind\": \"\(word)\", \"indicators\": [\"filed\", \"received\"], \"bodies\": { \"level\": \"prefecture\" } }",
                observations)
            #expect(
                made.notes.filter { $0.contains("年份或口径不同") } == [
                    "立案、收到：年份或口径不同，\(said)（其余为2024年）：丁市（2021年）"
                ], "\(made.notes)")
        }
    }

    @Test func fewerThanFiveHaveNoBox() throws {
        let made = try Invented.made(
            "{ \"kind\": \"box\", \"indicators\": \"filed\", \"bodies\": { \"level\": \"prefecture\" } }",
            Self.three)
        #expect(made.chart.marks.count == 3)
        #expect(made.notes.contains { $0.contains("不足5个") })
        #expect(made.table.rows[0][4].isAbsent)
    }
}
