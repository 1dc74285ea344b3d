import CPangoCairo

/// Draws documents as tagged PDF 1.5.
public enum PDFRenderer {
    /// One picture as a document of one page, told of by its title and summary.
    /// - Parameter created: seconds since 1970-01-01T00:00:00Z.
    /// - Throws: as for a document.
    public static func render(
        _ scene: Scene, created: Int, language: String = "zh-CN", typesetter: Typesetter
    ) throws(CanvasError) -> [UInt8] {
        var page = scene
        let alternative = [scene.title, scene.summary].filter { !$0.isEmpty }.joined(separator: "\n")
        page.items = [
            .group(
                Group(role: .figure, alternative: alternative.isEmpty ? nil : alternative, items: scene.items)
            )
        ]
        let metadata = PDFDocument.Metadata(
            title: scene.title, subject: scene.summary, language: language, created: created)
        return try render(PDFDocument(pages: [page], metadata: metadata), typesetter: typesetter)
    }

    /// A document with its outline, labels, destinations, links and structure.
    /// - Throws: `unknownDestination`, `repeatedDestination`, `refusedLink`; `badSize` for a document without
    ///   pages, labels that are not one a page, and what the scenes' sizes give rise to; whatever their text gives
    ///   rise to.
    public static func render(
        _ document: PDFDocument, typesetter: Typesetter
    ) throws(CanvasError) -> [UInt8] {
        try check(document)
        let (drawn, alternatives) = try draw(document, typesetter: typesetter)
        let additions = PDFAdditions(
            metadata: document.metadata, visibleBookmarks: visibleBookmarks(document.outline),
            alternatives: alternatives)
        return try PDFCompletion(drawn).adding(additions)
    }

    /// Cairo's file, and what its figures show. A function of its own, so that everything that Cairo keeps of the
    /// pages is let go before the file is written anew.
    private static func draw(
        _ document: PDFDocument, typesetter: Typesetter
    ) throws(CanvasError) -> (file: [UInt8], alternatives: [String?]) {
        let surface = try DocumentSurface.pdf(document.pages[0].size)
        // From 1.5 on, Cairo 1.18 packs its objects, which the completion below does not read.
        cairo_pdf_surface_restrict_to_version(surface.handle, CAIRO_PDF_VERSION_1_4)
        try setMetadata(document.metadata, surface)
        try addOutline(document.outline, surface)
        let cairo = CairoContext(surface: surface.handle)
        let subsets = try FontSubsets(of: document.pages, typesetter: typesetter)
        var painter = ScenePainter(cairo, typesetter: typesetter, markup: PDFMarkup(), subsets: subsets)
        for (index, page) in document.pages.enumerated() {
            // Cairo forgets what the page holds when its size is set, tags included: this comes first.
            cairo_pdf_surface_set_size(surface.handle, page.size.width, page.size.height)
            if index == 0 { painter.markup.beginDocument(cairo) }
            if !document.pageLabels.isEmpty {
                cairo_pdf_surface_set_page_label(surface.handle, document.pageLabels[index])
            }
            for (number, entry) in document.outline.enumerated() {
                guard case .page(index, let y) = entry.target else { continue }
                PDFMarkup.markDestination(Self.place(number), at: Point(x: 0, y: y), cairo)
            }
            painter.markup.beginPage(cairo)
            // An opaque paint over a whole page makes Cairo drop what it has recorded of the page, tags included,
            // unless there is a clip.
            cairo_save(cairo.handle)
            cairo.setPath(.rect(Rect(x: 0, y: 0, width: page.size.width, height: page.size.height)))
            cairo_clip(cairo.handle)
            // Cairo leaves out the tags of a page without ink, and then finds others unbalanced. So no page is without:
            // a white speck of four thousandths of a millimetre.
            cairo.setColor(.white)
            cairo.setPath(.rect(Rect(x: 0, y: 0, width: 0.01, height: 0.01)))
            cairo_fill(cairo.handle)
            try painter.paint(page)
            cairo_restore(cairo.handle)
            painter.markup.endPage(cairo)
            if index == document.pages.count - 1 { painter.markup.endDocument(cairo) }
            cairo_show_page(cairo.handle)
            try cairo.check()
        }
        return (try surface.finish(), painter.markup.alternatives)
    }

    private static func check(_ document: PDFDocument) throws(CanvasError) {
        guard !document.pages.isEmpty else { throw .badSize("a document without pages") }
        guard document.pageLabels.isEmpty || document.pageLabels.count == document.pages.count else {
            throw .badSize("\(document.pageLabels.count) labels for \(document.pages.count) pages")
        }
        for page in document.pages { try page.checkGeometry() }
        for text in document.pageLabels + document.outline.map(\.title) { try text.refuseControlCharacters() }
        _ = try PDFLinks(checking: document)
    }

    private static func setMetadata(
        _ metadata: PDFDocument.Metadata, _ surface: DocumentSurface
    ) throws(CanvasError) {
        let date = try PDFDate.iso8601(metadata.created)
        let entries: [(cairo_pdf_metadata_t, String)] = [
            (CAIRO_PDF_METADATA_TITLE, metadata.title), (CAIRO_PDF_METADATA_AUTHOR, metadata.author),
            (CAIRO_PDF_METADATA_SUBJECT, metadata.subject),
            (CAIRO_PDF_METADATA_KEYWORDS, metadata.keywords.joined(separator: ", ")),
            (CAIRO_PDF_METADATA_CREATOR, metadata.creator),
            (CAIRO_PDF_METADATA_CREATE_DATE, date), (CAIRO_PDF_METADATA_MOD_DATE, date),
        ]
        for (entry, text) in entries where !text.isEmpty {
            guard !text.utf8.contains(0) else { throw .controlCharacter(scalar: "U+0000", text: text) }
            cairo_pdf_surface_set_metadata(surface.handle, entry, text)
        }
    }

    private static func addOutline(
        _ outline: [PDFDocument.OutlineEntry], _ surface: DocumentSurface
    ) throws(CanvasError) {
        var above: [(level: Int, id: Int32)] = []
        for (number, entry) in outline.enumerated() {
            while let last = above.last, last.level >= entry.level { above.removeLast() }
            let destination =
                switch entry.target {
                case .destination(let name): PDFLinks.encoded(name)
                case .page: place(number)
                }
            let id = cairo_pdf_surface_add_outline(
                surface.handle, above.last?.id ?? 0 /* the root */, entry.title, "dest='\(destination)'",
                entry.isOpen ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t(0))
            try Cairo.check(cairo_surface_status(surface.handle))
            above.append((entry.level, id))
        }
    }

    /// Bookmarks whose ancestors are all open.
    private static func visibleBookmarks(_ outline: [PDFDocument.OutlineEntry]) -> Int {
        var above: [PDFDocument.OutlineEntry] = []
        var count = 0
        for entry in outline {
            while let last = above.last, last.level >= entry.level { above.removeLast() }
            if above.allSatisfy({ $0.isOpen }) { count += 1 }
            above.append(entry)
        }
        return count
    }

    /// The name of a bookmark's own destination. No group's name is encoded like this.
    private static func place(_ number: Int) -> String { "~o\(number)" }
}
