/// Draws documents as tagged PDF 1.7.
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
        guard !document.pages.isEmpty else { throw .badSize("a document without pages") }
        for (count, what) in [
            (document.pageLabels.count, "labels"), (document.pageBoxes.count, "sets of boxes"),
        ] {
            guard count == 0 || count == document.pages.count else {
                throw .badSize("\(count) \(what) for \(document.pages.count) pages")
            }
        }
        let bytes = ByteCollector()
        var writer = try PDFWriter(document.metadata, typesetter: typesetter) { bytes.take($0) }
        writer.outline = document.outline
        for (index, page) in document.pages.enumerated() {
            try writer.add(
                page, label: document.pageLabels.isEmpty ? nil : document.pageLabels[index],
                boxes: document.pageBoxes.isEmpty ? nil : document.pageBoxes[index])
        }
        try writer.finish()
        return bytes.all
    }
}

private final class ByteCollector {
    private(set) var all: [UInt8] = []

    func take(_ bytes: [UInt8]) { all += bytes }
}
