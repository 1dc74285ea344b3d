import Canvas
import Metrics
import Press
import Testing

@testable import Report

/// Parts made from a small data set of invented committees.
@Suite struct MadeUpDocumentTests {
    private static func row(
        _ body: String, _ indicator: String, _ year: Int, _ value: DecimalNumber, _ stated: String,
        qualifier: Qualifier = .exact, basis: Basis = .calendarYear, coverage: Coverage = .whole,
        source: String = "s", locator: String = "第1页", note: String = ""
    ) throws -> Observation {
        let quantity = try #require(
            Quantity(
                number: value, qualifier: qualifier, unit: indicator == "rate" ? "%" : "件", asStated: stated))
        return Observation(
            body: body, indicator: indicator, period: Period(year: year, basis: basis), quantity: quantity,
            coverage: coverage, source: source, locator: locator, note: note)
    }

    private static let bodies = [
        Body(
            id: "jia", name: "甲市政协", nameEnglish: "CPPCC Jia Committee", shortName: "甲市", level: .prefecture),
        Body(id: "yi", name: "乙市政协", nameEnglish: "CPPCC Yi Committee", shortName: "乙市", level: .prefecture),
        Body(
            id: "bing", name: "丙县政协", nameEnglish: "CPPCC Bing Committee", shortName: "丙县", level: .county,
            parent: "jia"),
    ]
    private static let indicators = [
        Indicator(
            id: "filed", name: "立案数", nameEnglish: "Filed", unit: "件", theme: "proposals", kind: .count),
        Indicator(
            id: "rate", name: "立案率", nameEnglish: "Filed rate", unit: "%", theme: "proposals", kind: .rate),
    ]

    private static func dataset(_ more: [Observation] = []) throws -> Dataset {
        Dataset(
            bodies: bodies, indicators: indicators,
            // A source without title, publisher, date or address, and a copy on somebody else's site.
            sources: [
                Source(id: "s", title: "", kind: "original"),
                Source(id: "m", title: "镜", url: "https://example.org/m", kind: "mirror", note: "勿作链接"),
            ],
            observations: [
                try row("jia", "filed", 2023, 100, "100件"),
                try row("jia", "filed", 2024, 50, "50余件", qualifier: .atLeast),
                try row("yi", "filed", 2023, 100, "100件"),
                try row("yi", "filed", 2024, 110, "110件", basis: .sessionToDate),
                try row("bing", "filed", 2023, 10, "10件"),
                try row("bing", "filed", 2024, 40, "40件"),
                try row("bing", "filed", 2022, 9, "9件", note: "存疑：与报表不符"),
                try row("jia", "rate", 2023, 90, "90%"), try row("jia", "rate", 2024, 92, "92%"),
                try row("yi", "rate", 2021, 90, "90%"),
                try row("bing", "rate", 2024, 80, "80%", coverage: .part, source: "m"),
            ] + more,
            absences: [RecordedAbsence(body: "yi", indicator: "rate", year: 2024, reason: .unreadable)])
    }

    private func make(_ dataset: Dataset, _ parts: String, language: String = "zh-CN") throws -> (
        walk: DocumentWalk, document: Press.Document, warnings: [ReportDocument.Warning]
    ) {
        let text = "{ \"title\": \"虚构\", \"language\": \"\(language)\", \"parts\": [\(parts)] }"
        let file = try #require(ReportFile.read(text, path: "report.json", dataset: dataset).file)
        let made = try ReportDocument.make(
            dataset: dataset, file: file, figures: [:], program: "huimou 0.0.0", libraries: [],
            measuredBy: Typesetter())
        return (try DocumentWalk(made.document), made.document, made.warnings)
    }

    private func cells(_ table: TableBlock?) -> [[String]] {
        table?.table.rows.map { $0.cells.map(\.text) } ?? []
    }

    @Test func onlyComparableYearsAreCompared() throws {
        let walk = try make(Self.dataset(), "\"changes\", \"observations\"").walk
        #expect(
            cells(walk.tables["changes-table-prefecture"]) == [
                ["数量"], ["甲市", "立案数", "自然年", "2023—2024年", "100件", "50余件", "至少下降40.0%"], ["比率"],
                ["甲市", "立案率", "自然年", "2023—2024年", "90%", "92%", "上升2.0个百分点"],
            ])
        #expect(
            cells(walk.tables["changes-table-county"]) == [
                ["丙县", "立案数", "自然年", "2023—2024年", "10件", "40件", "增长300.0%"]
            ])
        #expect(
            cells(walk.tables["changes-counts"]) == [
                ["能确定增减", "2", "1", "3"], ["没有相邻两年的数", "1", "1", "2"], ["口径不同", "1", "0", "1"],
            ])
        let before = try #require(walk.tables["changes-table-county"]?.table.rows[0].cells[4].link)
        #expect(before == .destination("observation-bing/filed/2023/calendar_year/s"))
    }

    @Test func aSelectionOfYearsComparesThese() throws {
        let extra = [try Self.row("jia", "filed", 2022, 80, "80件")]
        let walk = try make(
            Self.dataset(extra),
            "{ \"part\": \"changes\", \"bodies\": \"jia\", \"indicators\": \"filed\", \"years\": 2023 }"
        ).walk
        #expect(
            cells(walk.tables["changes-table-prefecture"]) == [
                ["甲市", "立案数", "自然年", "2022—2023年", "80件", "100件", "增长25.0%"]
            ])
    }

    @Test func figuresInDoubtAreNotCompared() throws {
        let walk = try make(
            Self.dataset(),
            "{ \"part\": \"changes\", \"indicators\": \"filed\", \"years\": { \"to\": 2023 } }"
        ).walk
        #expect(walk.tables["changes-counts"] == nil, "nothing is certain, and the part is left out")
        let both = try make(
            Self.dataset(),
            "{ \"part\": \"changes\", \"indicators\": \"filed\", \"years\": { \"from\": 2023 } }"
        ).walk
        #expect(
            cells(both.tables["changes-counts"]) == [
                ["能确定增减", "1", "1", "2"], ["没有前一年的数", "2", "0", "2"], ["口径不同", "1", "0", "1"],
                ["有一数存疑", "0", "1", "1"],
            ])
    }

    @Test func theMatrixCountsFiguresAYear() throws {
        let walk = try make(Self.dataset(), "\"coverage\", \"observations\"").walk
        let table = try #require(walk.tables["coverage-table-years-prefecture"])
        #expect(table.table.columns.map(\.title) == ["机构", "2021", "2023", "2024", "合计"])
        #expect(cells(table) == [["甲市", "…", "2", "2", "4"], ["乙市", "1", "1", "1", "3"]])
        #expect(table.table.rows[0].cells[1].isAbsent)
        #expect(
            table.table.rows[0].cells[2].link
                == .destination("observation-jia/filed/2023/calendar_year/s"))
        #expect(cells(walk.tables["coverage-table-doubts"]).map(\.last) == ["存疑", "与报表不符"])
        #expect(
            cells(walk.tables["coverage-table-certainty"]).last == [
                "合计", "10", "1", "0", "0", "0", "1", "1", "11",
            ])
    }

    @Test func manyYearsShareAColumn() throws {
        let rows = try (1990..<2010).map { try Self.row("jia", "filed", $0, 5, "5件") }
        let matrix = CoverageMatrix(rows, bodies: Self.bodies)
        #expect(matrix.years.count == CoverageMatrix.mostYears)
        #expect(matrix.years.first == 1990...1998 && matrix.years.last == 2009...2009)
        #expect(matrix.rows.map(\.counts) == [[9] + Array(repeating: 1, count: 11)])
    }

    @Test func figuresThatSourcesGiveDifferentlyAreListed() throws {
        let walk = try make(
            Self.dataset([try Self.row("jia", "filed", 2023, 120, "120件", source: "m")]),
            "\"coverage\", \"observations\", \"sources\""
        ).walk
        let row = try #require(walk.tables["coverage-table-vintages"]?.table.rows.first)
        #expect(row.cells.prefix(3).map(\.text) == ["甲市", "立案数", "2023 自然年"])
        // The publisher's own page comes before a copy.
        #expect(
            row.cells[3].content == [
                .link("100件", to: .destination("observation-jia/filed/2023/calendar_year/s")),
                .link("[1]", to: .destination("source-s")),
            ])
        #expect(
            row.cells[4].content?.first
                == .link("120件", to: .destination("observation-jia/filed/2023/calendar_year/m")))
    }

    @Test func rowsSayWhatIsStatedItsBoundsAndWhatItCounts() throws {
        let walk = try make(Self.dataset(), "\"observations\", \"sources\", \"definitions\"").walk
        let over = try #require(walk.rows["observation-jia/filed/2024/calendar_year/s"])
        #expect(over.cells.map(\.text) == ["立案数", "2024年", "50余件", "(50, 60)", "自然年", "[1]", ""])
        let part = try #require(walk.rows["observation-bing/rate/2024/calendar_year/m"])
        #expect(part.cells[4].text == "自然年·部分")
        let table = try #require(walk.tables["observations-table-prefecture"]).table
        #expect(table.rows.filter(\.isSection).map { $0.cells[0].text } == ["甲市政协", "乙市政协"])
        let absent = try #require(table.rows.first { $0.cells.contains(where: \.isAbsent) })
        #expect(absent.cells.map(\.text) == ["立案率", "2024", "？", "", "", "", "无法辨认"])
        #expect(walk.texts.contains { $0.contains("位置一栏未写位置的，数都在“第1页”。") })
        #expect(walk.tables["observations-table-prefecture"]?.caption == "市级政协的观测值")
    }

    @Test func aPlaceThatFewFiguresHaveIsPrinted() throws {
        let row = { try Self.row("jia", "filed", 2022, 80, "80件", locator: $0, note: "注") }
        let walk = try make(Self.dataset([row("表3-1")]), "\"observations\"").walk
        #expect(walk.rows["observation-jia/filed/2022/calendar_year/s"]?.cells[6].text == "表3-1；注")
        #expect(walk.rows["observation-jia/filed/2023/calendar_year/s"]?.cells[6].text == "")
        let unsaid = try make(Self.dataset([row("")]), "\"observations\"").walk
        #expect(unsaid.rows["observation-jia/filed/2023/calendar_year/s"]?.cells[6].text == "第1页")
    }

    @Test func wordsAsRecordedSayTheirLanguage() throws {
        let chinese = try make(
            Self.dataset([try Self.row("yi", "filed", 2019, 80, "80 proposals")]), "\"observations\""
        ).walk
        let stated = { (walk: DocumentWalk, id: String) in walk.rows["observation-\(id)"]?.cells[2].language }
        #expect(stated(chinese, "yi/filed/2019/calendar_year/s") == "en")
        #expect(stated(chinese, "jia/filed/2023/calendar_year/s") == nil)
        let english = try make(Self.dataset(), "\"observations\"", language: "en").walk
        #expect(stated(english, "jia/filed/2023/calendar_year/s") == "zh-CN")
        #expect(stated(english, "jia/rate/2023/calendar_year/s") == nil)
    }

    @Test func theIndexLeadsToEveryFinding() throws {
        let rows = try (2015...2022).map { try Self.row("yi", "filed", $0, 80, "80件", source: "m") }
        let made = try make(Self.dataset(rows), "\"findings\", \"observations\", \"index\"")
        let findings = Set(made.walk.labels.filter { $0.hasPrefix("finding-") })
        #expect(!findings.isEmpty)
        guard case .flow(let blocks)? = made.document.parts.last?.content else { return }
        let lists = blocks.compactMap { block -> Set<String>? in
            if case .directory(let directory) = block { return Set(directory.entries.flatMap(\.targets)) }
            return nil
        }
        #expect(lists.count == 2, "bodies and indicators")
        for list in lists { #expect(list.isSuperset(of: findings)) }
    }

    @Test func aSourceWithoutTitleDateOrAddressIsListed() throws {
        let walk = try make(Self.dataset(), "\"sources\"").walk
        #expect(
            walk.rows["source-s"]?.cells.map(\.text) == ["[1]", "（无题名）", "", "未注明", "原发", "10", ""])
        #expect(walk.rows["source-m"]?.cells[1].link == nil, "a copy on somebody else's site is not linked")
    }

    @Test func theEnglishReportNamesBodiesInEnglish() throws {
        let walk = try make(
            Self.dataset(), "\"changes\", \"observations\", \"index\"", language: "en"
        ).walk
        #expect(
            cells(walk.tables["changes-table-prefecture"])[1] == [
                "CPPCC Jia Committee", "Filed", "full year", "2023–2024", "100", "over 50",
                "down at least 40.0%",
            ])
        #expect(
            walk.rows["observation-jia/filed/2024/calendar_year/s"]?.cells[3].text == "over 50 (50,\u{A0}60)")
    }

    @Test func theIndexStandsInOrderOfReading() throws {
        let made = try make(Self.dataset(), "\"observations\", \"index\", \"definitions\"")
        guard case .flow(let blocks) = made.document.parts[1].content else { return }
        let entries = blocks.compactMap { block -> [String]? in
            if case .directory(let directory) = block { return directory.entries.map(\.text) }
            return nil
        }
        #expect(entries == [["B", "丙县政协", "J", "甲市政协", "Y", "乙市政协"], ["L", "立案率", "立案数"]])
    }

    @Test func aPartWithNothingInItIsLeftOutWithAWarning() throws {
        let made = try make(
            Self.dataset(), "\"guide\", { \"part\": \"observations\", \"years\": 1999 }, \"profiles\"")
        #expect(made.document.parts.count == 1)
        #expect(made.warnings.map(\.place) == ["observations", "profiles"])
        #expect(made.warnings.map(\.code) == ["empty-part", "empty-part"])
        #expect(Set(made.walk.targets).isSubset(of: Set(made.walk.labels)))
    }
}
