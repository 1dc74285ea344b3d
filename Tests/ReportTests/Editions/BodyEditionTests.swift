import Canvas
import Metrics
import Press
import Testing

@testable import Report

/// One body's own report.
@Suite struct BodyEditionTests {
    @Test(arguments: ["litong", "national", "sichuan", "wuzhong"], Language.allCases)
    func everyLinkResolvesAndEveryRowOfTheBodyIsThere(_ id: String, _ language: Language) throws {
        let sample = try EditionSample(language, body: id)
        let typesetter = try Typesetter()
        let made = try sample.book(measuredBy: typesetter)
        let walk = try DocumentWalk(made.document)
        #expect(walk.faults.isEmpty, "\(walk.faults.prefix(5))")
        #expect(!made.warnings.contains { $0.code == "empty-part" })
        let own = sample.dataset.observations.filter { $0.body == id }
        #expect(!own.isEmpty && own.allSatisfy { walk.rows["observation-\($0.id)"] != nil })
        let layout = try DocumentLayout(made.document, measuredBy: typesetter)
        let composer = PageComposer(layout, measuredBy: typesetter)
        for page in layout.pages.indices { _ = try composer.page(page) }
    }

    @Test func onlyTheSourcesAndIndicatorsOfItsRowsAreListedUnderTheirNumbersInTheWholeReport() throws {
        let sample = try EditionSample(.zh, body: "litong")
        let listed = try #require(sample.source.file.observations)
        let rows = sample.dataset.observations.filter { listed.contains($0.id) }
        let walk = try DocumentWalk(try sample.book(measuredBy: Typesetter()).document)
        let sources = walk.labels.filter { $0.hasPrefix("source-") }
        #expect(Set(sources) == Set(rows.map { "source-\($0.source)" }))
        #expect(sources.count < sample.dataset.sources.count / 2)
        let indicators = walk.labels.filter { $0.hasPrefix("indicator-") }
        #expect(Set(indicators) == Set(rows.map { "indicator-\($0.indicator)" }))
        for (number, source) in zip(1..., sample.dataset.sources)
        where sources.contains("source-\(source.id)") {
            #expect(walk.rows["source-\(source.id)"]?.cells[0].text == "[\(number)]")
        }
    }

    @Test func itsFiguresShowPeersWithAFigureAndHighlightTheBody() throws {
        let sample = try EditionSample(.zh, body: "litong")
        let peers = sample.source.figures.values.filter { $0.id.hasPrefix("peers-") }
        #expect(peers.count >= 3)
        for file in peers {
            #expect(file.highlight == ["litong"])
            for body in file.bodies.ids(in: sample.dataset) {
                #expect(sample.dataset.body(body)?.level == .county)
                #expect(
                    !sample.dataset.observations(body: body, indicator: file.measures[0].indicator).isEmpty)
            }
        }
    }

    @Test func everyYearThatHasEnoughHasAPageOfItsOwnName() throws {
        let sample = try EditionSample(.zh, body: "national")
        guard case .sheets(let sheets)? = sample.source.profiles?.content else {
            Issue.record("no pages")
            return
        }
        #expect(sheets.headings.count > 2)
        #expect(Set(sheets.headings.map(\.label)).count == sheets.headings.count)
        #expect(sheets.headings[0].label == "profile-national")
    }

    @Test(arguments: Language.allCases) func aBodyWithOneObservationHasAReport(_ language: Language) throws {
        let sample = try EditionSample(one: "甲县政协", language)
        let typesetter = try Typesetter()
        let made = try sample.book(measuredBy: typesetter)
        let walk = try DocumentWalk(made.document)
        #expect(walk.faults.isEmpty, "\(walk.faults)")
        #expect(walk.rows["observation-\(sample.dataset.observations.map(\.id)[0])"] != nil)
        #expect(try DocumentLayout(made.document, measuredBy: typesetter).pages.count > 5)
    }

    @Test func aBodyWithoutObservationsIsRefused() throws {
        let sample = try EditionSample(one: "甲县政协")
        let body = try #require(sample.dataset.body("yi"))
        #expect(throws: BodyEdition.Empty(body: "yi")) {
            try BodyEdition.source(
                of: body, in: sample.dataset, like: sample.source.file, style: PageStyle())
        }
    }
}
