import Canvas
import Metrics
import Testing

@testable import Report

/// The version of the data that an imprint prints.
@Suite struct DataVersionTests {
    private func row(_ year: Int, value: DecimalNumber = 5, line: Int = 1) throws -> Observation {
        let quantity = try #require(Quantity(number: value, unit: "件", asStated: "\(value)件"))
        return Observation(
            body: "yi", indicator: "filed", period: Period(year: year, basis: .calendarYear),
            quantity: quantity, source: "s", place: Place(file: "a.csv", line: line))
    }

    private func checksum(_ rows: [Observation], bodies: [String] = ["yi", "ding"]) -> String {
        DataVersion(
            Dataset(
                bodies: bodies.map { Body(id: $0, name: $0, shortName: $0, level: .county) },
                indicators: [Indicator(id: "filed", name: "立案数", unit: "件", kind: .count)],
                sources: [Source(id: "s", title: "甲", published: PublishedDate("2025-01-03"))],
                observations: rows)
        ).checksum
    }

    @Test func filesAndOrderDoNotMatter() throws {
        let first = checksum([try row(2023, line: 2), try row(2024, line: 3)])
        #expect(first == checksum([try row(2024, line: 9), try row(2023)], bodies: ["ding", "yi"]))
        #expect(first.count == 64)
    }

    @Test func everyChangeOfAFigureMatters() throws {
        let first = checksum([try row(2023), try row(2024)])
        #expect(first != checksum([try row(2023), try row(2024, value: 6)]))
        #expect(first != checksum([try row(2023)]))
        #expect(first != checksum([try row(2023), try row(2024)], bodies: ["yi"]))
    }

    /// The examples of FIPS 180-4.
    @Test func theChecksumIsSHA256() {
        #expect(
            Checksum.sha256("abc".utf8) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(Checksum.sha256([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }
}
