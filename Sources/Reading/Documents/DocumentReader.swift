import Exchange
import Metrics

/// Reads documents of every kind, one after another; each thread has its own.
///
/// Plain text is read here. Everything else goes to a process of `huimou-extract`, which is started with the
/// first such document and kept. One that a document crashes, or that answers too late or too much, is ended; the
/// next document has a new one.
public final class DocumentReader {
    private let program: String
    private let seconds: Int
    private var process: ExtractionProcess?
    private var served = 0

    /// After so many documents a process is replaced, so that what a library leaks does not add up.
    private static let documentsPerProcess = 500

    /// A reader.
    /// - Parameters:
    ///   - extractor: the path of `huimou-extract`; `nil` for the one beside this program.
    ///   - seconds: the time that a document may take.
    public init(extractor: String? = nil, seconds: Int = 30) {
        program = extractor ?? ExtractionProcess.besideThisProgram
        self.seconds = seconds
    }

    /// The text of a file. A document that cannot be read leaves the reader as good as new.
    public func document(at path: String) throws(DocumentError) -> Document {
        var bytes: [UInt8] = []
        do throws(FileProblem) {
            try readChunks(of: path, limit: Bounds.fileSize) { bytes.append(contentsOf: $0) }
        } catch {
            throw DocumentError(error)
        }
        var document = try document(of: bytes)
        document.name = path
        return document
    }

    /// The text of the bytes of a file.
    public func document(of bytes: [UInt8]) throws(DocumentError) -> Document {
        guard bytes.count <= Bounds.fileSize else { throw .tooLarge }
        switch Signature(bytes) {
        case .text: return try Document(bytes)
        case .encrypted: throw .encrypted
        case .unknown(let kind): throw .unknownKind(kind)
        case .format(let format):
            switch try ask(.request(format, bytes)).extraction {
            case .success(let extracted): return try Document(extracted, kind: Document.Kind(format))
            case .failure(let failure): throw DocumentError(failure)
            case nil:
                // Not this program, or one of another version.
                process = nil
                throw .broken("huimou-extract")
            }
        }
    }

    /// The libraries that read the formats, with their versions.
    public func libraryVersions() throws(DocumentError) -> [(name: String, version: String)] {
        try ask(.versionRequest).versions
    }

    private func ask(_ request: Message) throws(DocumentError) -> Message {
        if served == DocumentReader.documentsPerProcess { process = nil }
        if process == nil {
            process = try ExtractionProcess(program)
            served = 0
        }
        served += 1
        do throws(ExtractionProcess.Failure) {
            guard let process else { throw .ended }
            return try process.answer(to: request, within: seconds)
        } catch {
            let signal = process?.end() ?? 0
            process = nil
            throw DocumentError(error, signal: signal, seconds: seconds)
        }
    }
}

extension Document.Kind {
    init(_ format: DocumentFormat) {
        switch format {
        case .html: self = .html
        case .pdf: self = .pdf
        case .docx: self = .docx
        }
    }
}

extension DocumentError {
    init(_ failure: ExtractionFailure) {
        self =
            switch failure {
            case .unknownKind: .unknownKind(nil)
            case .broken(let reason): .broken(reason)
            case .encrypted: .encrypted
            case .imageOnly: .imageOnly
            case .tooLarge: .tooLarge
            case .excess(let excess): .excess(Excess(excess))
            }
    }

    /// - Parameter signal: what ended the process; 0 where nothing did.
    init(_ failure: ExtractionProcess.Failure, signal: Int, seconds: Int) {
        self =
            switch failure {
            case .late: .timedOut(seconds: seconds)
            case .tooMuch: .tooLarge
            case .ended where signal == ExtractionProcess.processorTimeSignal:
                .timedOut(seconds: min(seconds, Bounds.processorSeconds))
            case .ended: .crashed(signal: signal)
            }
    }
}

extension DocumentError.Excess {
    init(_ excess: Excess) {
        self =
            switch excess {
            case .unpackedSize: .unpackedSize
            case .archiveEntries: .archiveEntries
            case .depth: .depth
            case .nodes: .nodes
            case .pages: .pages
            case .glyphs: .glyphs
            }
    }
}
