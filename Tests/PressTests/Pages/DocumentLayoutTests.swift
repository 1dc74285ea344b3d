import Canvas
import Testing

@testable import Press

@Suite struct DocumentLayoutTests {
    private let typesetter: Typesetter
    private let layout: DocumentLayout
    private let pages: [Scene]

    init() throws {
        typesetter = try Typesetter()
        layout = try DocumentLayout(Sample.document, measuredBy: typesetter)
        let composer = PageComposer(layout, measuredBy: typesetter)
        pages = try layout.pages.indices.map { try composer.page($0) }
    }

    @Test func nothingStandsOutsideItsBox() throws {
        let style = layout.document.style
        for (number, page) in pages.enumerated() {
            let left = style.left(page: number + 1)
            let box = Rect(x: left, y: style.top, width: style.width, height: style.height)
            for run in page.content {
                let width = try typesetter.width(of: run.run)
                // The blank half of a mark that opens a line stands outside, and that of one that ends it.
                let half = run.run.font.size / 2
                let start = run.run.anchor == .end ? run.place.x - width : run.place.x
                let edges = (
                    "（《“".contains(run.run.text.prefix(1)) ? box.minX - half : box.minX,
                    "）》”。，；".contains(run.run.text.suffix(1)) ? box.maxX + half : box.maxX
                )
                #expect(start >= edges.0 - 0.5 && start + width <= edges.1 + 0.5, "\(run.run.text)")
                #expect(run.place.y <= box.maxY + 0.5 && run.place.y - run.run.font.size >= box.minY - 2)
            }
        }
    }

    @Test func noHeadingIsLastOnItsPage() {
        let headings: Set<Group.Role> = [.heading1, .heading2, .heading3, .heading4]
        for page in pages {
            let blocks = page.blocks.filter { !$0.role.isFurniture }
            if let last = blocks.last { #expect(!headings.contains(last.role)) }
        }
    }

    @Test func everyReferenceSaysTheLabelOfItsPage() {
        for (number, page) in pages.enumerated() {
            for name in page.destinations {
                if let label = layout.pageLabels[name] { #expect(label == layout.pages[number].label) }
            }
        }
        let said = pages[2].content.map(\.run.text).joined()
        let label = layout.pageLabels["f1-1"] ?? ""
        #expect(said.contains("图1-1，第\(label)页；"))
        #expect(layout.warnings.isEmpty)
    }

    @Test func everyLinkLeadsToADestination() {
        let destinations = Set(pages.flatMap(\.destinations))
        #expect(destinations.count == pages.map(\.destinations.count).reduce(0, +), "each name once")
        for link in pages.flatMap(\.links) {
            guard case .destination(let name) = link else { continue }
            #expect(destinations.contains(name), "\(name)")
        }
    }

    @Test func bodyPagesAreNumberedFromARightPage() {
        let first = layout.pages.firstIndex { $0.matter == .body } ?? 0
        #expect(first % 2 == 0 && layout.pages[first].label == "1")
        #expect(layout.pages[0].label == "i")
    }

    @Test func contentsNameEveryHeadingWithItsPage() {
        let said = pages[0].content.map(\.run.text)
        for entry in layout.register.headings {
            guard case .heading(1) = entry.kind else { continue }
            #expect(said.contains(entry.printed), "\(entry.printed)")
            if let label = layout.pageLabels[entry.label] { #expect(said.contains(label)) }
        }
    }

    @Test func pagesAreTheSameOnAnyNumberOfThreads() throws {
        for threads in [1, 2, 5] {
            var drawn: [Scene] = []
            try PagePipeline(layout, threads: threads).run(measurer: { try Typesetter() }) { sides, scene in
                #expect(sides == [drawn.count])
                drawn.append(scene)
            }
            #expect(drawn == pages)
        }
    }

    @Test func aFailureEndsThePipeline() {
        struct Stop: Error {}
        #expect(throws: Stop.self) {
            try PagePipeline(layout, threads: 2).run(measurer: { try Typesetter() }) { sides, _ in
                if sides == [3] { throw Stop() }
            }
        }
    }
}
