import Testing

@testable import Metrics

@Suite struct RateTests {
    private func rows(_ received: String, _ filed: String, _ rate: String?) -> [Observation] {
        [
            Invented.observation(received, indicator: "proposals_received"), Invented.observation(filed),
        ] + (rate.map { [Invented.observation($0, indicator: "proposals_filed_rate")] } ?? [])
    }

    @Test func publishedBesideComputed() throws {
        let rate = try #require(Invented.dataset(rows("400件", "360件", "90%")).rates.first)
        #expect(rate.computed == Interval(exactly: 90))
        #expect(rate.agrees == true)
        #expect(rate.difference == Interval(exactly: 0))
        let other = try #require(Invented.dataset(rows("400件", "360件", "92%")).rates.first)
        #expect(other.agrees == false && other.difference == Interval(exactly: 2))
        // 81.46 that was cut off to 81.4.
        #expect(Invented.dataset(rows("4348件", "3542件", "81.4%")).rates.first?.agrees == true)
    }

    @Test func eitherMayBeMissing() throws {
        let unpublished = try #require(Invented.dataset(rows("400件", "360件", nil)).rates.first)
        #expect(unpublished.published == nil && unpublished.computed == Interval(exactly: 90))
        #expect(unpublished.agrees == nil && unpublished.difference == nil)
        let alone = [Invented.observation("90%", indicator: "proposals_filed_rate")]
        let published = try #require(Invented.dataset(alone).rates.first)
        #expect(published.parts == nil && published.published == alone[0])
        #expect(Invented.dataset([]).rates.isEmpty)
    }

    @Test func partsOfTheSameSourceComeFirst() throws {
        let published = Invented.observation("90%", indicator: "proposals_filed_rate", source: "own-later")
        let other = ["own", "own-later"].flatMap { source in
            [
                Invented.observation("400件", indicator: "proposals_received", source: source),
                Invented.observation(source == "own" ? "300件" : "360件", source: source),
            ]
        }
        let rates = Invented.dataset(other + [published]).rates
        #expect(rates.count == 1 && rates[0].computed == Interval(exactly: 90))
    }
}
