import Canvas
import Testing

@testable import Press

/// What stands above and below the end of a page, in documents that are laid out.
@Suite struct DividedTableTests {
    private let typesetter: Typesetter

    init() throws { typesetter = try Typesetter() }

    private func layout(_ blocks: [Block]) throws -> DocumentLayout {
        try layout([Part(.body, blocks)])
    }

    private func layout(_ parts: [Part]) throws -> DocumentLayout {
        let document = Document(title: "样书", words: DocumentWords(language: "zh-CN"), parts: parts)
        return try DocumentLayout(document, measuredBy: typesetter)
    }

    private func chapter(_ number: Int) -> Block {
        .heading(Heading("第\(number)个章", level: 1, label: "c\(number)"))
    }

    private func table(_ rows: Int) -> Block {
        .table(TableBlock(Sample.table(rows: rows), caption: "某某表", label: "t\(rows)"))
    }

    /// How many rows of tables stand on each page that has some.
    private func rows(_ layout: DocumentLayout) -> [Int] {
        layout.pages.compactMap { page -> Int? in
            guard case .flow(let flow, let columns, _, _) = page.content else { return nil }
            return columns.flatMap(\.placed).count { placed in
                guard case .strip(let index) = placed.what else { return false }
                return layout.flows[flow].strips[index].table != nil
            }
        }.filter { $0 > 0 }
    }

    private func words(_ layout: DocumentLayout, page: Int) throws -> [TextRun] {
        runs(try PageComposer(layout, measuredBy: typesetter).page(page).items)
    }

    private func runs(_ items: [Scene.Item]) -> [TextRun] {
        items.flatMap { item -> [TextRun] in
            switch item {
            case .text(let run): [run]
            case .group(let group): runs(group.items)
            case .shape: []
            }
        }
    }

    @Test(arguments: [20, 40, 72]) func aDividedTableHasSomeRowsOnEachPage(rows count: Int) throws {
        var wasDivided = false
        for lines in 1...38 {
            let paragraphs = (0..<lines).map { _ in Block.paragraph(Paragraph("一行。", style: .flush)) }
            let parts = rows(try layout([chapter(1)] + paragraphs + [table(count)]))
            #expect(parts.reduce(0, +) == count)
            guard parts.count > 1 else { continue }
            wasDivided = true
            #expect(parts[0] >= 4 && parts[parts.count - 1] >= 3, "\(lines) lines: \(parts)")
        }
        #expect(wasDivided)
    }

    @Test func highRowsAreDividedAllTheSame() throws {
        let high = TableModel.Cell(Sample.text(12))
        let model = TableModel(
            columns: [.init("机构", wraps: true), .init("备注", wraps: true)],
            rows: (0..<6).map { _ in .init([high, high]) })
        let layout = try layout([chapter(1), .table(TableBlock(model, caption: "表", label: "t"))])
        #expect(layout.warnings.isEmpty)
        #expect(rows(layout).count > 1)
    }

    @Test func rowsThatGoOnSayOfWhichTableAndWhose() throws {
        var model = Sample.table(rows: 120)
        model.rows.insert(.section("甲省"), at: 0)
        model.rows.insert(.section("乙省"), at: 70)
        let layout = try layout([chapter(1), .table(TableBlock(model, caption: "某某表", label: "t"))])
        let heads = try layout.pages.indices.map { page in
            try words(layout, page: page).map(\.text).first { $0.hasPrefix("续表") }
        }
        #expect(heads == [nil, "续表1-1　甲省", "续表1-1　乙省"])
    }

    @Test func aPageThatBeginsWithASectionSaysItsNameOnce() throws {
        var model = Sample.table(rows: 60)
        for place in stride(from: 55, through: 0, by: -5) {
            model.rows.insert(.section("第\(place)省"), at: place)
        }
        for lines in 1...30 {
            let paragraphs = (0..<lines).map { _ in Block.paragraph(Paragraph("一行。", style: .flush)) }
            let layout = try layout(
                [chapter(1)] + paragraphs + [.table(TableBlock(model, caption: "表", label: "t"))])
            for page in layout.pages.indices {
                let said = try words(layout, page: page).map(\.text)
                guard let head = said.first(where: { $0.hasPrefix("续表") }) else { continue }
                let section = said.first { $0.hasSuffix("省") && !$0.hasPrefix("续表") }
                if let section { #expect(!head.hasSuffix(section), "page \(page)") }
            }
        }
    }

    @Test func aPageIsHeadedByTheChapterThatGoesOnAtItsTop() throws {
        let text = (0..<42).map { _ in Block.paragraph(Paragraph("一行。", style: .flush)) }
        let layout = try layout([
            Part(.body, [chapter(1)] + text), Part(.body, joins: true, [chapter(2)] + text),
            Part(.body, [chapter(3)]),
        ])
        #expect(layout.pages.map(\.chapter) == ["一、第1个章", "一、第1个章", "二、第2个章", "三、第3个章"])
        #expect(layout.pageLabels["c2"] == "2", "the second begins below the end of the first")
    }

    @Test func aListBelowAHeadingIsDividedWhereAPageEnds() throws {
        let entries = (0..<60).map { Directory.Entry("条目\($0)", level: 2, targets: ["c1"]) }
        let layout = try layout([
            Part(
                .body,
                [
                    chapter(1), .directory(Directory(entries, style: .contents)), chapter(2),
                    .directory(Directory(Array(entries.prefix(10)), style: .contents)),
                ])
        ])
        // The second chapter may stand below so much text only where nothing forbids a page to end before it.
        #expect(layout.pageLabels["c2"] == "3")
    }

    @Test func wordsAroundTheTextAreSpacedAsItsOwnAre() throws {
        let words = [
            Block.tiles([Tile(value: "2.63万余", unit: "人次", name: "听众")]), table(80),
        ]
        let layout = try layout([
            Part(.body, title: "共12章", [.heading(Heading("共12章", level: 1, label: "h"))] + words)
        ])
        let all = try layout.pages.indices.flatMap { try self.words(layout, page: $0) }
        for text in ["2.63万余", "续表1-1", "一、共12章"] {
            let found = all.filter { $0.text == text }
            #expect(!found.isEmpty, "\(text)")
            #expect(found.allSatisfy { !$0.spacings.isEmpty }, "\(text)")
        }
    }

    @Test func wordsInAnotherLanguageAreMarked() throws {
        let model = TableModel(
            columns: [.init("题名")], rows: [.init([.init("Report", language: "en")]), .init([.init("报告")])])
        let layout = try layout([.table(TableBlock(model, label: "t"))])
        let page = try PageComposer(layout, measuredBy: typesetter).page(0)
        func languages(_ items: [Scene.Item]) -> [String] {
            items.flatMap { item -> [String] in
                guard case .group(let group) = item else { return [] }
                return [group.language].compactMap { $0 } + languages(group.items)
            }
        }
        #expect(languages(page.items) == ["en"])
    }
}
