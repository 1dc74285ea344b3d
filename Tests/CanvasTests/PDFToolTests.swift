import Testing

@testable import Canvas

/// What other programs make of our PDF.
@Suite struct PDFToolTests {
    let pdf: [UInt8]

    init() throws {
        pdf = try PDFRenderer.render(Samples.document, typesetter: try Typesetter())
    }

    private func output(_ tool: Tool?, _ arguments: [String]) throws -> String {
        let result = try #require(tool).run(arguments, on: pdf)
        #expect(result.status == 0, "\(result.output)")
        return result.output
    }

    @Test(.enabled(if: Tool.qpdf != nil, "qpdf is not installed"))
    func qpdfFindsNoFault() throws {
        #expect(try !output(Tool.qpdf, ["--check", "FILE"]).contains("WARNING"))
    }

    @Test(.enabled(if: Tool.pdfinfo != nil, "pdfinfo is not installed"))
    func metadataArrives() throws {
        let info = try output(Tool.pdfinfo, ["-isodates", "FILE"])
        for line in [
            "回眸 <对比> & 报告", "办公室", "五地年度比较", "提案, 协商", "Huimou", "2026-01-01T00:00:00Z",
        ] {
            #expect(info.contains(line))
        }
        #expect(info.contains(/Tagged: +yes/) && info.contains(/Metadata Stream: +yes/))
        #expect(info.contains(/Pages: +2/))
    }

    @Test(.enabled(if: Tool.pdfinfo != nil, "pdfinfo is not installed"))
    func destinationsStandWhereTheGroupsDo() throws {
        let info = try output(Tool.pdfinfo, ["-dests", "FILE"])
        #expect(info.contains(/2 \[ XYZ +70 +505 +null +\] "chapter-1"/))
        #expect(info.contains(/1 \[ XYZ +0 +842 +null +\] "~E7~9B~AE~E5~BD~95"/))
        #expect(info.contains(/2 \[ XYZ +0 +475 +null +\] "~o2"/))
    }

    @Test(.enabled(if: Tool.pdfinfo != nil, "pdfinfo is not installed"))
    func addressesAreEscaped() throws {
        #expect(
            try output(Tool.pdfinfo, ["-url", "FILE"])
                .contains("https://%E4%BE%8B.cn/a%28b%29?q=%271%27%5C&%E5%B9%B4=2025\n"))
    }

    @Test(.enabled(if: Tool.pdfinfo != nil, "pdfinfo is not installed"))
    func structureFollowsTheRoles() throws {
        let structure = try output(Tool.pdfinfo, ["-struct-text", "FILE"])
        let outline = structure.split(separator: "\n").map {
            $0.replacing(/\s\((block|inline)\)/, with: "").replacing(/Object .*/, with: "Object")
        }
        #expect(
            outline == [
                "Document", "  H1", "    \"目录\"", "  TOC", "    TOCI", "      Link", "        Object",
                "        \"一、提案立案\"", "    TOCI", "      Link", "        Object", "        \"二、协商\"", "  P",
                "    Span", "      \"正文用宋体，出处见\"", "    Link", "      Object", "      \"原文\"", "  Figure",
                "    Span", "      \"各地立案数\"", "    Link", "      Object", "      \"\"", "    Span",
                "      \"\"", "  H1", "    \"一、提案立案\"", "  Table", "    TR", "      TH", "        \"地区\"",
                "      TH", "        \"立案\"", "    TR", "      TD", "        \"利通区\"", "      TD",
                "        \"163\"", "  H2", "    \"二、协商\"", "  Figure", "    \"\"", "  Note", "    Link",
                "      Object", "      \"回到目录\"",
            ])
    }

    @Test(.enabled(if: Tool.pdftotext != nil, "pdftotext is not installed"))
    func textCanBeSearched() throws {
        let text = try output(Tool.pdftotext, ["FILE", "-"])
        for run in ["二〇二五年比较", "正文用宋体，出处见", "各地立案数", "利通区", "163", "回到目录"] {
            #expect(text.contains(run))
        }
    }

    @Test(.enabled(if: Tool.pdffonts != nil, "pdffonts is not installed"))
    func fontsAreEmbeddedOnce() throws {
        let fonts = try output(Tool.pdffonts, ["FILE"]).split(separator: "\n").dropFirst(2)
        #expect(fonts.count == 4)
        #expect(fonts.allSatisfy { $0.contains(/Identity-H +yes yes yes/) })
    }

    @Test(.enabled(if: Tool.qpdf != nil, "qpdf is not installed"))
    func updateSaysWhatCairoCannot() throws {
        let text = try output(Tool.qpdf, ["--qdf", "--object-streams=disable", "FILE", "-"])
        #expect(text.contains("/Lang (zh-CN)") && text.contains("/DisplayDocTitle true"))
        #expect(text.contains(/\/ID \[/) && text.contains("<dc:title>") && text.contains("/UseOutlines"))
        #expect(text.contains(/\/Outlines \d+ 0 R/))
        // qpdf writes UTF-16 strings of other characters than Latin in hexadecimal.
        #expect(text.contains("/Alt <feff6a2a676156feff1a") && text.contains("/Alt <feff7b2c4e8c5e4556fe>"))
        #expect(text.contains(/\/Count 4\n/), "three bookmarks and the open one's child are four")
    }
}
