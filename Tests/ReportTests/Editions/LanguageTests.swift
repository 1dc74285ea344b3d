import Canvas
import Figures
import Foundation
import Metrics
import Press
import Testing

@testable import Report

/// Texts in one language or in each, and what of the English report is Chinese.
@Suite struct LanguageTests {
    private func read(_ title: String, _ language: Language?) -> (file: ReportFile?, faults: [Fault]) {
        ReportFile.read(
            "{ \"title\": \(title), \"chapters\": [{ \"title\": \"One\" }] }", path: "report.json",
            language: language)
    }

    @Test func theTextOfTheLanguageAskedForIsTaken() throws {
        let both = "{ \"zh\": \"报告\", \"en\": \"Report\" }"
        #expect(read(both, nil).file?.title == "报告")
        #expect(read(both, .zh).file?.title == "报告")
        let english = try #require(read(both, .en).file)
        #expect(english.title == "Report" && english.language == "en" && english.untranslated.isEmpty)
    }

    @Test(arguments: [
        ("\"报告\"", Language.en, "报告"), ("{ \"zh\": \"报告\" }", .en, "报告"),
        ("{ \"en\": \"Report\" }", .zh, "Report"),
    ]) func aTextThatIsNotTranslatedStandsAsItIsAndIsTold(
        _ title: String, _ language: Language, _ shown: String
    ) throws {
        let file = try #require(read(title, language).file)
        #expect(file.title == shown)
        let told = try #require(file.untranslated.first)
        #expect(file.untranslated.count == 1)
        #expect(told.code == .untranslated && told.severity == .warning)
        #expect((told.line, told.column) == (1, 12))
    }

    @Test func wordsWithoutHanNeedNoTranslation() throws {
        #expect(try #require(read("\"Huimou {{利通区.filed}}\"", .en).file).untranslated.isEmpty)
    }

    @Test(arguments: [
        ("{}", "12 missing-key /title/en"), ("{ \"fr\": \"Rapport\" }", "14 unknown-key /title/fr"),
        ("{ \"en\": 3 }", "20 json-type /title/en"), ("3", "12 json-type /title"),
    ]) func aTextInNoLanguageIsAFault(_ title: String, _ fault: String) {
        let faults = read(title, .en).faults.map { "\($0.column) \($0.code.rawValue) \($0.pointer ?? "")" }
        #expect(faults.contains(fault), "\(faults)")
    }

    @Test(arguments: Language.allCases) func nothingOfTheProjectsReportIsUntranslated(_ language: Language)
        throws
    {
        let sample = try EditionSample(language)
        #expect(sample.source.file.untranslated.isEmpty)
        #expect(sample.source.figures.values.allSatisfy { $0.untranslated.isEmpty })
    }

    @Test func theEnglishReportIsFreeOfChineseButForWhatTheDataHaveOnlyInChinese() throws {
        let sample = try EditionSample(.en)
        let typesetter = try Typesetter()
        let documents = [
            try sample.book(measuredBy: typesetter).document,
            try EditionSample(.en, body: "litong").book(measuredBy: typesetter).document,
            try BriefEdition(
                sample.source, dataset: sample.dataset, style: PageStyle(), measuredBy: typesetter
            ).make().document,
            try SlidesEdition(
                sample.source, dataset: sample.dataset, style: PageStyle(), measuredBy: typesetter
            ).make().document,
        ]
        let known = Self.texts(of: sample.dataset)
        let stated = sample.dataset.observations.map(\.quantity.asStated).joined(separator: "\n")
        var foreign: Set<String> = []
        for text in try documents.flatMap({ try DocumentWalk($0).texts }) where Self.hasHan(text) {
            var rest = text
            for word in known where rest.contains(word) {
                rest = rest.replacingOccurrences(of: word, with: "")
            }
            // Large figures stand without their unit, units beside them.
            if Self.hasHan(rest), !stated.contains(rest) { foreign.insert(rest) }
        }
        #expect(foreign.isEmpty, "\(foreign.sorted().prefix(8))")
    }

    private static func hasHan(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0.properties.isIdeographic }
    }

    /// Every text of the data that has no English, the longest first; what of it a briefing shortens; and the
    /// words whose meaning the report explains.
    private static func texts(of dataset: Dataset) -> [String] {
        var texts: Set<String> = ["存疑", "字符", "余, 多", "以上, 超过, 不少于, 逾", "约, 左右, 上下", "近, 将近, 不到"]
        for body in dataset.bodies where body.nameEnglish.isEmpty {
            texts.formUnion([body.name, body.shortName])
        }
        for indicator in dataset.indicators { texts.formUnion([indicator.unit, indicator.definition]) }
        for source in dataset.sources {
            if let url = source.url { texts.insert(PrintedAddress(url).text) }
            for text in [source.title, source.publisher, source.note, source.printedNote] {
                texts.formUnion([text, String(text.prefix(72)), String(text.suffix(12))])
            }
            // A sign stands for the remark that a title is none of the page's own.
            texts.insert(
                source.printedNote.replacingOccurrences(of: "题名为内容描述，非页面标题；", with: ""))
        }
        for row in dataset.observations {
            texts.formUnion([
                row.topic, row.period.label, row.quantity.asStated, row.quantity.unit, row.locator, row.note,
                row.printedNote,
            ])
        }
        for absence in dataset.absences { texts.insert(absence.note) }
        for history in dataset.definitions.histories.joined() {
            texts.formUnion([history.definition, history.note])
        }
        return texts.filter(hasHan).sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
    }
}
