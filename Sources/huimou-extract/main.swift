import Exchange
import Extraction

// Reads requests from the standard input and writes answers to the standard output until the input ends. Started
// by Reading for each thread; a document that crashes it or goes past its limits takes no one else with it.

Limits.set()
let stream = MessageStream()
while let request = stream.next() {
    Limits.allowProcessorTime()
    stream.send(answer(to: request))
}

func answer(to request: Message) -> Message {
    guard request != .versionRequest else { return .versions(Extractor.libraryVersions) }
    guard let format = DocumentFormat(rawValue: request.code), let bytes = request.fields.first else {
        return .answer(.failure(.unknownKind))
    }
    do throws(ExtractionFailure) {
        return .answer(.success(try Extractor.text(of: bytes, format: format)))
    } catch {
        return .answer(.failure(error))
    }
}
