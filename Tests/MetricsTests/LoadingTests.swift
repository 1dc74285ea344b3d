import Foundation
import Testing

@testable import Metrics

@Suite struct LoadingTests {
    @Test func loadsWhatIsRight() throws {
        let folder = try InventedFolder()
        let loaded = Dataset.load(from: folder.path + "/")
        #expect(loaded.faults.isEmpty)
        #expect(loaded.dataset.bodies.map(\.id) == ["jia", "yi", "jia-xian"])
        #expect(loaded.dataset.body("jia-xian")?.parent == "yi")
        #expect(loaded.dataset.body("jia")?.seats == 700)
        #expect(loaded.dataset.source("copy")?.published == PublishedDate(year: 2025, month: 2))
        let filed = try #require(loaded.dataset.observations(body: "yi", indicator: "proposals_filed").first)
        #expect(
            filed.quantity.interval == Interval(lower: 300, upper: 400, lowerIsOpen: true, upperIsOpen: true))
        #expect(filed.place.line == 3 && filed.place.file.hasSuffix("/observations/2024.csv"))
    }

    @Test(arguments: [
        ("nowhere,proposals_filed,,2024,session,,3,exact,件,whole,3件,own,,", ["2:1 unknown-id"]),
        ("Yi,proposals_filed,,2024,session,,3,exact,件,whole,3件,own,,", ["2:1 malformed-id"]),
        (",proposals_filed,,2024,session,,3,exact,件,whole,3件,own,,", ["2:1 empty-field"]),
        ("yi,proposals_file,,2024,session,,3,exact,件,whole,3件,own,,", ["2:4 unknown-id"]),
        ("yi,proposals_filed,,24,session,,3,exact,件,whole,3件,own,,", ["2:21 malformed-date"]),
        ("yi,proposals_filed,,1948,session,,3,exact,件,whole,3件,own,,", ["2:21 year-out-of-range"]),
        ("yi,proposals_filed,,2024,sesion,,3,exact,件,whole,3件,own,,", ["2:26 unknown-word"]),
        ("yi,proposals_filed,,2024,session,,\"3,384\",exact,件,whole,3384件,own,,", ["2:35 malformed-number"]),
        ("yi,proposals_filed,,2024,session,,-3,exact,件,whole,3件,own,,", ["2:35 malformed-number"]),
        ("yi,proposals_filed,,2024,session,,30,exact,件,whole,3件,own,,", ["2:35 value-differs"]),
        ("yi,proposals_filed,,2024,session,,30,exact,件,whole,30余件,own,,", ["2:38 qualifier-differs"]),
        ("yi,proposals_filed,,2024,session,,3,exact,件,whole,若干件,own,,", ["2:51 unreadable-figure"]),
        ("yi,proposals_filed,,2024,session,,3,exact,条,whole,3条,own,,", ["2:43 unit-differs"]),
        ("yi,proposals_filed,,2024,session,,3,exact,件,whole,3%,own,,", ["2:43 unit-differs"]),
        ("yi,proposals_filed,,2024,session,,3.5,exact,件,whole,3.5件,own,,", ["2:35 fractional-count"]),
        ("yi,proposals_filed,,2024,session,,3,exact,件,whole,3人,own,,", ["2:43 unit-differs"]),
        ("yi,proposals_filed,,2024,session,,30000,exact,件,whole,3万元,own,,", ["2:47 unit-differs"]),
        ("yi,proposals_filed_rate,,2024,session,,101,exact,%,whole,101%,own,,", ["2:40 rate-out-of-range"]),
        ("yi,proposals_filed,,2024,session,,3,exact,件,all,3件,own,,", ["2:45 unknown-word"]),
        ("yi,proposals_filed,,2024,session,,3,exact,件,whole,3件,web,,", ["2:54 unknown-id"]),
        ("yi,proposals_filed,,2024,session,,3,exact,件,whole,3件,own,", ["2:1 field-count"]),
    ])
    func namesTheFaultOfARow(row: String, expected: [String]) throws {
        let folder = try InventedFolder()
        try folder.rows([row] + InventedFolder.good)
        #expect(folder.faults() == expected.map { "observations/2024.csv:" + $0 })
        #expect(Dataset.load(from: folder.path).dataset.observations.count == InventedFolder.good.count)
    }

    @Test func suggestsTheNearestID() throws {
        let folder = try InventedFolder()
        try folder.rows(["yi,proposals_file,,2024,session,,3,exact,件,whole,3件,own,,"] + InventedFolder.good)
        let fault = try #require(Dataset.load(from: folder.path).faults.first)
        let place = folder.path + "/observations/2024.csv:2:4: error[unknown-id]: "
        #expect(
            fault.text(in: .en)
                == place + "indicators.csv has no “proposals_file”; did you mean “proposals_filed”?")
        #expect(fault.text(in: .zh) == place + "indicators.csv 中没有“proposals_file”；是否应为“proposals_filed”？")
    }

    @Test func suggestsNothingThatIsFarOff() throws {
        let folder = try InventedFolder()
        try folder.rows(["yi,exhibits,,2024,session,,3,exact,件,whole,3件,own,,"] + InventedFolder.good)
        #expect(Dataset.load(from: folder.path).faults.map(\.remedy.en) == ["add it to indicators.csv first"])
        #expect(nearest(to: "yi", among: ["iy", "jia"]) == "iy")
        #expect(nearest(to: "sesion", among: ["session", "session_to_date"]) == "session")
        #expect(editDistance(Array("kitten".utf8), Array("sitting".utf8), atMost: 3) == 3)
        #expect(editDistance(Array("kitten".utf8), Array("sitting".utf8), atMost: 2) == nil)
    }

    @Test func findsRowsWithTheSameKey() throws {
        let folder = try InventedFolder()
        try folder.rows(InventedFolder.good + [InventedFolder.good[0]])
        try folder.write("observations/more.csv", InventedFolder.header + InventedFolder.good[1] + "\n")
        #expect(
            folder.faults() == [
                "observations/2024.csv:5:1 duplicate-key", "observations/more.csv:2:1 duplicate-key",
            ])
    }

    @Test func namesTheFaultsOfBodies() throws {
        let folder = try InventedFolder()
        try folder.write(
            "bodies.csv",
            """
            id,name,name_en,short_name,level,parent,division_code
            jia,政协甲省委员会,,甲省,provincial,bing,990000
            yi,政协乙市委员会,,乙市,prefecture,jia,99010
            jia-xian,政协甲县委员会,,甲县,county,yi2,
            bing,政协丙市委员会,,丙市,prefecture,jia,
            bing,政协丙市委员会,,丙市,prefecture,jia,
            ding,政协丁县委员会,,丁县,town,yi,
            wu,政协戊市委员会,,戊市,prefecture,jia-xian,
            """)
        #expect(
            folder.faults() == [
                "bodies.csv:2:28 cyclic-parent", "bodies.csv:3:31 malformed-code",
                "bodies.csv:4:29 unknown-id",
                "bodies.csv:5:29 cyclic-parent", "bodies.csv:6:1 duplicate-key",
                "bodies.csv:7:18 unknown-word",
                "bodies.csv:8:27 parent-level",
            ])
    }

    @Test func namesTheFaultsOfSourcesAndIndicators() throws {
        let folder = try InventedFolder()
        try folder.write(
            "sources.csv",
            """
            id,title,publisher,published,url,kind,note
            own,甲,乙,2025-02-30,ftp://example.org,original,
            copy,,丁,2025-13,,repost,
            idle,己,丁,2025,,original,
            """)
        try folder.write(
            "indicators.csv",
            """
            id,name,name_en,unit,theme,kind,definition
            proposals_received,收到提案,,件,提案,count,
            proposals_filed,立案提案,,件,提案,count,
            donations,捐资,,元,公益,rate,
            """)
        #expect(
            folder.faults() == [
                "indicators.csv:4:15 unit-differs", "observations/2024.csv:4:41 rate-out-of-range",
                "sources.csv:2:9 malformed-date",
                "sources.csv:2:20 malformed-url", "sources.csv:3:6 empty-field",
                "sources.csv:3:9 malformed-date",
                "sources.csv:4:1 uncited-source warning",
            ])
    }

    @Test func namesMissingFilesAndColumnsWithoutBlamingTheRows() throws {
        let folder = try InventedFolder()
        try folder.remove("sources.csv")
        try folder.write("bodies.csv", "id,name,nameen,short_name,level,parent,division_code\n")
        #expect(
            folder.faults() == [
                "bodies.csv:1:9 unknown-column", "sources.csv:1:1 missing-file",
            ])
        #expect(
            Dataset.load(from: folder.path + "/nowhere").faults.map(\.code)
                == [.missingFile, .missingFile, .missingFile, .missingFile])
    }

    @Test func anEmptyDataSetIsAnError() throws {
        let folder = try InventedFolder()
        try folder.rows([])
        #expect(folder.faults() == ["observations:1:1 empty-dataset"])
        try folder.write("observations/2024.csv", "")
        #expect(folder.faults() == ["observations/2024.csv:1:1 missing-column"])
        try folder.remove("observations/2024.csv")
        #expect(folder.faults() == ["observations:1:1 empty-dataset"])
    }

    @Test func readsRecordedAbsences() throws {
        let folder = try InventedFolder()
        try folder.write(
            "absences.csv",
            """
            body,indicator,year,reason,note
            jia,proposals_filed,2024,not_yet_published,
            yi,proposals_filed,2024,unreadable,
            jia,proposals_filed,2024,unreadable,
            jia,proposals_filed,2023,unknown,
            """)
        #expect(
            folder.faults() == [
                "absences.csv:3:25 absence-contradicted", "absences.csv:4:1 duplicate-key",
                "absences.csv:5:26 unknown-word",
            ])
        let entries = Dataset.load(from: folder.path).dataset
            .latest(indicator: "proposals_filed", bodies: ["jia"], year: 2024)
        #expect(entries.map(\.absence) == [.notYetPublished])
    }

    @Test(arguments: [
        ("year,year,body,reason\n", ["1:1 missing-column", "1:6 duplicate-column"]),
        ("id\0", ["1:3 nul-byte"]), ("id,\"name\n", ["1:4 unclosed-quote"]),
        // Of a header at fault nothing is known, and the row after it is not taken for one.
        ("id,na\"me\nyi,1\n", ["1:6 stray-quote"]), ("id\rname\n", ["1:3 stray-carriage-return"]),
        (String(repeating: "x", count: CSVReader.maximumFieldSize + 1), ["1:1 field-too-large"]),
    ])
    func namesWhatIsNoTable(text: String, expected: [String]) throws {
        let folder = try InventedFolder()
        try folder.write("absences.csv", text)
        #expect(folder.faults() == expected.map { "absences.csv:" + $0 })
    }

    @Test func namesWhatIsNoFile() throws {
        let folder = try InventedFolder()
        try folder.remove("bodies.csv")
        try FileManager.default.createDirectory(
            atPath: folder.path + "/bodies.csv", withIntermediateDirectories: true)
        #expect(folder.faults() == ["bodies.csv:1:1 unreadable-file"])
    }

    @Test func codesStayAsTheyAre() {
        // Codes are what scripts hold on to: a renamed one must be a decision.
        let codes = """
            absence-contradicted conflicting-figure contrary-decisions control-character cyclic-parent \
            document-changed duplicate-column duplicate-key empty-dataset empty-field exceeds-total \
            field-count field-too-large file-too-large fractional-count invalid-utf8 locator-differs \
            malformed-code malformed-date malformed-id malformed-number malformed-url missing-column \
            missing-file nul-byte parent-level part-exceeds-whole qualifier-differs rate-differs \
            rate-out-of-range rejected-recorded sources-disagree stray-carriage-return stray-quote \
            sum-differs uncited-source unclosed-quote unit-differs unknown-column unknown-document \
            unknown-id unknown-word unreadable-figure unreadable-file value-differs year-out-of-range
            """
        #expect(codes.split(separator: " ").filter { FaultCode(rawValue: String($0)) == nil } == [])
    }
}
