import Metrics
import Testing

@testable import Reading

/// What a review of a body should state.
@Suite struct ExpectedIndicatorsTests {
    private static func dataset(_ rows: [(body: String, indicator: String, year: Int)]) throws -> Dataset {
        Dataset(
            bodies: ["a", "b", "c"].map { Body(id: $0, name: $0, shortName: $0, level: .county) },
            indicators: ["filed", "visits", "reports", "people"].map {
                Indicator(
                    id: $0, name: $0, unit: "件", theme: $0 == "people" ? "background" : "", kind: .count)
            },
            sources: [],
            observations: try rows.map { row in
                Observation(
                    body: row.body, indicator: row.indicator,
                    period: Period(year: row.year, basis: .calendarYear),
                    quantity: try #require(Quantity(number: 3, unit: "件", asStated: "3件")), source: "s")
            })
    }

    @Test func ofTheBodyInOtherYearsAndOfMostBodies() throws {
        let expected = ExpectedIndicators(
            try Self.dataset([
                ("a", "visits", 2023), ("a", "visits", 2021), ("a", "filed", 2024), ("b", "filed", 2022),
                ("c", "reports", 2024),
            ]))
        #expect(expected.own(body: "a", year: 2024) == [.init(indicator: "visits", years: [2021, 2023])])
        #expect(expected.own(body: "a", year: 2022).map(\.indicator) == ["filed", "visits"])
        #expect(expected.own(body: "甲县政协", year: 2024).isEmpty)
        #expect(expected.own(body: nil, year: 2024).isEmpty)
        // Two of three publish it; of two in four that would be no more than half.
        #expect(expected.common == [.init(indicator: "filed", bodies: 2)])
        #expect(expected.bodyCount == 3)
    }

    @Test func noReviewStatesThePopulation() throws {
        let rows = ["a", "b", "c"].flatMap { [($0, "people", 2020), ($0, "filed", 2024)] }
        let expected = ExpectedIndicators(
            try Self.dataset(rows.map { (body: $0.0, indicator: $0.1, year: $0.2) }))
        #expect(expected.common.map(\.indicator) == ["filed"])
        #expect(expected.own(body: "a", year: 2024).isEmpty)
    }

    @Test func halfOfTheBodiesAreNotMost() throws {
        let expected = ExpectedIndicators(try Self.dataset([("a", "filed", 2024), ("b", "visits", 2024)]))
        #expect(expected.common.isEmpty)
    }
}
