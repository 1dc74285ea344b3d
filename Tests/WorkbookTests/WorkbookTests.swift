import Analysis
import Foundation
import Metrics
import Testing

@testable import Workbook

@Suite struct WorkbookTests {
    /// Invented: no such committees, no such figures.
    private static func dataset(names: [String] = ["甲市", "乙市", "丙市"]) throws -> Dataset {
        func row(
            _ body: Int, _ number: DecimalNumber, _ words: String, _ year: Int,
            _ qualifier: Qualifier = .exact,
            basis: Basis = .calendarYear, source: String = "own"
        ) throws -> Observation {
            let quantity = try #require(
                Quantity(number: number, qualifier: qualifier, unit: "件", asStated: words))
            return Observation(
                body: "b\(body)", indicator: "filed", period: Period(year: year, basis: basis),
                quantity: quantity, source: source)
        }
        return Dataset(
            bodies: names.enumerated().map {
                Body(id: "b\($0)", name: "政协" + $1, nameEnglish: "B\($0)", shortName: $1, level: .prefecture)
            },
            indicators: [
                Indicator(
                    id: "filed", name: "提案立案数", nameEnglish: "Proposals filed", unit: "件", kind: .count,
                    definition: "虚构")
            ],
            sources: [
                Source(id: "own", title: "虚构的回眸", url: "https://example.org/own"),
                Source(id: "copy", title: "虚构的镜像", url: "https://example.org/copy", kind: "mirror"),
            ],
            observations: try [
                row(0, 120, "120件", 2024), row(0, 100, "100件", 2023), row(1, 50, "50余件", 2024, .atLeast),
                row(1, 60, "60件", 2023), row(2, 90, "90件", 2024, basis: .session, source: "copy"),
            ])
    }

    private static func written(
        _ dataset: Dataset, years: [String] = ["2024"], measures: [String] = ["rank", "change", "share"]
    ) throws -> (workbook: ComparisonWorkbook, table: WrittenTable) {
        var request = ComparisonRequest()
        request.indicators = ["filed"]
        request.years = years
        request.measures = measures
        let comparison = ComparisonMaker(try request.query(in: dataset), in: dataset).comparison()
        let table = WrittenTable(comparison, in: dataset, language: .zh)
        return (ComparisonWorkbook(comparison, as: table, in: dataset, language: .zh), table)
    }

    private static func archive(_ dataset: Dataset, years: [String] = ["2024"]) throws -> Archive {
        try Archive(try written(dataset, years: years).workbook.bytes(created: 86_400))
    }

    @Test func bodiesOfOneNameAreToldApartOnEverySheet() throws {
        let archive = try Self.archive(try Self.dataset(names: ["甲市", "甲市", "丙市"]), years: ["2023-2024"])
        let shared = try #require(archive.files["xl/sharedStrings.xml"])
        let words = shared.split(separator: "<").filter { $0.contains("甲市") }
        #expect(!words.isEmpty && words.allSatisfy { $0.contains("甲市 (b") }, "\(words)")
    }

    @Test func sameInputSameBytes() throws {
        let workbook = try Self.written(try Self.dataset()).workbook
        let first = try workbook.bytes(created: 86_400)
        // The times of an archive count two seconds.
        Thread.sleep(forTimeInterval: 2.1)
        #expect(try workbook.bytes(created: 86_400) == first)
        #expect(try Archive(first)["docProps/core.xml"].contains("1970-01-02T00:00:00Z"))
        #expect(try workbook.bytes(created: 0) == workbook.bytes(created: 1))
    }

    @Test func figuresAreNumbersThatShowTheirWords() throws {
        let archive = try Self.archive(try Self.dataset())
        let sheet = archive["xl/worksheets/sheet1.xml"]
        for number in ["120", "90", "50", "0.2"] { #expect(sheet.contains("<v>\(number)"), "\(number)") }
        let styles = archive["xl/styles.xml"]
        #expect(styles.contains("formatCode=\"0&quot;余件&quot;\""))
        #expect(styles.contains("formatCode=\"+0.0%;−0.0%;0.0%\""))
        // 90件 is of another basis, and says so where it stands.
        #expect(styles.contains("formatCode=\"0&quot;件&quot;&quot;[1]&quot;\""))
        #expect(archive["xl/sharedStrings.xml"].contains(">减少<"))
        #expect(archive["xl/comments1.xml"].contains("50余件 (50, 60)"))
    }

    @Test func theTableIsFrozenFilteredColouredAndDrawn() throws {
        let archive = try Self.archive(try Self.dataset())
        let sheet = archive["xl/worksheets/sheet1.xml"]
        #expect(sheet.contains("<pane xSplit=\"1\" ySplit=\"3\""))
        #expect(sheet.contains("<autoFilter ref=\"A3:E6\""))
        #expect(sheet.contains("<formula>AND(ISNUMBER(D4),D4&gt;0)</formula>"))
        #expect(archive["xl/charts/chart1.xml"].contains("<c:barChart>"))
        // The figure of another basis is not drawn.
        #expect(!archive["xl/worksheets/sheet2.xml"].contains("<v>90</v>"))
        let years = try Self.archive(try Self.dataset(), years: ["2023-2024"])
        #expect(years["xl/charts/chart1.xml"].contains("<c:lineChart>"))
    }

    @Test func nothingOfTheDataBecomesAFormula() throws {
        let archive = try Self.archive(try Self.dataset(names: ["=1+1", "+2", "@SUM(A1)"]))
        for (name, text) in archive.files where name.hasPrefix("xl/worksheets/sheet") {
            #expect(!text.contains("<f>"), "\(name)")
        }
        #expect(archive["xl/sharedStrings.xml"].contains(">=1+1<"))
    }

    @Test func addressesAreLinkedAndMirrorsAreNot() throws {
        let archive = try Self.archive(try Self.dataset())
        let links = archive.files.filter { $0.key.hasSuffix(".rels") }.values.joined()
        #expect(links.contains("https://example.org/own"))
        #expect(!archive.files.values.contains { $0.contains("example.org/copy") })
    }

    private static let soffice = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .map { "\($0)/soffice" }.first { FileManager.default.isExecutableFile(atPath: $0) }

    /// LibreOffice reads the file as it is, and shows in each cell what the table shows.
    @Test(.enabled(if: soffice != nil, "LibreOffice is not here")) func libreOfficeShowsTheTable() throws {
        let (workbook, table) = try Self.written(try Self.dataset())
        let folder = FileManager.default.temporaryDirectory.path + "/book-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data(try workbook.bytes(created: 1)).write(to: URL(fileURLWithPath: folder + "/book.xlsx"))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(Self.soffice))
        process.arguments = [
            "-env:UserInstallation=file://\(folder)/profile", "--headless", "--convert-to",
            // Commas, double quotes, UTF-8; without more words cells are written as they are shown.
            "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", folder,
            folder + "/book.xlsx",
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let lines = try String(contentsOfFile: folder + "/book.csv", encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines[0].hasPrefix(table.title))
        #expect(lines[2] == ([table.subject] + table.heads).joined(separator: ","))
        for (place, row) in table.rows.enumerated() {
            let cells = row.cells.map { $0.text + $0.marks }
            let shown = ([row.name] + cells).map { $0.contains(",") ? "\"\($0)\"" : $0 }
            #expect(lines[3 + place] == shown.joined(separator: ","))
        }
    }
}
