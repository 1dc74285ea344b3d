import Analysis
import Metrics
import Testing

@testable import Figures

/// The shapes that data come in for kinds, apart from any kind.
@Suite struct DataShapeTests {
    private func request(
        _ observations: [Observation], _ extra: String = "", indicators: String = "\"filed\"",
        absences: [RecordedAbsence] = []
    ) throws -> FigureRequest {
        let dataset = Dataset(
            bodies: Invented.bodies, indicators: Invented.indicators, sources: Invented.sources,
            observations: observations, absences: absences)
        let text = "{ \"kind\": \"bars\", \"indicators\": [\(indicators)] \(extra) }"
        let (file, faults) = FigureFileReader(dataset: dataset).read(text, path: "x.json")
        #expect(faults.isEmpty, "\(faults.map { $0.text(in: .en) })")
        return FigureRequest(dataset: dataset, file: try #require(file), phrase: Phrase(language: .zh))
    }

    private let prefectures = ", \"bodies\": { \"level\": \"prefecture\" }"

    @Test func twoYearsAreThoseThatMostBodiesHave() throws {
        let movements = try request(
            [
                Invented.figure("yi", "10件", year: 2021), Invented.figure("yi", "15件", year: 2023),
                Invented.figure("bing", "9件", year: 2021), Invented.figure("bing", "8件", year: 2022),
                Invented.figure("bing", "6件", year: 2023), Invented.figure("ding", "7件", year: 2024),
            ], prefectures
        ).movements()
        #expect((movements.fromYear, movements.toYear) == (2021, 2023))
        #expect(movements.rows.map(\.body.id) == ["yi", "bing", "ding"])
        #expect(movements.complete.map(\.body.id) == ["yi", "bing"])
        #expect(movements.rows[0].change.outcome == .value(0.5))
        #expect(movements.rows[2].to.missing == .absent(.notReported))
    }

    @Test func theFilesRangeNamesTheTwoYears() throws {
        let rows = (2020...2024).map { Invented.figure("yi", "\($0 - 2000)件", year: $0) }
        let named = try request(rows, prefectures + ", \"years\": { \"from\": 2020, \"to\": 2022 }")
            .movements()
        #expect((named.fromYear, named.toYear) == (2020, 2022))
        #expect(named.rows[0].from.quantity?.value == 20)
        do {
            _ = try request(rows, prefectures + ", \"years\": 2022").movements()
            Issue.record("one year was taken for two")
        } catch let fault as Fault {
            #expect((fault.code, fault.pointer) == (.outOfRange, "/years"))
            #expect(fault.column > 1)
        }
    }

    @Test func bothYearsAreOfOneBasisWhereThereIsOne() throws {
        // The preferred basis has the later year only; the calendar year has both.
        let both = try request(
            [
                Invented.figure("yi", "10件", year: 2020), Invented.figure("yi", "12件", year: 2021),
                Invented.figure("yi", "99件", year: 2021, basis: .session),
            ], ", \"bodies\": \"yi\"")
        let row = try #require(try both.movements().rows.first)
        #expect(row.to.quantity?.value == 12)
        let neither = try request(
            [
                Invented.figure("yi", "10件", year: 2020),
                Invented.figure("yi", "99件", year: 2021, basis: .session),
                Invented.figure("bing", "1件", year: 2020), Invented.figure("bing", "2件", year: 2021),
            ], prefectures)
        let movements = try neither.movements()
        let yi = try #require(movements.rows.first { $0.body.id == "yi" })
        #expect(yi.change.outcome == .undetermined(.incomparable([.differentBasis])))
        let words = MovementWords(request: neither, movements: movements)
        #expect(words.notes.contains("两年口径或范围不同，不计变化：乙市"))
        #expect(words.notes.contains("两年都没有数：丁市"))
        #expect(words.title == "立案2021年与2020年相比，2个机构中1个增加、1个无法判定")
        #expect(words.paragraph.contains("丙市由1件到2件，增长100.0%"))
        let table = neither.table(movements)
        #expect(table.rows.map(\.count) == [5, 5, 5])
        #expect(table.columns[1].title == "2020年（件）")
    }

    @Test func aGridKnowsEveryReasonAndRanksWithinAYear() throws {
        let grid = try request(
            [
                Invented.figure("yi", "10件", year: 2022), Invented.figure("bing", "12件", year: 2022),
                Invented.figure("ding", "9件", year: 2022), Invented.figure("yi", "20件", year: 2024),
                Invented.figure("bing", "30件", year: 2024, basis: .term),
                Invented.figure("ding", "3件", year: 2024, topic: "某平台", coverage: .part),
            ], prefectures,
            absences: [
                RecordedAbsence(body: "bing", indicator: "filed", year: 2023, reason: .notYetPublished)
            ]
        ).grid()
        #expect(grid.years == 2022...2024)
        #expect(grid.cells.allSatisfy { $0.count == 3 } && grid.ranks.allSatisfy { $0.count == 3 })
        #expect((0..<3).map { grid.rank($0, 2022) } == [2, 1, 3].map { .place($0, isTied: false) })
        #expect(grid.entry(1, 2023).missing == .absent(.notYetPublished))
        #expect(grid.entry(0, 2023).missing == .absent(.notReported))
        guard case .elsewhere(let other)? = grid.entry(1, 2024).missing else {
            Issue.record("the figure of another basis is not named")
            return
        }
        #expect(other.period.basis == .term)
        #expect(grid.entry(2, 2024).missing == .onlyParts)
    }

    @Test func notesNameTheMarkThatIsDrawn() throws {
        let request = try request(
            [
                Invented.figure("yi", "10余件"), Invented.figure("bing", "12件"), Invented.figure("ding", "5件"),
                Invented.figure("sheng", "90件以上", year: 2023),
            ])
        let comparison = try request.comparison()
        func notes(_ form: MarkForm) -> [String] {
            Array(ComparisonWords(request: request, comparison: comparison, form: form).notes.prefix(2))
        }
        #expect(notes(.bars)[1].hasPrefix("斜线条的年份或口径与其余不同"))
        #expect(notes(.points)[0] == "约数以区间线表示，“以上”“超过”以箭头表示")
        #expect(notes(.points)[1].hasPrefix("斜线点"))
        #expect(notes(.cells)[0] == "约数照原文写出")
    }

    @Test func panelsAreNarrowedRequests() throws {
        var whole = try request(
            [
                Invented.figure("yi", "10件", year: 2022), Invented.figure("bing", "12件", year: 2024),
                Invented.figure("yi", "30件", year: 2024, of: "received"),
            ], prefectures, indicators: "\"filed\", \"received\"")
        #expect(whole.panels().map(\.name) == [""])
        whole.file.facet = .init(by: .body)
        #expect(whole.panels().map(\.name) == ["乙市", "丙市", "丁市"])
        #expect(whole.panels().allSatisfy { $0.request.bodies.count == 1 && $0.request.file.facet == nil })
        whole.file.facet = .init(by: .indicator)
        #expect(whole.panels().map(\.request.measures.count) == [1, 1])
        whole.file.facet = .init(by: .year)
        #expect(whole.panels().map(\.name) == ["2022年", "2024年"])
        #expect(whole.panels()[1].request.file.years == .range(2024, 2024))
    }
}
