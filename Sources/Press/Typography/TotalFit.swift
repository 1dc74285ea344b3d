/// Where the lines of a paragraph end so that all of them together look best (Knuth and Plass, “Breaking Paragraphs into
/// Lines”, 1981), with rooms and marks of Chinese setting as glue.
struct TotalFit {
    let measures: LineMeasures
    let places: [BreakPlaces.Place]
    let fit: LineFit
    /// Points that a line has, and the first line.
    let width: Double, firstWidth: Double

    /// What a line costs that is perfect, which makes paragraphs short.
    static let linePenalty = 10.0
    /// For a line that ends where it better did not.
    static let reluctance = 2000.0
    /// For a last line of a single character, and of two.
    static let orphan = 5000.0, shortEnd = 400.0
    /// For a line that has to part what should stay together.
    static let emergency = 1e8

    private var units: [TextUnit] { measures.units }

    /// Where each line begins and ends, without the blanks between them. There is at least one unit that is no blank.
    func lines() -> [Range<Int>] {
        let count = units.count
        let breaks = (1...count).filter { places[$0] >= .reluctant }
        var costs = [Double](repeating: .infinity, count: count + 1)
        var previous = [Int32](repeating: 0, count: count + 1)
        costs[0] = 0
        func offer(_ cost: Double, from start: Int, to end: Int) {
            guard cost < costs[end] else { return }
            costs[end] = cost
            previous[end] = Int32(start)
        }
        var next = 0  // the first break after the line's start
        var low = 0  // the first break that fills a line from there
        for start in 0..<count where costs[start] < .infinity {
            let room = start == 0 ? firstWidth : width
            while next < breaks.count - 1, breaks[next] <= start { next += 1 }
            low = max(low, next)
            while low < breaks.count - 1, !fit.fills(measures.line(visible(start, breaks[low])), room) {
                low += 1
            }
            var index = low > next ? low - 1 : low
            var isFound = false
            while index < breaks.count {
                let end = breaks[index]
                let line = measures.line(visible(start, end))
                guard fit.fits(line, room) else { break }
                isFound = true
                offer(costs[start] + cost(of: line, from: start, to: end, room), from: start, to: end)
                index += 1
            }
            // The first line may be much shorter than the others.
            if start == 0 { low = 0 }
            if !isFound {
                offer(costs[start] + Self.emergency, from: start, to: emergencyEnd(from: start, room))
            }
        }
        var ends: [Range<Int>] = []
        var end = count
        while end > 0 {
            let start = Int(previous[end])
            ends.append(visible(start, end))
            end = start
        }
        return ends.reversed()
    }

    /// The line from a break to a break, without blanks that a break swallows; those at the paragraph's beginning stay.
    private func visible(_ start: Int, _ end: Int) -> Range<Int> {
        var (first, last) = (start, end)
        while last > first + 1, units[last - 1].has(.blank) { last -= 1 }
        while start > 0, first < last - 1, units[first].has(.blank) { first += 1 }
        return first..<last
    }

    /// What a line costs that fits.
    func cost(of line: LineGap, from start: Int, to end: Int, _ room: Double) -> Double {
        let isLast = end == units.count
        let badness = fit.badness(line, room, isLast: isLast)
        var cost = (Self.linePenalty + badness) * (Self.linePenalty + badness)
        if places[end] == .reluctant { cost += Self.reluctance }
        if isLast, start > 0 {
            switch characters(from: start) {
            case ...1: cost += Self.orphan
            case 2: cost += Self.shortEnd
            default: break
            }
        }
        return cost
    }

    /// How many characters follow that are no marks; 3 for more.
    private func characters(from start: Int) -> Int {
        var count = 0
        for unit in units[start...] where !unit.has(.blank) && !unit.has(.joined) && !unit.has(.neverFirst) {
            count += 1
            if count == 3 { break }
        }
        return count
    }

    /// Where a line ends of which no allowed end fits: at the last place that hurts least.
    private func emergencyEnd(from start: Int, _ room: Double) -> Int {
        var best: (place: BreakPlaces.Place, end: Int)?
        var end = start + 1
        while end <= units.count {
            let place = places[end]
            if place > .never {
                guard fit.fits(measures.line(visible(start, end)), room) else { break }
                if place >= best?.place ?? .never { best = (place, end) }
            }
            end += 1
        }
        return best?.end ?? places[(start + 1)...].firstIndex { $0 > .never } ?? units.count
    }
}
