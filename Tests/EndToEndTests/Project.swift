import Foundation

/// A small project with invented bodies and figures.
struct Project {
    let scratch: Scratch
    var path: String { scratch.path }

    static let observationHeader =
        "body,indicator,topic,year,basis,period,value,qualifier,unit,coverage,as_stated,source,locator,note"

    /// Invented: no such committees, no such figures.
    static let observations = [
        "jia,proposals_filed,,2024,calendar_year,,163,exact,件,whole,163件,made-up,第1段,",
        "yi,proposals_filed,,2024,calendar_year,,50,at_least,件,whole,50余件,made-up,第2段,",
        "bing,proposals_filed,,2023,calendar_year,,90,exact,件,whole,90件,made-up,第3段,",
        "ding,visits,,2024,calendar_year,,7,exact,次,whole,7次,made-up,第4段,",
    ]

    static let figure = """
        // 一张图
        { "kind": "bars", "indicators": ["proposals_filed"], "name": "提案立案数", }
        """

    init() throws {
        scratch = try Scratch()
        try scratch.write(
            """
            id,name,name_en,short_name,level,parent,division_code,seats
            jia,虚构甲县政协,Jia,甲县,county,,,
            yi,虚构乙县政协,Yi,乙县,county,,,
            bing,虚构丙县政协,Bing,丙县,county,,,
            ding,虚构丁县政协,Ding,丁县,county,,,

            """, to: "datasets/bodies.csv")
        try scratch.write(
            """
            id,name,name_en,unit,theme,kind,definition,note
            proposals_filed,提案立案,proposals filed,件,proposals,count,立案的提案件数（虚构数据）,
            visits,走访,visits,次,outreach,count,走访的次数（虚构数据）,已核〔lone-indicator〕：只有丁县公布

            """, to: "datasets/indicators.csv")
        try scratch.write(
            """
            id,title,publisher,published,url,kind,note
            made-up,虚构的年度回眸,虚构日报,2025-01-01,https://example.org/review,original,虚构数据

            """, to: "datasets/sources.csv")
        try write(observations: Self.observations)
        try scratch.write(Self.figure, to: "charts/filed.json")
        try scratch.write(
            """
            { "title": "虚构的履职回眸报告", "chapters": [{ "title": "提案", "figures": ["filed"] }] }
            """, to: "charts/report.json")
    }

    func write(observations: [String]) throws {
        try scratch.write(
            ([Self.observationHeader] + observations).joined(separator: "\n") + "\n",
            to: "datasets/observations/made-up.csv")
    }

    /// Outputs of an earlier, good run.
    func placeEarlierOutputs() throws {
        try scratch.write("earlier report", to: "build/report.pdf")
        try scratch.write("earlier picture", to: "build/charts/filed.png")
        try scratch.write("earlier drawing", to: "build/charts/filed.svg")
    }

    /// Whether they are as they were, and nothing lies beside them.
    func earlierOutputsStand() throws -> Bool {
        try scratch.read("build/report.pdf") == "earlier report"
            && scratch.read("build/charts/filed.png") == "earlier picture"
            && scratch.read("build/charts/filed.svg") == "earlier drawing"
            && scratch.files().filter { $0.hasPrefix("build/") }
                == ["build/charts", "build/charts/filed.png", "build/charts/filed.svg", "build/report.pdf"]
    }

    func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Program {
        try Program.run(arguments, in: path, environment: environment)
    }
}
