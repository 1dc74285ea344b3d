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
    /// Neighbours by the vertical strips that they touch: a label asks only those around it.
    private var strips: [Int: [Int]] = [:]
    private static let stripWidth = 24.0

    init(_ neighbours: [Neighbour], clearance: Double) {
        self.neighbours = neighbours
        self.clearance = clearance
        for (index, neighbour) in neighbours.enumerated() {
            if let mark = neighbour.mark { own[mark, default: []].append(neighbour.stretch) }
            for strip in Self.strips(of: neighbour.stretch.bounds) {
                strips[strip, default: []].append(index)
            }
        }
    }

    private static func strips(of rect: Rect) -> ClosedRange<Int> {
        Int((rect.minX / stripWidth).rounded(.down))...Int((rect.maxX / stripWidth).rounded(.down))
    }

    /// Neighbours no farther from a rectangle than a distance, and perhaps some more.
    private func around(_ rect: Rect, _ distance: Double) -> [Neighbour] {
        let near = Rect(
            x: rect.minX - distance, y: rect.minY - distance, width: rect.width + 2 * distance,
            height: rect.height + 2 * distance)
        var seen: Set<Int> = []
        return Self.strips(of: near).flatMap { strips[$0] ?? [] }.compactMap { index in
            let bounds = neighbours[index].stretch.bounds
            // Dots and level strokes have no area: `intersects` would miss them.
            let isNear =
                bounds.minX <= near.maxX && bounds.maxX >= near.minX && bounds.minY <= near.maxY
                && bounds.maxY >= near.minY
            return isNear && seen.insert(index).inserted ? neighbours[index] : nil
        }
    }

    /// Whether a label there is crossed by no line and is nearer to what it names than to anything of another series,
    /// or to another point of its own. A label with a leader belongs to where the leader ends.
    func allows(_ box: Rect, _ owner: Owner, leader: Stretch?) -> Bool {
        let nearest =
            leader == nil ? own[owner.mark]?.map { $0.distance(to: box) }.min() ?? 0 : clearance
        // With a leader, what is not led to keeps well away.
        let margin = leader == nil ? clearance : 3 * clearance
        let centre = Point(x: box.midX, y: box.midY)
        for other in around(box, nearest + margin + clearance) where other.mark != owner.mark {
            let distance = other.stretch.distance(to: box)
            if distance < clearance { return false }
            if other.series == owner.series {
                // The own line may run beside its label; another point of it must not be the one that is read.
                guard other.mark != nil, distance < nearest + margin else { continue }
                if other.stretch.distance(to: centre) < owner.anchor.distance(to: centre) { return false }
            } else {
                // Where both pass through one point, neither is nearer, and the figure is true of both.
                let isShared = other.stretch.distance(to: owner.anchor) < clearance
                if distance < nearest + (isShared ? -0.01 : margin) { return false }
            }
        }
        guard let leader else { return true }
        let area = leader.bounds
        return around(area, clearance).allSatisfy { other in
            other.mark == owner.mark || other.mark == nil && other.series == owner.series
                || other.stretch.distance(to: area) >= clearance
        }
    }
}
