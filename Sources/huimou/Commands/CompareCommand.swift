import Analysis
import Metrics

/// `huimou compare`: figures of bodies beside one another, with what follows from them, as a table.
enum CompareCommand: Command {
    static let name = "compare"
    static let abstract = Bilingual(
        zh: "把各机构、各年的数排成可追溯的比较表", en: "set figures of bodies and years beside one another")
    static let arguments = [
        Argument.positional(
            "indicator", repeating: true,
            help: Bilingual(zh: "指标的 id 或名称，可不止一个", en: "indicators by id or name")),
        SelectionOptions.bodies(Bilingual(zh: "只有一个时各行为年份", en: "of a single one rows are years")),
        Argument.option(
            "peers-of", value: "body,…", repeating: true,
            help: Bilingual(zh: "加上与它同级、同属一个上级的机构", en: "adds the bodies of its level under its parent")),
        SelectionOptions.level, SelectionOptions.parent,
        SelectionOptions.years(Bilingual(zh: "多数机构有数的最近一年", en: "the latest that many have a figure of")),
        Argument.option(
            "basis", value: "session|calendar_year|session_to_date|term", repeating: true,
            help: Bilingual(
                zh: "可用的口径：各列取最多机构有的一种，一样多则取先写的；不写则除一届合计外都可",
                en:
                    "bases to use: each column by that which most have, of as many the first; all but totals of a term by default"
            )),
        Argument.option(
            "topic", value: "text",
            help: Bilingual(zh: "指标中的哪一部分；不写为全部", en: "which part of the indicator; without it all of it")),
        Argument.option(
            "measures", short: "m", value: "measure,…", repeating: true,
            help: Bilingual(zh: "列出什么，见下", en: "what is shown, see below")),
        Argument.option(
            "sort", value: "name|[indicator/]measure[@year]",
            help: Bilingual(
                zh: "按什么排序；区间按下界、再按上界；name 依简称的字码，不是音序或笔画；不写则按数值，可比的在前",
                en:
                    "what rows are sorted by; bounds by the lower, then the upper; name by the code points of the short name; without it by the figure, comparable ones first"
            )),
        Argument.option(
            "order", value: "ascending|descending", help: Bilingual(zh: "升序或降序", en: "the order of rows")),
        SelectionOptions.top(fallback: "all"),
        Argument.option(
            "waive", value: "basis,coverage,definition,level", repeating: true,
            help: Bilingual(zh: "放宽哪些可比性规则；注中会写明", en: "rules of comparability to waive; the notes say so")),
        Argument.flag("bounds", help: Bilingual(zh: "写出区间：50余件 (50, 60)", en: "write bounds: 50余件 (50, 60)")),
        Argument.option(
            "explain", value: "all|body,year",
            help: Bilingual(
                zh: "说明各格（或某机构某年）怎样算出", en: "say how all cells, or those of a body and year, were computed")),
        Argument.option(
            "format", short: "f", value: CompareFormat.allCases.map(\.rawValue).joined(separator: "|"),
            fallback: "table",
            help: Bilingual(zh: "格式；写到文件时由扩展名决定", en: "the format; an output file's ending decides by itself")
        ),
        Argument.option(
            "output", short: "o", value: "file",
            help: Bilingual(zh: "写到文件；不写则写到标准输出", en: "a file; standard output without it")),
        Argument.option(
            "width", value: "columns",
            help: Bilingual(
                zh: "表格最宽几列；不写则依 COLUMNS 或终端",
                en: "the most columns of a table; without it those of COLUMNS or of the terminal")
        ),
        SelectionOptions.language(),
        Inputs.dataOption,
    ]

    static func epilogue(_ language: Language) -> String {
        let rows: [(String, Bilingual)] = [
            ("value", Bilingual(zh: "来源所述的数，总在最前", en: "the figure as stated; it always comes first")),
            (
                "change[:YEAR]",
                Bilingual(
                    zh: "比上年（或某年）的变化；比率以百分点计",
                    en: "change over the year before, or since a year; of rates in points")
            ),
            ("difference[:YEAR]", Bilingual(zh: "同上，以本单位计", en: "the same in the figure's unit")),
            (
                "growth[:YEAR]",
                Bilingual(
                    zh: "某年以来年均增长；不写为所选首年", en: "compound yearly growth since a year, or the first asked for")
            ),
            ("index[:YEAR]", Bilingual(zh: "指数，某年为100", en: "index number, 100 in a year")),
            ("share", Bilingual(zh: "占各机构合计的比重", en: "share of the total of the bodies")),
            ("rank", Bilingual(zh: "名次，最大者为1", en: "place from the greatest")),
            ("percentile", Bilingual(zh: "百分位，最小者为0", en: "percentile rank, 0 for the least")),
            ("from-median", Bilingual(zh: "与中位数之差", en: "distance from the median")),
            (
                "contribution[:YEAR]",
                Bilingual(zh: "对合计增长的拉动，百分点", en: "points contributed to the change of the total")
            ),
            ("average[:YEARS]", Bilingual(zh: "移动平均，默认3年", en: "moving average, of 3 years by default")),
            (
                "per:ID",
                Bilingual(zh: "除以 denominators.csv 的某个分母", en: "for each unit of a row of denominators.csv")
            ),
            (
                "rate",
                Bilingual(zh: "按件数推算的比率，与公布的并列", en: "the rate its parts make, beside the published one")
            ),
        ]
        let width = rows.map(\.0.count).max() ?? 0
        return Bilingual(zh: "列（measure）：\n", en: "MEASURES:\n")[language]
            + rows.map { word, help in
                "  \(word)\(String(repeating: " ", count: width - word.count))  \(help[language])\n"
            }.joined()
    }

    static func run(_ arguments: ParsedArguments, in context: Context) throws -> ExitStatus {
        let plan = try ComparePlan(arguments, in: context)
        let dataset = try Inputs.soundDataset(arguments, in: context)
        do {
            let comparison = ComparisonMaker(try plan.request.query(in: dataset), in: dataset).comparison()
            try plan.write(comparison, of: dataset, in: context)
        } catch let fault as QueryFault {
            throw fault.failure
        }
        return .done
    }
}
