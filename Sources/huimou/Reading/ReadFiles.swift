import Metrics
import Reading

/// `huimou read FILE…`: the documents of files and folders, read on several threads and told in order.
struct ReadFiles {
    let paths: [String]
    let form: ReadForm
    let threads: Int
    let showsProgress: Bool

    /// Reads everything. What cannot be read is named on standard error, and the others are read.
    func run() -> ExitStatus {
        var output = ReadOutput(
            language: form.language,
            progress: showsProgress ? ProgressLine(of: paths, in: form.language) : nil)
        var documents = DocumentPaths(paths)
        guard output.take(form.header, [], name: nil) else { return output.finish() }
        let work = OrderedWork(
            threads: threads, next: { documents.next() },
            deliver: { output.take($0.output, $0.faults, name: $0.name) }, rest: {})
        work.run {
            let reader = DocumentReader()
            return { read($0, by: reader) }
        }
        return output.finish()
    }

    private func read(
        _ entry: DocumentPaths.Element, by reader: DocumentReader
    ) -> OrderedWork<DocumentPaths.Element>.Result {
        var result = OrderedWork<DocumentPaths.Element>.Result(name: entry.path)
        do throws(DocumentError) {
            if let problem = entry.problem { throw problem }
            result.output = try form.bytes(of: reader.document(at: entry.path))
        } catch {
            result.faults = [Fault(file: entry.path, error)]
        }
        return result
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
