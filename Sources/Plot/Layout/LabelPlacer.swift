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
        var choices: [[Choice]] = []
        choices.reserveCapacity(requests.count)
        for request in requests { choices.append(try self.choices(of: request)) }
        var chosen = [Int?](repeating: nil, count: requests.count)
        var areas = PlacedAreas(bounds: bounds, count: requests.count)
        let order = requests.indices.sorted { (-requests[$0].rank, $0) < (-requests[$1].rank, $1) }
        for round in 0..<Self.rounds {
            var hasMoved = false
            for index in order {
                if round > 0, let current = chosen[index], choices[index][current].covered == 0 { continue }
                areas.remove(index)
                let best = best(of: &choices[index], owners[index], among: areas)
                if let best {
                    let choice = choices[index][best]
                    areas.insert(index, words: choice.box, leader: choice.leader?.bounds)
                }
                if best != chosen[index] { hasMoved = true }
                chosen[index] = best
            }
            if !hasMoved { break }
        }
        return requests.indices.map { index in
            chosen[index].map { number in
                let (request, choice) = (requests[index], choices[index][number])
                let led = number - request.candidates.count
                return Placed(
                    run: led < 0 ? request.candidates[number] : request.led[led].run, leader: choice.leader)
            }
        }
    }

    /// A candidate: its area, and what was found out about it.
    private struct Choice {
        let box: Rect
        let leader: Stretch?
        /// Square points of obstacles under it; below 0 while nobody has looked.
        var covered = -1.0
        /// Whether it is known to hurt something that does not move.
        var isBad = false
    }

    private func choices(of request: LabelRequest) throws(ChartError) -> [Choice] {
        var choices: [Choice] = []
        choices.reserveCapacity(request.candidates.count + request.led.count)
        for run in request.candidates { choices.append(try choice(run, leader: nil)) }
        for led in request.led { choices.append(try choice(led.run, leader: led.leader)) }
        return choices
    }

    private func choice(_ run: TextRun, leader: Stretch?) throws(ChartError) -> Choice {
        let box = try ruler.box(of: run)
        return Choice(box: box, leader: leader, isBad: !bounds.contains(box))
    }

    /// The candidate that covers least among those that no other label is in the way of.
    private func best(
        of choices: inout [Choice], _ owner: LabelSurroundings.Owner?, among areas: PlacedAreas
    ) -> Int? {
        var best: Int?
        for number in choices.indices where !choices[number].isBad {
            let choice = choices[number]
            if areas.isTaken(words: choice.box, leader: choice.leader?.bounds) { continue }
            if choice.covered < 0 { look(at: &choices[number], owner) }
            guard !choices[number].isBad else { continue }
            let covered = choices[number].covered
            // What differs by the last binary digit is equal.
            if best.map({ covered < choices[$0].covered - 1e-6 }) ?? true { best = number }
            if covered == 0 { break }
        }
        return best
    }

    /// Finds out about a candidate what holds whatever the other labels do.
    private func look(at choice: inout Choice, _ owner: LabelSurroundings.Owner?) {
        let box = choice.box
        choice.isBad =
            !taken.allSatisfy(touching: box) { !taken.rects[$0].intersects(box) }
            || !(owner.map { surroundings.allows(box, $0, leader: choice.leader) } ?? true)
        guard !choice.isBad else { return }
        var under: [Int] = []
        _ = obstacles.allSatisfy(touching: box) { number in
            under.append(number)
            return true
        }
        // In their own order, so that the sum is the same to the last bit whatever the grid is.
        choice.covered = under.sorted().reduce(0) { $0 + obstacles.rects[$1].overlap(with: box) }
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
