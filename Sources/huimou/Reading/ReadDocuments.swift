import Metrics
import Reading

/// The documents of files and folders with what was read of them, all in memory: for a page that shows them together.
struct ReadDocuments {
    /// A document and what was read of it.
    struct Kept: Sendable {
        var document: Document
        var reading: Reader.Reading
    }

    let paths: [String]
    let reader: Reader
    let threads: Int
    let progress: ProgressLine?

    /// Reads on several threads: what can be read, in order, and why the others cannot.
    func run() -> (kept: [Kept], faults: [Fault]) {
        var progress = progress
        var kept: [Kept] = []
        var faults: [Fault] = []
        var entries = DocumentPaths(paths)
        let work = OrderedWork(
            threads: threads, next: { entries.next() },
            deliver: { result in
                if let one = result.kept { kept.append(one) }
                faults += result.faults
                if let name = result.name { progress?.step(name) }
                return true
            }, rest: {})
        work.run {
            let opener = DocumentReader()
            return { read($0, by: opener) }
        }
        progress?.erase()
        return (kept, faults)
    }

    private func read(
        _ entry: DocumentPaths.Element, by opener: DocumentReader
    ) -> OrderedWork<DocumentPaths.Element>.Result {
        var result = OrderedWork<DocumentPaths.Element>.Result(name: entry.path)
        do throws(DocumentError) {
            if let problem = entry.problem { throw problem }
            let document = try opener.document(at: entry.path)
            result.kept = Kept(document: document, reading: try reader.read(document))
        } catch {
            result.faults = [Fault(file: entry.path, error)]
        }
        return result
    }
}

extension ProgressLine {
    /// How far the reading of files and folders has come. The way through the folders twice is nothing beside it.
    init(of paths: [String], in language: Language) {
        self.init(total: DocumentPaths(paths).reduce(0) { count, _ in count + 1 }, language: language)
    }
}
