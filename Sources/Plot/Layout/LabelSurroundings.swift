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

    /// A label is never this near to a line, in points.
    let clearance: Double
    /// The neighbours without anything to count references of: series are numbers, 0 where there is none.
    private var strokes: [(stretch: Stretch, mark: Int?, series: Int)] = []
    private var own: [Int: [Stretch]] = [:]
    private var seriesNumbers: [String: Int] = [:]
    /// Where the neighbours are.
    private let grid: RectGrid

    init(_ neighbours: [Neighbour], clearance: Double) {
        self.clearance = clearance
        grid = RectGrid(neighbours.map(\.stretch.bounds))
        strokes.reserveCapacity(neighbours.count)
        for neighbour in neighbours {
            var number = 0
            if let series = neighbour.series {
                number = seriesNumbers[series] ?? seriesNumbers.count + 1
                seriesNumbers[series] = number
            }
            strokes.append((neighbour.stretch, neighbour.mark, number))
            if let mark = neighbour.mark { own[mark, default: []].append(neighbour.stretch) }
        }
    }

    /// Whether a label there is crossed by no line and is nearer to what it names than to anything of another series,
    /// or to another point of its own. A label with a leader belongs to where the leader ends.
    func allows(_ box: Rect, _ owner: Owner, leader: Stretch?) -> Bool {
        // Among thousands of points nearly every place fails here already.
        let isClear = grid.allSatisfy(touching: box.grown(by: clearance)) { index in
            strokes[index].mark == owner.mark || strokes[index].stretch.distance(to: box) >= clearance
        }
        return isClear && belongs(box, to: owner, leader: leader)
            && leader.map { isFree($0, of: owner) } ?? true
    }

    /// Whether a label is nearer to its owner than to others.
    private func belongs(_ box: Rect, to owner: Owner, leader: Stretch?) -> Bool {
        let nearest =
            leader == nil ? own[owner.mark]?.map { $0.distance(to: box) }.min() ?? 0 : clearance
        // With a leader, what is not led to keeps well away.
        let margin = leader == nil ? clearance : 3 * clearance
        let centre = Point(x: box.midX, y: box.midY)
        let series = number(of: owner.series)
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
    private func isFree(_ leader: Stretch, of owner: Owner) -> Bool {
        let area = leader.bounds
        let series = number(of: owner.series)
        return grid.allSatisfy(touching: area.grown(by: clearance)) { index in
            let other = strokes[index]
            return other.mark == owner.mark || other.mark == nil && other.series == series
                || other.stretch.distance(to: area) >= clearance
        }
    }

    private func number(of series: String?) -> Int { series.map { seriesNumbers[$0] ?? -1 } ?? 0 }
}

extension Rect {
    /// The rectangle with more room on each side.
    fileprivate func grown(by distance: Double) -> Rect {
        Rect(
            x: minX - distance, y: minY - distance, width: width + 2 * distance, height: height + 2 * distance
        )
    }
}
