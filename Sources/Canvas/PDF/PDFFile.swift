/// Writes a PDF to a file page by page, for documents that should not stand in memory as a whole.
public enum PDFFile {
    /// Writes a file beside its target and puts it in place when it is whole; where anything fails, nothing is left
    /// behind and the old file stays.
    ///
    ///     try PDFFile.write(to: path, metadata: metadata, typesetter: typesetter) { writer in
    ///         try writer.begin(section: 1)
    ///         for page in pages { try writer.add(page, label: …) }
    ///         try writer.begin(section: 0)
    ///         try writer.add(contents)  // stands first
    ///         writer.outline = bookmarks
    ///     }
    /// - Parameter body: adds the pages.
    /// - Throws: `CanvasError`: `io` for the file, `unknownDestination` for links and bookmarks that lead nowhere,
    ///   `badSize` for a document without pages; whatever `body` throws.
    public static func write(
        to path: String, metadata: PDFDocument.Metadata, typesetter: Typesetter,
        _ body: (inout PDFWriter) throws -> Void
    ) throws {
        let output = try Output(path)
        var writer = try PDFWriter(metadata, typesetter: typesetter) { bytes throws(CanvasError) in
            try output.add(bytes)
        }
        try body(&writer)
        try writer.finish()
        try output.commit()
    }
}

/// The file with the path as its errors name it, in pieces that pay a call of the system.
private final class Output {
    private let path: String
    private let file: ReplacementFile
    private var piece: [UInt8] = []

    init(_ path: String) throws(CanvasError) {
        self.path = path
        do throws(SystemFailure) {
            file = try ReplacementFile(of: path)
        } catch {
            throw .io(path: path, reason: error.reason)
        }
    }

    func add(_ bytes: [UInt8]) throws(CanvasError) {
        piece += bytes
        guard piece.count >= 1 << 16 else { return }
        try attempt { file throws(SystemFailure) in try file.write(piece) }
        piece.removeAll(keepingCapacity: true)
    }

    func commit() throws(CanvasError) {
        try attempt { file throws(SystemFailure) in
            try file.write(piece)
            try file.commit()
        }
    }

    private func attempt(_ action: (ReplacementFile) throws(SystemFailure) -> Void) throws(CanvasError) {
        do throws(SystemFailure) {
            try action(file)
        } catch {
            throw .io(path: path, reason: error.reason)
        }
    }
}
