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
        let introduction =
            options.introduction.isEmpty
            ? phrase("以下每个机构一页，只说一年。", "A page for each committee, about one year. ")
            : options.introduction + phrase("", " ")
        blocks.append(
            .paragraph(
                Paragraph(
                    introduction
                        + phrase(
                            "每页首为一句提要：能确定位次或变动的，说位次或变动，否则说最要紧的几项数；次为关键数字；再次为历年走势和在同级中的位置，着重画出的是该机构；末为各项指标的数、位次、比上年的变动和来源。提要和位次对约数所容许的一切取值都成立；不能成立的不说，不可比的不排。",
                            "Each page has a sentence on a place and a change that are certain, or else on the most telling figures; key figures; the course of the years and the place among its peers, where the committee's own mark stands out; then every figure with its place, its change and its source. Every sentence and every place holds for all values that approximate figures can stand for; what may not be compared has no place."
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
