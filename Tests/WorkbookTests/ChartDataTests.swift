import Analysis
import Metrics
import Testing

@testable import Workbook

@Suite struct ChartDataTests {
    /// Invented figures of one indicator, by body and year.
    private func data(
        _ figures: [[Int: Int]], years: String, bodies: [String] = [], definitions: [DeclaredDefinition] = []
    ) throws -> (data: ChartData?, workbook: ComparisonWorkbook) {
        let rows = try figures.enumerated().flatMap { body, years in
            try years.map { year, number in
                Observation(
                    body: "b\(body)", indicator: "filed", period: Period(year: year, basis: .calendarYear),
                    quantity: try #require(
                        Quantity(
                            number: DecimalNumber(integerLiteral: number), qualifier: .exact, unit: "件",
                            asStated: "\(number)件")),
                    source: "own")
            }
        }
        let dataset = Dataset(
            bodies: figures.indices.map {
                Body(id: "b\($0)", name: "政协\($0)市", shortName: "\($0)市", level: .prefecture)
            },
            indicators: [Indicator(id: "filed", name: "提案立案数", unit: "件", kind: .count)],
            sources: [Source(id: "own", title: "虚构的回眸")], observations: rows,
            definitions: Definitions(definitions))
        var request = ComparisonRequest()
        (request.indicators, request.years, request.selection.bodies) = (["filed"], [years], bodies)
        let comparison = ComparisonMaker(try request.query(in: dataset), in: dataset).comparison()
        let table = WrittenTable(comparison, in: dataset, language: .zh)
        return (
            ChartData(
                comparison, table, Phrase(language: .zh), definitions: dataset.definitions),
            ComparisonWorkbook(comparison, as: table, in: dataset, language: .zh)
        )
    }

    private let declared = DeclaredDefinition(
        body: "b0", indicator: "filed", since: 2023, definition: "含转办")

    @Test func aLineIsOfOneDefinition() throws {
        let figures = [[2021: 10, 2022: 11, 2023: 30, 2024: 31, 2025: 32]]
        let chart = try #require(
            try data(figures, years: "all", bodies: ["b0"], definitions: [declared]).data)
        #expect(chart.series.map(\.values) == [[nil, nil, 30, 31, 32]])
        #expect(chart.unlike == 2 && chart.omitted == 0)
        let plain = try #require(try data(figures, years: "all", bodies: ["b0"]).data)
        #expect(plain.series.map(\.values) == [[10, 11, 30, 31, 32]] && plain.unlike == 0)
    }

    @Test func twoFiguresOfTwoDefinitionsAreNoLine() throws {
        let found = try data([[2022: 275, 2023: 50]], years: "all", bodies: ["b0"], definitions: [declared])
        #expect(found.data == nil)
    }

    @Test func besideOthersEachYearIsOfOneDefinition() throws {
        let figures = [
            [2022: 10, 2023: 30, 2024: 31], [2022: 5, 2023: 6, 2024: 7], [2022: 8, 2023: 9, 2024: 9],
        ]
        let chart = try #require(
            try data(figures, years: "2022-2024", definitions: [declared]).data)
        #expect(Set(chart.series.map(\.values)) == [[5, 6, 7], [8, 9, 9]])
        #expect(chart.unlike == 2 && chart.omitted == 1)
    }

    @Test func whatIsNotDrawnIsCounted() throws {
        // Ten lines, of which eight have room, and a body with one year.
        let figures = (0..<10).map { [2023: 10 + $0, 2024: 20 + $0] } + [[2024: 99]]
        let found = try data(figures, years: "2023-2024")
        let chart = try #require(found.data)
        #expect(chart.series.count == 8 && chart.unlike == 0 && chart.omitted == 5)
        let archive = try Archive(try found.workbook.bytes(created: 86_400))
        #expect(archive["xl/sharedStrings.xml"].contains("另有5个数未画"))
        // The note stands below the numbers, over their columns, and the chart to the right of them.
        #expect(archive["xl/worksheets/sheet2.xml"].contains("<mergeCell ref=\"A5:I5\"/>"))
        #expect(archive["xl/drawings/drawing1.xml"].contains("<xdr:col>10</xdr:col>"))
    }

    @Test func noSheetHoldsMore() {
        #expect(throws: Never.self) { try Sheet.hold(rows: 1_048_576, columns: 16_384) }
        #expect(throws: WorkbookError.tooLarge(rows: 1_048_577, columns: 1)) {
            try Sheet.hold(rows: 1_048_577, columns: 1)
        }
        #expect(throws: WorkbookError.tooLarge(rows: 1, columns: 16_385)) {
            try Sheet.hold(rows: 1, columns: 16_385)
        }
    }
}
