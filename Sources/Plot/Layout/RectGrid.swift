import Canvas

/// Rectangles sorted into the cells of a grid, so that a question about a place is asked of those around it only.
final class RectGrid {
    let rects: [Rect]
    private let cells: CellGrid
    /// Where each cell's numbers begin in `numbers`, and where the last ends.
    private let starts: [Int32]
    /// Numbers of rectangles, cell after cell.
    private let numbers: [Int32]
    /// The same rectangles in the order of `numbers`: those of a cell lie side by side.
    private let sorted: [Rect]

    /// A grid over rectangles, some of which may be without area.
    init(_ rects: [Rect]) {
        self.rects = rects
        let cells = CellGrid(over: rects)
        self.cells = cells
        var starts = [Int32](repeating: 0, count: cells.count + 1)
        for rect in rects { cells.forEach(around: rect) { starts[$0 + 1] += 1 } }
        for cell in 0..<cells.count { starts[cell + 1] += starts[cell] }
        var next = starts
        var numbers = [Int32](repeating: 0, count: Int(starts[cells.count]))
        for (number, rect) in rects.enumerated() {
            cells.forEach(around: rect) { cell in
                numbers[Int(next[cell])] = Int32(number)
                next[cell] += 1
            }
        }
        (self.starts, self.numbers) = (starts, numbers)
        sorted = numbers.map { rects[Int($0)] }
    }

    /// Whether all rectangles that touch an area pass a test that costs little: some are asked about twice.
    func holdsForAll(touching area: Rect, _ passes: (Int) -> Bool) -> Bool {
        guard !rects.isEmpty else { return true }
        let range = cells.range(of: area)
        for row in range.rows {
            for column in range.columns {
                let cell = cells.index(column, row)
                for slot in Int(starts[cell])..<Int(starts[cell + 1]) {
                    if sorted[slot].touches(area), !passes(Int(numbers[slot])) { return false }
                }
            }
        }
        return true
    }

    /// Whether all rectangles that touch an area pass; each is asked about once, until one does not.
    func allSatisfy(touching area: Rect, _ passes: (Int) -> Bool) -> Bool {
        guard !rects.isEmpty else { return true }
        let range = cells.range(of: area)
        for row in range.rows {
            for column in range.columns {
                let cell = cells.index(column, row)
                for slot in Int(starts[cell])..<Int(starts[cell + 1]) {
                    let rect = sorted[slot]
                    guard rect.touches(area) else { continue }
                    // Where both reach over several cells, the first that they share asks for all.
                    let own = cells.range(of: rect)
                    let isFirst =
                        column == max(own.columns.lowerBound, range.columns.lowerBound)
                        && row == max(own.rows.lowerBound, range.rows.lowerBound)
                    if isFirst, !passes(Int(numbers[slot])) { return false }
                }
            }
        }
        return true
    }
}

/// Square cells over a part of the plane; what lies outside belongs to those at the edge.
struct CellGrid {
    private let origin: Point
    private let side: Double
    let columns: Int
    let rows: Int

    /// Cells over an area, of a side in points.
    init(over area: Rect, side: Double) {
        origin = area.origin
        // No more cells than a screen has letters, however far apart things are.
        let least = max(area.width, area.height) / 1000
        self.side = max(side, least, 1e-9)
        columns = max(Int((area.width / self.side).rounded(.up)), 1)
        rows = max(Int((area.height / self.side).rounded(.up)), 1)
    }

    /// Cells of which each is touched by a few of the rectangles, and each rectangle touches a few.
    init(over rects: [Rect]) {
        let finite = rects.filter { ($0.minX + $0.maxX + $0.minY + $0.maxY).isFinite }
        guard let first = finite.first else {
            self.init(over: Rect(x: 0, y: 0, width: 0, height: 0), side: 1)
            return
        }
        var (left, top, right, bottom) = (first.minX, first.minY, first.maxX, first.maxY)
        var extent = 0.0
        for rect in finite {
            (left, right) = (min(left, rect.minX), max(right, rect.maxX))
            (top, bottom) = (min(top, rect.minY), max(bottom, rect.maxY))
            extent += max(rect.width, rect.height)
        }
        let area = Rect(x: left, y: top, width: right - left, height: bottom - top)
        let count = Double(finite.count)
        let spread = (area.width * area.height / count).squareRoot()
        self.init(over: area, side: max(2 * spread, extent / count))
    }

    var count: Int { columns * rows }

    /// A cell's number.
    func index(_ column: Int, _ row: Int) -> Int { row * columns + column }

    /// The cells that a rectangle touches.
    @inline(__always)
    func range(of rect: Rect) -> (columns: ClosedRange<Int>, rows: ClosedRange<Int>) {
        let left = Self.place((rect.minX - origin.x) / side, below: columns)
        let top = Self.place((rect.minY - origin.y) / side, below: rows)
        return (
            left...max(left, Self.place((rect.maxX - origin.x) / side, below: columns)),
            top...max(top, Self.place((rect.maxY - origin.y) / side, below: rows))
        )
    }

    /// Visits the cells that a rectangle touches.
    func forEach(around rect: Rect, _ body: (Int) -> Void) {
        let range = range(of: rect)
        for row in range.rows { for column in range.columns { body(index(column, row)) } }
    }

    @inline(__always)
    private static func place(_ value: Double, below count: Int) -> Int {
        value > 0 ? Int(min(value, Double(count - 1))) : 0  // not a number is not above 0 either
    }
}

extension Rect {
    /// Whether the two share at least a point of their edges; dots and level strokes have no area to share.
    fileprivate func touches(_ other: Rect) -> Bool {
        minX <= other.maxX && maxX >= other.minX && minY <= other.maxY && maxY >= other.minY
    }
}
