import Canvas
@testable import Plot
import SceneRecords
import Testing

/// A figure beside a line is that line's: nothing crosses it, and nothing of another series is nearer.
@Suite struct AttributionTests {
    @Test func distancesAreMeasuredToTheStroke() {
        let box = Rect(x: 10, y: 10, width: 20, height: 10)
        func distance(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> Double {
            Stretch(from: Point(x: x1, y: y1), to: Point(x: x2, y: y2)).distance(to: box)
        }
        // Across the box with both ends outside: no end and no corner is near, the stroke is.
        #expect(distance(0, 15, 50, 15) == 0)
        #expect(distance(0, 0, 100, 50) == 0)
        #expect(distance(0, 25, 50, 25) == 5)
        #expect(distance(33, 24, 33, 90) == 5)
        #expect(abs(distance(30, 0, 40, 10) - 50.0.squareRoot()) < 1e-9)
        #expect(distance(15, 12, 16, 13) == 0)
        #expect(Stretch(dot: Point(x: 20, y: 30), radius: 2).distance(to: box) == 8)
    }

    private let clearance = 0.6
    private func surroundings(_ others: [LabelSurroundings.Neighbour]) -> LabelSurroundings {
        let own = Stretch(dot: Point(x: 50, y: 50), radius: 2)
        return LabelSurroundings(
            [.init(stretch: own, mark: 0, series: "甲")] + others, clearance: clearance)
    }
    private let owner = LabelSurroundings.Owner(mark: 0, series: "甲", anchor: Point(x: 50, y: 50))
    private let above = Rect(x: 40, y: 37, width: 20, height: 9)

    @Test func alonePlacesAreClean() { #expect(surroundings([]).allows(above, owner, leader: nil)) }

    @Test(arguments: ["甲", "乙", nil]) func noLineMayCross(series: String?) {
        let line = Stretch(from: Point(x: 0, y: 41), to: Point(x: 100, y: 41), halfWidth: 0.7)
        let around = surroundings([.init(stretch: line, mark: nil, series: series)])
        #expect(!around.allows(above, owner, leader: nil))
    }

    @Test func anotherSeriesMayNotBeNearer() {
        func isClean(_ y: Double) -> Bool {
            let line = Stretch(from: Point(x: 0, y: y), to: Point(x: 100, y: y), halfWidth: 0.7)
            return surroundings([.init(stretch: line, mark: nil, series: "乙")]).allows(
                above, owner, leader: nil)
        }
        // The words stand 2 points above their own dot.
        #expect(!isClean(35) && isClean(33))
    }

    @Test func anotherYearOfTheSameLineMayNotBeRead() {
        let next = LabelSurroundings.Neighbour(
            stretch: Stretch(dot: Point(x: 68, y: 50), radius: 2), mark: 1, series: "甲")
        #expect(surroundings([next]).allows(above, owner, leader: nil))
        let shifted = Rect(x: 52, y: 37, width: 20, height: 9)
        #expect(!surroundings([next]).allows(shifted, owner, leader: nil))
    }

    @Test(arguments: ["甲", "乙", nil]) func wordsAreNotReadAsThoseOfThePointOverTheirMiddle(series: String?) {
        func isClean(_ x: Double, _ y: Double, top: Double = 54, leader: Stretch? = nil) -> Bool {
            let dot = Stretch(dot: Point(x: x, y: y), radius: 2)
            return surroundings([.init(stretch: dot, mark: 1, series: series)])
                .allows(Rect(x: 17, y: top, width: 30, height: 9), owner, leader: leader)
        }
        // The words end below their own dot at 50, 50.
        #expect(!isClean(33, 47) && !isClean(30, 70))
        #expect(isClean(33, 40) && isClean(4, 47) && isClean(50, 50))
        let leader = Stretch(from: Point(x: 49, y: 52), to: Point(x: 47, y: 54))
        #expect(isClean(33, 47, leader: leader))
        // Level with their point they are read from it.
        #expect(isClean(33, 40, top: 46))
    }

    @Test func aLeaderMeetsNothingOnItsWay() {
        let box = Rect(x: 40, y: 17, width: 20, height: 9)
        let leader = Stretch(from: Point(x: 50, y: 47), to: Point(x: 50, y: 26.5), halfWidth: 0.25)
        func isClean(_ y: Double, _ series: String) -> Bool {
            let line = Stretch(from: Point(x: 0, y: y), to: Point(x: 100, y: y), halfWidth: 0.7)
            return surroundings([.init(stretch: line, mark: nil, series: series)]).allows(
                box, owner, leader: leader)
        }
        #expect(!isClean(35, "乙") && !isClean(28, "乙"))
        #expect(isClean(35, "甲") && isClean(55, "乙"))
    }

    private func vertices(_ series: [String: [(Int, Measure)]]) throws -> ChartData {
        try ChartData(
            Chart {
                for (name, points) in series.sorted(by: { $0.key < $1.key }) {
                    for (year, measure) in points {
                        LineMark(x: .value("年", year, unit: .year), y: .value("件", measure))
                            .foregroundStyle(by: .value("指标", name))
                    }
                }
            })
    }

    @Test func theLowestOfSeveralIsLabelledBelow() throws {
        let data = try vertices([
            "a": [(2020, .estimate(.exact(9))), (2021, .estimate(.exact(5))), (2022, .estimate(.exact(5)))],
            "b": [(2020, .estimate(.exact(7))), (2021, .estimate(.exact(5)))],
        ])
        #expect(VertexSides.sides(data) == [1, 1, 1, -1, -1])
    }

    @Test func glyphsStandInTheirSeriesRowInItsColourWithinItsEnds() throws {
        let (absent, known) = (Measure.absent(.notReported), Measure.estimate(.exact(7)))
        let chart = Chart {
            for (name, measures) in [
                ("甲", [known, absent, known, absent]), ("乙", [absent, known, absent, known]),
                ("丙", [.absent(.notYetPublished), known, known, known]),
            ] {
                for (index, measure) in measures.enumerated() {
                    LineMark(x: .value("年", 2020 + index, unit: .year), y: .value("件", measure))
                        .foregroundStyle(by: .value("指标", name)).datum("\(name)\(index)")
                }
            }
        }
        let marks = try chart.render(measuredBy: StubMeasurer()).scene.groups(.mark)
        let glyphs = marks.flatMap { mark in
            mark.items.compactMap { item -> (datum: String, run: TextRun)? in
                guard case .text(let run) = item, run.text != "7" else { return nil }
                return (mark.datum ?? "", run)
            }
        }
        // Before the first and after the last figure the line's end says enough, except for a reason of its own.
        #expect(glyphs.map(\.datum) == ["甲1", "乙2", "丙0"])
        #expect(glyphs[0].run.origin.y < glyphs[1].run.origin.y)
        #expect(glyphs[1].run.origin.y < glyphs[2].run.origin.y)
        #expect(glyphs.map(\.run.color) == Theme.print.series.prefix(3).map(\.color.readable))
    }

    /// In random charts of lines: whatever is written beside a point is crossed by no line.
    @Test func noLineCrossesAFigureInRandomCharts() throws {
        var checked = 0
        for seed in 0..<300 {
            var random = RandomChart(seed: UInt64(seed))
            let chart = random.next()
            guard chart.marks.contains(where: { $0 is LineMark }),
                let scene = try? chart.render(measuredBy: StubMeasurer()).scene
            else { continue }
            let strokes = scene.groups(.group).filter { $0.alternative == nil }.flatMap(\.shapes).flatMap {
                shape in
                let corners = shape.path.segments.compactMap { segment -> Point? in
                    switch segment {
                    case .move(let point), .line(let point): point
                    default: nil
                    }
                }
                return zip(corners, corners.dropFirst()).map { Stretch(from: $0, to: $1) }
            }
            let glyphs = Set(Absence.Reason.allCases.map { Absence($0).glyph })
            for mark in scene.groups(.mark) where mark.alternative?.contains("口径") != true {
                for case .text(let run) in mark.items where !glyphs.contains(String(run.text.prefix(1))) {
                    let box = TextBox.rect(of: run, width: StubMeasurer().width(of: run.text, font: run.font))
                    #expect(
                        strokes.allSatisfy { $0.distance(to: box) > 0 }, "seed \(seed): \(run.text)")
                    checked += 1
                }
            }
        }
        #expect(checked > 250)
    }
}
