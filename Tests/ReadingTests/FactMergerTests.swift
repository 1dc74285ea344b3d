import Testing

@testable import Reading

@Suite struct FactMergerTests {
    /// How often each fact of a text is stated besides.
    private func repeats(_ text: String) throws -> [Int] {
        try read(text).map(\.otherPlaces.count)
    }

    private func read(_ text: String) throws -> [Candidate] {
        try Samples.reader.read(Document(text: "甲县政协2024年履职回眸\n\n" + text)).candidates
    }

    @Test func aFactStatedTwiceIsOneCandidate() throws {
        let candidates = try read("甲县政协全年编发社情民意信息155篇。\n\n及时反映社情民意信息155篇，另收到提案155件。")
        #expect(candidates.map(\.statement.asStated) == ["155篇", "155件"])
        #expect(candidates.map(\.otherPlaces.count) == [1, 0])
    }

    @Test(arguments: [
        "形成调研报告7篇。深入基层，问计于民。全年形成调研报告7篇。", "全年形成调研报告7篇。\n\n甲县政协形成调研报告7篇。",
        "形成调研报告近7篇。\n\n全年形成调研报告近7篇。",
        // What goes by a name and is as large as the total is the total.
        "全年形成调研报告7篇。提案委形成调研报告7篇。", "上半年形成调研报告7篇。形成调研报告7篇。",
        "五届四次会议以来，形成调研报告7篇。自五届四次会议以来，共形成调研报告7篇。",
    ])
    func aTotalIsOneFactHoweverSmall(text: String) throws {
        let candidates = try read(text)
        #expect(candidates.count == 1)
        let fact = try #require(candidates.first)
        #expect(fact.coverage == .whole && fact.otherPlaces.count == 1)
        #expect(try #require(fact.otherPlaces.first).lowerBound > fact.statement.range.upperBound)
    }

    @Test(arguments: [
        // Of another indicator, value, qualifier, or measure; of a range.
        "形成调研报告7篇。形成视察报告7篇。", "形成调研报告7篇。全年形成调研报告8篇。", "形成调研报告7篇。全年形成调研报告近7篇。",
        "形成调研报告7篇。全年形成调研报告7份。", "形成调研报告7至9篇。全年形成调研报告7篇。", "形成调研报告7至9篇。全年形成调研报告7至8篇。",
        // Of another year, session or span.
        "2023年形成调研报告7篇。2024年形成调研报告7篇。", "五届四次会议以来，形成调研报告7篇。五届五次会议以来，形成调研报告7篇。",
        "五届四次会议以来，形成调研报告7篇。截至五届四次会议，形成调研报告7篇。", "五年来，形成调研报告7篇。2024年，形成调研报告7篇。",
        "上半年，形成调研报告7篇。下半年，形成调研报告7篇。", "一季度形成调研报告7篇。三季度形成调研报告7篇。",
        "3月5日，形成调研报告7篇。11月5日，形成调研报告7篇。",
        // Of other people, or of another body.
        "民革县委会提交集体提案5件，民盟县委会提交集体提案5件。", "民革县委会提交集体提案5件。民盟县委会提交集体提案5件。",
        "经济委形成调研报告7篇。文史委形成调研报告7篇。", "形成调研报告7篇。全国政协形成调研报告7篇。",
        "城关镇形成调研报告7篇，河东镇形成调研报告7篇。",
        // The same of larger numbers.
        "上半年，形成调研报告27篇。下半年，形成调研报告27篇。", "经济委形成调研报告27篇。文史委形成调研报告27篇。",
        "民革县委会提交集体提案25件，民盟县委会提交集体提案25件。",
        "五届四次会议以来，形成调研报告27篇。五届五次会议以来，形成调研报告27篇。", "形成调研报告17至19篇。全年形成调研报告17篇。",
    ])
    func whatIsToldApartIsNoFactStatedTwice(text: String) throws {
        let candidates = try read(text)
        #expect(candidates.map(\.otherPlaces.count) == [0, 0])
        #expect(candidates.allSatisfy { $0.indicator != nil })
    }

    @Test func partsThatWereToldApartStayApartFromOneAnother() throws {
        // The total is the first one's; another one's is not the same beside it.
        #expect(try repeats("形成调研报告7篇。经济委形成调研报告7篇。文史委形成调研报告7篇。") == [1, 0])
        #expect(
            try repeats("经济委形成调研报告7篇。文史委形成调研报告7篇。\n\n经济委全年形成调研报告7篇。文史委全年形成调研报告7篇。") == [1, 1])
    }

    @Test func partsAreOneFactOnlyWhereTheirTopicIs() throws {
        let text = "围绕古渡口修缮，提出意见建议15条。围绕夜间公交，提出意见建议15条。围绕夜间公交，提出意见建议15条。"
        let candidates = try read(text)
        #expect(candidates.map(\.topic) == ["古渡口修缮", "夜间公交"])
        #expect(candidates.map(\.otherPlaces.count) == [0, 1])
        // Small numbers of parts meet by chance.
        #expect(try repeats("围绕夜间公交，提出意见建议5条。又围绕夜间公交，提出意见建议5条。") == [0, 0])
        // Without a topic an odd number tells.
        #expect(try repeats("提出意见建议123条。又提出意见建议123条。提出意见建议15条。再提出意见建议15条。") == [1, 0, 0])
    }

    @Test func aSmallPartIsNotTheTotal() throws {
        #expect(try repeats("围绕夜间公交形成调研报告7篇。\n\n全年形成调研报告7篇。") == [0, 0])
        #expect(try repeats("全年形成调研报告7篇。\n\n围绕夜间公交形成调研报告7篇。") == [0, 0])
        #expect(try repeats("围绕夜间公交形成调研报告17篇。\n\n全年形成调研报告17篇。") == [1])
    }
}
