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
        guard output.take(form.header, [], name: nil) else { return output.finish() }
        OrderedWork.read(
            paths, threads: threads, deliver: { output.take($0.output, $0.faults, name: $0.name) },
            by: { [form] document, result throws(DocumentError) in
                result.output = try form.bytes(of: document)
            })
        return output.finish()
    }
}
