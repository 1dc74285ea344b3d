import Analysis
import Canvas
import Metrics
import Press

/// How the report was made.
struct ColophonPart {
    let context: ReportContext
    let part: ReportPart
    let program: String
    let families: [String]
    let libraries: [LibraryVersion]

    func make() -> Part {
        let phrase = context.phrase
        let title = part.title ?? phrase("编后", "Colophon")
        let drawn = phrase.list(libraries.map { "\($0.name) \($0.version)" })
        return Part(
            .body, title: title, joins: true,
            [context.heading(part, "编后", "Colophon")] + context.introduction(part) + [
                context.paragraph(
                    "本报告由\(program)从数据集直接生成：数据经逐行核对后入表，图、表、文字和索引都出自同一批观测值，没有手工誊写的数。同样的数据和设置，每次生成的文件逐字节相同。",
                    "This report was made by \(program) straight from the data set: every row was checked before it was taken in, and figures, tables, sentences and index come from the same observations; no figure was copied by hand. The same data and settings give the same file, byte for byte."
                ),
                context.paragraph(
                    "文字用\(phrase.list(families))排印，中文断行依《中文排版需求》的避头尾规则。\(libraries.isEmpty ? "" : "绘图与测字用\(drawn)。")",
                    "Set in \(phrase.list(families)); Chinese lines are broken by the prohibition rules of the Requirements for Chinese Text Layout.\(libraries.isEmpty ? "" : " Text was shaped and figures were drawn with \(drawn).")"
                ),
                context.paragraph(
                    "约数折成区间的规则是本程序的约定，不是来源的说法；如有不同看法，请以所述数为准。发现有误，请连同观测值所在的行和原文告知编制者，以便更正。",
                    "The rule by which approximate words become intervals is this program's own, not that of the sources; where in doubt, what is stated counts. Whoever finds an error is asked to tell the publisher, with the row of the observation and the source, so that it can be put right."
                ),
            ])
    }
}
