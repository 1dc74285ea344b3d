import Metrics
import Reading

extension OrderedWork<DocumentPaths.Element> {
    /// Reads the documents of files and folders on several threads, each of which opens its own.
    /// - Parameters:
    ///   - threads: how many threads read.
    ///   - deliver: takes what became of a document, in order; false to stop.
    ///   - read: puts what is said of a document into its result.
    static func read(
        _ paths: [String], threads: Int, deliver: @escaping (Result) -> Bool,
        by read: @escaping @Sendable (Document, inout Result) throws(DocumentError) -> Void
    ) {
        var entries = DocumentPaths(paths)
        let work = OrderedWork(threads: threads, next: { entries.next() }, deliver: deliver, rest: {})
        work.run {
            let reader = DocumentReader()
            return { entry in
                var result = Result(name: entry.path)
                do throws(DocumentError) {
                    try read(reader.document(of: entry), &result)
                } catch {
                    result.faults = [Fault(file: entry.path, error)]
                }
                return result
            }
        }
    }
}

extension DocumentReader {
    /// The document that a way through files and folders came to.
    func document(of entry: DocumentPaths.Element) throws(DocumentError) -> Document {
        if let problem = entry.problem { throw problem }
        return try document(at: entry.path)
    }
}

extension Fault {
    /// The fault of a document that cannot be read.
    init(file: String, _ error: DocumentError) {
        self.init(
            file: file, line: 1, column: 1, code: .unreadableFile, message: error.message,
            remedy: error.remedy)
    }
}
