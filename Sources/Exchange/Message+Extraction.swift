extension Message {
    /// Asks for the text of a document.
    package static func request(_ format: DocumentFormat, _ bytes: [UInt8]) -> Message {
        Message(code: format.rawValue, fields: [bytes])
    }

    /// Asks for the names and versions of the libraries that read the formats.
    package static let versionRequest = Message(code: 0xFF, fields: [])

    /// Says the text, or why there is none.
    package static func answer(_ result: Result<ExtractedText, ExtractionFailure>) -> Message {
        switch result {
        case .success(let extracted):
            Message(
                code: 0,
                fields: [
                    Array(extracted.text.utf8), extracted.pages.flatMap(Message.bytes(of:)),
                    Array((extracted.title ?? "").utf8), Array((extracted.published ?? "").utf8),
                    Array((extracted.address ?? "").utf8),
                ])
        case .failure(.unknownKind): Message(code: 1, fields: [])
        case .failure(.broken(let reason)): Message(code: 2, fields: [Array(reason.utf8)])
        case .failure(.encrypted): Message(code: 3, fields: [])
        case .failure(.imageOnly): Message(code: 4, fields: [])
        case .failure(.tooLarge): Message(code: 5, fields: [])
        case .failure(.excess(let excess)): Message(code: 6, fields: [Array(excess.rawValue.utf8)])
        }
    }

    /// What an answer says; `nil` where it is no answer.
    package var extraction: Result<ExtractedText, ExtractionFailure>? {
        switch (code, fields.count) {
        case (0, 5):
            guard let text = String(validating: fields[0], as: UTF8.self), let pages else { return nil }
            let lines = fields[2...].map { String(decoding: $0, as: UTF8.self) }.map { $0.isEmpty ? nil : $0 }
            return .success(
                ExtractedText(
                    text: text, pages: pages, title: lines[0], published: lines[1], address: lines[2]))
        case (1, 0): return .failure(.unknownKind)
        case (2, 1): return .failure(.broken(String(decoding: fields[0], as: UTF8.self)))
        case (3, 0): return .failure(.encrypted)
        case (4, 0): return .failure(.imageOnly)
        case (5, 0): return .failure(.tooLarge)
        case (6, 1):
            return Excess(rawValue: String(decoding: fields[0], as: UTF8.self)).map { .failure(.excess($0)) }
        default: return nil
        }
    }

    private var pages: [Int]? {
        let places = stride(from: 0, to: fields[1].count, by: 4)
        let pages = places.compactMap { Message.length(at: $0, in: fields[1]) }
        return pages.count == places.underestimatedCount ? pages : nil
    }
}

extension Message {
    /// Says names and versions of libraries, two fields each.
    package static func versions(_ libraries: [(name: String, version: String)]) -> Message {
        Message(code: 0, fields: libraries.flatMap { [Array($0.name.utf8), Array($0.version.utf8)] })
    }

    /// The names and versions that an answer to ``versionRequest`` says.
    package var versions: [(name: String, version: String)] {
        stride(from: 0, to: fields.count - 1, by: 2).map {
            (String(decoding: fields[$0], as: UTF8.self), String(decoding: fields[$0 + 1], as: UTF8.self))
        }
    }
}
