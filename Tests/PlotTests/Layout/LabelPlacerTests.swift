import Canvas
import SceneRecords
@testable import Plot
import Testing

/// The grid's shortcuts change nothing: places are those that comparing everything with everything gives.
@Suite struct LabelPlacerTests {
    private static let bounds = Rect(x: 0, y: 0, width: 300, height: 200)
    private static let font = Font("Noto Sans CJK SC", size: 8)

    /// A random scatter with lines, labels with and without anchors, leaders, ranks, obstacles and taken areas.
    private struct Task {
        var requests: [LabelRequest] = []
        var owners: [LabelSurroundings.Owner?] = []
        var neighbours: [LabelSurroundings.Neighbour] = []
        var obstacles: [Rect] = []
        var taken: [Rect] = []

        init(seed: UInt64, count: Int) {
            var random = SeededGenerator(seed: seed)
            func point() -> Point {
                Point(
                    x: Double.random(in: -5...305, using: &random),
                    y: Double.random(in: -5...205, using: &random))
            }
            func rect(upTo side: Double) -> Rect {
                let corner = point()
                return Rect(
                    x: corner.x, y: corner.y, width: Double.random(in: 0...side, using: &random).rounded(),
                    height: Double.random(in: 0...side, using: &random).rounded())
            }
            for mark in 0..<count {
                let anchor = point()
                let series = ["甲", "乙", nil][Int.random(in: 0..<3, using: &random)]
                neighbours.append(.init(stretch: Stretch(dot: anchor, radius: 2), mark: mark, series: series))
                if Int.random(in: 0..<4, using: &random) == 0 {
                    let stroke = Stretch(from: anchor, to: point(), halfWidth: 0.5)
                    neighbours.append(.init(stretch: stroke, mark: nil, series: series))
                }
                obstacles.append(Rect(around: anchor, radius: 2))
                let text = String(repeating: "县", count: Int.random(in: 1...5, using: &random))
                func run(_ dx: Double, _ dy: Double, _ side: TextRun.Anchor) -> TextRun {
                    let origin = Point(x: anchor.x + dx, y: anchor.y + dy)
                    return TextRun(text, font: LabelPlacerTests.font, color: .black, at: origin, anchor: side)
                }
                var request = LabelRequest(
                    candidates: [
                        run(0, -4, .middle), run(0, 12, .middle), run(5, 3, .start), run(-5, 3, .end),
                        run(4, -3, .start),
                    ],
                    rank: Int.random(in: 0...2, using: &random))
                if Bool.random(using: &random) {
                    request.led = [20, -20].map { away in
                        let end = Point(x: anchor.x + away, y: anchor.y - 10)
                        return .init(
                            run(away, -12, .middle), leader: Stretch(from: anchor, to: end, halfWidth: 0.25))
                    }
                }
                requests.append(request)
                let isOwned = Int.random(in: 0..<4, using: &random) > 0
                owners.append(isOwned ? .init(mark: mark, series: series, anchor: anchor) : nil)
            }
            for _ in 0..<count / 3 {
                obstacles.append(rect(upTo: 30))
                taken.append(rect(upTo: 15))
            }
        }
    }

    @Test func placesAreThoseOfComparingEverything() throws {
        let ruler = TextRuler(StubMeasurer())
        var (placed, moved) = (0, 0)
        for seed in 0..<400 {
            let task = Task(seed: UInt64(seed), count: 1 + seed % 40)
            let surroundings = LabelSurroundings(task.neighbours, clearance: 0.8)
            let placer = LabelPlacer(
                bounds: Self.bounds, obstacles: task.obstacles, surroundings: surroundings, taken: task.taken,
                ruler: ruler)
            let found = try placer.place(task.requests, owners: task.owners)
            let expected = try Self.comparingEverything(task, ruler)
            #expect(found == expected, "seed \(seed)")
            placed += found.count { $0 != nil }
            moved += zip(found, task.requests).count { $0?.run != $1.candidates.first && $0 != nil }
        }
        #expect(placed > 2000 && moved > 500)
    }

    @Test func surroundingsAreThoseOfLookingEverywhere() {
        var allowed = 0
        for seed in 1000..<1400 {
            let task = Task(seed: UInt64(seed), count: 1 + seed % 30)
            let surroundings = LabelSurroundings(task.neighbours, clearance: 0.8)
            // A single far-off neighbour of nobody changes no answer but spreads the grid over other cells.
            let far = LabelSurroundings.Neighbour(
                stretch: Stretch(dot: Point(x: 9000, y: -7000), radius: 1), mark: nil, series: nil)
            let spread = LabelSurroundings(task.neighbours + [far], clearance: 0.8)
            for (request, owner) in zip(task.requests, task.owners) {
                guard let owner else { continue }
                for run in request.candidates {
                    let box = TextBox.rect(of: run, width: 20)
                    let isAllowed = surroundings.allows(box, owner, leader: nil)
                    #expect(isAllowed == spread.allows(box, owner, leader: nil))
                    #expect(isAllowed == Self.allows(box, owner, task.neighbours, clearance: 0.8))
                    if isAllowed { allowed += 1 }
                }
            }
        }
        #expect(allowed > 500)
    }

    @Test func thousandsOfLabelsAreEachPlacedOrReported() throws {
        let task = Task(seed: 5, count: 3000)
        let ruler = TextRuler(StubMeasurer())
        let placer = LabelPlacer(
            bounds: Self.bounds, obstacles: task.obstacles,
            surroundings: LabelSurroundings(task.neighbours, clearance: 0.8), ruler: ruler)
        let found = try placer.place(task.requests, owners: task.owners)
        #expect(found.count == 3000 && found.contains { $0 != nil })
        let boxes = try found.compactMap { try $0.map { try ruler.box(of: $0.run) } }
        for (index, box) in boxes.enumerated() {
            #expect(!boxes[..<index].contains { $0.intersects(box) })
        }
    }

    /// The placer's rules written down without a grid.
    private static func comparingEverything(
        _ task: Task, _ ruler: TextRuler
    ) throws -> [LabelPlacer.Placed?] {
        struct Choice {
            var placed: LabelPlacer.Placed
            var areas: [Rect]
            var covered: Double
        }
        let surroundings = LabelSurroundings(task.neighbours, clearance: 0.8)
        let choices = try zip(task.requests, task.owners).map { request, owner in
            let led = request.led.map { (run: $0.run, leader: Optional($0.leader)) }
            return try (request.candidates.map { (run: $0, leader: Stretch?.none) } + led).compactMap {
                run, leader -> Choice? in
                let box = try ruler.box(of: run)
                guard bounds.contains(box), !task.taken.contains(where: box.intersects),
                    owner.map({ surroundings.allows(box, $0, leader: leader) }) ?? true
                else { return nil }
                return Choice(
                    placed: .init(run: run, leader: leader),
                    areas: [box] + (leader.map { [$0.bounds] } ?? []),
                    covered: task.obstacles.reduce(0) { $0 + $1.overlap(with: box) })
            }
        }
        var placed = [Choice?](repeating: nil, count: choices.count)
        let order = choices.indices.sorted {
            (-task.requests[$0].rank, $0) < (-task.requests[$1].rank, $1)
        }
        for round in 0..<4 {
            for index in order where round == 0 || placed[index].map({ $0.covered > 0 }) ?? true {
                placed[index] = nil
                let areas = placed.compactMap { $0 }.flatMap(\.areas)
                let free = choices[index].filter { choice in
                    !choice.areas.contains { area in areas.contains(where: area.intersects) }
                }
                placed[index] =
                    free.enumerated().min {
                        ($0.element.covered, $0.offset) < ($1.element.covered, $1.offset)
                    }?
                    .element
            }
        }
        return placed.map { $0?.placed }
    }

    /// What `LabelSurroundings` promises of a label without a leader, asked of every neighbour.
    private static func allows(
        _ box: Rect, _ owner: LabelSurroundings.Owner, _ neighbours: [LabelSurroundings.Neighbour],
        clearance: Double
    ) -> Bool {
        let own = neighbours.filter { $0.mark == owner.mark }.map { $0.stretch.distance(to: box) }.min() ?? 0
        let centre = Point(x: box.midX, y: box.midY)
        return neighbours.allSatisfy { other in
            if other.mark == owner.mark { return true }
            let distance = other.stretch.distance(to: box)
            if distance < clearance { return false }
            let isShared = other.stretch.distance(to: owner.anchor) < clearance
            let isUnder = other.stretch.distance(to: centre) < owner.anchor.distance(to: centre)
            let isLevel = abs(owner.anchor.y - centre.y) <= box.height / 4
            let isDot = other.mark != nil && other.stretch.from == other.stretch.to
            if isDot, !isLevel, distance < box.height, isUnder, !isShared { return false }
            if other.series == owner.series {
                return other.mark == nil || distance >= own + clearance
                    || other.stretch.distance(to: centre) >= owner.anchor.distance(to: centre)
            }
            return distance >= own + (isShared ? -0.01 : clearance)
        }
    }
}
