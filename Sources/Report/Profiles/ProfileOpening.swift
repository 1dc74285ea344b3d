import Analysis
import Press

/// The page that opens the part: what the pages after it hold, and whose they are.
struct ProfileOpening {
    let headings: [Press.Heading]
    let options: Profiles.Options

    /// More pages than this are left to the contents.
    private static let mostEntries = 28

    var blocks: [Block] {
        let phrase = Phrase(language: options.language)
        var blocks: [Block] = []
        if !options.introduction.isEmpty { blocks.append(.paragraph(Paragraph(options.introduction))) }
        blocks.append(
            .paragraph(
                Paragraph(
                    phrase(
                        "以下一页一会，只讲一年：先是一句话，有能确定的位次、变动的说位次、变动，次为关键数字，再次为历年走势和在同级中的位置，最后是各项指标的数、位次、比上年的变动和来源。每句话、每个位次都对约数所容许的一切取值成立；不能成立的不说，不可比的不排。",
                        "A page for each committee, about one year: a sentence on a place and a change that are certain, where there are any, key figures, the course of the years and the place among its peers, then every figure with its place, its change and its source. Every sentence and every place holds for all values that approximate figures can stand for; what may not be compared has no place."
                    ))))
        if headings.count <= Self.mostEntries {
            blocks.append(
                .directory(
                    Directory(
                        headings.map { .init($0.text, level: 2, targets: [$0.label]) }, style: .contents)))
        }
        return blocks
    }
}
