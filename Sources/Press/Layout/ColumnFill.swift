/// Columns of a page, filled one after another; those of the last page are of one height.
///
/// Breaks are the last ones allowed: nothing floats in columns, and their lines are short and many.
struct ColumnFill {
    private let flow: Flow
    private let measures: Pagination.Measures
    private let count: Int

    /// The columns of pages.
    /// - Parameter count: on a page, at least 1.
    init(flow: Flow, measures: Pagination.Measures, count: Int) {
        (self.flow, self.measures, self.count) = (flow, measures, max(count, 1))
    }

    /// The columns in order, `count` of them a page; empty ones at the end are left out.
    /// - Parameter first: points that are left for columns on the first page.
    func columns(first: Double) -> [Pagination.Page] {
        var result: [Pagination.Page] = []
        var next = 0
        var height = first
        while next < flow.strips.count {
            var columns = fill(from: next, height: height)
            if columns.next >= flow.strips.count { columns = balanced(from: next, height: height) }
            result += columns.pages
            next = columns.next
            height = measures.height
        }
        return result
    }

    private typealias Filled = (pages: [Pagination.Page], next: Int)

    /// The columns of one page.
    private func fill(from start: Int, height: Double) -> Filled {
        var measures = measures
        measures.height = height
        var pages: [Pagination.Page] = []
        var next = start
        while pages.count < count, next < flow.strips.count {
            let end = end(from: next, measures)
            pages.append(page(next..<end, measures))
            next = end
        }
        return (pages, next)
    }

    /// The lowest columns that still hold what is left.
    private func balanced(from start: Int, height: Double) -> Filled {
        var low = 1
        var high = Int((height / measures.grid).rounded(.down))
        while low < high {
            let middle = (low + high) / 2
            let filled = fill(from: start, height: Double(middle) * measures.grid)
            let isEnough = filled.next >= flow.strips.count && !filled.pages.contains(where: \.overflows)
            if isEnough { high = middle } else { low = middle + 1 }
        }
        let lowest = fill(from: start, height: Double(low) * measures.grid)
        return lowest.next >= flow.strips.count ? lowest : fill(from: start, height: height)
    }

    private func end(from start: Int, _ measures: Pagination.Measures) -> Int {
        var gauge = PageGauge()
        var allowed: Int?
        for index in start..<flow.strips.count {
            let strip = flow.strips[index]
            if index > start {
                switch strip.breakBefore {
                case .column, .page, .part: return index
                case .allowed: allowed = index
                case .forbidden: break
                }
            }
            gauge.place(index, of: flow, measures)
            if !gauge.fits(measures), index > start { return allowed ?? index }
        }
        return flow.strips.count
    }

    private func page(_ strips: Range<Int>, _ measures: Pagination.Measures) -> Pagination.Page {
        var page = Pagination.Page()
        var gauge = PageGauge()
        for index in strips {
            let places = gauge.place(index, of: flow, measures)
            if let y = places.head, let head = flow.strips[index].head {
                page.placed.append(.init(what: .head(head), y: y))
            }
            page.placed.append(.init(what: .strip(index), y: places.strip))
            page.notes += flow.strips[index].notes
        }
        page.depth = gauge.y
        page.overflows = !gauge.fits(measures)
        return page
    }
}
