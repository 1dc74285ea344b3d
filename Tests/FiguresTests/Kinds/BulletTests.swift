import Metrics
import SceneRecords
import Testing

@testable import Figures

@Suite struct BulletTests {
    private let prefectures = "\"bodies\": { \"level\": \"prefecture\" }"

    @Test func aRateStandsAgainstTheWhole() throws {
        let made = try Invented.made(
            "{ \"kind\": \"bullet\", \"indicators\": \"rate\", \(prefectures) }",
            [Invented.figure("yi", "100%", of: "rate"), Invented.figure("bing", "98.5%", of: "rate")])
        #expect(made.title == "办复率：2个机构中1个达到100%")
        #expect(made.notes.contains("淡色底条为100%"))
        #expect(made.paragraph.hasSuffix("2个中1个达到100%（乙市）。"), "\(made.paragraph)")
    }

    @Test(arguments: [(150, "都未达到"), (60, "都达到"), (97, "中1个达到")]) func allAndNoneAreSaidAsSuch(
        target: Int, words: String
    )
        throws
    {
        let made = try Invented.made(
            "{ \"kind\": \"bullet\", \"indicators\": \"rate\", \"target\": \(target), \(prefectures) }",
            [Invented.figure("yi", "98%", of: "rate"), Invented.figure("bing", "90%", of: "rate")])
        #expect(made.title == "办复率：2个机构\(words)目标\(target)%", "\(made.title)")
    }

    @Test func boundsDecideOnlyWhatTheyCan() throws {
        let made = try Invented.made(
            "{ \"kind\": \"bullet\", \"indicators\": \"rate\", \"target\": 95, \(prefectures) }",
            [
                Invented.figure("yi", "95%以上", of: "rate"), Invented.figure("bing", "近98%", of: "rate"),
                Invented.figure("ding", "约90%", of: "rate"),
            ])
        // 约90 may be 81 to 99; 近98 lies above 97.
        #expect(made.title == "办复率：3个机构中2个达到目标95%，1个因约数不能判定", "\(made.title)")
    }

    @Test func aCountNeedsATarget() throws {
        let dataset = Invented.dataset([Invented.figure("yi", "5件")])
        let json = "{ \"kind\": \"bullet\", \"indicators\": \"filed\" }"
        let file = try #require(FigureFileReader(dataset: dataset).read(json, path: "x.json").file)
        let thrown = try fault { try FigureMaker(dataset: dataset, language: .zh).figure(file) }
        #expect(thrown?.code == .missingKey)
    }
}
