import Foundation
import Press
import SecondOpinion
import Testing

@testable import Canvas

/// Every page of the default report as our writer and as Cairo's PDF surface put it into a file: Poppler must see and
/// read the same in both.
@Suite struct PageAgreementTests {
    /// The pages, and both files of them, made once for all tests.
    private struct Files {
        var pages: [Scene]
        var ours: [UInt8]
        var cairo: [UInt8]

        init() throws {
            let report = try DefaultReport(.zh)
            pages = report.pages.map(Self.withoutHatches)
            ours = try PDFRenderer.render(
                PDFDocument(pages: pages, metadata: .init(title: "试", created: 0)),
                typesetter: report.typesetter)
            cairo = try CairoPDF.render(pages, typesetter: report.typesetter)
        }

        /// At 72 pixels an inch Splash widens the lines that Cairo draws of a hatch one by one, but not the dashes that ours
        /// are. `AgreementTests` and `PDFRendererTests` look at hatches closely.
        private static func withoutHatches(_ page: Scene) -> Scene {
            page.unlinked { item in
                guard case .shape(var shape) = item, case .hatch(let hatch) = shape.fill else { return item }
                shape.fill = .color(hatch.color)
                return .shape(shape)
            }
        }
    }

    private static let files = Result { try Files() }

    /// Pixels of the squares that are compared; at 72 an inch a line of text is as high.
    private static let side = 12
    /// By how much the mean of a channel may differ in a square. The two files put edges and glyphs at most a thousandth
    /// of a point apart, of which Splash may make a quarter of a pixel, or a whole one of a hairline; over all pages that
    /// comes to 5 at most. A character that is missing comes to 6.5 and mostly to 12 and more, a bar to 40.
    private static let tolerance = 6.0

    private func pictures(_ pdf: [UInt8]) throws -> [Pixmap] {
        Pixmap.all(in: try #require(Tool.pdftoppm).output(["-r", "72", "FILE"], on: pdf))
    }

    @Test(.enabled(if: Tool.pdftoppm != nil, "pdftoppm is not installed"))
    func everyPageLooksAsCairoDrawsIt() throws {
        let files = try Self.files.get()
        let (ours, cairo) = (try pictures(files.ours), try pictures(files.cairo))
        try #require(ours.count == files.pages.count && cairo.count == files.pages.count)
        for (index, (one, other)) in zip(ours, cairo).enumerated() {
            let size = files.pages[index].size
            try #require(one.width == other.width && one.height == other.height)
            #expect(one.width == Int(size.width.rounded(.up)) && one.height == Int(size.height.rounded(.up)))
            let spot = one.farthestSpot(from: other, side: Self.side)
            #expect(
                spot.difference < Self.tolerance,
                "page \(index + 1) differs by \(spot.difference) near \(spot.x), \(spot.y) points")
        }
    }

    @Test(.enabled(if: Tool.pdftotext != nil, "pdftotext is not installed"))
    func everyPageReadsAsCairoWritesIt() throws {
        let files = try Self.files.get()
        // Blanks between words are the reader's guess; ours says where there are none, Cairo does not.
        func words(_ pdf: [UInt8]) throws -> [String] {
            let text = try #require(Tool.pdftotext).output(["-raw", "-enc", "UTF-8", "FILE", "-"], on: pdf)
            return String(decoding: text, as: UTF8.self).components(separatedBy: "\u{C}")
                .map { $0.filter { !$0.isWhitespace } }
        }
        let (ours, cairo) = (try words(files.ours), try words(files.cairo))
        // Each page ends with a form feed.
        try #require(ours.count == files.pages.count + 1 && cairo.count == ours.count)
        for (index, (one, other)) in zip(ours, cairo).enumerated() {
            #expect(one == other, "page \(index + 1)")
        }
        #expect(ours.filter { $0.count > 100 }.count > files.pages.count / 2)
    }

    /// What the comparison is worth: a line that stands three points further, a character, a bar that is missing, a bar
    /// of another colour.
    @Test(.enabled(if: Tool.pdftoppm != nil, "pdftoppm is not installed"))
    func theComparisonNotices() throws {
        let pages = try Self.files.get().pages
        let index = try #require(pages.firstIndex { bars(of: $0).count > 4 })
        let page = pages[index].unlinked()
        let line = try #require(runs(of: page).first { $0.font.size >= 9 && $0.text.count > 12 })
        let bar = try #require(bars(of: page).last)
        let altered = [
            page,
            page.unlinked { item in
                guard case .text(var run) = item, run == line else { return item }
                run.origin.x += 3
                return .text(run)
            },
            page.unlinked { item in
                guard case .text(var run) = item, run == line else { return item }
                run.text.removeLast()
                return .text(run)
            },
            page.unlinked { $0 == .shape(bar) ? nil : $0 },
            page.unlinked { item in
                guard case .shape(var shape) = item, shape == bar else { return item }
                shape.fill = .color(Color(0x9FB1BF))
                return .shape(shape)
            },
        ]
        let typesetter = try Typesetter()
        let cairo = try #require(pictures(CairoPDF.render([page], typesetter: typesetter)).first)
        let found = try altered.map { page in
            let ours = try PDFRenderer.render(
                PDFDocument(pages: [page], metadata: .init(title: "试", created: 0)), typesetter: typesetter)
            return try #require(pictures(ours).first).farthestSpot(from: cairo, side: Self.side).difference
        }
        #expect(found[0] < Self.tolerance)
        for difference in found.dropFirst() { #expect(difference > Self.tolerance, "\(found)") }
    }

    private func runs(of page: Scene) -> [TextRun] {
        PageWalk(page).runs.map(\.run)
    }

    /// What is filled and at least as large as a bar.
    private func bars(of page: Scene) -> [Shape] {
        var bars: [Shape] = []
        _ = page.unlinked { item in
            if case .shape(let shape) = item, case .color = shape.fill, let bounds = shape.path.bounds,
                bounds.width > 20, bounds.height > 4
            {
                bars.append(shape)
            }
            return item
        }
        return bars
    }
}
