import SecondOpinion
import Testing

@testable import Canvas

/// Groups nested in every way that roles, links and destinations allow.
@Suite struct PDFStructureTests {
    private static let roles: [Group.Role] = [
        .group, .figure, .mark, .axis, .legend, .title, .heading1, .heading2, .heading3, .paragraph, .caption,
        .table,
        .tableRow, .tableHeader, .tableCell, .contentsEntry, .artifact, .link, .note,
    ]

    private func items(
        _ source: inout TextSource, depth: Int, isInLink: Bool, names: inout [String]
    ) -> [Scene.Item] {
        var result: [Scene.Item] = []
        for _ in 0..<source.number(in: 0...4) {
            let place = Double(source.number(in: 0...500))
            switch source.number(in: 0...(depth > 0 ? 5 : 2)) {
            case 0: result.append(Samples.text(source.pick(["字", "a1", "利通区"]), x: place, y: place))
            case 1: result.append(Samples.rect(place, 20, 30, 40, fill: .color(Color(0x2F5D8A))))
            case 2: result.append(Samples.rect(-9, -9, 900, 900, fill: .color(.white)))
            default:
                var group = Group(role: source.pick(Self.roles))
                group.translation = Point(x: Double(source.number(in: 0...9)), y: 3)
                if source.number(in: 0...2) == 0 { group.alternative = "图" }
                if !isInLink, source.number(in: 0...3) == 0 {
                    group.link = source.pick([.destination("d0"), .uri("https://a.cn/(1)")])
                }
                if source.number(in: 0...4) == 0 {
                    group.destination = "d\(names.count)"
                    names.append("d\(names.count)")
                }
                if source.number(in: 0...5) == 0 { group.clip = Rect(x: 0, y: 0, width: 90, height: 90) }
                group.items = items(
                    &source, depth: depth - 1, isInLink: isInLink || group.link != nil, names: &names)
                result.append(.group(group))
            }
        }
        return result
    }

    func document(seed: UInt64) -> PDFDocument {
        var source = TextSource(seed: seed)
        var names = ["d0"]
        var document = PDFDocument(pages: [], metadata: .init(title: "试", created: 0))
        for page in 0..<source.number(in: 1...3) {
            var scene = Scene(size: source.number(in: 0...1) == 0 ? .a4 : Size(width: 300, height: 200))
            if source.number(in: 0...2) == 0 { scene.background = .white }
            scene.items = items(&source, depth: 5, isInLink: false, names: &names)
            if page == 0 { scene.items.insert(.group(Group(destination: "d0")), at: 0) }
            document.pages.append(scene)
        }
        for _ in 0..<source.number(in: 0...5) {
            let target: PDFDocument.OutlineEntry.Target =
                source.number(in: 0...1) == 0 ? .destination(source.pick(names)) : .page(0, y: 10)
            document.outline.append(
                .init(
                    title: "签", level: source.number(in: 0...4), target: target,
                    isOpen: source.number(in: 0...1) == 0))
        }
        return document
    }

    @Test(arguments: 0..<150)
    func anyNestingIsDrawn(seed: UInt64) throws {
        let document = document(seed: seed)
        let pdf = try PDFRenderer.render(document, typesetter: try Typesetter())
        #expect(try PDFRenderer.render(document, typesetter: try Typesetter()) == pdf)
        guard seed % 5 == 0, let qpdf = Tool.qpdf, let pdfinfo = Tool.pdfinfo else { return }
        let check = try qpdf.run(["--check", "FILE"], on: pdf)
        #expect(check.status == 0, "\(check.output)")
        let structure = try pdfinfo.run(["-struct", "FILE"], on: pdf)
        #expect(structure.status == 0 && !structure.output.contains("Error"), "\(structure.output)")
    }
}
