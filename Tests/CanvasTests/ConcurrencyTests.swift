import Testing

@testable import Canvas

@Suite struct ConcurrencyTests {
    /// Everything that a thread may draw, by a typesetter of its own.
    @Sendable private static func drawAll() throws -> [[UInt8]] {
        let typesetter = try Typesetter()
        return [
            try PNGRenderer.render(Samples.lettering, dpi: 144, typesetter: typesetter),
            try SVGRenderer.render(Samples.lettering, typesetter: typesetter),
            try PDFRenderer.render(Samples.document, typesetter: typesetter),
            try PNGRenderer.render(Samples.drawing, dpi: 96, typesetter: typesetter),
            try SVGRenderer.render(Samples.drawing, typesetter: typesetter),
        ]
    }

    @Test func threadsDoNotSeeEachOther() async throws {
        let alone = try Self.drawAll()
        try await withThrowingTaskGroup(of: [[UInt8]].self) { group in
            for _ in 0..<8 { group.addTask { try Self.drawAll() } }
            for try await drawn in group { #expect(drawn == alone) }
        }
    }

    @Test func scenesAndDocumentsMoveBetweenThreads() async throws {
        let scene = Samples.drawing
        async let one = PNGRenderer.render(scene, dpi: 72, typesetter: Typesetter())
        async let other = PNGRenderer.render(scene, dpi: 72, typesetter: Typesetter())
        let (first, second) = try await (one, other)
        #expect(first == second)
    }
}
