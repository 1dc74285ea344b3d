import Canvas
import Press

/// Times the making of a document's blocks and of the pictures in them, page by page, without setting any.
struct BlockRun {
    private var pages = 0
    private var blockTime = 0.0
    private var sceneTime = 0.0
    private var scenes = 0

    /// - Throws: `BenchError` where a picture cannot be drawn.
    init(_ document: Document) throws(BenchError) {
        do {
            for part in document.parts {
                switch part.content {
                case .flow(let blocks):
                    pages += 1 + blocks.count { if case .pageBreak = $0 { true } else { false } }
                    try draw(blocks)
                case .sheets(let sheets):
                    for number in sheets.headings.indices {
                        let start = processorTime()
                        let blocks = try sheets.blocks(number)
                        blockTime += processorTime() - start
                        pages += 1
                        try draw(blocks)
                    }
                }
            }
        } catch {
            throw BenchError(message: "\(error)")
        }
    }

    private mutating func draw(_ blocks: [Block]) throws {
        let start = processorTime()
        for block in blocks {
            let figures: [FigureBlock] =
                switch block {
                case .figure(let figure): [figure]
                case .figures(let figures): figures
                default: []
                }
            for figure in figures {
                _ = try figure.scene()
                scenes += 1
            }
        }
        sceneTime += processorTime() - start
    }

    /// Pages, and milliseconds of a page for its blocks and for its pictures.
    var line: String {
        func milliseconds(_ seconds: Double) -> Double { (seconds / Double(pages) * 1e6).rounded() / 1e3 }
        return
            "\(pages) pages, \(scenes) pictures; a page: blocks \(milliseconds(blockTime)) ms, pictures \(milliseconds(sceneTime)) ms"
    }
}
