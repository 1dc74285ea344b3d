import Canvas
import Metrics
import Press
import Testing

@testable import Report

/// Invented committees and figures, and what a profile says of them.
struct ProfileSample {
    static let cities = ["jia", "yi", "bing", "ding", "wu"]

    static func bodies(named name: (String) -> String = { "虚构\($0)市政协" }) -> [Body] {
        [Body(id: "sheng", name: "虚构省政协", shortName: "虚构省", level: .provincial)]
            + cities.map {
                Body(
                    id: $0, name: name($0), nameEnglish: "Invented \($0)", shortName: "\($0)市",
                    level: .prefecture, parent: "sheng")
            }
    }

    static func indicators(_ count: Int, named name: (Int) -> String = { "虚构指标\($0)号" }) -> [Indicator] {
        (0..<count).map {
            Indicator(
                id: "i\($0)", name: name($0), nameEnglish: "Invented \($0)", unit: "件",
                theme: "theme\($0 / 8)", kind: .count)
        }
    }

    static let sources = [
        Source(id: "one", title: "虚构之一", url: "https://example.org/1"), Source(id: "two", title: "虚构之二"),
    ]

    static func figure(
        _ body: String, _ stated: String, of indicator: String = "i0", year: Int = 2024,
        basis: Basis = .calendarYear, coverage: Coverage = .whole, note: String = ""
    ) throws -> Observation {
        let words: [(String, Qualifier)] = [
            ("余", .atLeast), ("以上", .moreThan), ("近", .nearly), ("约", .about),
        ]
        let qualifier = words.first { stated.contains($0.0) }?.1 ?? .exact
        let number = try #require(DecimalNumber(stated.filter { $0.isASCII && $0.isNumber }))
        return Observation(
            body: body, indicator: indicator, period: Period(year: year, basis: basis),
            quantity: try #require(
                Quantity(number: number, qualifier: qualifier, unit: "件", asStated: stated + "件")),
            coverage: coverage, source: "one", note: note)
    }

    static func dataset(
        _ observations: [Observation], indicators: [Indicator] = indicators(3), bodies: [Body] = bodies()
    ) -> Dataset {
        Dataset(bodies: bodies, indicators: indicators, sources: sources, observations: observations)
    }

    /// What stands on a page.
    struct Page {
        var statement = ""
        var tiles: [Tile] = []
        var figures: [FigureBlock] = []
        var table: TableBlock?
        var notes: [String] = []

        /// The cells of a column by the name of the row.
        func column(_ title: String) -> [String: TableModel.Cell] {
            guard let table, let place = table.table.columns.firstIndex(where: { $0.title == title }) else {
                return [:]
            }
            return Dictionary(
                table.table.rows.map { ($0.cells[0].text, $0.cells[place]) },
                uniquingKeysWith: { first, _ in first })
        }
    }

    static func page(
        of body: String, in dataset: Dataset, year: Int = 2024, options: Profiles.Options = .init()
    ) throws -> Page {
        let sheets = Profiles.sheets(
            of: [Profiles.Subject(body: body, year: year)], in: dataset, options: options)
        var page = Page()
        for block in try sheets.blocks(0) {
            switch block {
            case .paragraph(let paragraph) where paragraph.style == .lead:
                page.statement = paragraph.content.plain
            case .paragraph(let paragraph): page.notes.append(paragraph.content.plain)
            case .tiles(let tiles): page.tiles = tiles
            case .figures(let figures): page.figures = figures
            case .table(let table):
                page.table = table
                page.notes += table.notes.map(\.plain)
            default: Issue.record("an unexpected block")
            }
        }
        return page
    }

    /// Whether every page of some profiles stands on one sheet.
    static func compose(_ subjects: [Profiles.Subject], in dataset: Dataset, _ options: Profiles.Options)
        throws
    {
        let typesetter = try Typesetter()
        let words = DocumentWords(language: options.language == .zh ? "zh-CN" : "en")
        let document = Press.Document(
            title: "虚构", words: words,
            parts: [Profiles.part(of: subjects, in: dataset, options: options)])
        let layout = try DocumentLayout(document, measuredBy: typesetter)
        #expect(layout.pages.count == subjects.count + 1)
        let composer = PageComposer(layout, measuredBy: typesetter)
        for page in layout.pages.indices { _ = try composer.page(page) }
    }
}

extension [Inline] {
    fileprivate var plain: String {
        map { if case .text(let text) = $0 { text } else { "" } }.joined()
    }
}
