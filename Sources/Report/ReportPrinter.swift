import Analysis
import Canvas
import Figures
import Metrics
import Press

/// Makes a report's pages from its document.
public struct ReportPrinter {
    /// The document in its place.
    public let layout: DocumentLayout
    private let file: ReportFile
    private let options: PrintOptions

    /// Lays a document out.
    public init(
        _ document: Press.Document, file: ReportFile, options: PrintOptions = PrintOptions(),
        measuredBy measurer: any TextMeasuring
    ) throws {
        layout = try DocumentLayout(document, measuredBy: measurer)
        self.file = file
        self.options = options
    }

    /// Draws the report.
    /// - Parameters:
    ///   - created: Unix seconds written as the creation date.
    ///   - threads: how many draw pages.
    public func pdf(created: Int, threads: Int, typesetter: Typesetter) throws -> [UInt8] {
        var pages: [Scene] = []
        var labels: [String] = []
        try PagePipeline(layout, options: options, threads: threads)
            .run(measurer: { try Typesetter() }) { numbers, scene in
                pages.append(scene)
                labels.append(
                    numbers.compactMap { $0.map { layout.pages[$0].label } }.joined(separator: "–"))
            }
        return try PDFRenderer.render(
            PDFDocument(pages: pages, metadata: metadata(created: created), outline: outline, pageLabels: labels),
            typesetter: typesetter)
    }

    private func metadata(created: Int) -> PDFDocument.Metadata {
        PDFDocument.Metadata(
            title: file.title, author: file.author, subject: file.subtitle,
            keywords: file.chapters.compactMap(\.title), language: file.language, created: created)
    }

    /// Every heading as a bookmark.
    private var outline: [PDFDocument.OutlineEntry] {
        layout.register.headings.compactMap { entry in
            guard case .heading(let level) = entry.kind else { return nil }
            return .init(title: entry.printed, level: level, target: .destination(entry.label))
        }
    }
}
