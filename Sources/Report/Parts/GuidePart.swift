import Analysis
import Metrics
import Press

/// What the report rests on and how its marks are to be read.
struct GuidePart {
    let context: ReportContext
    let part: ReportPart

    func make() -> Part {
        let phrase = context.phrase
        let title = part.title ?? phrase("编制说明", "How to read this report")
        return Part(
            .body, title: title,
            [context.heading(part, "编制说明", "How to read this report", numbering: .counted)]
                + context.introduction(part) + [
                    .paragraph(Paragraph(scope)),
                    table(overview, "overview", phrase("数据概况", "The data at a glance")),
                    context.paragraph(
                        "数一律取自公开发布的材料，照原文所述，不作估计，不取中值。原文带有“余”“多”“近”“约”“以上”等词的，按下表折成区间，图和计算都依区间进行；变化幅度若因区间而不能确定，只说能确定的部分。",
                        "Every figure is taken from published material as stated; nothing is estimated, and no midpoint is taken. Approximate words become intervals by the table below; charts and calculations use the intervals, and of a change only what is certain is said."
                    ),
                    table(
                        conventions, "conventions", phrase("约数的区间", "Intervals of approximate figures"),
                        notes: [
                            [
                                .text(
                                    phrase(
                                        "n为所述的数，u为其末位非零数字的位值，v为u与n/10中较小者。",
                                        "n: the number stated; u: place value of its last non-zero digit; v: the smaller of u and n/10."
                                    ))
                            ]
                        ]),
                    context.paragraph(
                        "没有数不等于零。图表中缺数处注明原因，用下列记号；口径或范围不同的数（见其后一表），不连成一线，不参加排名，标以斜线或浅色。以着重色画出的条、点和线是要突出的机构，图下注明是哪些。",
                        "No figure is not zero. Where one is missing the reason is given by the glyphs below. Figures of another basis or coverage are hatched or lighter, neither ranked nor joined; the table after that tells them apart. Bars, dots and lines in the accent colour are those of committees that are to stand out; a note names them."
                    ),
                    table(glyphs, "glyphs", phrase("记号", "Glyphs")),
                    table(bases, "bases", phrase("口径与范围", "Bases and coverage")),
                    .paragraph(Paragraph(navigation)),
                ])
    }

    private func table(
        _ table: TableModel, _ name: String, _ caption: String, notes: [[Inline]] = []
    ) -> Block {
        .table(
            TableBlock(table, caption: caption, label: "guide-\(name)", notes: notes, summary: caption))
    }

    /// Of more bodies than this the first are named.
    private static let mostNames = 12

    private var scope: [Inline] {
        let (dataset, phrase) = (context.dataset, context.phrase)
        let rows = dataset.observations.rows
        let bodies = Set(rows.lazy.map(\.body)).count
        let indicators = Set(rows.lazy.map(\.indicator)).count
        let doubted = dataset.observations.count(where: \.isDoubted)
        let secondHand = dataset.sources.count(where: \.isSecondHand)
        let (from, to) = (rows.map(\.year).min() ?? 0, rows.map(\.year).max() ?? 0)
        var said: [Inline] = [
            .text(
                phrase(
                    "本报告依据\(dataset.sources.count)个来源的\(dataset.observations.count)条观测值编成，涉及\(bodies)个政协委员会、\(indicators)项指标，时间为\(from)年至\(to)年。",
                    "This report rests on \(dataset.observations.count) observations from \(dataset.sources.count) sources: \(bodies) committees, \(indicators) indicators, \(from) to \(to). "
                ))
        ]
        let silent = context.bodiesWithoutFigures
        if !silent.isEmpty {
            let who = phrase.list(silent.map { phrase.name(of: $0) }, atMost: Self.mostNames)
            said.append(
                .text(
                    phrase(
                        "机构名录另有\(silent.count)个机构，所收材料中没有它们的数：\(who)；各章所说的“所列机构”含这些机构，下表和覆盖各表只计有数的机构。",
                        "The data set lists \(silent.count) more committees without any figure: \(who). The chapters count them among the bodies they list; the table below and those of coverage count only committees with figures. "
                    )))
        }
        if secondHand > 0 {
            said.append(
                .text(
                    phrase(
                        "来源中\(secondHand)个为镜像、转载或译文。",
                        "\(secondHand) sources are mirrors, reposts or translations. ")))
        }
        guard doubted > 0 else { return said }
        said.append(.text(phrase("\(doubted)条观测值存疑", "\(doubted) observations are in doubt")))
        guard context.has(.observations) else { return said + [.text(phrase("。", "."))] }
        return said + [
            .text(phrase("，理由在", ", with the reason in ")), .reference(to: "observations", form: .number),
            .text(phrase("逐条注明。", ".")),
        ]
    }

    /// How to go from a figure to its source; as much of it as the report has.
    private var navigation: [Inline] {
        let phrase = context.phrase
        guard context.has(.observations) else { return [] }
        var said: [Inline] = [
            .text(
                phrase(
                    "电子版中，点击图中的条、点和表中所列的观测值，即到",
                    "In the file, each mark of a figure and each observation in a table leads to its row in ")
            ),
            .reference(to: "observations", form: .number),
            .text(phrase("的该条", "")),
        ]
        if context.has(.sources) {
            said += [
                .text(phrase("，再由来源编号到", ", and the number of the source leads on to ")),
                .reference(to: "sources", form: .number),
                .text(phrase("；该处又列出用到这一来源的图表", ", which names the figures and tables that use it")),
            ]
        }
        return said + [.text(phrase("。", "."))]
    }

    /// What there is at each level.
    private var overview: TableModel {
        let (dataset, phrase) = (context.dataset, context.phrase)
        let byLevel = Dictionary(grouping: dataset.observations) { dataset.body($0.body)?.level }
        let rows = BodyLevel.allCases.compactMap { level -> TableModel.Row? in
            guard let observations = byLevel[level], let from = observations.map(\.period.year).min(),
                let to = observations.map(\.period.year).max()
            else { return nil }
            return TableModel.Row([
                phrase.levelHeading(level), String(Set(observations.map(\.body)).count),
                String(observations.count), String(Set(observations.map(\.indicator)).count),
                String(Set(observations.map(\.source)).count),
                from == to ? "\(from)" : phrase("\(from)—\(to)", "\(from)–\(to)"),
                String(observations.count { !$0.quantity.isExact }),
                String(observations.count(where: \.isDoubted)),
            ])
        }
        return TableModel(
            columns: [
                .init(phrase("级别", "Level"), wraps: true),
                .init(phrase("有数机构", "With figures"), alignment: .right),
                .init(phrase("观测值", "Observations"), alignment: .right),
                .init(phrase("指标", "Indicators"), alignment: .right),
                .init(phrase("来源", "Sources"), alignment: .right),
                .init(phrase("年份", "Years"), alignment: .centre),
                .init(phrase("约数", "Approximate"), alignment: .right),
                .init(phrase("存疑", "In doubt"), alignment: .right),
            ], rows: rows)
    }

    private var conventions: TableModel {
        let phrase = context.phrase
        let rows = [
            ["—", "[n, n]", "163 → 163", phrase("实心条", "solid bar")],
            [
                phrase("余、多", "余, 多 (over)"), "(n, n+u)", phrase("50余 → (50, 60)", "over 50 → (50, 60)"),
                phrase("实心到n，其上浅斜线，不封口", "solid to n, hatched above, open"),
            ],
            [
                phrase("以上、超过、不少于、逾", "以上, 超过, 不少于, 逾 (or more)"), "[n, ∞)",
                phrase("200以上 → [200, ∞)", "200 or more → [200, ∞)"), phrase("实心到n，箭头", "solid to n, arrow"),
            ],
            [
                phrase("近、将近、不到", "近, 将近, 不到 (nearly)"), "(n−v, n)",
                phrase("近200 → (180, 200)", "nearly 200 → (180, 200)"),
                phrase("实心到下界，斜线到n，封口", "solid to the lower bound, hatched to n, closed"),
            ],
            [
                phrase("约、左右、上下", "约, 左右, 上下 (about)"), "[n−v, n+v]",
                phrase("约50 → [45, 55]", "about 50 → [45, 55]"), phrase("实心到n，区间线", "solid to n, whisker"),
            ],
        ]
        return TableModel(
            columns: [
                .init(phrase("原文用词", "Words"), wraps: true), .init(phrase("区间", "Interval")),
                .init(phrase("例", "Example")), .init(phrase("画法", "Drawn as"), wraps: true),
            ], rows: rows.map { TableModel.Row($0) })
    }

    /// What stretch of time a figure counts, and how much of the matter.
    private var bases: TableModel {
        let phrase = context.phrase
        let meanings: [(Basis, String)] = [
            (.calendarYear, phrase("1月1日至12月31日", "1 January to 31 December")),
            (.session, phrase("上次全体会议至下次全体会议之间，约一年", "from one plenary session to the next, about a year")),
            (
                .sessionToDate,
                phrase(
                    "全体会议开幕起，到闭会或来源所说的一天为止",
                    "from a session's opening to its close or a day that the source states")
            ),
            (.term, phrase("一届五年合计，以届满之年为年份", "a whole term of five years, under the year in which it ends")),
        ]
        let rows =
            meanings.map { [phrase.shortBasis($0), $1] }
            + [
                [
                    phrase("部分", "part"),
                    phrase("只数其中一个平台、专题或事项，不是总数", "one platform, topic or event only, no total"),
                ]
            ]
        return TableModel(
            columns: [.init(phrase("名称", "Name")), .init(phrase("所计", "What it counts"), wraps: true)],
            rows: rows.map { TableModel.Row($0) })
    }

    private var glyphs: TableModel {
        let phrase = context.phrase
        let meanings: [(Absence, String)] = [
            (.notReported, phrase("所收材料没有提到", "the collected material does not mention it")),
            (.notApplicable, phrase("该机构不存在这一事项", "the matter does not arise there")),
            (.notYetPublished, phrase("材料尚未发布", "the material is not out yet")),
            (.unreadable, phrase("材料中有数而不能读出", "a figure is there and cannot be read")),
        ]
        let rows =
            meanings.map { [phrase.glyph($0), phrase.absence($0), $1] }
            + [
                [
                    "↕", phrase("无法判定", "cannot be determined"),
                    phrase("缺一年的数、口径不同或区间重叠，增减不能判定", "a year is missing, bases differ or bounds overlap"),
                ],
                [
                    Phrase.doubtSign, phrase("存疑", "in doubt"),
                    phrase("在数前或数后，该数可疑", "beside a figure that is doubted"),
                ],
                ["0", phrase("零", "zero"), phrase("材料说明为零", "the material says zero")],
            ]
        return TableModel(
            columns: [
                .init(phrase("记号", "Glyph"), alignment: .centre), .init(phrase("含义", "Meaning")),
                .init(phrase("说明", "Explanation"), wraps: true),
            ], rows: rows.map { TableModel.Row($0) })
    }
}
