import Canvas

/// PDF made for tests.
package enum PDFSample {
    package static let family = "Noto Serif CJK SC"

    /// A line of text at a baseline point, in points from the upper left corner of the page.
    package static func line(
        _ text: String, x: Double, y: Double, size: Double = 10, bold: Bool = false, spacing: Double = 0,
        rotation: Double = 0
    ) -> Scene.Item {
        .text(
            TextRun(
                text, font: Font(family, size: size, weight: bold ? .bold : .regular), color: Color(0),
                at: Point(x: x, y: y), letterSpacing: spacing, rotation: rotation))
    }

    /// Lines below each other, 15 points apart.
    package static func lines(_ texts: [String], x: Double, y: Double, size: Double = 10) -> [Scene.Item] {
        texts.enumerated().map { line($1, x: x, y: y + 15 * Double($0), size: size) }
    }

    /// A PDF with a page for each list of items, 400 points by 600.
    package static func pages(_ pages: [[Scene.Item]]) throws -> [UInt8] {
        let scenes = pages.map { Scene(size: Size(width: 400, height: 600), items: $0) }
        return try PDFRenderer.render(
            PDFDocument(pages: scenes, metadata: .init(title: "试", created: 0)), typesetter: try Typesetter())
    }

    /// A PDF of one page that is drawn by these operators, without a font or a word. Readers find its objects
    /// without the table that it lacks.
    package static func drawn(_ operators: String) -> [UInt8] {
        Array(
            """
            %PDF-1.4
            1 0 obj
            << /Type /Catalog /Pages 2 0 R >>
            endobj
            2 0 obj
            << /Type /Pages /Kids [3 0 R] /Count 1 >>
            endobj
            3 0 obj
            << /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents 4 0 R /Resources << >> >>
            endobj
            4 0 obj
            << /Length \(operators.utf8.count) >>
            stream
            \(operators)
            endstream
            endobj
            trailer
            << /Root 1 0 R >>
            %%EOF

            """.utf8)
    }
}
