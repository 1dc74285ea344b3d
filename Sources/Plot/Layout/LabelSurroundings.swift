import Canvas

/// Everything drawn that a label could be taken to belong to, and whether a place for a label leaves no doubt.
///
/// A class, for it is asked a dozen times for each label, and handing its arrays on would cost as much as the answer.
final class LabelSurroundings {
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

    /// An owner with its series as a number, asked about once for all its candidates.
    struct Resolved {
        fileprivate let mark: Int
        fileprivate let series: Int
        fileprivate let anchor: Point
    }

    /// A label is never this near to a line, in points.
    let clearance: Double
    /// The neighbours without anything to count references of: series are numbers, 0 where there is none.
    private let strokes: [(stretch: Stretch, mark: Int?, series: Int)]
    /// The last stroke of each mark, and of each stroke the one before of the same mark; −1 where there is none.
    private let last: [Int], previous: [Int]
    private let seriesNumbers: [String: Int]
    /// Where the neighbours are.
    private let grid: RectGrid

    init(_ neighbours: [Neighbour], clearance: Double) {
        self.clearance = clearance
        grid = RectGrid(neighbours.map { $0.stretch.bounds })
        var strokes: [(stretch: Stretch, mark: Int?, series: Int)] = []
        let marks = neighbours.reduce(0) { max($0, ($1.mark ?? -1) + 1) }
        var (last, previous) = (Array(repeating: -1, count: marks), [Int]())
        var seriesNumbers: [String: Int] = [:]
        strokes.reserveCapacity(neighbours.count)
        previous.reserveCapacity(neighbours.count)
        for neighbour in neighbours {
            var number = 0
            if let series = neighbour.series {
                number = seriesNumbers[series] ?? seriesNumbers.count + 1
                seriesNumbers[series] = number
            }
            strokes.append((neighbour.stretch, neighbour.mark, number))
            previous.append(neighbour.mark.map { last[$0] } ?? -1)
            if let mark = neighbour.mark { last[mark] = strokes.count - 1 }
        }
        (self.strokes, self.last, self.previous, self.seriesNumbers) = (
            strokes, last, previous, seriesNumbers
        )
    }

    /// What is asked of an owner for each of its candidates, found out once.
    func resolved(_ owner: Owner) -> Resolved {
        let series = owner.series.map { seriesNumbers[$0] ?? -1 } ?? 0
        return Resolved(mark: owner.mark, series: series, anchor: owner.anchor)
    }

    /// Whether a label may stand there; see the other.
    func allows(_ box: Rect, _ owner: Owner, leader: Stretch?) -> Bool {
        allows(box, resolved(owner), leader: leader)
    }

    /// Whether a label there is crossed by no line and is nearer to what it names than to anything of another series,
    /// or to another point of its own. A label with a leader belongs to where the leader ends.
    func allows(_ box: Rect, _ owner: Resolved, leader: Stretch?) -> Bool {
        // Among thousands of points nearly every place fails here already.
        let isClear = grid.holdsForAll(touching: box.grown(by: clearance)) { index in
            strokes[index].mark == owner.mark || strokes[index].stretch.distance(to: box) >= clearance
        }
        return isClear && belongs(box, to: owner, leader: leader)
            && leader.map { isFree($0, of: owner) } ?? isOverOwnPoint(box, owner)
    }

    /// Whether no other point stands within a line's height of the words and nearer to their middle: words that begin or
    /// end below their point are read as those of the point that their middle is under. Words level with their point
    /// are read from it.
    private func isOverOwnPoint(_ box: Rect, _ owner: Resolved) -> Bool {
        let centre = Point(x: box.midX, y: box.midY)
        guard abs(owner.anchor.y - centre.y) > box.height / 4 else { return true }
        let own = owner.anchor.distance(to: centre)
        return grid.allSatisfy(touching: box.grown(by: box.height)) { index in
            let other = strokes[index]
            // Bars, rules and intervals have no middle that words could be read from.
            guard let mark = other.mark, mark != owner.mark, other.stretch.from == other.stretch.to,
                other.stretch.distance(to: box) < box.height
            else { return true }
            // The figure is true of both where they are one point.
            return other.stretch.distance(to: centre) >= own
                || other.stretch.distance(to: owner.anchor) < clearance
        }
    }

    /// Whether a label is nearer to its owner than to others.
    private func belongs(_ box: Rect, to owner: Resolved, leader: Stretch?) -> Bool {
        let nearest =
            leader == nil ? ownDistance(to: box, of: owner.mark) : clearance
        // With a leader, what is not led to keeps well away.
        let margin = leader == nil ? clearance : 3 * clearance
        let centre = Point(x: box.midX, y: box.midY)
        let series = owner.series
        return grid.allSatisfy(touching: box.grown(by: nearest + margin + clearance)) { index in
            let other = strokes[index]
            guard other.mark != owner.mark else { return true }
            let distance = other.stretch.distance(to: box)
            if other.series == series {
                // The own line may run beside its label; another point of it must not be the one that is read.
                guard other.mark != nil, distance < nearest + margin else { return true }
                return other.stretch.distance(to: centre) >= owner.anchor.distance(to: centre)
            } else {
                // Where both pass through one point, neither is nearer, and the figure is true of both.
                let isShared = other.stretch.distance(to: owner.anchor) < clearance
                return distance >= nearest + (isShared ? -0.01 : margin)
            }
        }
    }

    /// Whether a leader keeps off what it does not lead to.
    private func isFree(_ leader: Stretch, of owner: Resolved) -> Bool {
        let area = leader.bounds
        let series = owner.series
        return grid.allSatisfy(touching: area.grown(by: clearance)) { index in
            let other = strokes[index]
            return other.mark == owner.mark || other.mark == nil && other.series == series
                || other.stretch.distance(to: area) >= clearance
        }
    }

    /// Points between a label and the nearest stroke of its own mark; 0 where it has none.
    private func ownDistance(to box: Rect, of mark: Int) -> Double {
        guard last.indices.contains(mark), last[mark] >= 0 else { return 0 }
        var nearest = Double.infinity
        var index = last[mark]
        while index >= 0 {
            nearest = min(nearest, strokes[index].stretch.distance(to: box))
            index = previous[index]
        }
        return nearest
    }
}

extension Rect {
    /// The rectangle with more room on each side.
    fileprivate func grown(by distance: Double) -> Rect {
        Rect(
            x: minX - distance, y: minY - distance, width: width + 2 * distance, height: height + 2 * distance
        )
    }
}
