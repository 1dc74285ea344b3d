import SecondOpinion
import Testing

@testable import Canvas

/// What the file claims holds, as far as qpdf and FreeType can tell, and each check finds the fault that it is for.
@Suite(.enabled(if: Tool.qpdf != nil, "qpdf is not installed"))
struct PDFConformanceTests {
    @Test func theBookKeepsItsClaims() throws { #expect(try PDFAudit(try Samples.book()).broken() == []) }

    @Test func theSampleKeepsItsClaims() throws {
        let pdf = try PDFRenderer.render(Samples.document, typesetter: try Typesetter())
        #expect(try PDFAudit(pdf).broken() == [])
    }

    @Test func aChartKeepsItsClaims() throws {
        let pdf = try PDFRenderer.render(Samples.chart, created: 0, typesetter: try Typesetter())
        #expect(try PDFAudit(pdf).broken() == [])
    }

    /// What no writer can mend: it then claims PDF/A alone.
    private static let told: Set<String> = ["figures are described", "headings in order"]

    @Test(arguments: 0..<40)
    func anyNestingKeepsWhatIsClaimed(seed: UInt64) throws {
        let pdf = try PDFRenderer.render(
            PDFStructureTests().document(seed: seed), typesetter: try Typesetter())
        let broken = try PDFAudit(pdf).broken().subtracting([
            "tables are regular", "lists are numbered", "fonts",
        ])
        let claim: Set<String> = ["PDF/UA claim", "schema of the PDF/UA claim"]
        #expect(broken.subtracting(claim).subtracting(Self.told) == [])
        #expect(broken.isSuperset(of: claim) == !broken.isDisjoint(with: Self.told))
    }

    @Test func aDocumentWithoutATitleClaimsNoAccess() throws {
        let document = PDFDocument(
            pages: [Samples.body[1].items].map {
                Scene(size: .a4, items: Array($0.prefix(3)))
            }, metadata: .init(title: "", created: 0))
        let broken = try PDFAudit(try PDFRenderer.render(document, typesetter: try Typesetter())).broken()
        #expect(broken == ["title", "PDF/UA claim", "schema of the PDF/UA claim"])
    }

    @Test func aPageOfTwoPointsIsForNoArchive() throws {
        let document = PDFDocument(
            pages: [Scene(size: Size(width: 2, height: 9))], metadata: .init(title: "小", created: 0))
        let broken = try PDFAudit(try PDFRenderer.render(document, typesetter: try Typesetter())).broken()
        #expect(broken == ["page boxes", "PDF/A claim", "fonts"])
    }

    @Test func whatNoFileMayHoldIsRefused() throws {
        func draw(_ item: Scene.Item) throws -> [UInt8] {
            let document = PDFDocument(
                pages: [Scene(size: .a4, items: [item])], metadata: .init(title: "多", created: 0))
            return try PDFRenderer.render(document, typesetter: try Typesetter())
        }
        func figure(_ length: Int) -> Scene.Item {
            Samples.group(
                .figure, [Samples.text("图", x: 9, y: 9)], alternative: String(repeating: "图", count: length))
        }
        #expect(try PDFAudit(try draw(figure(16_382))).broken() == [])
        expectBadSize { try draw(figure(16_383)) }
        var clipped = Samples.rect(9, 9, 9, 9, fill: .hatch(Hatch(color: .black)))
        func clip() {
            clipped = .group(Group(clip: Rect(x: 0, y: 0, width: 99, height: 99), items: [clipped]))
        }
        for _ in 0..<27 { clip() }
        #expect(try PDFAudit(try draw(clipped)).broken() == ["fonts"])
        clip()
        expectBadSize { try draw(clipped) }
        let link = Samples.group(
            .link, (0..<40).map { Samples.text(String(repeating: "去", count: 30), x: 9, y: Double($0 * 20)) },
            link: .uri("https://a.cn/"))
        let audit = try PDFAudit(try draw(link))
        let annotation = try #require(audit.list(audit.pages[0].page["/Annots"]).first)
        #expect(audit.text(audit.dictionary(annotation)["/Contents"])?.count == 480)
    }

    /// A fault and the check that must find it.
    struct Fault: Sendable, CustomTestStringConvertible {
        let name: String
        let make: @Sendable (inout PDFAudit) throws -> Void
        var testDescription: String { name }

        init(_ name: String, _ make: @escaping @Sendable (inout PDFAudit) throws -> Void) {
            (self.name, self.make) = (name, make)
        }
    }

    private static func type(_ type: String) -> (PDFAudit.Object) -> Bool {
        { $0["/S"] as? String == "/\(type)" && $0["/P"] != nil }
    }

    private static func replace(_ text: String, by other: String, in audit: inout PDFAudit, _ key: String)
        throws
    {
        let name: String? =
            key == "/Metadata" ? audit.catalog[key] as? String : audit.pages[1].page[key] as? String
        let stream = try #require(name)
        let before = try #require(audit.streams[stream])
        let after = String(decoding: before, as: UTF8.self).replacing(text, with: other)
        #expect(Array(after.utf8) != before, "nothing to replace")
        audit.streams[stream] = Array(after.utf8)
    }

    static let faults: [Fault] = [
        Fault("header") { $0.bytes[5] = 0x32 },
        Fault("end of file") { $0.bytes.append(0x0A) },
        Fault("file identifier") { $0.trailer["/ID"] = nil },
        Fault("no encryption") { $0.trailer["/Encrypt"] = "9 0 R" },
        Fault("limits") { audit in
            try audit.change(where: type("Figure")) {
                $0["/Alt"] = "u:" + String(repeating: "图", count: 20_000)
            }
        },
        Fault("filters") { audit in
            let place = try #require(audit.bytes.firstRange(of: "/FlateDecode".utf8))
            audit.bytes.replaceSubrange(place, with: "/LZWDecode".utf8)
        },
        Fault("no images") { audit in
            let name = try #require(audit.streams.keys.sorted().first)
            audit.objects[name] = ["/Subtype": "/Image"]
        },
        Fault("language") { try $0.change(where: { $0["/Lang"] != nil }) { $0["/Lang"] = nil } },
        Fault("marked") { try $0.change(where: { $0["/MarkInfo"] != nil }) { $0["/MarkInfo"] = nil } },
        Fault("display title") {
            try $0.change(where: { $0["/ViewerPreferences"] != nil }) { $0["/ViewerPreferences"] = nil }
        },
        Fault("no actions, forms or layers") {
            try $0.change(where: { $0["/Lang"] != nil }) { $0["/OpenAction"] = [:] as PDFAudit.Object }
        },
        Fault("output intent") {
            try $0.change(where: { $0["/OutputIntents"] != nil }) { $0["/OutputIntents"] = nil }
        },
        Fault("page boxes") {
            try $0.change(where: { $0["/TrimBox"] != nil }) { $0["/TrimBox"] = [0, 0, 999, 9] }
        },
        Fault("metadata") { audit in
            let place = try #require(audit.bytes.firstRange(of: "<?xpacket begin".utf8))
            audit.bytes[place.lowerBound] = 0x78
        },
        Fault("PDF/A claim") { try replace("<pdfaid:part>2", by: "<pdfaid:part>1", in: &$0, "/Metadata") },
        Fault("PDF/UA claim") { try replace("<pdfuaid:part>1", by: "<pdfuaid:part>2", in: &$0, "/Metadata") },
        Fault("schema of the PDF/UA claim") {
            try replace("<pdfaProperty:name>part", by: "<pdfaProperty:name>amd", in: &$0, "/Metadata")
        },
        Fault("title") { try replace("回眸", by: "他书", in: &$0, "/Metadata") },
        Fault("information agrees") { try replace("2026-01-01", by: "2026-01-02", in: &$0, "/Metadata") },
        Fault("tab order") { try $0.change(where: { $0["/Tabs"] != nil }) { $0["/Tabs"] = nil } },
        Fault("links alone") {
            try $0.change(where: { $0["/Subtype"] as? String == "/Link" }) { $0["/Subtype"] = "/Widget" }
        },
        Fault("annotations are printed") {
            try $0.change(where: { $0["/Subtype"] as? String == "/Link" }) { $0["/F"] = 0 }
        },
        Fault("links say where they lead") {
            try $0.change(where: { $0["/Subtype"] as? String == "/Link" }) { $0["/Contents"] = nil }
        },
        Fault("links lead somewhere") {
            try $0.change(where: { $0["/S"] as? String == "/GoTo" }) { $0["/D"] = "u:nowhere" }
        },
        Fault("structure destinations") {
            try $0.change(where: { $0["/S"] as? String == "/GoTo" }) { $0["/SD"] = nil }
        },
        Fault("links are tagged") {
            try $0.change(where: { $0["/Subtype"] as? String == "/Link" }) { $0["/StructParent"] = 999 }
        },
        Fault("structure") { try $0.change(where: type("Lbl")) { $0["/P"] = "1 0 R" } },
        Fault("standard types") { try $0.change(where: type("Sect")) { $0["/S"] = "/Box" } },
        Fault("nesting") { try $0.change(where: type("TR")) { $0["/S"] = "/P" } },
        Fault("figures are described") { try $0.change(where: type("Figure")) { $0["/Alt"] = nil } },
        Fault("header cells have a scope") { try $0.change(where: type("TH")) { $0["/A"] = nil } },
        Fault("lists are numbered") { try $0.change(where: type("L")) { $0["/A"] = nil } },
        Fault("tables are regular") {
            try $0.change(where: type("TD")) { $0["/A"] = ["/ColSpan": 2] as PDFAudit.Object }
        },
        Fault("headings in order") { try $0.change(where: type("H2")) { $0["/S"] = "/H3" } },
        Fault("notes have names") { try $0.change(where: type("Note")) { $0["/ID"] = nil } },
        Fault("content is tagged") { try replace("/Artifact BMC", by: "/Other BMC", in: &$0, "/Contents") },
        Fault("content is tagged once") {
            try replace("<</MCID 1>>", by: "<</MCID 0>>", in: &$0, "/Contents")
        },
        Fault("artifacts stand alone") {
            try replace("/Artifact BMC", by: "/Artifact BMC /Artifact BMC EMC", in: &$0, "/Contents")
        },
        Fault("fonts") {
            try $0.change(where: { $0["/Encoding"] != nil }) { $0["/Encoding"] = "/WinAnsiEncoding" }
        },
        Fault("fonts are embedded") {
            try $0.change(where: { $0["/FontFile3"] != nil }) { $0["/FontFile3"] = nil }
        },
        Fault("text is Unicode") {
            try $0.change(where: { $0["/ToUnicode"] != nil }) { $0["/ToUnicode"] = nil }
        },
        Fault("no missing glyphs") {
            try replace("BT\n", by: "BT <0000>Tj\n", in: &$0, "/Contents")
        },
        Fault("widths agree") {
            try $0.change(where: { $0["/W"] != nil && $0["/CIDSystemInfo"] != nil }) {
                $0["/W"] = [0, [1]] as [Any]
            }
        },
    ]

    @Test(arguments: faults)
    func everyCheckFindsItsFault(fault: Fault) throws {
        var audit = try PDFAudit(try Samples.book())
        try fault.make(&audit)
        #expect(audit.broken().contains(fault.name))
    }
}
