import Metrics
import Reading

/// `huimou read - --format jsonl`: one document a line in, what it states out, so that whatever can pipe lines through a
/// program can spread the reading over machines. Nothing is kept from line to line, and what was found in a line
/// is handed over before the next is waited for.
struct ReadFilter {
    let form: ReadForm
    let threads: Int

    /// The longest line, in bytes: a text of 16 MiB with half of it escaped four times over.
    private static let maximumLength = 64 << 20

    /// Reads until the input ends. A line that cannot be read is named on standard error, and the others are read.
    func run() -> ExitStatus {
        var lines = LineReader(0, maximumLength: Self.maximumLength)
        var output = ReadOutput(language: form.language)
        let work = OrderedWork(
            threads: threads, next: { lines.next() },
            deliver: { output.take($0.output, $0.faults, name: $0.name) }, rest: { output.flush() })
        work.run { read }
        return output.finish()
    }

    private func read(_ lines: LineReader.Lines) -> OrderedWork<LineReader.Lines>.Result {
        var result = OrderedWork<LineReader.Lines>.Result()
        if let problem = lines.problem {
            result.faults = [fault(of: problem, at: lines.first)]
            return result
        }
        lines.bytes.withUnsafeBufferPointer { bytes in
            for (offset, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
                .enumerated()
            {
                read(UnsafeBufferPointer(rebasing: line), number: lines.first + offset, into: &result)
            }
        }
        return result
    }

    /// Reads one line; an empty one is no document.
    private func read(
        _ line: UnsafeBufferPointer<UInt8>, number: Int,
        into result: inout OrderedWork<LineReader.Lines>.Result
    ) {
        var line = line
        if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = .init(rebasing: line[3...]) }
        guard !line.isEmpty, !line.elementsEqual([UInt8(ascii: "\r")]) else { return }
        guard let object = DocumentLine(line) else {
            result.faults.append(
                Self.fault(
                    number, .jsonType,
                    Bilingual(
                        zh: "不是含 document 与 text 的 JSON 对象",
                        en: "this is no JSON object with document and text"),
                    Bilingual(zh: "一行写一个对象", en: "write one object a line")))
            return
        }
        do throws(DocumentError) {
            result.output += try form.bytes(of: object.document())
        } catch {
            result.faults.append(Self.fault(number, .unreadableFile, error.message, error.remedy))
        }
    }

    private func fault(of problem: LineReader.Problem, at line: Int) -> Fault {
        switch problem {
        case .tooLong:
            Self.fault(
                line, .fileTooLarge,
                Bilingual(
                    zh: "一行超过 \(Self.maximumLength >> 20) MiB",
                    en: "a line of more than \(Self.maximumLength >> 20) MiB"),
                DocumentError.tooLarge.remedy)
        case .unreadable(let reason):
            Self.fault(
                line, .unreadableFile, DocumentError.unreadable(reason).message,
                DocumentError.unreadable(reason).remedy)
        }
    }

    private static func fault(
        _ line: Int, _ code: FaultCode, _ message: Bilingual, _ remedy: Bilingual
    ) -> Fault {
        Fault(file: "-", line: line, column: 1, code: code, message: message, remedy: remedy)
    }
}
