import Canvas
import Press
import Figures
import Metrics

/// Makes the whole book: figures answered and drawn, chapters set, pages broken, contents numbered.
public struct ReportMaker {
    private let dataset: Dataset
    private let file: ReportFile
    private let style: PageStyle

    /// A maker for a report file over a dataset.
    public init(dataset: Dataset, file: ReportFile, style: PageStyle = PageStyle()) {
        self.dataset = dataset
        self.file = file
        self.style = style
    }

    /// A finished book.
    public struct Book {
        /// Pages, outline and metadata.
        public var document: PDFDocument
        /// What a chart could not place, by figure.
        public var warnings: [(figure: String, warning: DrawnFigure.Warning)]
    }

    /// Sets the book.
    /// - Parameters:
    ///   - figures: every figure that the report file names, by id.
    ///   - created: Unix seconds written as the creation date.
    /// - Throws: `FigureFailure` where a figure cannot be drawn, `CanvasError` where a page cannot.
    public func book(
        figures: [String: Figure], created: Int, measuredBy measurer: any TextMeasuring
    ) throws -> Book {
        let setter = Setter(style: style, measurer: measurer)
        let wording = Wording(language: file.tongue)
        let index = ReferenceIndex(dataset: dataset)
        var warnings: [(figure: String, warning: DrawnFigure.Warning)] = []
        var column = Column()

        try Guide(setter: setter, wording: wording, dataset: dataset).append(number: 1, to: &column)
        for (offset, chapter) in file.chapters.enumerated() {
            var drawn: [(figure: Figure, scene: Scene)] = []
            for id in chapter.figures {
                guard let figure = figures[id] else { continue }
                let result: DrawnFigure
                do {
                    result = try figure.scene(maximumHeight: style.figureHeight, measuredBy: measurer)
                } catch {
                    throw FigureFailure(figure: id, error: error)
                }
                warnings += result.warnings.map { (figure: id, warning: $0) }
                drawn.append((figure: figure, scene: result.scene))
            }
            try FigureChapters(setter: setter, wording: wording, index: index)
                .append(chapter, number: offset + 2, figures: drawn, to: &column)
        }
        try Appendices(setter: setter, wording: wording, dataset: dataset, index: index).append(to: &column)

        let body = Pagination(column.strips, height: style.height, heads: column.heads)
        let pageOf = body.pageOfStrip(count: column.strips.count)
        let headings = column.strips.indices.compactMap { strip in
            column.strips[strip].heading.map { (heading: $0, page: pageOf[strip]) }
        }
        let contents = Contents(setter: setter, wording: wording)
        // Page numbers take the same room whatever they are, so a first setting tells how many pages they need.
        let draft = Pagination(
            try contents.strips(headings: headings.map(\.heading), page: { _ in 0 }), height: style.height)
        let bodyStart = 2 + draft.pages.count
        let entries = try contents.strips(
            headings: headings.map(\.heading), page: { bodyStart + headings[$0].page })

        let composer = PageComposer(style: style, measurer: measurer, title: file.title)
        var pages = [try cover(setter, wording: wording).scene()]
        pages += try composer.pages(
            of: entries, heads: [:], pagination: Pagination(entries, height: style.height), firstPage: 2,
            opening: wording.contents)
        pages += try composer.pages(
            of: column.strips, heads: column.heads, pagination: body, firstPage: bodyStart, opening: "")
        return Book(
            document: PDFDocument(
                pages: pages, metadata: metadata(created: created),
                outline: outline(headings.map(\.heading), wording: wording)),
            warnings: warnings)
    }

    private func cover(_ setter: Setter, wording: Wording) -> Cover {
        var imprint: [String] = []
        if !file.author.isEmpty { imprint.append(file.author) }
        imprint.append(
            wording(
                "依据\(dataset.sources.count)个公开来源的\(dataset.observations.count)条观测值编制",
                "\(dataset.observations.count) observations from \(dataset.sources.count) public sources"))
        if let latest = dataset.latestPublication {
            imprint.append(wording("数据截至\(latest)", "Data as of \(latest)"))
        }
        return Cover(setter: setter, title: file.title, subtitle: file.subtitle, imprint: imprint)
    }

    private func metadata(created: Int) -> PDFDocument.Metadata {
        PDFDocument.Metadata(
            title: file.title, author: file.author, subject: file.subtitle,
            keywords: file.chapters.map(\.title), language: file.language, created: created)
    }

    private func outline(_ headings: [Heading], wording: Wording) -> [PDFDocument.OutlineEntry] {
        [.init(title: wording.contents, level: 1, target: .destination(Contents.destination))]
            + headings.map { .init(title: $0.text, level: $0.level, target: .destination($0.destination)) }
    }
}

extension Dataset {
    /// The newest date on which a source was published: the date of the data.
    public var latestPublication: PublishedDate? { sources.compactMap(\.published).max() }
}

extension PublishedDate {
    /// Midnight UTC at the start of the date, in Unix seconds (days from civil, proleptic Gregorian calendar).
    public var unixSeconds: Int {
        let (m, d) = (month ?? 1, day ?? 1)
        let y = m <= 2 ? year - 1 : year
        let era = y / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return (era * 146_097 + dayOfEra - 719_468) * 86_400
    }
}
