import Canvas

/// Places labels so that none overlaps another, all stay within bounds, and none can be taken for another's.
struct LabelPlacer {
    /// A label in its place.
    struct Placed: Equatable {
        var run: TextRun
        var leader: Stretch?
        fileprivate var box: Rect
        fileprivate var covered: Double

        fileprivate func collides(_ other: Placed) -> Bool {
            let areas = [box] + (leader.map { [$0.bounds] } ?? [])
            return ([other.box] + (other.leader.map { [$0.bounds] } ?? [])).contains { area in
                areas.contains { $0.intersects(area) }
            }
        }
    }

    /// Labels stay within.
    let bounds: Rect
    let ruler: TextRuler
    /// Areas taken by text.
    let taken: [Rect]
    /// Areas that labels keep off where they can.
    private let obstacles: [Rect]
    private let surroundings: LabelSurroundings

    init(
        bounds: Rect, obstacles: [Rect], surroundings: LabelSurroundings, taken: [Rect] = [], ruler: TextRuler
    ) {
        self.bounds = bounds
        self.obstacles = obstacles
        self.surroundings = surroundings
        self.taken = taken
        self.ruler = ruler
    }

    /// For each request its place, or `nil` where no candidate is free. Of the free candidates the one that covers
    /// the least of the obstacles is taken, among equals the earlier. A few rounds let labels that were placed early
    /// give way to later ones.
    /// - Parameter owners: whose label it is, for those that must be nearest to what they name.
    func place(
        _ requests: [LabelRequest], owners: [LabelSurroundings.Owner?]
    ) throws(ChartError) -> [Placed?] {
        var choices: [[Placed]] = []
        for (request, owner) in zip(requests, owners) { choices.append(try clean(request, owner)) }
        var placed = [Placed?](repeating: nil, count: requests.count)
        let order = requests.indices.sorted { (-requests[$0].rank, $0) < (-requests[$1].rank, $1) }
        for round in 0..<4 {
            var hasMoved = false
            for index in order where round == 0 || placed[index].map({ $0.covered > 0 }) ?? true {
                let others = placed.indices.filter { $0 != index }.compactMap { placed[$0] }
                var best: Placed?
                for choice in choices[index] where !others.contains(where: choice.collides) {
                    if best.map({ choice.covered < $0.covered }) ?? true { best = choice }
                    if choice.covered == 0 { break }
                }
                if best != placed[index] { hasMoved = true }
                placed[index] = best
            }
            if !hasMoved { break }
        }
        return placed
    }

    /// The candidates of a request that hold whatever the other labels do, in order.
    private func clean(
        _ request: LabelRequest, _ owner: LabelSurroundings.Owner?
    ) throws(ChartError) -> [Placed] {
        var found: [Placed] = []
        let led = request.led.map { (run: $0.run, leader: Optional($0.leader)) }
        for (run, leader) in request.candidates.map({ (run: $0, leader: Stretch?.none) }) + led {
            let box = try ruler.box(of: run)
            guard bounds.contains(box), !taken.contains(where: box.intersects),
                owner.map({ surroundings.allows(box, $0, leader: leader) }) ?? true
            else { continue }
            let covered = obstacles.reduce(0) { $0 + $1.overlap(with: box) }
            found.append(Placed(run: run, leader: leader, box: box, covered: covered))
        }
        return found
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
