import Testing

@testable import Report

/// Random columns of strips, checked against what a page must never do.
@Suite struct PaginationTests {
    /// A generator that gives the same columns on every run.
    struct Random: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
    }

    static func column(seed: UInt64) -> ([Strip], [Int: Strip]) {
        var random = Random(state: seed)
        var strips: [Strip] = []
        var heads: [Int: Strip] = [:]
        for _ in 0..<Int.random(in: 1...30, using: &random) {
            switch Int.random(in: 0..<5, using: &random) {
            case 0:
                let heading = Heading(level: 2, text: "节", destination: "h\(strips.count)")
                strips.append(
                    Strip(
                        height: 20, gap: 10, breakBefore: Bool.random(using: &random) ? .page : .allowed,
                        heading: heading))
                strips.append(Strip(height: 18, breakBefore: .forbidden))
            case 1:
                strips.append(Strip(height: .random(in: 50...290, using: &random), gap: 9, floats: true))
            case 2:
                let number = heads.count
                heads[number] = Strip(height: 25)
                let count = Int.random(in: 2...60, using: &random)
                for index in 0..<count {
                    strips.append(
                        Strip(
                            height: 12, gap: index == 0 ? 6 : 0,
                            breakBefore: index == 1 || index == count - 1 ? .forbidden : .allowed,
                            table: index == 0 ? nil : number))
                }
            default:
                let count = Int.random(in: 1...12, using: &random)
                for index in 0..<count {
                    strips.append(
                        Strip(
                            height: 18, gap: index == 0 ? 4 : 0,
                            breakBefore: index == 1 || (index == count - 1 && index > 0)
                                ? .forbidden : .allowed))
                }
            }
        }
        return (strips, heads)
    }

    @Test func everyStripStandsOnceWithinItsPage() {
        for seed in 0..<400 { checkEveryStrip(seed: seed) }
    }

    private func checkEveryStrip(seed: Int) {
        let (strips, heads) = Self.column(seed: UInt64(seed))
        let height = 300.0
        let result = Pagination(strips, height: height, heads: heads)
        var seen: [Int] = []
        for page in result.pages {
            #expect(!page.isEmpty)
            var bottom = 0.0
            for placed in page {
                #expect(placed.y >= bottom - 1e-6, "strips overlap")
                switch placed.what {
                case .strip(let index):
                    seen.append(index)
                    bottom = placed.y + strips[index].height
                case .head(let table): bottom = placed.y + (heads[table]?.height ?? 0)
                }
            }
            #expect(bottom <= height + 1e-6, "a page runs over")
        }
        #expect(seen.sorted() == Array(strips.indices))
        #expect(seen.filter { !strips[$0].floats } == strips.indices.filter { !strips[$0].floats })
        #expect(seen.filter { strips[$0].floats } == strips.indices.filter { strips[$0].floats })
    }

    @Test func pagesBreakOnlyWhereTheyMay() {
        for seed in 0..<400 { checkBreaks(seed: seed) }
    }

    private func checkBreaks(seed: Int) {
        let (strips, heads) = Self.column(seed: UInt64(seed) + 10_000)
        let result = Pagination(strips, height: 300, heads: heads)
        let pageOf = result.pageOfStrip(count: strips.count)
        for index in strips.indices.dropFirst() {
            if strips[index].breakBefore == .forbidden { #expect(pageOf[index] == pageOf[index - 1]) }
            if strips[index].heading != nil {
                for before in 0..<index {
                    #expect(pageOf[before] <= pageOf[index], "a float passed a heading")
                }
            }
            if strips[index].breakBefore == .page {
                let page = result.pages[pageOf[index]]
                let place = page.firstIndex { $0.what == .strip(index) } ?? 0
                // On a new page, or below what fills no more than the joining share of one.
                #expect(page[place].y - strips[index].gap <= 300 * Pagination.joiningShare + 1e-6)
                if page[place].y == 0 { for before in 0..<index { #expect(pageOf[before] < pageOf[index]) } }
            }
        }
        for page in result.pages {
            var before: Int?
            var headed: Int?
            for placed in page {
                switch placed.what {
                case .head(let table): headed = table
                case .strip(let index):
                    if let table = strips[index].table, before != index - 1 {
                        #expect(headed == table, "rows of a table stand on a page without its head")
                    }
                    if !strips[index].floats { before = index }
                }
            }
        }
    }

    @Test func aFloatWaitsWhileTextFlowsOn() {
        let line = Strip(height: 20)
        let figure = Strip(height: 60, floats: true)
        let result = Pagination([line, line, line, figure, line, line], height: 100)
        let strips = result.pages.map { page in
            page.compactMap { placed -> Int? in
                if case .strip(let index) = placed.what { return index }
                return nil
            }
        }
        #expect(strips == [[0, 1, 2, 4, 5], [3]])
    }

    @Test func aGroupTallerThanAPageIsDividedRatherThanLost() {
        let strips = [Strip(height: 60)] + (0..<5).map { _ in Strip(height: 60, breakBefore: .forbidden) }
        let result = Pagination(strips, height: 100)
        #expect(result.pages.count == 6)
        #expect(result.pageOfStrip(count: 6) == [0, 1, 2, 3, 4, 5])
    }
}
