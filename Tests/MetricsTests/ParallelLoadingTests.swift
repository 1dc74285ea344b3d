import Testing

@testable import Metrics

@Suite struct ParallelLoadingTests {
    /// However rows are dealt out to files, and in whatever order, they are loaded as one data set in one order.
    @Test(arguments: 0..<4) func filesAreOneDataSet(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let rows = Self.rows(&random)
        let expected = Self.told(try Self.load([rows]))
        #expect(expected.count == rows.count)
        for _ in 0..<3 {
            var files = Array(repeating: [String](), count: Int.random(in: 1...7, using: &random))
            for row in rows.shuffled(using: &random) {
                files[Int.random(in: 0..<files.count, using: &random)].append(row)
            }
            let loaded = try Self.load(files)
            #expect(Self.told(loaded) == expected)
            // Made of the observations themselves, it is the same again.
            let made = Dataset(
                bodies: loaded.bodies, indicators: loaded.indicators, sources: loaded.sources,
                observations: loaded.observations.shuffled(using: &random))
            #expect(made.observations == loaded.observations)
            #expect(made == loaded)
        }
    }

    /// A row that states again what a row of an earlier file states is told where its body stands, among the other
    /// faults of its file, of which the first 200 are kept.
    @Test func repeatsAreToldAmongOtherFaults() throws {
        let folder = try InventedFolder()
        let header =
            "indicator,note,body,topic,year,basis,period,value,qualifier,unit,coverage,as_stated,source,locator\n"
        let again = "proposals_received,,yi,,2024,calendar_year,,342,exact,件,whole,342件,copy,p1"
        let wrong = "proposals_received,,yi,,2024,calendar_year,,343,exact,件,whole,342件,copy,p1"
        try folder.rows(["yi,proposals_received,,2024,calendar_year,,342,exact,件,whole,342件,copy,p1,"])
        let rows = (0..<300).map { $0 % 3 == 1 ? again : wrong }
        try folder.write("observations/a.csv", InventedFolder.header)
        try folder.write("observations/more.csv", header + rows.joined(separator: "\n") + "\n")
        let faults = folder.faults().filter { $0.contains("more.csv") }
        #expect(faults.count == 200)
        #expect(
            faults.prefix(3).map { String($0.dropFirst("observations/".count)) } == [
                "more.csv:2:45 value-differs", "more.csv:3:21 duplicate-key", "more.csv:4:45 value-differs",
            ])
        let loaded = Dataset.load(from: folder.path)
        #expect(loaded.errorCount == 300)
        #expect(
            loaded.faults.first { $0.code == .duplicateKey }?.message.en.contains("2024.csv:2 already")
                == true)
        // The 200th fault is that of the 200th row, be it a repeat or not.
        #expect(loaded.faults.filter { $0.file.hasSuffix("more.csv") }.map(\.line).max() == 201)
    }

    /// Sound rows with keys of their own.
    private static func rows(_ random: inout SeededGenerator) -> [String] {
        func pick(_ values: [String]) -> String { values.randomElement(using: &random) ?? "" }
        var keys: Set<String> = []
        return (0..<300).compactMap { _ in
            // The same word in two ways of writing it, which are two topics and sort as one.
            let key = [
                pick(["jia", "yi", "jia-xian"]), pick(["proposals_received", "proposals_filed"]),
                pick(["", "é", "e\u{301}", "民生"]), pick(["2022", "2023", "2024"]),
                pick(["calendar_year", "session"]), pick(["", "第一次会议"]), pick(["own", "copy"]),
            ]
            guard keys.insert(key.map { Array($0.utf8) + [0] }.description).inserted else { return nil }
            let figure = pick(["50,at_least,件,whole,50余件", "53,exact,件,whole,53件", "53,exact,件,part,\"53件\""])
            return key.prefix(6).joined(separator: ",") + ",\(figure),\(key[6]),p\(keys.count),"
        }
    }

    private static func load(_ files: [[String]]) throws -> Dataset {
        let folder = try InventedFolder()
        try folder.remove("observations/2024.csv")
        for (number, rows) in files.enumerated() {
            try folder.write(
                "observations/\(number).csv", InventedFolder.header + rows.joined(separator: "\r\n") + "\r\n")
        }
        return Dataset.load(from: folder.path).dataset
    }

    /// What is observed, but for the place in the files, byte for byte. Rows that only differ in how their topic is
    /// written stand in the order of their places, which the files decide; so they are told together.
    private static func told(_ dataset: Dataset) -> [[UInt8]] {
        let told = dataset.observations.map { one in
            (
                order: "\(one.body) \(one.indicator) \(one.topic) \(one.period) \(one.source)",
                bytes: Array("\(one.id) \(one.topic) \(one.quantity) \(one.coverage) \(one.locator)".utf8)
            )
        }
        var sorted: [[UInt8]] = []
        var group: [[UInt8]] = []
        for index in told.indices {
            if index > 0, told[index].order != told[index - 1].order {
                sorted += group.sorted { $0.lexicographicallyPrecedes($1) }
                group = []
            }
            group.append(told[index].bytes)
        }
        return sorted + group.sorted { $0.lexicographicallyPrecedes($1) }
    }
}
