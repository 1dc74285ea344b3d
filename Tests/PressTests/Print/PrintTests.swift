import Canvas
import Testing

@testable import Press

@Suite struct PrintTests {
    @Test func aBookletFoldsIntoOrder() {
        for count in 1...33 {
            let sides = Imposition.booklet.sides(of: count)
            #expect(
                sides.count % 2 == 0 && sides.flatMap { $0 }.compactMap { $0 }.sorted() == Array(0..<count))
            // A stack of sheets, folded: the front's right and the back's left are leaves one after another.
            var read: [Int?] = []
            for sheet in 0..<sides.count / 2 { read += [sides[2 * sheet][1], sides[2 * sheet + 1][0]] }
            for sheet in (0..<sides.count / 2).reversed() {
                read += [sides[2 * sheet + 1][1], sides[2 * sheet][0]]
            }
            #expect(read.compactMap { $0 } == Array(0..<count))
        }
    }

    @Test func twoPagesStandSideBySideInOrder() {
        #expect(Imposition.twoUp.sides(of: 4) == [[nil, 0], [1, 2], [3, nil]])
        #expect(Imposition.single.sides(of: 2) == [[0], [1]])
    }

    private let page = Scene(
        size: .a4, title: "页",
        items: [
            .shape(
                Shape(
                    path: .rect(Rect(x: 100, y: 50, width: 200, height: 40)),
                    fill: .hatch(Hatch(color: Color(0xB5382A), spacing: 4, lineWidth: 1)),
                    stroke: Stroke(Color(0x2F5D8A), width: 2, dash: [3, 1]))),
            .text(
                TextRun(
                    "文字", font: Font("Noto Sans CJK SC", size: 10), color: Color(0x4C8C6B),
                    at: Point(x: 100, y: 200), letterSpacing: 1)),
        ])

    @Test func scalingMultipliesEverythingInPoints() {
        let half = page.scaled(by: 0.5)
        guard case .shape(let shape) = half.items[0], case .text(let run) = half.items[1],
            case .hatch(let hatch) = shape.fill
        else {
            Issue.record("kinds changed")
            return
        }
        #expect(shape.path == .rect(Rect(x: 50, y: 25, width: 100, height: 20)))
        #expect(hatch.spacing == 2 && hatch.lineWidth == 0.5)
        #expect(shape.stroke == Stroke(Color(0x2F5D8A), width: 1, dash: [1.5, 0.5]))
        #expect(run.font.size == 5 && run.letterSpacing == 0.5 && run.origin == Point(x: 50, y: 100))
        #expect(half.size.width == page.size.width / 2)
        #expect(page.scaled(by: 1) == page)
    }

    @Test func greysHaveTheLightOfTheirColours() {
        #expect(Color.white.greyed == .white && Color.black.greyed == .black)
        #expect(Color(0x808080).greyed == Color(0x808080))
        // Green is lighter than red, red than blue, at the same strength.
        let (red, green, blue) = (Color(0xFF0000).greyed, Color(0x00FF00).greyed, Color(0x0000FF).greyed)
        #expect(green.red > red.red && red.red > blue.red)
        #expect(Color(0xFF0000, alpha: 7).greyed.alpha == 7)
        guard case .shape(let shape) = page.greyed().items[0], case .hatch(let hatch) = shape.fill else {

            Issue.record("kinds changed")
            return
        }
        #expect(hatch.color == Color(0xB5382A).greyed && shape.stroke?.color == Color(0x2F5D8A).greyed)
    }

    @Test func cropMarksStandOutsideTheBleed() {
        let options = PrintOptions(bleed: 8, hasCropMarks: true)
        let side = options.side(of: [page])
        #expect(abs(side.size.width - page.size.width - 2 * options.margin) < 1e-9)
        guard case .group(let marks) = side.items.last else {
            Issue.record("no marks")
            return
        }
        #expect(marks.role == .artifact && marks.items.count == 8)
        let bled = Rect(
            x: options.margin - 8, y: options.margin - 8, width: page.size.width + 16,
            height: page.size.height + 16)
        for case .shape(let mark) in marks.items {
            for case .line(let to) in mark.path.segments {
                let isInside = to.x > bled.minX && to.x < bled.maxX && to.y > bled.minY && to.y < bled.maxY
                #expect(!isInside)
            }
        }
    }

    @Test func twoPagesOfA4ComeOntoOneSheetOfA4() {
        let options = PrintOptions(imposition: .twoUp)
        let side = options.side(of: [page, nil])
        #expect(side.size == Size(width: Size.a4.height, height: Size.a4.width))
        guard case .group(let left) = side.items.first else {
            Issue.record("no page")
            return
        }
        #expect(left.translation.x >= 0 && left.translation.x < side.size.width / 2)
        let wide = PrintOptions(
            imposition: .booklet, paper: Size(width: Size.a4.height, height: 2 * Size.a4.width))
        guard case .group(let right) = wide.side(of: [nil, page]).items.first else {

            Issue.record("no page")
            return
        }
        #expect(abs(right.translation.x - Size.a4.width) < 1e-9 && right.items == page.items)
    }
}
