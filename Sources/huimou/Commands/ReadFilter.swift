import Metrics
import Reading

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `huimou read - --format jsonl`: one document a line in, its observations out, so that whatever can pipe lines through a
/// program can spread the reading over machines. Nothing is kept from line to line.
struct ReadFilter {
    let reader: Reader
    let language: Language

    /// A line of the input.
    private struct Line: Decodable {
        var document: String
        var text: String
        var title: String?
        var published: String?
    }

    /// Reads until the input ends. A line that cannot be read is named on standard error, and the others are read.
    func run() -> ExitStatus {
        var number = 0
        var failures = 0
        let decoder = JSONDecoder()
        while let text = readLine() {
            number += 1
            guard !text.isEmpty else { continue }
            guard let line = try? decoder.decode(Line.self, from: Data(text.utf8)) else {
                failures += 1
                tell(
                    number, .jsonType,
                    Bilingual(
                        zh: "不是含 document 与 text 的 JSON 对象",
                        en: "this is no JSON object with document and text"),
                    Bilingual(zh: "一行写一个对象", en: "write one object a line"))
                continue
            }
            do throws(DocumentError) {
                var document = try Document(text: line.text)
                (document.name, document.title, document.published) = (
                    line.document, line.title, line.published
                )
                var lines = ""
                for candidate in reader.read(document).candidates {
                    lines += CandidateRecord(candidate, in: document).json
                }
                Terminal.output(lines)
            } catch {
                failures += 1
                tell(number, .unreadableFile, error.message, error.remedy)
            }
        }
        return failures == 0 ? .done : .inputAtFault
    }

    private func tell(_ line: Int, _ code: FaultCode, _ message: Bilingual, _ remedy: Bilingual) {
        let fault = Fault(file: "-", line: line, column: 1, code: code, message: message, remedy: remedy)
        Terminal.error(fault.text(in: language) + "\n")
    }
}
