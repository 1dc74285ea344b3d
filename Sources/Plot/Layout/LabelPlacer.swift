import Canvas

/// Places labels so that none overlaps another and all stay within bounds.
struct LabelPlacer {
    /// Labels stay within.
    let bounds: Rect
    let ruler: TextRuler
    /// Areas taken by text.
    private(set) var taken: [Rect] = []
    /// Areas that labels keep off where they can.
    private let obstacles: [Rect]

    init(bounds: Rect, obstacles: [Rect], taken: [Rect] = [], ruler: TextRuler) {
        self.bounds = bounds
        self.obstacles = obstacles
        self.taken = taken
        self.ruler = ruler
    }

    /// For each request its run, or `nil` where no candidate is free. Of the free candidates the one that covers
    /// the least of the obstacles is taken, among equals the earlier. A few rounds let labels that were placed early
    /// give way to later ones.
    mutating func place(_ requests: [LabelRequest]) throws(ChartError) -> [TextRun?] {
        var placed = [(run: TextRun, box: Rect, covered: Double)?](repeating: nil, count: requests.count)
        let order = requests.indices.sorted { (-requests[$0].rank, $0) < (-requests[$1].rank, $1) }
        let fixed = taken
        for round in 0..<4 {
            var hasMoved = false
            for index in order where round == 0 || placed[index].map({ $0.covered > 0 }) ?? true {
                let others = fixed + placed.indices.filter { $0 != index }.compactMap { placed[$0]?.box }
                let best = try free(requests[index], others)
                if best?.run != placed[index]?.run { hasMoved = true }
                placed[index] = best
            }
            if !hasMoved { break }
        }
        taken = fixed + placed.compactMap { $0?.box }
        return placed.map { $0?.run }
    }

    private func free(
        _ request: LabelRequest, _ others: [Rect]
    ) throws(ChartError) -> (run: TextRun, box: Rect, covered: Double)? {
        var best: (run: TextRun, box: Rect, covered: Double)?
        for run in request.candidates {
            let box = try ruler.box(of: run)
            guard bounds.contains(box), !others.contains(where: { $0.intersects(box) }) else { continue }
            let covered = obstacles.reduce(0) { $0 + $1.overlap(with: box) }
            if best.map({ covered < $0.covered }) ?? true { best = (run, box, covered) }
            if covered == 0 { break }
        }
        return best
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
