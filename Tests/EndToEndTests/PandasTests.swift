import Foundation
import Testing

/// Every number of `huimou compare` beside that of pandas, from the same files, to the last digit.
@Suite struct PandasTests {
    /// A Python that has pandas: that of `HUIMOU_PYTHON`, else `python3`.
    private static let python: String? = {
        let named = ProcessInfo.processInfo.environment["HUIMOU_PYTHON"] ?? ""
        guard let path = named.isEmpty ? Program.find("python3") : named else { return nil }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = ["-c", "import pandas"]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        process.waitUntilExit()
        return process.terminationStatus == 0 ? path : nil
    }()

    private static let peers = "rank,share,percentile,from-median,contribution"
    private static let own = "change,difference,growth,index,average:2,average:3"

    /// What pandas says of some comparisons of a folder of data.
    private func check(_ commands: [[String]], data: String) throws {
        let scratch = try Scratch()
        var files: [String] = []
        for (place, words) in commands.enumerated() {
            let file = "\(scratch.path)/\(place).json"
            let run = try Program.run(["compare"] + words + ["--data", data, "-o", file])
            try #require(run.status == 0, "\(words): \(run.errors)")
            files.append(file)
        }
        let python = try #require(Self.python)
        let script = Program.root + "/Tests/EndToEndTests/Pandas/compare.py"
        // `env` finds a program by its path as well as by its name.
        let run = try #require(try Program.tool("env", [python, script, data] + files))
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(run.output.contains(", 0 differ"))
    }

    @Test(.enabled(if: python != nil, "no python3 with pandas is here; HUIMOU_PYTHON may name one"))
    func theProjectsOwnData() throws {
        try check(
            [
                ["proposals_filed", "-y", "2008-2026", "-m", Self.peers + "," + Self.own],
                [
                    "proposals_received", "-y", "2015-2025", "-m", Self.peers + "," + Self.own, "--waive",
                    "basis,level",
                ],
                [
                    "proposals_filed", "-b", "national", "-y", "all", "-m",
                    "growth:2004,index:2010,change:2003,average:5",
                ],
                ["public_opinion_reports", "-y", "2023-2025", "-m", Self.peers, "--waive", "level"],
                [
                    "reports_submitted", "-y", "2020-2025", "-m",
                    "rank,share,change,per:member,per:inhabitants",
                ],
                ["proposals_filed_rate", "-y", "2015-2023", "-m", "rank,from-median,change,growth"],
                [
                    "proposals_filed_rate", "proposals_replied_rate", "proposals_closed_rate",
                    "members_submitting_rate", "-y", "2008-2026", "-m", "rate",
                ],
                ["proposals_filed_rate", "-b", "national", "-y", "all", "-m", "rate"],
            ], data: Program.root + "/datasets")
    }

    @Test(
        .enabled(if: python != nil, "no python3 with pandas is here; HUIMOU_PYTHON may name one"),
        arguments: 1...3)
    func inventedData(seed: Int) throws {
        let scratch = try Scratch()
        try Self.invent(seed: UInt64(seed), in: scratch)
        try check(
            [
                ["things", "-y", "2019-2024", "-m", Self.peers + "," + Self.own + ",per:head"],
                [
                    "things", "-y", "2019-2024", "-m", Self.peers + "," + Self.own, "--waive",
                    "basis,coverage,level",
                ],
                ["deeds", "--topic", "题", "-y", "2019-2024", "-m", Self.peers + ",change"],
                ["things", "-y", "2021-2024", "-m", Self.peers, "--level", "county", "--basis", "session"],
                ["things", "-b", "b3", "-y", "all", "-m", "change:2019,growth:2020,index:2021,per:head"],
                [
                    "shares", "-y", "2019-2024", "-m",
                    "rank,percentile,from-median,change,difference,growth,average:2",
                ],
                ["proposals_filed_rate", "-y", "2019-2024", "-m", "rate,rank"],
                [
                    "proposals_filed_rate", "-y", "2019-2024", "-m", "rate", "--basis",
                    "session_to_date,session",
                ],
                ["proposals_filed_rate", "-b", "b2", "-y", "2018-2024", "-m", "rate"],
            ], data: scratch.path)
    }

    /// Invented bodies and figures: every qualifier, gaps, parts, two bases, several sources, zeros.
    private static func invent(seed: UInt64, in scratch: Scratch) throws {
        var state = seed
        // Knuth's MMIX: the same figures in every run.
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let bodies = (0..<9).map { "b\($0),虚构\($0)政协,,虚构\($0),\($0 < 7 ? "county" : "prefecture"),,," }
        try scratch.write(
            (["id,name,name_en,short_name,level,parent,division_code,seats"] + bodies).joined(separator: "\n")
                + "\n",
            to: "bodies.csv")
        try scratch.write(
            """
            id,name,name_en,unit,theme,kind,definition
            things,事,things,件,t,count,虚构
            deeds,举,deeds,件,t,count,虚构
            shares,率,shares,%,t,rate,虚构
            heads,人数,heads,人,t,count,虚构
            proposals_received,收到,received,件,t,count,虚构
            proposals_filed,立案,filed,件,t,count,虚构
            proposals_filed_rate,立案率,filed rate,%,t,rate,虚构

            """, to: "indicators.csv")
        try scratch.write(
            """
            id,title,publisher,published,url,kind,note
            old,甲,甲报,2024,,original,
            new,乙,乙报,2025-01-02,,original,
            copy,丙,丙网,2025-05-01,,repost,

            """, to: "sources.csv")
        try scratch.write(
            "id,name,name_en,indicator,per,valid_years\nhead,每百人,per hundred,heads,100,2\n",
            to: "denominators.csv")
        var rows = [Project.observationHeader]
        for body in 0..<9 {
            for year in 2018...2024 {
                // A part is no more than the whole of its year, so a year has one or the other.
                let coverage = random(8) > 0 ? "whole" : "part"
                for source in ["old", "new", "copy"] where random(3) > 0 {
                    let basis = random(4) > 0 ? "session" : "calendar_year"
                    let number = random(12) == 0 ? 0 : (1 + random(40)) * (random(2) == 0 ? 10 : 1)
                    let (qualifier, words) = number == 0 ? ("exact", "0件") : statement(of: number, random(9))
                    rows.append(
                        "b\(body),things,,\(year),\(basis),,\(number),\(qualifier),件,\(coverage),\(words),\(source),,"
                    )
                    let share = "\(random(100)).\(1 + random(9))"
                    rows.append(
                        "b\(body),shares,,\(year),\(basis),,\(share),exact,%,whole,\(share)%,\(source),,")
                }
                for source in ["old", "new", "copy"] where random(3) > 0 {
                    rows += proposals(of: "b\(body),", year, source, random)
                }
                if random(3) > 0 {
                    // Of a topic, mostly as parts.
                    let (qualifier, words) = statement(of: 5 + random(20), random(9))
                    let number = words.filter(\.isNumber)
                    let coverage = random(4) > 0 ? "part" : "whole"
                    rows.append(
                        "b\(body),deeds,题,\(year),session,,\(number),\(qualifier),件,\(coverage),\(words),old,,"
                    )
                }
                if random(2) > 0 {
                    let heads = 100 + random(300)
                    rows.append(
                        "b\(body),heads,,\(year),calendar_year,,\(heads),exact,人,whole,\(heads)人,old,,")
                }
            }
        }
        try scratch.write(rows.joined(separator: "\n") + "\n", to: "observations/invented.csv")
    }

    /// What one source says of a body's proposals in a year: received, filed, and the share of the two, each of them or
    /// not, on one basis or on two.
    private static func proposals(
        of body: String, _ year: Int, _ source: String, _ random: (Int) -> Int
    ) -> [String] {
        let periods = [
            "session,", "session,", "calendar_year,", "session_to_date,一次会议", "session_to_date,二次会议",
        ]
        let period = periods[random(periods.count)]
        let received = random(9) == 0 ? 0 : 20 + random(300)
        // Well below what was received, whatever the words leave open.
        let filed = random(received / 2 + 1)
        var rows: [String] = []
        for (indicator, number) in [("proposals_received", received), ("proposals_filed", filed)]
        where random(6) > 0 {
            let own = random(6) > 0 ? period : periods[random(periods.count)]
            let (qualifier, words) = number == 0 ? ("exact", "0件") : statement(of: number, random(12))
            rows.append(
                "\(body)\(indicator),,\(year),\(own),\(number),\(qualifier),件,whole,\(words),\(source),,")
        }
        if received > 0, random(3) > 0 {
            // In tenths, as published, or a little beside that, which no data set may have without a word.
            let tenths = min(1000, 1000 * filed / received + random(3) * random(3))
            let share = random(2) == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
            rows.append(
                "\(body)proposals_filed_rate,,\(year),\(period),\(share),exact,%,whole,\(share)%,\(source),,存疑：虚构"
            )
        }
        return rows
    }

    private static func statement(of number: Int, _ choice: Int) -> (qualifier: String, words: String) {
        switch choice {
        case 0: ("at_least", "\(number)余件")
        case 1: ("more_than", "\(number)件以上")
        case 2: ("nearly", "近\(number)件")
        case 3: ("about", "约\(number)件")
        default: ("exact", "\(number)件")
        }
    }
}
