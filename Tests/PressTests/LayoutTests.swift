import Canvas
import Foundation
import Testing

@testable import Press

@Suite struct LayoutTests {
    @Test func look() throws {
        let typesetter = try Typesetter()
        let layout = try DocumentLayout(Sample.document, measuredBy: typesetter)
        let composer = PageComposer(layout, measuredBy: typesetter)
        let pages = try layout.pages.indices.map { try composer.page($0) }
        let bytes = try PDFRenderer.render(
            PDFDocument(pages: pages, metadata: .init(title: "x", language: "zh-CN", created: 0)),
            typesetter: typesetter)
        try Data(bytes).write(to: URL(fileURLWithPath: "/tmp/look.pdf"))
        print(layout.pages.map(\.label), layout.warnings)
    }
}
