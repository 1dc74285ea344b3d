import Canvas

/// Places labels so that none overlaps another, all stay within bounds, and none can be taken for another's.
///
/// Every question about a place is asked of a grid's few cells around it, so that ten thousand labels take no longer
/// each than ten do.
struct LabelPlacer {
    /// A label in its place.
    struct Placed: Equatable {
        var run: TextRun
        var leader: Stretch?
    }

    /// Labels stay within.
    let bounds: Rect
    let ruler: TextRuler
    /// Areas taken by text.
    private let taken: RectGrid
    /// Areas that labels keep off where they can.
    private let obstacles: RectGrid
    private let surroundings: LabelSurroundings
    /// How often labels may be moved again.
    private static let rounds = 4

    init(
        bounds: Rect, obstacles: [Rect], surroundings: LabelSurroundings, taken: [Rect] = [], ruler: TextRuler
    ) {
        self.bounds = bounds
        self.obstacles = RectGrid(obstacles)
        self.surroundings = surroundings
        self.taken = RectGrid(taken)
        self.ruler = ruler
    }

    /// For each request its place, or `nil` where no candidate is free. Of the free candidates the one that covers
    /// the least of the obstacles is taken, among equals the earlier. A few rounds let labels that were placed early
    /// give way to later ones.
    /// - Parameter owners: whose label it is, for those that must be nearest to what they name.
    func place(
        _ requests: [LabelRequest], owners: [LabelSurroundings.Owner?]
    ) throws(ChartError) -> [Placed?] {
        var choices = try Choices(requests, within: bounds, ruler)
        let owners = owners.map { $0.map(surroundings.resolved) }
        var chosen = [Int?](repeating: nil, count: requests.count)
        var areas = PlacedAreas(bounds: bounds, count: requests.count)
        let order = requests.indices.sorted { (-requests[$0].rank, $0) < (-requests[$1].rank, $1) }
        for round in 0..<Self.rounds {
            var hasMoved = false
            for index in order {
                if round > 0, let current = chosen[index], choices.covered[current] == 0 { continue }
                areas.remove(index)
                let best = best(of: index, requests, owners[index], &choices, among: areas)
                if let best {
                    areas.insert(
                        index, words: choices.boxes[best],
                        leader: choices.leader(best, of: index, requests)?.bounds)
                }
                if best != chosen[index] { hasMoved = true }
                chosen[index] = best
            }
            if !hasMoved { break }
        }
        return requests.indices.map { index in
            chosen[index].map { place in
                let led = place - choices.firstLed[index]
                return led < 0
                    ? Placed(run: requests[index].places[place - choices.starts[index]], leader: nil)
                    : Placed(run: requests[index].led[led].run, leader: requests[index].led[led].leader)
            }
        }
    }

    /// The candidates of all labels, one after the other, and what was found out about them.
    private struct Choices {
        /// Where each label's candidates begin, and where the last one's end.
        private(set) var starts: [Int] = [0]
        /// Where those begin that have a leader.
        private(set) var firstLed: [Int] = []
        /// The area of each candidate.
        private(set) var boxes: [Rect] = []
        /// Square points of obstacles under each; `unseen` while nobody has looked, `bad` for one that is known to hurt
        /// something that does not move.
        var covered: [Double]

        static let unseen = -1.0, bad = -2.0

        init(_ requests: [LabelRequest], within bounds: Rect, _ ruler: TextRuler) throws(ChartError) {
            starts.reserveCapacity(requests.count + 1)
            firstLed.reserveCapacity(requests.count)
            boxes.reserveCapacity(requests.reduce(0) { $0 + $1.places.count + $1.led.count })
            for index in requests.indices {
                try requests[index].places.appendBoxes(to: &boxes, ruler, isOneOfMany: requests.count > 1000)
                firstLed.append(boxes.count)
                for led in requests[index].led { boxes.append(try ruler.box(of: led.run)) }
                starts.append(boxes.count)
            }
            covered = boxes.map { bounds.contains($0) ? Self.unseen : Self.bad }
        }

        /// The stroke that joins a candidate to what its label names, where there is one.
        func leader(_ choice: Int, of index: Int, _ requests: [LabelRequest]) -> Stretch? {
            let led = choice - firstLed[index]
            return led < 0 ? nil : requests[index].led[led].leader
        }
    }

    /// The candidate that covers least among those that no other label is in the way of.
    private func best(
        of index: Int, _ requests: [LabelRequest], _ owner: LabelSurroundings.Resolved?,
        _ choices: inout Choices,
        among areas: PlacedAreas
    ) -> Int? {
        var best: Int?
        for choice in choices.starts[index]..<choices.starts[index + 1]
        where choices.covered[choice] != Choices.bad {
            let box = choices.boxes[choice]
            let leader = choices.leader(choice, of: index, requests)
            if areas.isTaken(words: box, leader: leader?.bounds) { continue }
            if choices.covered[choice] == Choices.unseen {
                choices.covered[choice] = covered(by: box, leader, owner)
            }
            let covered = choices.covered[choice]
            if covered == Choices.bad { continue }
            // What differs by the last binary digit is equal.
            if best.map({ covered < choices.covered[$0] - 1e-6 }) ?? true { best = choice }
            if covered == 0 { break }
        }
        return best
    }

    /// What holds of a candidate whatever the other labels do: square points of obstacles under it, or `bad`.
    private func covered(by box: Rect, _ leader: Stretch?, _ owner: LabelSurroundings.Resolved?) -> Double {
        // Among thousands of points it is the other points that refuse nearly all.
        let isFree =
            (owner.map { surroundings.allows(box, $0, leader: leader) } ?? true)
            && taken.allSatisfy(touching: box) { !taken.rects[$0].intersects(box) }
        guard isFree else { return Choices.bad }
        var under: [Int] = []
        _ = obstacles.allSatisfy(touching: box) { number in
            if obstacles.rects[number].overlap(with: box) > 0 { under.append(number) }
            return true
        }
        // In their own order, so that the sum is the same to the last bit whatever the grid is.
        return under.sorted().reduce(0) { $0 + obstacles.rects[$1].overlap(with: box) }
    }
}

extension Rect {
    /// Whether the other lies within, with a hundredth of a point of tolerance.
    func contains(_ other: Rect) -> Bool {
        other.minX >= minX - 0.01 && other.maxX <= maxX + 0.01 && other.minY >= minY - 0.01
            && other.maxY <= maxY + 0.01
    }

    /// The shared area in square points.
    func overlap(with other: Rect) -> Double {
        let width = min(maxX, other.maxX) - max(minX, other.minX)
        let height = min(maxY, other.maxY) - max(minY, other.minY)
        return width > 0 && height > 0 ? width * height : 0
    }
}
