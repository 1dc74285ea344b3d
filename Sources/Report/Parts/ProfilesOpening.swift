import Press

/// The chapter that the profiles stand in: how a profile is read, and where each is.
struct ProfilesOpening {
    let context: ReportContext
    let part: ReportPart
    let profiles: Part

    func make() -> Part {
        var blocks = [
            context.heading(part, "一图读懂", "One page for each body", numbering: .counted)
        ]
        blocks += context.introduction(part)
        blocks += [
            context.paragraph(
                "以下每页是一个机构的一年：最上面一句是数据能够肯定的最要紧的事；其下是几项主要的数，历年的变化，以及在同级机构中的位置；表中列出各项指标，数照原文所述。",
                "Each page is one body's year: first what the data can say for certain, then its main figures, how they changed, and where it stands among its peers; the table has every indicator as stated."
            ),
            context.paragraph(
                "位次只在同级、同年、同口径、同范围的数之间排，写成“第几／共几个”；区间使位次不能确定时，写出可能的两端。变化只在口径相同的相邻两年之间算。小图以红点表示本页所述的年份，断开处没有可比的数。",
                "Ranks are among figures of one level, year, basis and coverage, written as place/number; where intervals leave it open, both ends are given. Changes are between neighbouring years of one basis. In the small charts a red point marks the year of the page, and a gap means that no comparable figure is at hand."
            ),
        ]
        if case .sheets(let sheets) = profiles.content, sheets.headings.count <= Self.mostListed {
            blocks.append(
                .directory(
                    Directory(
                        sheets.headings.map { .init($0.text, level: 2, targets: [$0.label]) },
                        style: .contents)))
        }
        return Part(.body, title: profiles.title, blocks)
    }

    /// Profiles up to which each is named here; more of them are found by the index.
    private static let mostListed = 25
}
