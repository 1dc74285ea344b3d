import Testing

@testable import Press

/// Random flows, checked against what a page must never do.
@Suite struct PaginationTests {
    private static let measures = Pagination.Measures(height: 300, grid: 18)

    @Test func everyStripStandsOnceAndWithinItsPage() {
        for seed in 0..<400 {
            let flow = Flow.random(seed: seed)
            let pages = Pagination(flow, measures: Self.measures).pages
            var seen: [Int] = []
            var notes: [Int] = []
            for page in pages {
                let isSound = !page.placed.isEmpty && !page.overflows
                #expect(isSound, "seed \(seed)")
                var bottom = 0.0
                for placed in page.placed {
                    #expect(placed.y >= bottom - 1e-6, "seed \(seed)")
                    switch placed.what {
                    case .strip(let index):
                        seen.append(index)
                        bottom = placed.y + flow.strips[index].height
                    case .head(let head): bottom = placed.y + flow.heads[head].height
                    }
                }
                let foot = page.notes.isEmpty ? 0 : flow.height(ofNotes: page.notes) + Self.measures.noteGap
                #expect(bottom + foot <= Self.measures.height + 1e-6, "seed \(seed)")
                #expect(page.depth == bottom)
                notes += page.notes
            }
            #expect(seen.sorted() == Array(flow.strips.indices), "seed \(seed)")
            #expect(notes == Array(flow.notes.indices), "seed \(seed)")
        }
    }

    @Test func nothingPassesWhatItMustNot() {
        for seed in 0..<400 {
            let flow = Flow.random(seed: seed)
            let pages = Pagination(flow, measures: Self.measures).pages
            let order = pages.flatMap(\.placed).compactMap { placed -> Int? in
                if case .strip(let index) = placed.what { return index }
                return nil
            }
            let flowing = order.filter { !flow.strips[$0].floats }
            #expect(flowing == flowing.sorted(), "text keeps its order, seed \(seed)")
            let floating = order.filter { flow.strips[$0].floats }
            #expect(floating == floating.sorted(), "figures keep theirs, seed \(seed)")
            for (place, index) in order.enumerated() where flow.strips[index].floats {
                // Every heading that came before the figure stands before it, every later one after it.
                for (other, strip) in order.enumerated() where flow.strips[strip].heading != nil {
                    #expect((strip < index) == (other < place), "seed \(seed)")
                }
            }
        }
    }

    @Test func pagesBreakOnlyWhereAllowed() {
        for seed in 0..<400 {
            let flow = Flow.random(seed: seed)
            for page in Pagination(flow, measures: Self.measures).pages.dropFirst() {
                let first = page.placed.lazy.compactMap { placed -> Int? in
                    guard case .strip(let index) = placed.what, !flow.strips[index].floats else { return nil }
                    return index
                }.first
                guard let first else { continue }
                let before = first > 0 ? flow.strips[first - 1] : nil
                #expect(
                    flow.strips[first].breakBefore != .forbidden || before?.floats == true, "seed \(seed)")
                #expect(before?.heading == nil, "no heading is last, seed \(seed)")
            }
        }
    }

    @Test func rowsOnANewPageStandUnderTheirHead() {
        for seed in 0..<200 {
            let flow = Flow.random(seed: seed)
            for page in Pagination(flow, measures: Self.measures).pages {
                var last: Int?
                var hasHead = false
                for placed in page.placed {
                    switch placed.what {
                    case .head: hasHead = true
                    case .strip(let index):
                        if flow.strips[index].table != nil {
                            #expect(hasHead != (last == index - 1), "seed \(seed)")
                        }
                        if !flow.strips[index].floats { last = index }
                        hasHead = false
                    }
                }
            }
        }
    }

    @Test func textStandsOnTheGrid() {
        for seed in 0..<100 {
            let flow = Flow.random(seed: seed)
            for placed in Pagination(flow, measures: Self.measures).pages.flatMap(\.placed) {
                guard case .strip(let index) = placed.what, flow.strips[index].gridOffset != nil else {
                    continue
                }
                #expect(abs((placed.y / 18).rounded() * 18 - placed.y) < 1e-6)
            }
        }
    }

    @Test func aFigureThatDoesNotFitWaitsWhileTheTextFlowsOn() {
        var flow = Flow()
        flow.strips = Array(repeating: Strip(height: 18), count: 10)
        flow.strips.append(Strip(height: 150, floats: true))
        flow.strips += Array(repeating: Strip(height: 18), count: 10)
        let pages = Pagination(flow, measures: Self.measures).pages
        #expect(pages.count == 2)
        #expect(pages[1].placed.first?.what == .strip(10))
        #expect(pages[0].depth > 280)
    }

    @Test func aFewLinesDoNotHaveAPageToThemselves() {
        // 17 lines where 16 fit, all of one paragraph: the last two stay together, so 15 and 2; but rather 13 and 4 with
        // a heading before the last four.
        var flow = Flow()
        flow.strips = (0..<33).map { _ in Strip(height: 18) }
        let greedy = [16, 16, 1]
        let pages = Pagination(flow, measures: Self.measures).pages
        #expect(pages.map(\.placed.count).reduce(0, +) == 33)
        #expect(pages.count == 3 && pages.map(\.placed.count) != greedy)
    }

    @Test func whatIsHigherThanAPageStandsAloneAndIsSaid() {
        var flow = Flow()
        flow.strips = [Strip(height: 18), Strip(height: 500), Strip(height: 18)]
        let pages = Pagination(flow, measures: Self.measures).pages
        #expect(pages.count == 3 && pages.map(\.overflows) == [false, true, false])
    }

    @Test func aGluedPieceHigherThanAPageIsDividedAfterAll() {
        var flow = Flow()
        flow.strips = (0..<40).map { Strip(height: 18, breakBefore: $0 == 0 ? .allowed : .forbidden) }
        let pages = Pagination(flow, measures: Self.measures).pages
        #expect(pages.allSatisfy { !$0.overflows })
        #expect(pages.flatMap(\.placed).count == 40)
    }

    /// Rows of a table under its head, each of a line.
    private func table(_ rows: Int) -> Flow {
        var flow = Flow()
        flow.heads = [Strip(height: 18)]
        var head = Strip(height: 18)
        head.startsTable = 1
        flow.strips = [head]
        for index in 0..<rows {
            var row = Strip(height: 18, breakBefore: index < 4 ? .forbidden : .allowed)
            (row.table, row.head) = (1, 0)
            flow.strips.append(row)
        }
        return flow
    }

    @Test func noFigureStandsAmidATableThatCameAfterIt() {
        // The figure waits below four lines, and the table would fit below them whole.
        for rows in 5...11 {
            var flow = table(rows)
            let lines = Array(repeating: Strip(height: 18), count: 4)
            flow.strips = lines + [Strip(height: 240, floats: true)] + flow.strips + lines
            let pages = Pagination(flow, measures: Self.measures).pages
            let parts = pages.map { page in
                page.placed.count { placed in
                    if case .strip(let index) = placed.what { return flow.strips[index].table != nil }
                    return false
                }
            }
            #expect(parts.filter { $0 > 0 } == [rows], "\(parts)")
        }
    }

    @Test func aTableHasNoSingleRowBelowAFigure() {
        // The second figure may stand below the first page's rows or above the others; either way not one row alone.
        for height in stride(from: 150.0, through: 280, by: 6) {
            var flow = table(40)
            flow.strips.insert(Strip(height: height, floats: true), at: 0)
            for page in Pagination(flow, measures: Self.measures).pages.dropLast() {
                let rows = page.placed.count { placed in
                    if case .strip(let index) = placed.what { return flow.strips[index].table != nil }
                    return false
                }
                #expect(rows == 0 || rows > 2, "\(height)")
            }
        }
    }

    @Test func aPartJoinsEveryPageThatIsNoFullerThanItMayBe() {
        let flow = { (first: Double) in
            var flow = Flow()
            let lines = (0..<20).map { Strip(height: 18, breakBefore: $0 == 0 ? .part : .allowed) }
            flow.strips = [Strip(height: first, breakBefore: .part)] + lines
            return flow
        }
        for filled in stride(from: 10.0, through: 115, by: 5) {
            #expect(Pagination(flow(filled), measures: Self.measures).pages[0].placed.count > 1, "\(filled)")
        }
        #expect(Pagination(flow(125), measures: Self.measures).pages[0].placed.count == 1)
    }

    @Test func aPartBeginsBelowAShortOneAndElseOnItsOwnPage() {
        var flow = Flow()
        func part(_ lines: Int) -> [Strip] {
            (0..<lines).map { Strip(height: 18, breakBefore: $0 == 0 ? .part : .allowed) }
        }
        flow.strips = part(3) + part(5) + part(12)
        let pages = Pagination(flow, measures: Self.measures).pages
        #expect(pages.map(\.placed.count) == [8, 12])
    }
}
