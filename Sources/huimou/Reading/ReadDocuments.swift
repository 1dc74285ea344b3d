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
        OrderedWork.read(
            paths, threads: threads,
            deliver: { result in
                if let one = result.kept { kept.append(one) }
                faults += result.faults
                if let name = result.name { progress?.step(name) }
                return true
            },
            by: { [reader] document, result throws(DocumentError) in
                result.kept = Kept(document: document, reading: try reader.read(document))
            })
        progress?.erase()
        return (kept, faults)
    }
}

extension ProgressLine {
    /// How far the reading of files and folders has come. The way through the folders twice is nothing beside it.
    init(of paths: [String], in language: Language) {
        self.init(total: DocumentPaths(paths).reduce(0) { count, _ in count + 1 }, language: language)
    }
}
