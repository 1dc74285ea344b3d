import Foundation
import SecondOpinion
import Testing

@testable import Canvas

/// What goes on over lines, pages and what stands between them.
@Suite(.enabled(if: Tool.qpdf != nil, "qpdf is not installed"))
struct PDFContinuationTests {
    @Test func theBookIsReadInOrder() throws {
        let audit = try PDFAudit(try Samples.book())
        #expect(
            audit.outline == [
                "Document", "  H1", "  TOC", "    TOCI", "      Reference", "        Link", "      Reference",
                "        Link", "    TOCI", "      Reference", "        Link", "  H1", "  P", "    Reference",
                "      Link", "  Table", "    Caption", "    TR", "      TH", "      TH", "    TR",
                "      TH", "      TD",
                "    TR", "      TH", "      TD", "  L", "    LI", "      Lbl", "      LBody", "        P",
                "    LI", "      Lbl", "      LBody", "        P", "  P", "  Note", "    Lbl", "    P",
                "  Figure",
                "    Caption", "  Sect", "    P", "  H2", "  P", "    Link", "  Index", "    P",
                "      Reference",
                "        Link", "    P",
            ])
        #expect(
            audit.pages.map { audit.numbers($0.page["/TrimBox"]) } == [[20, 121.89, 520, 821.89], [], []])
        let labels = audit.tree(audit.catalog["/PageLabels"], "/Nums").map {
            audit.text(audit.dictionary($0.value)["/P"])
        }
        #expect(labels == ["i", "1", "2"])
        let numberings = audit.objects.values.compactMap {
            audit.dictionary(($0 as? PDFAudit.Object)?["/A"])["/ListNumbering"] as? String
        }
        #expect(numberings == ["/Decimal"])
    }

    private func outline(_ pages: [[Scene.Item]]) throws -> [String] {
        let document = PDFDocument(
            pages: pages.map { Scene(size: .a4, items: $0) }, metadata: .init(title: "试", created: 0))
        return try PDFAudit(try PDFRenderer.render(document, typesetter: try Typesetter())).outline
    }

    @Test func anElementGoesOnUntilAnotherOfItsRoleBegins() throws {
        let (seven, eight) = (Samples.line(.paragraph, 7, "甲", y: 9), Samples.line(.paragraph, 8, "乙", y: 29))
        let figure = Samples.group(.figure, [seven], alternative: "图")
        let plain = Samples.line(.paragraph, 0, "丙", y: 49)
        #expect(try outline([[seven, figure], [seven, seven]]) == ["Document", "  P", "  Figure"])
        #expect(try outline([[seven, eight], [seven]]) == ["Document", "  P", "  P", "  P"])
        #expect(
            try outline([[seven, plain, seven, plain, plain]]) == ["Document"]
                + Array(repeating: "  P", count: 5))
        // In another parent it is another.
        let aside = Samples.part(.aside, 3, [seven])
        #expect(try outline([[seven, aside, seven], [aside]]) == ["Document", "  P", "  Sect", "    P"])
    }

    @Test func aFigureThatGoesOnHasOneBox() throws {
        var group = Group(role: .figure, alternative: "图", items: [Samples.text("甲", x: 9, y: 19)])
        group.element = 3
        let page = Scene(size: .a4, items: [.group(group)])
        let document = PDFDocument(pages: [page, page], metadata: .init(title: "试", created: 0))
        let audit = try PDFAudit(try PDFRenderer.render(document, typesetter: try Typesetter()))
        #expect(audit.outline == ["Document", "  Figure"])
        let boxes = audit.objects.values.compactMap {
            audit.dictionary(($0 as? PDFAudit.Object)?["/A"])["/BBox"]
        }
        #expect(boxes.count == 1)
    }

    @Test func whatStandsWhereItMayNotIsSeenThrough() throws {
        let cell = Samples.line(.tableCell, 0, "格", y: 9)
        let text = Samples.text("字", x: 9, y: 9)
        #expect(try outline([[cell, Samples.group(.listBody, [text])]]) == ["Document", "  P"])
        let table = Samples.group(
            .table, [text, Samples.group(.tableRow, [Samples.line(.paragraph, 0, "格", y: 9), cell])])
        #expect(
            try outline([[table]]) == [
                "Document", "  Table", "    Caption", "    TR", "      TD", "      TD",
            ])
        let list = Samples.group(.list, [Samples.group(.listItem, [text]), cell])
        #expect(try outline([[list]]) == ["Document", "  L", "    LI", "      LBody", "    Caption"])
    }

    @Test func rowsAloneAreATable() throws {
        let row = Samples.row([.tableCell], ["格"], y: 9)
        let (number, rule) = (
            Samples.line(.artifact, 0, "1", y: 9), Samples.rect(9, 9, 9, 1, fill: .color(.black))
        )
        let paragraph = Samples.line(.paragraph, 0, "段", y: 29)
        let lines = ["  Table", "    TR", "      TD", "    TR", "      TD"]
        #expect(
            try outline([[row, rule, number], [number, row, paragraph, row, row]]) == ["Document"] + lines + [
                "  P"
            ]
                + lines)
    }

    @Test func cellsStandAcrossColumns() throws {
        var wide = Group(role: .tableCell, items: [Samples.text("各市", x: 9, y: 9)])
        wide.columns = 2
        let rows = [
            Samples.group(.tableRow, [.group(wide)]),
            Samples.row([.tableCell, .tableCell], ["甲", "乙"], y: 29),
        ]
        func broken(_ rows: [Scene.Item]) throws -> Set<String> {
            let page = Scene(size: .a4, items: [Samples.group(.table, rows)])
            let document = PDFDocument(pages: [page], metadata: .init(title: "试", created: 0))
            return try PDFAudit(try PDFRenderer.render(document, typesetter: try Typesetter())).broken()
        }
        #expect(try broken(rows) == [])
        wide.columns = 3
        #expect(try broken([rows[1], Samples.group(.tableRow, [.group(wide)])]) == ["tables are regular"])
    }

    @Test func wordsInAnotherLanguageSaySo() throws {
        var cell = Group(role: .tableCell, items: [Samples.text("Report", x: 9, y: 9)])
        cell.language = "en"
        let other = Group(role: .tableCell, items: [Samples.text("报告", x: 99, y: 9)])
        let row = Samples.group(.tableRow, [.group(cell), .group(other)])
        let document = PDFDocument(
            pages: [Scene(size: .a4, items: [Samples.group(.table, [row])])],
            metadata: .init(title: "试", language: "zh-CN", created: 0))
        let audit = try PDFAudit(try PDFRenderer.render(document, typesetter: try Typesetter()))
        let cells = audit.objects.values.compactMap { $0 as? PDFAudit.Object }.filter {
            $0["/S"] as? String == "/TD"
        }
        #expect(cells.count == 2)
        #expect(cells.compactMap { audit.text($0["/Lang"]) } == ["en"])
        #expect(audit.text(audit.catalog["/Lang"]) == "zh-CN")
    }

    @Test func artifactsSayWhatTheyAre() throws {
        let audit = try PDFAudit(try Samples.book())
        let page = try #require(audit.pages.last?.page["/Contents"] as? String)
        let content = String(decoding: audit.streams[page] ?? [], as: UTF8.self)
        #expect(content.contains("/Artifact<</Type/Pagination/Subtype/Header"))
        #expect(content.contains("/Artifact<</Type/Pagination/Subtype/Footer"))
        #expect(content.contains("/Artifact BMC"))
    }

    @Test(arguments: [
        Rect(x: -1, y: 0, width: 9, height: 9), Rect(x: 0, y: 0, width: 0, height: 9),
        Rect(x: 0, y: 0, width: 9, height: 900), Rect(x: .nan, y: 0, width: 9, height: 9),
    ])
    func boxesLieOnTheSheet(box: Rect) throws {
        var document = Samples.document
        document.pageBoxes = [.init(trim: box), .init()]
        expectBadSize { try PDFRenderer.render(document, typesetter: try Typesetter()) }
        document.pageBoxes = [.init()]
        expectBadSize { try PDFRenderer.render(document, typesetter: try Typesetter()) }
        document.pageBoxes = [.init(trim: Rect(x: 5, y: 5, width: 9, height: 9)), .init()]
        _ = try PDFRenderer.render(document, typesetter: try Typesetter())
    }

    @Test func headingsThatSkipALevelAreTold() {
        func isInOrder(_ parts: [(section: Int, levels: [Int])]) -> Bool {
            var conformance = PDFConformance()
            for part in parts {
                conformance.begin(section: part.section)
                for level in part.levels { conformance.heading(level) }
            }
            return conformance.areHeadingsInOrder
        }
        #expect(isInOrder([(1, [1, 2, 3, 1, 2, 2])]) && isInOrder([]) && isInOrder([(2, [2]), (1, [1])]))
        #expect(!isInOrder([(1, [2])]) && !isInOrder([(1, [1, 3])]) && !isInOrder([(1, [2]), (2, [1])]))
    }
}

@Suite final class PDFFileTests {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "canvas-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private var path: String { folder.appending(path: "a.pdf").path() }

    private func write(_ body: (inout PDFWriter) throws -> Void) throws {
        try PDFFile.write(
            to: path, metadata: .init(title: "回眸", author: "办公室", created: 1_767_225_600),
            typesetter: try Typesetter(), body)
    }

    private var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path()) }
    }

    @Test func aFileHoldsTheSameBytes() throws {
        try write(Samples.writeBook)
        #expect(Array(try Data(contentsOf: URL(filePath: path))) == (try Samples.book()))
        #expect(try names == ["a.pdf"])
    }

    @Test func aFailureLeavesNothing() throws {
        struct Stop: Error {}
        #expect(throws: Stop.self) {
            try write { writer in
                for _ in 0..<40 { try writer.add(Samples.body[1].withoutDestinations) }
                throw Stop()
            }
        }
        #expect(try names.isEmpty)
        let link = Samples.group(.link, [Samples.text("去", x: 9, y: 9)], link: .destination("无"))
        #expect(
            refusal { try write { try $0.add(Scene(size: .a4, items: [link])) } } == .unknownDestination("无"))
        expectBadSize { try write { _ in } }
        #expect(try names.isEmpty)
    }

    @Test func anOldFileStaysUntilTheNewOneIsWhole() throws {
        try atomicWrite([1, 2, 3], to: path)
        try write { writer in
            try writer.add(Scene(size: .a4))
            #expect(Array(try Data(contentsOf: URL(filePath: self.path))) == [1, 2, 3])
        }
        #expect(try Data(contentsOf: URL(filePath: path)).starts(with: "%PDF".utf8))
        #expect(try names == ["a.pdf"])
    }

    @Test func aFolderThatIsNotThereIsNamed() throws {
        let path = folder.appending(path: "none/a.pdf").path()
        let error = refusal {
            try PDFFile.write(
                to: path, metadata: .init(title: "", created: 0), typesetter: try Typesetter()
            ) { try $0.add(Scene(size: .a4)) }
        }
        guard case .io(path, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}

extension Scene {
    /// The scene without links to places, so that it may stand alone.
    fileprivate var withoutDestinations: Scene {
        var scene = self
        scene.items = items.filter {
            if case .group(let group) = $0 { return group.role != .indexEntry }
            return true
        }
        return scene
    }
}
