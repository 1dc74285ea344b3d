import Metrics
import Testing

@testable import Reading

/// All texts are invented.
@Suite struct StatementScannerTests {
    private func found(_ text: String) throws -> [String] {
        try Samples.statements(text).map(\.asStated)
    }

    @Test(arguments: [
        ("甲县政协收到提案342件，立案300余件。", ["342件", "300余件"]),
        ("召开协商会12场（次），620余人次参加", ["12场(次)", "620余人次"]),
        ("为乡村教育捐资近26万元、220余万元", ["近26万元", "220余万元"]),
        ("提出5个方面11条建议，办复率100%", ["5个方面", "11条", "100%"]),
        ("先后举办两期培训班，走访十余家企业", ["两期", "十余家"]), ("一百三十一件提案、廿五篇信息", ["一百三十一件", "廿五篇"]),
        ("超过50件以上、约30次、40场左右", ["超过50件以上", "约30次", "40场左右"]), ("百余名委员参加", ["百余名"]),
        ("满意率达到百分之九十，较上年提高3个百分点", ["百分之九十", "3个百分点"]),
        ("三分之二以上的委员参加，占66.7%", ["三分之二以上", "66.7%"]), ("每季度召开3至5次、三至五场", ["3至5次", "三至五场"]),
        ("收到提案：12件，平均每名委员0.5件", ["12件", "0.5件"]), ("召开三次协商会，提出两项建议，走访四个企业", ["三次", "两项", "四个"]),
        ("形成甲、乙两个联系点", ["两个"]), ("建言12条、9次获批示", ["12条", "9次"]), ("1-5次", ["1-5次"]), ("解读《条例》10次", ["10次"]),
        ("附近12家企业、最近3次会议、节约14万元、公约6条", ["12家", "3次", "14万元", "6条"]),
        ("走访企业30\n余家", ["30余家"]), ("共立案1,234件", ["1,234件"]), ("新型农村社区（村）7个", ["7个"]),
        ("确定协商议题十二项，解决了九成。印数2000册", ["十二项", "九成", "2000册"]), ("成果122项（条），阅读室3间", ["122项(条)", "3间"]),
        ("接待来访三批，组团出访两批，第二批、一批成果", ["三批", "两批"]),
        ("甲县概况。三、四次协商会", ["四次"]), ("办结12件，234件正在办理", ["12件", "234件"]),
        ("5-6件", ["5-6件"]), ("——5件", ["5件"]), ("- 5件", ["5件"]), ("--5件", ["5件"]), ("...5件", ["5件"]),
        ("二百二十三件", ["二百二十三件"]), ("人均参加41次，三项数据创新高", ["41次"]), ("召开27次常委会议、5次全体会议", ["27次", "5次"]),
    ])
    func finds(text: String, expected: [String]) throws {
        #expect(try found(text) == expected)
    }

    @Test(arguments: [
        "2024年11月21日上午9时", "2024 年", "1949—2008", "第三次会议", "五届四次会议以来", "十三届九次全会", "庆祝成立75周年",
        "“十四五”规划", "《十件大事》《百场协商100场》", "“两个方案”", "深刻领悟两个确立、做到两个维护", "中央八项规定", "一次次调研、一件件提案",
        "一批成果", "千家万户", "百姓", "数十次", "三四次", "“1+5”制度", "12345热线", "左三", "每两个月", "历时3个月", "干部队伍人才",
        "3.4.5次", "第12期", "六盘山", "万众一心",
        "数百名委员", "半数以上", "若干意见", "好几次", "增强四个意识、打好三大攻坚战", "二十条", "3月12日8时", "12点30分", "第3期", "编发信息115522篇篇",
        "A4纸", "八五普法",
        "三中全会",
        "每三名", "这两个村", "在三次会议上、四次会议以来", "五届4次全体会议", "第5次全会", "浏览次数：2318次", "阅读 1234次", "一成不变", "图为委员走访3户家庭。",
        "甲县政协主席（左二）走访5户。",
        "收到提案两三百件", "三五百名群众参加", "一两万元", "一百二三十件", "-5件", "同比：-5件", "减少−5件", ".5件", "收到.5件",
        "历时3天20秒", "年满60周岁", "开展调研三、四次", "收到提案1，234件", "占百分之二十至三十", "占百分之二十到百分之三十",
    ])
    func rejects(text: String) throws {
        #expect(try found(text) == [])
    }

    @Test func offsetsCountTheOriginal() throws {
        let text = "\u{FEFF}乙 市 政 协\n\n慰 问 金 14.8 万 元 ，惠 及 3 0 户"
        let document = try Document(text: text)
        let statements = try Samples.reader.statements(in: document)
        #expect(statements.map { document.text(in: $0.range) } == ["14.8 万 元"])
        #expect(statements.first?.figure.number == 148_000)
        #expect(statements.first?.range.lowerBound == 15)
    }

    @Test func anUnclosedTitleEndsWithItsSentence() throws {
        #expect(try found("印发《办法12条。协商27次") == ["27次"])
    }

    /// Whatever is thrown at it, statements stand in order inside the document, and their words are what
    /// the evaluator reads.
    @Test func staysInsideTheDocument() throws {
        let pieces = Array("12件次两十百万亿余多近约《》“”第。，,.%（） \n\u{FEFF}甲a５点几以上左右个百分点").map(String.init)
        var state: UInt64 = 11
        for _ in 0..<3000 {
            var text = ""
            for _ in 0..<24 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 33) % pieces.count]
            }
            let document = try Document(text: text)
            var end = 0
            for statement in try Samples.reader.statements(in: document) {
                #expect(
                    statement.range.lowerBound >= end && statement.range.upperBound <= document.scalars.count)
                #expect(try StatedFigure(reading: statement.asStated) == statement.figure)
                end = statement.range.upperBound
            }
        }
    }
}
