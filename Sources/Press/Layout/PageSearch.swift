/// Finds the cheapest way to distribute a flow over pages.
///
/// A page begins in a state: the next strip of the flow, and how many of the floating strips are placed (those before it
/// that are not wait for the page's top). A page filled from there can end at several places, each of which is a state
/// again; every state keeps the cheapest way that leads to it.
struct PageSearch {
    private let flow: Flow
    private let measures: Pagination.Measures
    /// The floating strips, in order.
    private let floats: [Int]
    /// The ways to the states, by the next strip.
    private var ways: [[Way]]

    private struct Way {
        var floatsPlaced: Int
        var cost: Double
        /// Where the last page began.
        var from: (strip: Int, way: Int)?
    }

    /// How many ends of a page are tried, the fullest ones.
    private static let endsTried = 8

    init(flow: Flow, measures: Pagination.Measures) {
        self.flow = flow
        self.measures = measures
        floats = flow.strips.indices.filter { flow.strips[$0].floats }
        ways = Array(repeating: [], count: flow.strips.count + 1)
    }

    /// The pages, filled.
    mutating func pages() -> [Pagination.Page] {
        guard !flow.strips.isEmpty else { return [] }
        ways[0] = [Way(floatsPlaced: 0, cost: 0)]
        for strip in ways.indices {
            // Where only floats are placed, a page ends where it began: such ways are appended while they are read.
            var number = 0
            while number < ways[strip].count {
                let way = ways[strip][number]
                if strip < flow.strips.count || way.floatsPlaced < floats.count {
                    for end in ends(from: strip, floatsPlaced: way.floatsPlaced) {
                        offer(
                            Way(
                                floatsPlaced: end.floatsPlaced, cost: way.cost + end.cost,
                                from: (strip, number)),
                            at: end.next)
                    }
                }
                number += 1
            }
        }
        return filled()
    }

    private mutating func offer(_ way: Way, at strip: Int) {
        if let known = ways[strip].firstIndex(where: { $0.floatsPlaced == way.floatsPlaced }) {
            if way.cost < ways[strip][known].cost { ways[strip][known] = way }
        } else {
            ways[strip].append(way)
        }
    }

    // MARK: - One page

    /// Where a page ends, and what that costs.
    private struct End {
        var next: Int
        var floatsPlaced: Int
        var cost: Double
    }

    /// A page being filled from a state.
    private struct Page {
        var gauge = PageGauge()
        var floatsPlaced: Int
        var next: Int
        /// What it costs wherever it ends.
        var cost = 0.0
        /// The table of which rows were placed last, and where the first of them on this page stands.
        var rows: (table: Int, top: Double)?
    }

    private func ends(from start: Int, floatsPlaced: Int) -> [End] {
        var page = Page(floatsPlaced: floatsPlaced, next: start)
        placeWaiting(on: &page, before: start)
        var ends: [End] = []
        var forced: End?
        while forced == nil {
            forced = step(&page, start: start, ends: &ends)
        }
        if let forced { ends.append(forced) }
        return ends.suffix(Self.endsTried + 1)
    }

    /// Puts floats at a page's top as long as they fit.
    private func placeWaiting(
        on page: inout Page, before strip: Int, _ placed: ((Int, PageGauge) -> Void)? = nil
    ) {
        while page.floatsPlaced < floats.count, floats[page.floatsPlaced] < strip {
            var gauge = page.gauge
            gauge.place(floats[page.floatsPlaced], of: flow, measures)
            guard gauge.fits(measures) || page.gauge.isEmpty else { return }
            placed?(floats[page.floatsPlaced], page.gauge)
            page.gauge = gauge
            page.floatsPlaced += 1
        }
    }

    private func isWaiting(_ page: Page) -> Bool {
        page.floatsPlaced < floats.count && floats[page.floatsPlaced] < page.next
    }

    /// Goes on by one strip; the page's last end where nothing more can stand on it.
    private func step(_ page: inout Page, start: Int, ends: inout [End]) -> End? {
        let index = page.next
        guard index < flow.strips.count else { return end(page, cost: Cost.ofLastPage) }
        let strip = flow.strips[index]
        let isWaiting = isWaiting(page)
        if !page.gauge.isEmpty {
            switch strip.breakBefore {
            case .page, .column: return end(page, cost: Cost.ofLastPage)
            case .part:
                let filled = 1 - page.gauge.emptiness(measures)
                if isWaiting || filled > measures.joiningShare { return end(page, cost: Cost.ofLastPage) }
                ends.append(end(page, cost: Cost.ofLastPage))
                page.cost += Cost.ofJoining(measures.joiningShare)
            case .allowed, .forbidden:
                // Figures stay in their section, and no table stands before a figure that comes before it unless it fits
                // there whole.
                if isWaiting, strip.heading != nil || !standsWhole(index, on: page) {
                    return end(page, cost: Cost.ofEmptiness)
                }
                // Such a table is not divided either, or the figure would stand amid its rows.
                let isAmidRows = strip.table != nil && strip.startsTable == nil
                if strip.breakBefore == .allowed, !(isWaiting && isAmidRows) {
                    let reluctance = strip.reluctance + (hasFewRows(page, of: strip) ? Cost.fewRows : 0)
                    ends.append(end(page) { Cost.ofEmptiness($0) + reluctance })
                }
            }
        }
        var gauge = page.gauge
        let top = gauge.place(index, of: flow, measures).strip
        let fits = gauge.fits(measures)
        if strip.floats {
            if isWaiting || !fits && !page.gauge.isEmpty {
                page.next += 1  // it waits
                return nil
            }
            page.floatsPlaced += 1
        } else if !fits, !page.gauge.isEmpty {
            guard ends.isEmpty else { return ends.removeLast() }
            return end(page) { Cost.ofEmptiness($0) + Cost.forbiddenBreak }
        }
        page.gauge = gauge
        if let table = strip.table, page.rows?.table != table { page.rows = (table, top) }
        page.next += 1
        return fits ? nil : end(page) { _ in Cost.overflow }
    }

    /// Whether a table of which rows stand on the page, and that goes on with a strip, has less than three lines of them
    /// there.
    private func hasFewRows(_ page: Page, of strip: Strip) -> Bool {
        guard let rows = page.rows, rows.table == strip.table else { return false }
        return page.gauge.y - rows.top < 3 * measures.grid
    }

    /// Whether a table that begins here fits whole on what is left of the page; true of everything else.
    private func standsWhole(_ index: Int, on page: Page) -> Bool {
        guard let table = flow.strips[index].startsTable else { return true }
        var gauge = page.gauge
        for (offset, strip) in flow.strips[index...].enumerated() {
            if offset > 0, strip.startsTable != nil && strip.startsTable != table { break }
            if strip.heading != nil || strip.floats
                || offset > 0 && strip.table != table && strip.breakBefore == .allowed
            {
                break
            }
            gauge.place(index + offset, of: flow, measures)
            if !gauge.fits(measures) { return false }
        }
        return true
    }

    private func end(_ page: Page, cost: (Double) -> Double) -> End {
        var waiting = 0.0
        for float in floats[page.floatsPlaced...] {
            guard float < page.next else { break }
            waiting += Cost.displacedFigure
        }
        return End(
            next: page.next, floatsPlaced: page.floatsPlaced,
            cost: page.cost + cost(page.gauge.emptiness(measures)) + waiting)
    }

    /// What ends of pages cost: a quarter of a page left empty is 1.
    private enum Cost {
        static let displacedFigure = 0.3
        /// Of a page on which a table has a row or two below what stands there, and goes on.
        static let fewRows = 3.0
        static let forbiddenBreak = 100.0
        static let overflow = 1000.0

        static func ofEmptiness(_ emptiness: Double) -> Double { 16 * emptiness * emptiness }

        /// Of a page after which a new one has to begin: some of it may be empty, but a few lines do not deserve a page.
        static func ofLastPage(_ emptiness: Double) -> Double {
            3 * emptiness * emptiness + (emptiness > 0.85 ? 1.5 : 0)
        }

        /// Of a part that begins below another: what the page would cost that is just as full as it may be for that. So a
        /// part joins every emptier page, unless what comes after is the worse for it.
        static func ofJoining(_ share: Double) -> Double { ofLastPage(1 - share) }
    }

    // MARK: - The pages chosen

    private func filled() -> [Pagination.Page] {
        guard let last = ways[flow.strips.count].indices.min(by: { isBetter($0, $1) }) else { return [] }
        var states: [(strip: Int, way: Int)] = []
        var state: (strip: Int, way: Int)? = (flow.strips.count, last)
        while let current = state {
            states.append(current)
            state = ways[current.strip][current.way].from
        }
        states.reverse()
        return zip(states, states.dropFirst()).map { from, to in
            page(
                from: from.strip, floatsPlaced: ways[from.strip][from.way].floatsPlaced, to: to.strip,
                floatsPlacedAfter: ways[to.strip][to.way].floatsPlaced)
        }
    }

    /// Of two ways to the end, whether the first has placed everything and is cheaper.
    private func isBetter(_ one: Int, _ other: Int) -> Bool {
        let (one, other) = (ways[flow.strips.count][one], ways[flow.strips.count][other])
        if one.floatsPlaced != other.floatsPlaced { return one.floatsPlaced > other.floatsPlaced }
        return one.cost < other.cost
    }

    private func page(from start: Int, floatsPlaced: Int, to end: Int, floatsPlacedAfter: Int)
        -> Pagination.Page
    {
        var result = Pagination.Page()
        var gauge = PageGauge()
        func place(_ index: Int) {
            let places = gauge.place(index, of: flow, measures)
            if let y = places.head, let head = flow.strips[index].head {
                result.placed.append(.init(what: .head(head), y: y))
            }
            result.placed.append(.init(what: .strip(index), y: places.strip))
            result.notes += flow.strips[index].notes
        }
        var floatsPlaced = floatsPlaced
        while floatsPlaced < floatsPlacedAfter, floats[floatsPlaced] < start {
            place(floats[floatsPlaced])
            floatsPlaced += 1
        }
        for index in start..<end {
            if flow.strips[index].floats {
                // In order: what is not placed here waits for a later page.
                guard floatsPlaced < floatsPlacedAfter, floats[floatsPlaced] == index else { continue }
                floatsPlaced += 1
            }
            place(index)
        }
        result.depth = gauge.y
        result.overflows = !gauge.fits(measures)
        return result
    }
}
