import DocumentSamples
import Exchange
import Testing

@testable import Extraction

/// Damaged documents end in a text or an error. More of them are tried with `HUIMOU_FUZZ=100000 swift test`.
@Suite struct RandomBytesTests {
    private static let html = Array(
        """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>甲县政协 - 网</title><link rel=canonical href="http://a/">
        <meta name=PubDate content="2025-01-03"></head><body><div class="TRS_Editor" style="x"><h1>甲县政协</h1><p>收到提案163件，\
        立案155件。<table><tr><td>甲</td><td>1</td></tr></table><a href=x>链接</a><br>&nbsp;&#20013;&lt;</div></body></html>
        """.utf8)

    @Test func htmlOfRandomDamage() { run(.html, [Self.html]) }

    @Test func docxOfRandomDamage() throws {
        let body = ZipSample.paragraph("收到提案163件。", properties: "<w:jc w:val=\"center\"/>")
        run(
            .docx,
            [
                try ZipSample.docx(
                    body + "<w:tbl><w:tr><w:tc>\(body)</w:tc><w:tc>\(body)</w:tc></w:tr></w:tbl>", title: "题")
            ])
    }

    /// The XML within an archive, which damage to the archive would only make unreadable.
    @Test func wordXMLOfRandomDamage() throws {
        let xml = Array(
            "<w:document xmlns:w=\"w\"><w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲&amp;乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:document>"
                .utf8)
        var random = SeededBytes(seed: 3)
        for _ in 0..<fuzzRuns(300) {
            let bytes = random.damaged(xml)
            expectAnEnd(try ZipSample.archive([("word/document.xml", bytes)]), .docx)
        }
    }

    @Test func pdfOfRandomDamage() throws {
        run(
            .pdf,
            [
                PDFSample.drawn("BT /F1 12 Tf 20 500 Td (words) Tj ET"),
                try PDFSample.pages([[PDFSample.line("提案163件", x: 20, y: 50)]]),
            ])
    }

    private func run(_ format: DocumentFormat, _ samples: [[UInt8]]) {
        var random = SeededBytes(seed: 7)
        for round in 0..<fuzzRuns(300) {
            expectAnEnd(random.damaged(samples[round % samples.count]), format)
            let noise = (0..<(round % 200)).map { _ in UInt8.random(in: 0...255, using: &random) }
            expectAnEnd(noise, format)
        }
    }

    private func expectAnEnd(_ bytes: [UInt8], _ format: DocumentFormat) {
        do throws(ExtractionFailure) {
            let extracted = try Extractor.text(of: bytes, format: format)
            let length = extracted.text.unicodeScalars.count
            #expect(!extracted.text.isEmpty)
            #expect(
                extracted.pages == extracted.pages.sorted() && extracted.pages.allSatisfy { $0 <= length })
        } catch {
            // Which error it is depends on the damage.
        }
    }
}
