import Canvas
import Press
import Report

/// The benchmark's book: on each page a heading, a paragraph, a table of twelve rows and two charts, as every contender
/// sets them.
struct BookBench {
    private let charts: [BenchmarkChart]
    private let pages: [BookPage]

    /// - Parameters:
    ///   - charts: the path of `charts.tsv`, two charts a page.
    ///   - pages: the path of `book.tsv`.
    /// - Throws: `BenchError` where a file cannot be read or is no such table.
    init(charts: String, pages: String) throws(BenchError) {
        let read = try BookPage.pages(in: try ByteFile.read(pages))
        self.charts = try ChartTable.charts(in: try ByteFile.read(charts), count: 2 * read.count)
        self.pages = read
        guard self.charts.count == 2 * read.count else {
            throw BenchError(message: "two charts a page are wanted")
        }
    }

    /// A book of so many pages, which come again where the data have fewer.
    func document(pages count: Int) -> Document {
        let pool = TypesetterPool()
        let blocks = (0..<count).flatMap { number in
            (number > 0 ? [Block.pageBreak] : []) + page(number, pool)
        }
        return Document(
            title: "样例书", words: DocumentWords(language: "zh-CN"), style: Self.style,
            parts: [Part(title: "样例书", blocks)])
    }

    private func page(_ number: Int, _ pool: TypesetterPool) -> [Block] {
        let index = number % pages.count
        let page = pages[index]
        let columns = page.header.enumerated().map { place, title in
            TableModel.Column(title, alignment: place == 0 ? .left : .right)
        }
        let rows = page.rows.map { TableModel.Row($0.map { TableModel.Cell($0) }) }
        let figures = [2 * index, 2 * index + 1].map { place in
            let chart = charts[place]
            return Block.figure(
                FigureBlock(size: Self.chart, label: "figure-\(number)-\(place % 2)", floats: false) {
                    try pool.with {
                        try chart.chart(ofSize: Self.chart).render(measuredBy: $0).scene
                    }
                })
        }
        return [
            .heading(Heading(page.heading, level: 2, label: "page-\(number)", numbering: .none)),
            .paragraph(Paragraph(page.paragraph, style: .flush)),
            .table(TableBlock(TableModel(columns: columns, rows: rows), label: "table-\(number)")),
        ] + figures
    }

    /// Points.
    private static let chart = Size(width: 495, height: 205)

    /// The page of `book.typ`.
    private static let style: PageStyle = {
        var style = PageStyle()
        (style.inner, style.outer, style.top, style.bottom) = (50, 50, 46, 30)
        style.body = Font("Noto Sans CJK SC", size: 10)
        style.leading = 15
        style.charactersALine = 49.5
        style.section = Font("Noto Sans CJK SC", size: 16, weight: .bold)
        style.cell = Font("Noto Sans CJK SC", size: 8.5, tabularFigures: true)
        style.headerCell = Font("Noto Sans CJK SC", size: 8.5, weight: .bold)
        return style
    }()
}
