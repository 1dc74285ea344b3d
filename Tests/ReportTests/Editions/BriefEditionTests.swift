import Canvas
import Metrics
import Press
import Testing

@testable import Report

/// The briefing: two pages whatever it is made from.
@Suite struct BriefEditionTests {
    private func check(_ sample: EditionSample) throws -> DocumentWalk {
        let typesetter = try Typesetter()
        let made = try BriefEdition(
            sample.source, dataset: sample.dataset, style: PageStyle(), measuredBy: typesetter
        ).make()
        let layout = try DocumentLayout(made.document, measuredBy: typesetter)
        #expect(layout.pages.count == BriefEdition.pages)
        #expect(layout.warnings.isEmpty)
        let composer = PageComposer(layout, measuredBy: typesetter)
        for page in layout.pages.indices {
            let scene = try composer.page(page)
            #expect(scene.size == .a4)
            #expect(PageWalk(scene).runs.allSatisfy { $0.run.font.size >= 7 })
        }
        let walk = try DocumentWalk(made.document)
        let own = walk.targets.filter { $0.hasPrefix("brief-") }
        #expect(Set(own).isSubset(of: Set(walk.labels)), "every number leads to its source")
        return walk
    }

    @Test(arguments: Language.allCases) func ofTheWholeReportItHasFindingsFiguresAndATable(
        _ language: Language
    ) throws {
        let walk = try check(EditionSample(language))
        #expect((2...4).contains(walk.figures.count))
        #expect(try #require(walk.tables["brief-table"]).table.rows.count >= 10)
        #expect(walk.addresses.count >= 5)
    }

    @Test(arguments: ["national", "litong", "wuzhong", "hongsibu", "sichuan", "beijing"], Language.allCases)
    func ofABodyItHasTwoPages(_ id: String, _ language: Language) throws {
        let walk = try check(EditionSample(language, body: id))
        #expect(walk.tables["brief-table"] != nil)
    }

    @Test func ofOneObservationItHasTwoPages() throws {
        #expect(try check(EditionSample(one: "甲县政协")).tables["brief-table"]?.table.rows.count == 1)
    }

    @Test func ofABodyWithANameOfHundredsOfCharactersItHasTwoPages() throws {
        _ = try check(EditionSample(one: String(repeating: "甲乙丙丁戊己", count: 50)))
    }
}
