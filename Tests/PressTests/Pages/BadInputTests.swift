import Canvas
import Testing

@testable import Press

/// Documents that do not fit are laid out with a warning that names the place, or refused by one clear error.
@Suite struct BadInputTests {
    private let typesetter: Typesetter

    init() throws { typesetter = try Typesetter() }

    private func laid(_ blocks: [Block]) throws -> (layout: DocumentLayout, pages: [Scene]) {
        let head: [Block] = [.heading(Heading("章", level: 1, label: "c"))]
        let document = Document(
            title: "样书", words: DocumentWords(language: "zh-CN"),
            parts: [
                Part(.front, [.contents(depth: 2)]),
                Part(.body, head + blocks + [.paragraph(Paragraph("后文。"))]),
            ])
        let layout = try DocumentLayout(document, measuredBy: typesetter)
        let composer = PageComposer(layout, measuredBy: typesetter)
        return (layout, try layout.pages.indices.map { try composer.page($0) })
    }

    /// Whether everything that is said stands on its sheet.
    private func isWithinSheets(_ pages: [Scene]) throws -> Bool {
        for page in pages {
            for placed in page.content {
                let width = try typesetter.width(of: placed.run)
                let start =
                    switch placed.run.anchor {
                    case .start: placed.place.x
                    case .middle: placed.place.x - width / 2
                    case .end: placed.place.x - width
                    }
                guard start > 0, start + width < page.size.width, placed.place.y < page.size.height else {
                    return false
                }
            }
        }
        return true
    }

    private func wide(_ columns: Int) -> Block {
        .table(TableBlock(Sample.table(rows: 5, columns: columns), caption: "宽表", label: "t"))
    }

    @Test func aWideTableStandsOnASheetOnItsSideAfterItsChapter() throws {
        let (layout, pages) = try laid([wide(9)])
        #expect(layout.pages.map(\.form) == [.portrait, .portrait, .portrait, .landscape])
        #expect(pages[3].size.width > pages[3].size.height)
        #expect(layout.warnings.isEmpty && layout.pageLabels["t"] == "2")
        #expect(try isWithinSheets(pages))
    }

    @Test func aWiderOneStandsOnAFoldOut() throws {
        let (layout, pages) = try laid([wide(15)])
        #expect(layout.pages.last?.form == .foldout)
        #expect(pages.last?.size == Size(width: 2 * Size.a4.width, height: Size.a4.height))
        #expect(layout.warnings.isEmpty)
        #expect(try isWithinSheets(pages))
    }

    @Test func aTableWiderThanAnySheetIsPressedAndSaid() throws {
        let (layout, pages) = try laid([wide(60)])
        #expect(layout.warnings == [LayoutWarning(place: "表1-1　宽表", fault: .tableTooWide)])
        #expect(pages.count == 4)
    }

    @Test func aCellLongerThanAPageIsDividedAndSaid() throws {
        let text = Sample.text(150)
        let table = TableModel(
            columns: [.init("项"), .init("说明", wraps: true)], rows: [.init([.init("甲"), .init(text)])])
        let (layout, pages) = try laid([.table(TableBlock(table, caption: "长表", label: "t"))])
        #expect(layout.warnings == [LayoutWarning(place: "表1-1　长表", fault: .rowTooHigh)])
        let said = pages.flatMap(\.content).map(\.run.text).joined()
        #expect(said.contains("甲") && said.filter { $0 == "篇" }.count == 150, "nothing of it is lost")
        #expect(try isWithinSheets(pages))
    }

    @Test func aFigureTooLargeForThePageStandsOnASheetOfItsOwn() throws {
        let (layout, _) = try laid([.figure(Sample.figure("f", caption: "大图", width: 650, height: 300))])
        #expect(layout.pages.last?.form == .landscape)
        #expect(layout.warnings == [LayoutWarning(place: "图1-1　大图", fault: .figureOnOwnSheet)])
    }

    @Test func aFigureThatFitsOnNoSheetIsRefused() {
        #expect(throws: DocumentFault.figureTooLarge(label: "f", size: Size(width: 2000, height: 300))) {
            try laid([.figure(Sample.figure("f", caption: "巨图", width: 2000, height: 300))])
        }
    }

    @Test func titlesOfThreeHundredCharactersAreBroken() throws {
        let title = String(repeating: "长长的题目", count: 60)
        let (layout, pages) = try laid([
            .heading(Heading(title, level: 2, label: "s")), .paragraph(Paragraph("文。")),
            .figure(Sample.figure("f", caption: title)),
            .table(TableBlock(Sample.table(rows: 3), caption: title, label: "t")),
            .callout(Callout(title, [Paragraph(title)])),
        ])
        #expect(layout.warnings.isEmpty)
        #expect(try isWithinSheets(pages))
        let said = pages.flatMap(\.content).map(\.run.text).joined()
        #expect(said.components(of: "题目") >= 60 * 6, "in the contents, too")
    }

    @Test func namesMustBeUniqueAndReferencesHaveAPlace() {
        #expect(throws: DocumentFault.repeatedLabel("c")) {
            try laid([.heading(Heading("又一章", level: 2, label: "c"))])
        }
        #expect(throws: DocumentFault.unknownLabel("nowhere")) {
            try laid([.paragraph(Paragraph([.reference(to: "nowhere", form: .page)]))])
        }
    }

    @Test func charactersThatNoFontHasAreNamed() {
        #expect(throws: CanvasError.self) { try laid([.paragraph(Paragraph("\u{10FFFD}"))]) }
    }

    @Test func notesStandAtTheFootOfThePageOfTheirMarks() throws {
        var blocks: [Block] = []
        for number in 1...30 {
            blocks.append(
                .paragraph(
                    Paragraph([.text(Sample.text(3)), .footnote([.text("第\(number)条注。")]), .text("续文。")])))
        }
        let (layout, pages) = try laid(blocks)
        #expect(layout.pages.count > 4)
        var seen = 0
        for page in pages {
            let notes = page.blocks.filter { $0.role == .note }.count
            let marks = page.links.count { $0.isToNote }
            #expect(notes == marks)
            seen += notes
        }
        #expect(seen == 30)
        #expect(try isWithinSheets(pages))
    }

    @Test func emptyThingsTakeNoPage() throws {
        let (layout, _) = try laid([
            .paragraph(Paragraph("")), .list(List([])), .tiles([]), .figures([]), .callout(Callout("", [])),
            .directory(Directory([], style: .index)),
            .table(TableBlock(TableModel(columns: [], rows: []), label: "t")),
        ])
        #expect(layout.pages.count == 3)
    }
}

extension Link {
    fileprivate var isToNote: Bool {
        if case .destination(let name) = self { return name.hasPrefix("note-") }
        return false
    }
}

extension String {
    /// How often a word stands in it.
    fileprivate func components(of word: String) -> Int { ranges(of: word).count }
}
