import Canvas
import Metrics
import Press
import Testing

@testable import Report

/// The report as text and pictures.
@Suite struct MarkdownEditionTests {
    @Test func everyPictureOfTheTextIsThereTwiceAndNoOther() throws {
        let sample = try EditionSample(.zh, body: "litong")
        let typesetter = try Typesetter()
        var files: [String: [UInt8]] = [:]
        try MarkdownEdition(try sample.book(measuredBy: typesetter).document)
            .forEachFile(typesetter: typesetter) { path, bytes in
                #expect(files.updateValue(bytes, forKey: path) == nil, "\(path)")
            }
        let text = String(decoding: try #require(files["report.md"]), as: UTF8.self)
        let named = text.matches(of: /\]\((figures\/[^)]+\.svg)\)/).map { String($0.1) }
        #expect(named.count > 4)
        #expect(text.contains("{#sources}") && !text.contains("{#contents}"))
        let expected = ["report.md"] + named + named.map { $0.dropLast(3) + "png" }
        #expect(Set(files.keys) == Set(expected) && files.count == expected.count)
        for name in named {
            #expect(String(decoding: files[name]?.prefix(5) ?? [], as: UTF8.self) == "<?xml")
            #expect(files[String(name.dropLast(3)) + "png"]?.starts(with: [0x89, 0x50, 0x4E, 0x47]) == true)
        }
    }

    @Test func namesOfPicturesAreNamesOfFilesWhateverLabelsAre() throws {
        let labels = [
            "../../etc/passwd", "a b", "a-b", "A B", "con\u{0}", String(repeating: "图", count: 300), "x\\y",
        ]
        let figures = labels.map { label in
            Block.figure(
                FigureBlock(size: Size(width: 9, height: 9), label: label) {
                    Scene(size: Size(width: 9, height: 9), title: "")
                })
        }
        let document = Press.Document(
            title: "x", words: DocumentWords(language: "zh-CN"), parts: [Part(.body, figures)])
        let names = try MarkdownDocument(document, folder: "figures", ending: "svg").pictures.map(\.name)
        #expect(Set(names.map { $0.lowercased() }).count == labels.count)
        #expect(names.allSatisfy { $0.utf8.count <= 240 && !$0.contains { "/\\\0 ".contains($0) } })
        #expect(names.allSatisfy { !$0.hasPrefix(".") })
    }
}
