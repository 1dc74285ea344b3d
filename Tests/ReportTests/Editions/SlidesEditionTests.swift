import Canvas
import Metrics
import Press
import Testing

@testable import Report

/// Slides: a figure each, readable from the back of a room.
@Suite struct SlidesEditionTests {
    @Test(arguments: Language.allCases) func everyFigureHasASlideInLargeType(_ language: Language) throws {
        let sample = try EditionSample(language)
        let typesetter = try Typesetter()
        let made = try SlidesEdition(
            sample.source, dataset: sample.dataset, style: PageStyle(), measuredBy: typesetter
        ).make()
        #expect(made.warnings.isEmpty)
        let layout = try DocumentLayout(made.document, measuredBy: typesetter)
        // The title before them, and what the data rest on after them.
        #expect(layout.pages.count == sample.source.figures.count + 2)
        let composer = PageComposer(layout, measuredBy: typesetter)
        for page in layout.pages.indices {
            let scene = try composer.page(page)
            #expect(scene.size == Size(width: 960, height: 540))
            let walk = PageWalk(scene)
            #expect(walk.runs.allSatisfy { $0.run.font.size >= SlidesEdition.smallestType })
            if page > 0 {
                // Nothing but the number stands outside of the slide's own content.
                #expect(!walk.runs.contains { $0.run.text == sample.source.file.title })
            }
        }
        let walk = try DocumentWalk(made.document)
        #expect(walk.faults.allSatisfy { $0.hasPrefix("observation-") })
        #expect(walk.headings.count == layout.pages.count - 1)
    }

    @Test func aBodyWithoutFiguresHasATitleAndWhatTheDataRestOn() throws {
        let sample = try EditionSample(one: "甲县政协")
        let typesetter = try Typesetter()
        let made = try SlidesEdition(
            sample.source, dataset: sample.dataset, style: PageStyle(), measuredBy: typesetter
        ).make()
        #expect(try DocumentLayout(made.document, measuredBy: typesetter).pages.count == 2)
    }
}
