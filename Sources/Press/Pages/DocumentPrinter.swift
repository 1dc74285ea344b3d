import Canvas

/// Puts a document that was laid out into a file.
public struct DocumentPrinter {
    /// Everything in its place.
    public let layout: DocumentLayout
    /// What the file says of itself.
    public var metadata: PDFDocument.Metadata
    /// How pages come onto sheets.
    public var options: PrintOptions
    /// How many threads draw pages.
    public var threads: Int

    /// A printer of a layout.
    public init(
        _ layout: DocumentLayout, metadata: PDFDocument.Metadata, options: PrintOptions = PrintOptions(),
        threads: Int = 1
    ) {
        self.layout = layout
        self.metadata = metadata
        self.options = options
        self.threads = threads
    }

    /// Writes the PDF page by page; the file is there when it is whole, or as it was.
    /// - Throws: `CanvasError`, `DocumentFault`, whatever figures give rise to.
    public func write(to path: String, typesetter: Typesetter) throws {
        try PDFFile.write(to: path, metadata: metadata, typesetter: typesetter) { writer in
            try PagePipeline(layout, options: options, threads: threads)
                .run(measurer: { try Typesetter() }) { pages, side in
                    try writer.add(side, label: label(of: pages), boxes: boxes(of: side))
                }
            writer.outline = outline
            writer.isInReadingOrder = options.imposition != .booklet
        }
    }

    private func label(of pages: [Int?]) -> String {
        pages.compactMap { $0.map { layout.pages[$0].label } }.joined(separator: "–")
    }

    /// Where a side is cut, if anything of it is.
    private func boxes(of side: Scene) -> PDFDocument.PageBoxes? {
        guard options.margin > 0 else { return nil }
        func inset(_ points: Double) -> Rect {
            Rect(
                x: points, y: points, width: side.size.width - 2 * points,
                height: side.size.height - 2 * points)
        }
        return PDFDocument.PageBoxes(
            trim: inset(options.margin), bleed: inset(options.margin - options.bleed))
    }

    /// Every heading as a bookmark.
    private var outline: [PDFDocument.OutlineEntry] {
        layout.register.headings.compactMap { entry in
            guard case .heading(let level) = entry.kind else { return nil }
            return .init(title: entry.printed, level: level, target: .destination(entry.label))
        }
    }
}
