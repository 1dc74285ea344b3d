import Metrics
import Testing

@testable import Reading

/// All texts are invented.
@Suite struct UnderstandingTests {
    private func read(_ text: String) throws -> Reader.Reading {
        try Samples.reader.read(Document(text: text))
    }

    @Test(arguments: [
        ("菱县政协2023年履职回眸\n\n在县委领导下，菱县政协收到提案12件。", "菱县政协"),
        ("政协第七届岚州市委员会常务委员会工作报告\n\n学习全国政协的部署，收到提案12件。", "岚州市政协"),
        ("翻开青岭县政协的台账：青岭县政协收到提案12件。", "青岭县政协"),
        ("吴忠市政协2024年亮点工作\n\n市政协收到提案12件。", "wuzhong"),
        ("全县收到提案12件。", nil), ("会议听取了市政协的汇报，收到提案12件。", nil), ("800多名市政协委员提交提案12件。", nil),
        ("实施自治区政协的计划，收到提案12件。", nil),
        ("2024年省政协工作综述\n\n" + String(repeating: "凝聚共识。", count: 40) + "收到提案12件。全国政协采用5篇。", nil),
        ("中国人民政治协商会议第十四届澜沙江苗族彝族自治州委员会工作报告\n\n自治州政协收到提案12件。", "澜沙江苗族彝族自治州政协"),
        ("澜沙江苗族彝族自治州政协收到提案12件。", "澜沙江苗族彝族自治州政协"),
    ])
    func knowsWhoseReviewItIs(text: String, body: String?) throws {
        #expect(try read(text).body == body)
    }

    @Test func aBodyThatActsInASentenceHasItsNumbers() throws {
        let text = "青岭市政协2024年履职回眸\n\n青岭市政协收到提案120件。云坪区政协收到提案31件。向云坪区政协转办信息25篇。云坪区政协来访。其中，云坪区政协走访企业12家。"
        #expect(
            try read(text).candidates.map(\.body) == ["青岭市政协", "云坪区政协", "青岭市政协", "云坪区政协"])
    }

    @Test func aYearBehindAHeadingBeginsItsSentence() throws {
        let text = "甲县政协2024年工作回顾\n\n2024年，立案12件。\n二、2025年打算\n2025年，要召开专题协商会2次，走访企业\n30家。"
        #expect(try read(text).candidates.map(\.year) == [2024, 2025, 2025])
    }

    @Test(arguments: [
        ("甲县政协2024年工作\n\n2025年1月8日，收到提案12件。", 2024), ("二〇二三年，甲县收到提案12件。", 2023),
        ("甲县政协收到提案12件，2022年工作回顾，读《2021年志》。", 2022),
        ("甲县政协2022年的答卷\n\n收到提案12件。\n2023年打算\n2023年，将收到提案20件。", 2022),
    ])
    func knowsWhichYearIsReviewed(text: String, year: Int) throws {
        #expect(try read(text).year == year)
    }

    @Test(arguments: [
        ("五届四次会议以来，立案163件。", Basis.session, "五届四次会议以来"),
        ("十四届二次会议期间，收到提案450件。", .sessionToDate, "十四届二次会议期间"),
        ("五年来，收到提案450件。", .term, "五年来"), ("党的二十届四中全会以来，收到提案450件。", .calendarYear, ""),
    ])
    func knowsTheSpan(text: String, basis: Basis, period: String) throws {
        let candidate = try #require(try read(text).candidates.first)
        #expect(candidate.basis == basis && candidate.period == period)
    }

    @Test func themesOfATotalAreItsParts() throws {
        let text = "甲县政协立案提案291件。其中，提案立案经济类120件，占41.2%；文化方面84件，占28.9%；其他方面87件。共走访企业25件。"
        let candidates = try read(text).candidates.filter { $0.statement.figure.measure == "件" }
        #expect(candidates.dropFirst(2).prefix(2).map(\.indicator) == ["proposals_filed", "proposals_filed"])
        #expect(candidates.dropFirst(2).prefix(2).map(\.topic) == ["文化", "其他"])
        #expect(candidates.dropFirst(2).prefix(2).allSatisfy { $0.coverage == .part })
    }

    /// What each number of a text is taken to be, `-` for none.
    private func indicators(_ text: String) throws -> [String] {
        try read(text).candidates.map { $0.indicator ?? "-" }
    }

    @Test(arguments: [
        // A comma parts numbers side by side.
        ("撰写调研报告9份，4份得到县委领导批示。", ["research_reports", "leader_instructions"]),
        // Of words that belong together the last is the number's own.
        ("收到委员提案88件，审查后立案76件。", ["proposals_received_member", "proposals_filed"]),
        ("协助上级政协来县调研8批，累计97人。", ["superior_visits_supported", "superior_visit_participants"]),
        // What stands before 和 is the first number's.
        ("开展12项视察调研和40次协商活动。", ["research_activities", "consultation_activities"]),
        // What is done with a part stands behind 被.
        ("所提43条建议被采纳28条。", ["suggestions_made", "-"]),
        // A clause in front says what is counted behind it.
        ("在反映的社情民意信息中，教育、医疗等方面的就有30篇。", ["public_opinion_reports"]),
        // A clause that says something of its own takes nothing from those before it.
        ("现有政协委员271名，为他们购置图书并逐一送上门300名。", ["members_total", "-"]),
    ])
    func aNumberIsOfItsOwnClause(text: String, expected: [String]) throws {
        #expect(try indicators(text) == expected)
    }

    @Test(arguments: [
        ("组织委员对11个县直单位开展民主监督。", "-"), ("在全州55个乡镇（农场）建立了协商平台。", "-"),
        ("新建委员联系点11个镇和65个村（居）联系点。", "base_stations"), ("新建委员活动室6个。", "base_stations"),
        ("交由38个部门办理提案。", "handling_units"), ("委员人均参加履职活动41次。", "-"), ("收到提案比上年多13件。", "-"),
        ("村里捐5000元。", "donations"),
    ])
    func countsWhatIsNamedBehindTheNumber(text: String, expected: String) throws {
        #expect(try indicators(text).last == expected)
    }

    @Test(arguments: [
        "立案提案291件。其中，委员提案240件，占82%；集体提案51件。",
        "立案提案291件。在立案的提案中，委员提案240件，占82%；集体提案51件。",
    ])
    func partsOfATotalGoOnBehindItsSentence(text: String) throws {
        let expected = ["proposals_filed", "proposals_filed_member", "-", "proposals_filed_collective"]
        #expect(try indicators(text) == expected)
    }

    @Test func themesAreOfWhatIsSplit() throws {
        let text = "立案72件、并案6件；转为意见建议32件。其中，委员提案60件，集体提案12件。\n\n经济建设类提案29件；其他类4件；A类9件。"
        let candidates = try read(text).candidates
        #expect(candidates.dropFirst(5).prefix(2).map(\.topic) == ["经济建设", "其他"])
        #expect(candidates.dropFirst(5).prefix(2).allSatisfy { $0.indicator == "proposals_filed" })
        #expect(candidates.last?.topic == "")
    }

    @Test func numbersToldInOneFormAreOfOneIndicator() throws {
        let text = "所有提案中，关于教育的有30件；关于依法治国的有25件；关于医疗和养老的有18件。关于球场的有11件。"
        let candidates = try read(text).candidates
        #expect(candidates.map { $0.indicator != nil } == [true, true, true, false])
        #expect(Set(candidates.prefix(3).map(\.indicator)).count == 1)
        #expect(candidates.map(\.topic).dropFirst().prefix(2) == ["关于依法治国", "关于医疗和养老"])
    }

    @Test(arguments: [
        ("围绕夜间公交开展协商12次。", Coverage.part, "夜间公交"), ("围绕夜间公交、古渡口等专题开展协商12次。", .whole, ""),
        ("反映“古渡口修缮”等社情民意信息12篇。", .whole, ""), ("开展“古渡口”协商12次。", .part, "古渡口"),
        // A name in the clause before is not what the number counts.
        ("打造“古渡口”品牌，开展协商12次。", .whole, ""),
    ])
    func examplesAreNoTopics(text: String, coverage: Coverage, topic: String) throws {
        let candidate = try #require(read("甲县政协\(text)").candidates.first)
        #expect(candidate.coverage == coverage && candidate.topic == topic)
    }

    @Test(arguments: [
        ("+1@走访企业13家。", "1@走访企业"), ("=走访企业13家。", "走访企业"), ("13家=企业。", "企业"), ("走访企业13家。", "走访企业"),
    ])
    func aSubjectIsNoFormula(text: String, subject: String) throws {
        #expect(try read(text).candidates.map(\.subject) == [subject])
    }

    @Test func noCountIsBelowZero() throws {
        #expect(try read("净增企业负5家。").candidates.isEmpty)
    }

    @Test func theShippedWordListsAreSound() {
        #expect(Samples.lexicon.faults == [])
    }

    @Test func confidencesAreBetweenNoneAndAll() throws {
        for candidate in try read("收到提案342件、立案300件，走访企业25家，办实事12件，采购桌椅40张。").candidates {
            #expect((0...1).contains(candidate.confidence) && candidate.guesses.count <= 3)
            let ranks = candidate.guesses.map(\.confidence)
            #expect(ranks == ranks.sorted(by: >))
        }
    }
}
