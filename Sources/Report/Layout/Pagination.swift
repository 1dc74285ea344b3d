/// Where every strip stands: decided from heights alone, so that a test can ask without a surface.
struct Pagination: Equatable {
    /// One strip on a page, or the repeated head of a table.
    struct Placed: Equatable {
        enum What: Equatable {
            /// An index into the strips.
            case strip(Int)
            /// The head of the table of this number, repeated.
            case head(Int)
        }
        var what: What
        /// Points from the top of the text area.
        var y: Double
    }

    var pages: [[Placed]] = []

    /// A chapter begins on a new page, unless the one before leaves more than the rest of its last page empty: three
    /// rows of a table do not have a page to themselves.
    static let joiningShare = 0.4

    /// Distributes strips over pages of a height in points: greedily, breaking only where allowed, letting a
    /// floating strip that does not fit wait for the next page's top while what follows flows on. Floats keep
    /// their order and never pass a heading: a section's figures stay in it.
    ///
    /// Strips glued by `.forbidden` stay together unless they are taller than a page.
    init(_ strips: [Strip], height: Double, heads: [Int: Strip] = [:]) {
        var filler = Filler(strips: strips, height: height, heads: heads)
        filler.run()
        pages = filler.pages
    }

    /// The page (from 0) of each strip.
    func pageOfStrip(count: Int) -> [Int] {
        var result = [Int](repeating: 0, count: count)
        for (number, page) in pages.enumerated() {
            for case .strip(let index) in page.map(\.what) { result[index] = number }
        }
        return result
    }
}

/// The state of a pagination under way.
private struct Filler {
    let strips: [Strip]
    let height: Double
    let heads: [Int: Strip]
    var pages: [[Pagination.Placed]] = []
    private var page: [Pagination.Placed] = []
    private var y = 0.0
    private var waiting: [Range<Int>] = []
    /// The last strip on this page that flowed into it, floats left aside.
    private var lastInFlow: Int?

    init(strips: [Strip], height: Double, heads: [Int: Strip]) {
        self.strips = strips
        self.height = height
        self.heads = heads
    }

    mutating func run() {
        var index = 0
        while index < strips.count {
            if strips[index].breakBefore == .page {
                flushWaiting()
                if !mayJoin(index) { endPage() }
            } else if strips[index].heading != nil || !mayStandBeforeItsFigure(index) {
                flushWaiting()
            }
            let group = glued(from: index)
            if fits(group) && !(strips[index].floats && !waiting.isEmpty) {
                place(group)
            } else if strips[index].floats && !page.isEmpty {
                waiting.append(group)
            } else if page.isEmpty {
                placeDivided(group)
            } else {
                endPage()
                continue
            }
            index = group.upperBound
        }
        flushWaiting()
        endPage()
    }

    /// Whether a chapter begins below what fills little of a page: only with its first figure on the same page, where
    /// it opens with one.
    private func mayJoin(_ index: Int) -> Bool {
        guard y <= height * Pagination.joiningShare else { return false }
        var extent = 0.0
        for strip in strips[index...] {
            if strip.startsTable != nil || strip.table != nil { return true }
            extent += strip.gap + strip.height
            if strip.floats { return y + extent <= height }
        }
        return true
    }

    /// A table stands before a figure that waits only where it fits whole on the page that the figure leaves free;
    /// a divided one would have the figure between its halves.
    private func mayStandBeforeItsFigure(_ index: Int) -> Bool {
        guard let table = strips[index].startsTable, !waiting.isEmpty else { return true }
        var extent = 0.0
        for strip in strips[index...] {
            if strip.table != table && extent > 0 && strip.startsTable != nil { break }
            if strip.heading != nil || strip.floats { break }
            extent += strip.gap + strip.height
        }
        return y + extent <= height
    }

    /// The strips from an index on that no page break may divide.
    private func glued(from index: Int) -> Range<Int> {
        var end = index + 1
        while end < strips.count && strips[end].breakBefore == .forbidden { end += 1 }
        return index..<end
    }

    private func extent(_ group: Range<Int>) -> Double {
        let first = group.lowerBound
        var sum = (head(before: first)?.height ?? 0) + (page.isEmpty ? 0 : strips[first].gap)
        for index in group {
            sum += strips[index].height + (index > group.lowerBound ? strips[index].gap : 0)
        }
        return sum
    }

    private func fits(_ group: Range<Int>) -> Bool { y + extent(group) <= height + 1e-6 }

    /// The head to repeat before a table row whose predecessor stands on an earlier page. (What precedes a
    /// table's first row is the table's own head.)
    private func head(before index: Int) -> Strip? {
        guard let table = strips[index].table, lastInFlow != index - 1 else { return nil }
        return heads[table]
    }

    private mutating func place(_ group: Range<Int>) {
        for index in group { place(strip: index) }
    }

    private mutating func place(strip index: Int) {
        let strip = strips[index]
        if !page.isEmpty { y += strip.gap }
        if let head = head(before: index), let table = strip.table {
            page.append(.init(what: .head(table), y: y))
            y += head.height
        }
        page.append(.init(what: .strip(index), y: y))
        y += strip.height
        if !strip.floats { lastInFlow = index }
    }

    /// A glued group taller than a page is divided where it must be.
    private mutating func placeDivided(_ group: Range<Int>) {
        for index in group {
            if !page.isEmpty && y + strips[index].gap + strips[index].height > height + 1e-6 { closePage() }
            place(strip: index)
        }
    }

    private mutating func endPage() {
        guard !page.isEmpty else { return }
        closePage()
        let floats = waiting
        waiting = []
        for (number, group) in floats.enumerated() {
            guard fits(group) else {
                if page.isEmpty {
                    placeDivided(group)
                    continue
                }
                waiting = Array(floats[number...])
                return
            }
            place(group)
        }
    }

    private mutating func closePage() {
        pages.append(page)
        page = []
        y = 0
        lastInFlow = nil
    }

    private mutating func flushWaiting() {
        while !waiting.isEmpty { endPage() }
    }
}
