import Canvas

/// Everything drawn that a label could be taken to belong to, and whether a place for a label leaves no doubt.
struct LabelSurroundings {
    /// A stroke or dot, and whose it is.
    struct Neighbour: Equatable {
        var stretch: Stretch
        /// The mark that drew it; `nil` for what joins the marks of a series.
        var mark: Int?
        /// The series; `nil` where there is none.
        var series: String?
    }

    /// Whose label it is.
    struct Owner: Equatable {
        var mark: Int
        var series: String?
        /// The point that the label names.
        var anchor: Point
    }

    /// A label is never this near to a line, in points.
    let clearance: Double
    private let neighbours: [Neighbour]
    private var own: [Int: [Stretch]] = [:]
    /// Where the neighbours are.
    private let grid: RectGrid

    init(_ neighbours: [Neighbour], clearance: Double) {
        self.neighbours = neighbours
        self.clearance = clearance
        grid = RectGrid(neighbours.map(\.stretch.bounds))
        for neighbour in neighbours {
            if let mark = neighbour.mark { own[mark, default: []].append(neighbour.stretch) }
        }
    }

    /// Whether all neighbours no farther from a rectangle than a distance, and perhaps some more, pass.
    private func allSatisfy(
        around rect: Rect, _ distance: Double, _ passes: (Neighbour) -> Bool
    ) -> Bool {
        let near = Rect(
            x: rect.minX - distance, y: rect.minY - distance, width: rect.width + 2 * distance,
            height: rect.height + 2 * distance)
        return grid.allSatisfy(touching: near) { passes(neighbours[$0]) }
    }

    /// Whether a label there is crossed by no line and is nearer to what it names than to anything of another series,
    /// or to another point of its own. A label with a leader belongs to where the leader ends.
    func allows(_ box: Rect, _ owner: Owner, leader: Stretch?) -> Bool {
        let nearest =
            leader == nil ? own[owner.mark]?.map { $0.distance(to: box) }.min() ?? 0 : clearance
        // With a leader, what is not led to keeps well away.
        let margin = leader == nil ? clearance : 3 * clearance
        let centre = Point(x: box.midX, y: box.midY)
        let isClear = allSatisfy(around: box, nearest + margin + clearance) { other in
            guard other.mark != owner.mark else { return true }
            let distance = other.stretch.distance(to: box)
            if distance < clearance { return false }
            if other.series == owner.series {
                // The own line may run beside its label; another point of it must not be the one that is read.
                guard other.mark != nil, distance < nearest + margin else { return true }
                return other.stretch.distance(to: centre) >= owner.anchor.distance(to: centre)
            } else {
                // Where both pass through one point, neither is nearer, and the figure is true of both.
                let isShared = other.stretch.distance(to: owner.anchor) < clearance
                return distance >= nearest + (isShared ? -0.01 : margin)
            }
        }
        guard isClear, let leader else { return isClear }
        let area = leader.bounds
        return allSatisfy(around: area, clearance) { other in
            other.mark == owner.mark || other.mark == nil && other.series == owner.series
                || other.stretch.distance(to: area) >= clearance
        }
    }
}
