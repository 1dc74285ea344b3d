import CZip
import Foundation

/// Archives made for tests.
package enum ZipSample {
    /// An archive of files with these bytes.
    package static func archive(_ files: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
        let path = FileManager.default.temporaryDirectory.appending(path: "zip-\(UUID().uuidString)").path()
        defer { try? FileManager.default.removeItem(atPath: path) }
        var number: Int32 = 0
        guard let archive = zip_open(path, ZIP_CREATE | ZIP_EXCL, &number) else {
            throw CocoaError(.fileWriteUnknown)
        }
        for file in files {
            // The archive keeps the bytes until it is closed, and frees them.
            let copy = malloc(max(1, file.bytes.count))
            copy?.copyMemory(from: file.bytes, byteCount: file.bytes.count)
            let source = zip_source_buffer(archive, copy, zip_uint64_t(file.bytes.count), 1)
            guard zip_file_add(archive, file.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8)) >= 0 else {
                throw CocoaError(.fileWriteUnknown)
            }
        }
        guard zip_close(archive) == 0 else { throw CocoaError(.fileWriteUnknown) }
        return Array(try Data(contentsOf: URL(filePath: path)))
    }

    /// A document of Word with this in its body.
    package static func docx(_ body: String, title: String = "") throws -> [UInt8] {
        try archive([
            ("[Content_Types].xml", Array("<Types/>".utf8)),
            (
                "word/document.xml",
                Array(
                    """
                    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"\
                     xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">\
                    <w:body>\(body)</w:body></w:document>
                    """.utf8)
            ),
            (
                "docProps/core.xml",
                Array(
                    "<p xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>\(title)</dc:title></p>".utf8)
            ),
        ])
    }

    /// A paragraph of Word.
    package static func paragraph(_ text: String, properties: String = "") -> String {
        "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
    }
}
