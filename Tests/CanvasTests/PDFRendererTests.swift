import SecondOpinion
import Testing

@testable import Canvas

@Suite struct PDFRendererTests {
    let typesetter: Typesetter

    init() throws {
        typesetter = try Typesetter()
    }

    private func refusal(changing change: (inout PDFDocument) -> Void) -> CanvasError? {
        var document = Samples.document
        change(&document)
        return CanvasTests.refusal { try PDFRenderer.render(document, typesetter: typesetter) }
    }

    private func add(_ item: Scene.Item) -> (inout PDFDocument) -> Void {
        { document in document.pages[1].items.append(item) }
    }

    @Test func sameBytesEachTime() throws {
        let first = try PDFRenderer.render(Samples.document, typesetter: typesetter)
        _ = try SVGRenderer.render(Samples.lettering, typesetter: typesetter)
        let fresh = try Typesetter()
        _ = try PDFRenderer.render(Samples.drawing, created: 1, typesetter: fresh)
        #expect(try PDFRenderer.render(Samples.document, typesetter: fresh) == first)
        var later = Samples.document
        later.metadata.created += 1
        #expect(try PDFRenderer.render(later, typesetter: typesetter) != first)
    }

    @Test func unknownDestinationsAreRefused() {
        let link = Samples.group(.link, [Samples.text("去", x: 9, y: 9)], link: .destination("chapter-2"))
        #expect(refusal(changing: add(link)) == .unknownDestination("chapter-2"))
        #expect(
            refusal { $0.outline.append(.init(title: "无", level: 1, target: .destination("无"))) }
                == .unknownDestination("无"))
    }

    @Test func repeatedDestinationsAreRefused() {
        let again = Samples.group(.group, [], destination: "chapter-1")
        #expect(refusal(changing: add(again)) == .repeatedDestination("chapter-1"))
    }

    @Test(arguments: [
        "ftp://a.cn/", "javascript:alert(1)", "file:///etc/passwd", "a.cn", "http://", "https:///a", "",
    ])
    func otherAddressesAreRefused(uri: String) {
        let link = Samples.group(.link, [Samples.text("去", x: 9, y: 9)], link: .uri(uri))
        #expect(refusal(changing: add(link)) == .refusedLink(uri))
    }

    @Test func linksInLinksAreRefused() {
        let inner = Samples.group(.link, [Samples.text("去", x: 9, y: 9)], link: .destination("chapter-1"))
        let outer = Samples.group(.link, [inner], link: .destination("chapter-1"))
        #expect(refusal(changing: add(outer)) == .refusedLink("a link inside a link"))
    }

    @Test func impossibleDocumentsAreRefused() {
        expectBadSize {
            try PDFRenderer.render(
                PDFDocument(pages: [], metadata: .init(title: "", created: 0)), typesetter: typesetter)
        }
        for change: (inout PDFDocument) -> Void in [
            { $0.pageLabels = ["1"] }, { $0.pages[1].size.width = 0 }, { $0.pages[0].size.height = .nan },
            { $0.outline.append(.init(title: "远", level: 1, target: .page(2, y: 0))) },
            { $0.outline.append(.init(title: "远", level: 1, target: .page(0, y: .nan))) },
            { $0.metadata.created = 1 << 50 },
        ] {
            guard case .badSize = refusal(changing: change) else {
                Issue.record("another error")
                return
            }
        }
        #expect(refusal { $0.metadata.language = "zh)" } == .library("“zh)” is no language tag of BCP 47"))
    }

    @Test func awkwardStructuresAreDrawn() throws {
        // Empty groups, an empty link, figures in figures, a contents list that a page ends in.
        var document = Samples.document
        document.pages[1].items += [
            Samples.group(.paragraph, []), Samples.group(.figure, []),
            Samples.group(.link, [], link: .destination("目录")),
            Samples.group(.figure, [Samples.group(.figure, [Samples.text("图中图", x: 9, y: 9)])]),
            Samples.text("散字", x: 9, y: 30),
            Samples.group(.group, [Samples.group(.contentsEntry, [Samples.text("末条", x: 9, y: 50)])]),
            Samples.text("散字", x: 9, y: 70),
            Samples.group(.paragraph, [Samples.group(.artifact, [Samples.text("页码", x: 9, y: 90)])]),
            Samples.group(.contentsEntry, [Samples.text("末条", x: 9, y: 110)]),
        ]
        let pdf = try PDFRenderer.render(document, typesetter: typesetter)
        if let qpdf = Tool.qpdf {
            let result = try qpdf.run(["--check", "FILE"], on: pdf)
            #expect(result.status == 0, "\(result.output)")
        }
        #expect(pdf.starts(with: "%PDF-1.7".utf8))
    }

    @Test func pagesPaintedAllOverKeepTheirTags() throws {
        // Cairo starts a page anew when it is painted over, and would forget which tags are open.
        var document = Samples.document
        for index in document.pages.indices {
            let size = document.pages[index].size
            document.pages[index].background = Color(0xF7F4EE)
            let cover = Samples.rect(-1, -1, size.width + 2, size.height + 2, fill: .color(Color(0x1B2430)))
            document.pages[index].items.insert(Samples.group(.figure, [cover, cover]), at: index)
        }
        let pdf = try PDFRenderer.render(document, typesetter: typesetter)
        if let pdfinfo = Tool.pdfinfo {
            let structure = try pdfinfo.run(["-struct-text", "FILE"], on: pdf).output
            #expect(structure.contains("目录") && structure.matches(of: /Figure/).count == 4)
        }
        _ = try PDFRenderer.render(Samples.lettering, created: 0, typesetter: typesetter)
    }

    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (951_782_399, "2000-02-28T23:59:59Z"),
        (951_782_400, "2000-02-29T00:00:00Z"),
        (1_767_225_599, "2025-12-31T23:59:59Z"), (-1, "1969-12-31T23:59:59Z"),
        (-62_135_596_800, "0001-01-01T00:00:00Z"),
    ])
    func datesAreGregorian(seconds: Int, date: String) throws {
        #expect(try PDFDate.iso8601(seconds) == date)
    }

    @Test func encodedNamesAreDifferentAndPlain() {
        let names = ["a", "A", "a b", "a~20b", "~", "利通区", "(", ")", "\\", "'", "~o1", "", "x.y_z-1"]
        let encoded = names.map(PDFLinks.encoded)
        #expect(Set(encoded).count == names.count)
        #expect(encoded.joined().utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"()\\'".utf8.contains($0) })
        #expect(PDFLinks.encoded("x.y_z-1") == "x.y_z-1" && PDFLinks.encoded("~o1") == "~7Eo1")
    }
}
