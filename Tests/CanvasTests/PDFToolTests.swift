import SecondOpinion
import Testing

@testable import Canvas

/// What other programs make of our PDF.
@Suite struct PDFToolTests {
    let pdf: [UInt8]

    init() throws {
        pdf = try PDFRenderer.render(Samples.document, typesetter: try Typesetter())
    }

    private func output(
        _ tool: Tool?, _ arguments: [String], on file: [UInt8]? = nil
    ) throws -> String {
        let result = try #require(tool).run(arguments, on: file ?? pdf)
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
    }

    @Test(.enabled(if: Tool.pdfinfo != nil, "pdfinfo is not installed"))
    func addressesAreEscaped() throws {
        #expect(
            try output(Tool.pdfinfo, ["-url", "FILE"])
                .contains("https://%E4%BE%8B.cn/a%28b%29?q=%271%27%5C&%E5%B9%B4=2025\n"))
    }

    @Test(.enabled(if: Tool.pdfinfo != nil, "pdfinfo is not installed"))
    func structureFollowsTheRoles() throws {
        #expect(
            try outline(of: pdf) == [
                "Document", "  H1", "    \"目录\"", "  TOC", "    TOCI", "      Reference", "        Link",
                "          \"一、提案立案\"", "          Object", "    TOCI", "      Reference", "        Link",
                "          \"二、协商\"", "          Object", "  P", "    \"正文用宋体，出处见\"", "    Link",
                "      \"原文\"", "      Object",
                "  Figure", "    \"各地立案数\"", "    Link", "      \"163 件\"", "      Object", "  H1",
                "    \"一、提案立案\"", "  Table", "    TR", "      TH", "        \"地区\"",
                "      TH", "        \"立案\"", "    TR", "      TD", "        \"利通区\"", "      TD",
                "        \"163\"", "  H2", "    \"二、协商\"", "  Figure", "  Note", "    Link",
                "      \"回到目录\"", "      Object",
            ])
    }

    /// The structure with its text. Ink without text is left out, such as the ground of a figure.
    private func outline(of pdf: [UInt8]) throws -> [String] {
        try output(Tool.pdfinfo, ["-struct-text", "FILE"], on: pdf).split(separator: "\n").map {
            String($0).replacing(/\s\((block|inline)\)/, with: "").replacing(/Object .*/, with: "Object")
                .replacing(/\s<n\d+>/, with: "").replacing(/(\w):$/) { "\($0.1)" }
        }.filter { !$0.hasSuffix(" \"\"") && !$0.contains(/^ +\//) }
    }

    private func page(_ items: [Scene.Item]) throws -> [UInt8] {
        let page = Scene(size: .a4, background: .white, items: items)
        let document = PDFDocument(pages: [page, page], metadata: .init(title: "试", created: 0))
        return try PDFRenderer.render(document, typesetter: try Typesetter())
    }

    @Test(.enabled(if: Tool.pdfinfo != nil, "pdfinfo is not installed"))
    func whatIsPassedOverIsInNoElement() throws {
        let number = Samples.group(.artifact, [Samples.text("页码", x: 9, y: 90)])
        let rule = Samples.rect(9, 92, 80, 1, fill: .color(.black))
        let cells = [
            number, rule, Samples.group(.tableCell, [number, Samples.text("格", x: 9, y: 30), rule, number]),
            rule, number,
        ]
        let pdf = try page([
            rule, number, Samples.text("散字", x: 9, y: 10), rule, number,
            Samples.group(.paragraph, [number, Samples.text("段", x: 9, y: 20), number]), number,
            Samples.group(.table, [number, rule, Samples.group(.tableRow, cells), rule, number]), rule,
        ])
        let once = [
            "  P", "    \"散字\"", "  P", "    \"段\"", "  Table", "    TR", "      TD", "        \"格\"",
        ]
        #expect(try outline(of: pdf) == ["Document"] + once + once)
    }

    @Test(.enabled(if: Tool.pdfinfo != nil && Tool.qpdf != nil, "pdfinfo or qpdf is not installed"))
    func everythingInALinkLeads() throws {
        let uri = Link.uri("https://a.cn/")
        let number = Samples.group(.artifact, [Samples.text("页码", x: 9, y: 90)])
        let pdf = try page([
            Samples.group(
                .group,
                [
                    Samples.group(.paragraph, [Samples.text("甲", x: 9, y: 20)]),
                    Samples.group(.paragraph, [Samples.text("乙", x: 9, y: 40)]), number,
                ], link: uri),
            Samples.group(.note, [number, Samples.text("丙", x: 9, y: 60)], link: uri),
            Samples.group(.figure, [Samples.rect(9, 99, 20, 20, fill: .color(.black))], link: uri),
            // Nothing to click on: no ink, none that is seen.
            Samples.group(.link, [], link: uri),
            .group(
                Group(
                    role: .link, link: uri, clip: Rect(x: 0, y: 0, width: 5, height: 5),
                    items: [Samples.text("不见", x: 99, y: 99)])),
        ])
        let once = [
            "  P", "    Link", "      \"甲\"", "      Object", "  P", "    Link", "      \"乙\"",
            "      Object", "  P", "    Link", "      \"页码\"", "      Object", "  Note", "    Link",
            "      \"页码丙\"", "      Object",
        ]
        let outline = try outline(of: pdf)
        #expect(outline.starts(with: ["Document"] + once), "\(outline)")
        let addresses = try output(Tool.pdfinfo, ["-url", "FILE"], on: pdf)
        #expect(addresses.matches(of: /https:\/\/a\.cn\//).count == 10, "\(addresses)")
        #expect(try !output(Tool.qpdf, ["--check", "FILE"], on: pdf).contains("WARNING"))
    }

    @Test(.enabled(if: Tool.pdfinfo != nil && Tool.qpdf != nil, "pdfinfo or qpdf is not installed"))
    func thousandsOfObjectsArePacked() throws {
        let paragraphs = (0..<300).map { index in
            Samples.group(
                .paragraph, [Samples.text("\(index)", x: 9, y: Double(index))],
                alternative: "endstream", link: .uri("https://a.cn/endstream"))
        }
        let pdf = try page(paragraphs)
        #expect(try !output(Tool.qpdf, ["--check", "FILE"], on: pdf).contains("WARNING"))
        #expect(try outline(of: pdf).count == 1 + 600 * 4)
        // In the open, the objects alone are 200 KB.
        #expect(pdf.count < 60_000, "\(pdf.count)")
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
    func theCatalogSaysWhatItShould() throws {
        let text = try output(Tool.qpdf, ["--qdf", "--object-streams=disable", "FILE", "-"])
        #expect(text.contains("/Lang (zh-CN)") && text.contains("/DisplayDocTitle true"))
        #expect(text.contains(/\/ID \[/) && text.contains("<dc:title>") && text.contains("/UseOutlines"))
        #expect(text.contains(/\/Outlines \d+ 0 R/))
        // qpdf writes UTF-16 strings of other characters than Latin in hexadecimal.
        #expect(text.contains("/Alt <feff6a2a676156feff1a") && text.contains("/Alt <feff7b2c4e8c5e4556fe>"))
        #expect(text.contains(/\/Count 4\n/), "three bookmarks and the open one's child are four")
        for entry in [
            "/Marked true", "/GTS_PDFA1", "<pdf:Producer>Huimou<", "/Tabs /S",
            "/Scope /Column", "/Placement /Block", "/StructParent ", "/ParentTree ", "/IDTree ", "/F 4",
        ] { #expect(text.contains(entry), "\(entry)") }
        // Every link says what it leads to.
        let links = text.matches(of: /\/Subtype \/Link/).count
        #expect(links > 3 && text.matches(of: /\/Contents [<(]/).count == links)
    }
}
