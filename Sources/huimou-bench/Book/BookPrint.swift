import Canvas
import Press

/// Lays a document of the benchmark out and writes it, as the product does.
struct BookPrint {
    let document: Document
    let threads: Int

    /// Writes the PDF; how many pages it has.
    func write(to path: String) throws(BenchError) -> Int {
        do {
            let typesetter = try Typesetter()
            let layout = try DocumentLayout(document, measuredBy: typesetter)
            let metadata = PDFDocument.Metadata(
                title: document.title, language: document.words.language, created: 0)
            try DocumentPrinter(layout, metadata: metadata, threads: threads)
                .write(to: path, typesetter: typesetter)
            return layout.pages.count
        } catch {
            throw BenchError(message: "\(error)")
        }
    }
}
