import Testing

@testable import Metrics

@Suite struct PublishedDateTests {
    @Test(arguments: ["2024", "2024-03", "2024-03-05", "2024-02-29", "2000-02-29", "1949-09-21"])
    func readsAndWrites(text: String) throws {
        #expect(try #require(PublishedDate(text)).description == text)
    }

    @Test(arguments: [
        "", "24", "2024-3", "2024-13", "2024-00", "2024-02-30", "2023-02-29", "1900-02-29", "2024-04-31",
        "2024-03-05T00", "2024-03-", "1948", "２０２４", "2024/03/05", "-2024",
    ])
    func refuses(text: String) {
        #expect(PublishedDate(text) == nil)
    }

    @Test func isOrderedByTime() {
        let dates = ["2023", "2023-12-31", "2024", "2024-01", "2024-01-01", "2024-02"]
        #expect(dates.compactMap { PublishedDate($0) }.sorted().map(\.description) == dates)
    }
}
