import Canvas
import Press
import Metrics

/// The opening chapter: what the report rests on and how its marks are to be read.
struct Guide {
    let setter: Setter
    let wording: Wording
    let dataset: Dataset

    func append(number: Int, to column: inout Column) throws(CanvasError) {
        column.append(
            try setter.heading(
                Heading(
                    level: 1, text: wording.chapter(number, wording("编制说明", "How to read this report")),
                    destination: "chapter-\(number)")))
        column.append(try setter.paragraph(scope))
        try column.append(
            overview, caption: wording.table(number, 1) + "　" + wording("数据概况", "The data at a glance"),
            continued: wording.continued(number, 1), setter: setter)
        column.append(
            try setter.paragraph(
                wording(
                    "数一律取自公开发布的材料，照原文所述，不作估计，不取中值。原文带有“余”“多”“近”“约”“以上”等词的，按下表折成区间，图和计算都依区间进行；变化幅度若因区间而不能确定，只说能确定的部分。",
                    "Every figure is taken from published material as stated; nothing is estimated. Approximate words become intervals by the table below, and charts and calculations use the intervals."
                ), gap: setter.style.leading / 2))
        try column.append(
            conventions,
            caption: wording.table(number, 2) + "　" + wording("约数的区间", "Intervals of approximate figures"),
            continued: wording.continued(number, 2), setter: setter)
        column.append(
            try setter.paragraph(
                wording(
                    "没有数不等于零。图表中缺数处注明原因，用下列记号；自然年、会议年度、会议以来的数以及整体与部分的数口径不同，不连成一线，不参加排名，标以斜线或浅色。",
                    "No figure is not zero. Where one is missing the reason is given by the glyphs below. Figures of another basis or coverage are hatched or lighter, neither ranked nor joined."
                ), gap: setter.style.leading / 2))
        try column.append(
            glyphs, caption: wording.table(number, 3) + "　" + wording("缺数的记号", "Glyphs for missing figures"),
            continued: wording.continued(number, 3), setter: setter)
    }

    private var scope: String {
        let bodies = Set(dataset.observations.map(\.body)).count
        let years = dataset.observations.map(\.period.year)
        let indicators = Set(dataset.observations.map(\.indicator)).count
        let doubted = dataset.observations.count(where: \.isDoubted)
        let secondHand = dataset.sources.count(where: \.isSecondHand)
        let (from, to) = (years.min() ?? 0, years.max() ?? 0)
        return wording(
            "本报告依据\(dataset.sources.count)个来源的\(dataset.observations.count)条观测值编成，涉及\(bodies)个政协委员会、\(indicators)项指标，时间为\(from)年至\(to)年。来源中\(secondHand)个为镜像、转载或译文；\(doubted)条观测值存疑，理由在附录二逐条注明。",
            "This report rests on \(dataset.observations.count) observations from \(dataset.sources.count) sources: \(bodies) committees, \(indicators) indicators, \(from) to \(to). \(secondHand) sources are mirrors, reposts or translations; \(doubted) observations are in doubt, with the reason in appendix 2."
        )
    }

    /// What there is at each level.
    private var overview: TableModel {
        var rows: [[String]] = []
        for level in BodyLevel.allCases {
            let bodies = Set(dataset.bodies.filter { $0.level == level }.map(\.id))
            let observations = dataset.observations.filter { bodies.contains($0.body) }
            guard let from = observations.map(\.period.year).min(),
                let to = observations.map(\.period.year).max()
            else { continue }
            rows.append([
                wording.level(level), String(Set(observations.map(\.body)).count), String(observations.count),
                String(Set(observations.map(\.indicator)).count),
                String(Set(observations.map(\.source)).count),
                "\(from)—\(to)", String(observations.count { !$0.quantity.isExact }),
                String(observations.count(where: \.isDoubted)),
            ])
        }
        return TableModel(
            columns: [
                .init(wording("级别", "Level"), wraps: true), .init(wording("机构", "Bodies"), alignment: .right),
                .init(wording("观测值", "Observations"), alignment: .right),
                .init(wording("指标", "Indicators"), alignment: .right),
                .init(wording("来源", "Sources"), alignment: .right),
                .init(wording("年份", "Years"), alignment: .centre),
                .init(wording("约数", "Approximate"), alignment: .right),
                .init(wording("存疑", "In doubt"), alignment: .right),
            ], rows: rows.map { TableModel.Row($0.map { .init($0) }) })
    }

    private var conventions: TableModel {
        TableModel(
            columns: [
                .init(wording("原文用词", "Words")), .init(wording("区间", "Interval")),
                .init(wording("例", "Example")), .init(wording("画法", "Drawn as"), wraps: true),
            ],
            rows: [
                ["—", "[n, n]", "163件 → 163", wording("实心条", "solid bar")],
                [
                    wording("余、多", "余, 多"), "(n, n+u)", "50余 → (50, 60)",
                    wording("实心到n，其上浅斜线，不封口", "solid to n, hatched above, open"),
                ],
                [
                    wording("以上、超过、不少于、逾", "以上, 超过, 不少于, 逾"), "[n, ∞)",
                    wording("200以上 → [200, ∞)", "200以上 → [200, ∞)"), wording("实心到n，箭头", "solid to n, arrow"),
                ],
                [
                    wording("近、将近、不到", "近, 将近, 不到"), "(n−v, n)", "近200 → (180, 200)",
                    wording("实心到下界，斜线到n，封口", "solid to the lower bound, hatched to n, closed"),
                ],
                [
                    wording("约、左右、上下", "约, 左右, 上下"), "[n−v, n+v]", "约50 → [45, 55]",
                    wording("实心到n，区间线", "solid to n, whisker"),
                ],
                [
                    "", "", "",
                    wording(
                        "u为末位非零数字的位值，v为u与n/10中较小者",
                        "u: place value of the last non-zero digit; v: the smaller of u and n/10"),
                ],
            ].map { TableModel.Row($0.map { .init($0) }) })
    }

    private var glyphs: TableModel {
        TableModel(
            columns: [
                .init(wording("记号", "Glyph"), alignment: .centre), .init(wording("含义", "Meaning")),
                .init(wording("说明", "Explanation"), wraps: true),
            ],
            rows: [
                [
                    "…", wording("未报告", "not reported"),
                    wording("所收材料没有提到", "the collected material does not mention it"),
                ],
                [
                    "／", wording("不适用", "not applicable"),
                    wording("该机构不存在这一事项", "the matter does not arise there"),
                ],
                [
                    "◌", wording("尚未公布", "not yet published"),
                    wording("材料尚未发布", "the material is not out yet"),
                ],
                [
                    "？", wording("无法辨认", "unreadable"),
                    wording("材料中有数而不能读出", "a figure is there and cannot be read"),
                ],
                ["0", wording("零", "zero"), wording("材料说明为零", "the material says zero")],
            ].map { TableModel.Row($0.map { .init($0) }) })
    }
}
