import Foundation
import SecondOpinion
import Testing

@testable import Canvas

/// Our structure beside that of a PDF/UA-1 file that Typst wrote of the same content.
@Suite(.enabled(if: Tool.qpdf != nil, "qpdf is not installed"))
struct PDFPeerTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "Baselines")

    private static let ours: Scene = {
        let rows: [([Group.Role], [String])] = [
            ([.tableHeader, .tableHeader], ["地区", "立案"]), ([.tableCell, .tableCell], ["利通区", "163"]),
            ([.tableCell, .tableCell], ["红寺堡区", "80"]),
        ]
        func item(_ label: String, _ words: String, y: Double) -> Scene.Item {
            Samples.group(
                .listItem,
                [
                    Samples.group(.listLabel, [Samples.text(label, x: 50, y: y)]),
                    Samples.group(.listBody, [Samples.text(words, x: 70, y: y)]),
                ])
        }
        return Scene(
            size: .a4,
            items: [
                Samples.line(.heading1, 0, "提案立案", y: 60),
                Samples.group(
                    .paragraph,
                    [
                        Samples.text("正文一段，见", x: 70, y: 90),
                        Samples.group(
                            .link, [Samples.text("原文", x: 150, y: 90)], link: .uri("https://a.cn/")),
                        Samples.group(
                            .noteReference, [Samples.text("1", x: 180, y: 86)], link: .destination("注")),
                    ]),
                Samples.group(
                    .note,
                    [
                        Samples.group(.listLabel, [Samples.text("1", x: 70, y: 700)]),
                        Samples.text("注释。", x: 80, y: 700),
                    ], destination: "注"),
                Samples.group(.list, [item("1.", "第一项", y: 120), item("2.", "第二项", y: 140)]),
                Samples.group(
                    .table,
                    [Samples.line(.caption, 0, "表1 各地立案数", y: 180)]
                        + rows.enumerated().map {
                            Samples.row($0.element.0, $0.element.1, y: 200 + Double($0.offset) * 20)
                        }),
                Samples.group(
                    .figure,
                    [
                        Samples.rect(70, 300, 30, 30, fill: .color(.black)),
                        Samples.line(.caption, 0, "图1 方块", y: 350),
                    ], alternative: "一个方块"),
                Samples.line(.heading2, 0, "协商", y: 400), Samples.line(.paragraph, 0, "末段。", y: 430),
            ])
    }()

    private func outline() throws -> [String] {
        let document = PDFDocument(
            pages: [Self.ours], metadata: .init(title: "回眸", author: "办公室", created: 0))
        return try PDFAudit(try PDFRenderer.render(document, typesetter: try Typesetter())).outline
    }

    /// What both must have alike: elements in each other without those that only one of them has, notes after the
    /// paragraph that they belong to, captions left out.
    private func common(_ outline: [String]) -> [String] {
        let passed: Set<String> = ["Span", "THead", "TBody", "Div", "Reference", "Caption"]
        var result: [String] = []
        var above: [(depth: Int, kept: Int, type: String)] = []
        for line in outline {
            let type = line.trimmingCharacters(in: .whitespaces)
            let depth = line.count - type.count
            while let last = above.last, last.depth >= depth { above.removeLast() }
            let parent = above.last
            // Typst's mark of a note, and the way back from it.
            let isMark = type == "Lbl" && parent.map { $0.type != "LI" } ?? false
            let isBack = type == "Link" && above.contains { $0.type == "Note" }
            var kept = (parent?.kept ?? -1) + 1
            if type == "Note" { kept = 1 }
            if passed.contains(type) || isMark || isBack {
                above.append((depth, kept - 1, type))
            } else {
                result.append(String(repeating: "  ", count: kept) + type)
                above.append((depth, kept, type))
            }
        }
        return result
    }

    @Test func theStructureIsThatOfTypst() throws {
        let file = Self.folder.appending(path: "typst-ua1.txt")
        let theirs = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
        let ours = common(try outline())
        #expect(ours == common(theirs))
        #expect(ours.count == 26, "\(ours)")
    }

    @Test(.enabled(if: Typst.isThere, "the Python module typst is not installed"))
    func typstStillWritesThat() throws {
        let theirs = try PDFAudit(try Typst.pdf(of: Self.folder.appending(path: "typst-ua1.typ"))).outline
        let file = Self.folder.appending(path: "typst-ua1.txt")
        if ProcessInfo.processInfo.environment["HUIMOU_RECORD"] == "1" {
            try Data((theirs.joined(separator: "\n") + "\n").utf8).write(to: file)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == theirs.joined(separator: "\n") + "\n")
    }
}

/// Typst by way of Python, `PYTHON_WITH_TYPST` or that of the path.
private enum Typst {
    private static let python = ProcessInfo.processInfo.environment["PYTHON_WITH_TYPST"] ?? "/usr/bin/python3"

    static let isThere = (try? Tool(path: python).run(["-c", "import typst"], on: []).status) == 0

    static func pdf(of source: URL) throws -> [UInt8] {
        let script = """
            import sys, typst
            typst.compile(sys.argv[1], output=sys.argv[2], format="pdf", pdf_standards=["ua-1"])
            """
        let made = FileManager.default.temporaryDirectory.appending(path: "canvas-\(UUID().uuidString).pdf")
        defer { try? FileManager.default.removeItem(at: made) }
        let result = try Tool(path: python).run(["-c", script, source.path(), made.path()], on: [])
        try #require(result.status == 0, "\(result.output)")
        return Array(try Data(contentsOf: made))
    }
}
