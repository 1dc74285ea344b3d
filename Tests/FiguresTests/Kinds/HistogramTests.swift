import Canvas
import Metrics
import Plot
import Testing

@testable import Figures

@Suite struct HistogramTests {
    private func counts(_ stated: [String]) throws -> [String: Estimate] {
        let bodies = ["yi", "bing", "ding"]
        let made = try Invented.made(
            "{ \"kind\": \"histogram\", \"indicators\": \"filed\", \"bodies\": { \"level\": \"prefecture\" } }",
            zip(bodies, stated).map { Invented.figure($0, $1) })
        var counts: [String: Estimate] = [:]
        for mark in made.chart.marks {
            if let name = mark.category?.text, case .estimate(let count) = mark.measure {
                counts[name] = count
            }
        }
        return counts
    }

    @Test func everyBodyIsCountedOnce() throws {
        let counts = try counts(["10件", "20件", "30件"])
        #expect(counts.values.reduce(0) { $0 + $1.stated } == 3)
        #expect(counts.values.allSatisfy { $0.form == .exact })
    }

    @Test func aBoundBelongsToTheClassAbove() throws {
        let counts = try counts(["0件", "20件", "40件"])
        #expect(counts.values.reduce(0) { $0 + $1.stated } == 3)
        #expect(counts.first { $0.key.hasPrefix("20—") }?.value.stated == 1)
    }

    @Test(arguments: ["histogram", "box"]) func theSubtitleSaysTheYearsOfWhatIsCounted(kind: String) throws {
        let made = try Invented.made(
            "{ \"kind\": \"\(kind)\", \"indicators\": \"filed\", \"bodies\": { \"level\": \"prefecture\" } }",
            [
                Invented.figure("yi", "10件"), Invented.figure("bing", "20件"),
                Invented.figure("ding", "30件", year: 2019),
            ])
        #expect(made.notes.contains { $0.contains("未计入") && $0.contains("丁市") } || kind == "box")
        #expect(made.subtitle.contains("2024年") && !made.subtitle.contains("2019"), "\(made.subtitle)")
    }

    @Test func aFigureThatMayLieInTwoClassesWidensBoth() throws {
        // 100余 may be anything up to 200.
        let counts = try counts(["100余件", "10件", "45件"])
        #expect(counts.values.reduce(0) { $0 + $1.stated } == 3)
        #expect(counts.values.contains { $0.form == .about && $0.lower == 0 && $0.upper == 1 })
    }
}
