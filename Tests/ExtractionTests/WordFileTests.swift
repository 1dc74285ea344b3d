import DocumentSamples
import Exchange
import Testing

@testable import Extraction

/// All documents are invented.
@Suite struct WordFileTests {
    private func read(_ body: String, title: String = "") throws -> ExtractedText {
        try Extractor.text(of: try ZipSample.docx(body, title: title), format: .docx)
    }

    private func paragraph(_ text: String, _ properties: String = "") -> String {
        ZipSample.paragraph(text, properties: properties)
    }

    @Test func readsParagraphsAndTables() throws {
        let document = try read(
            paragraph("甲县政协履职综述", "<w:jc w:val=\"center\"/>") + paragraph("收到提案163件。")
                + "<w:tbl><w:tr><w:tc>\(paragraph("收到"))\(paragraph("提案"))</w:tc><w:tc>\(paragraph("163件"))</w:tc></w:tr>"
                + "<w:tr><w:tc>\(paragraph("立案"))</w:tc><w:tc>\(paragraph("155件"))</w:tc></w:tr></w:tbl>"
                + "<w:p><w:r><w:t>协商</w:t><w:tab/><w:t>12次，</w:t><w:br/><w:t>走访</w:t></w:r><w:r><w:t>30家</w:t></w:r></w:p>"
        )
        #expect(document.text == "甲县政协履职综述\n\n收到提案163件。\n\n收到提案\t163件\n\n立案\t155件\n\n协商\t12次，\n走访30家")
        #expect(document.title == "甲县政协履职综述")
    }

    @Test func readsEverythingOnceAndNothingDeleted() throws {
        let box = "<w:txbxContent>\(paragraph("框内12次。"))</w:txbxContent>"
        let document = try read(
            "<w:p><w:r><w:t>前</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>\(box)</mc:Choice><mc:Fallback>\(box)"
                + "</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>后。</w:t></w:r></w:p>"
                + "<w:p><w:del><w:r><w:delText>1</w:delText><w:t>删</w:t></w:r></w:del><w:ins><w:r><w:t>增5件。</w:t></w:r></w:ins>"
                + "<w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>"
                + "<w:r><w:instrText>PAGE 7</w:instrText></w:r><w:r><w:t>完</w:t></w:r></w:p>")
        #expect(document.text == "前后。\n\n框内12次。\n\n增5件。完")
    }

    @Test func titlesComeFromTheSurestPlace() throws {
        let title = paragraph("题为此", "<w:pStyle w:val=\"Title\"/>")
        let centred = paragraph("居中", "<w:jc w:val=\"center\"/>")
        #expect(try read(centred + title, title: "属性").title == "题为此")
        #expect(try read(paragraph("正文。") + centred, title: "属性").title == "属性")
        #expect(try read(paragraph("正文。") + centred).title == nil)
    }

    @Test func tablesInTablesAreReadOnce() throws {
        let inner =
            "<w:tbl><w:tr><w:tc>\(paragraph("甲"))</w:tc><w:tc>\(paragraph("1件"))</w:tc></w:tr></w:tbl>"
        let document = try read("<w:tbl><w:tr><w:tc>\(inner)\(paragraph("注"))</w:tc></w:tr></w:tbl>")
        #expect(document.text.filter { !$0.isWhitespace } == "甲1件注")
    }

    @Test func namesWhatIsNoDocument() throws {
        #expect(failure([]) == .unknownKind)
        #expect(failure(try ZipSample.archive([("xl/workbook.xml", [0x3C])])) == .unknownKind)
        #expect(failure(try ZipSample.docx("")) == .broken("it holds no text"))
        let whole = try ZipSample.docx(paragraph("收到提案163件。"))
        for bytes in [Array(whole[..<(whole.count / 2)]), Array("PK\u{3}\u{4}".utf8)] {
            #expect(isBroken(failure(bytes)), "\(bytes.count) bytes")
        }
        #expect(isBroken(failure(try ZipSample.docx("<w:p></w:r>"))))
    }

    private func failure(_ bytes: [UInt8]) -> ExtractionFailure? {
        do throws(ExtractionFailure) { _ = try Extractor.text(of: bytes, format: .docx) } catch {
            return error
        }
        return nil
    }

    private func isBroken(_ failure: ExtractionFailure?) -> Bool {
        if case .broken = failure { true } else { false }
    }

    private func failure(_ document: String) throws -> ExtractionFailure? {
        failure(try ZipSample.archive([("word/document.xml", Array(document.utf8))]))
    }

    @Test func endsBombs() throws {
        // A quarter of a megabyte that would be 80.
        let blanks = [UInt8](repeating: 0x20, count: 80 << 20)
        let bomb = try ZipSample.archive([("word/document.xml", Array("<a>".utf8) + blanks)])
        #expect(bomb.count < 1 << 18)
        #expect(failure(bomb) == .excess(.unpackedSize))
        #expect(try failure(String(repeating: "<a>", count: 1_000_000)) == .excess(.depth))
        let laughs = (1...20).map { "<!ENTITY a\($0) \"&a\($0 - 1);&a\($0 - 1);\">" }.joined()
        #expect(
            try failure("<!DOCTYPE a [<!ENTITY a0 \"ha\">\(laughs)]><a>&a20;</a>")
                == .broken("it declares a document type"))
        #expect(
            try failure("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>")
                == .broken("it declares a document type"))
        let many = try ZipSample.archive((0...Bounds.archiveEntries).map { ("\($0)", []) })
        #expect(failure(many) == .excess(.archiveEntries))
    }
}
