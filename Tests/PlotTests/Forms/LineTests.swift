import SceneRecords
import Canvas
@testable import Plot
import Testing

/// Lines go only where the data goes.
@Suite struct LineTests {
    private func line(_ points: [(Int, Measure?)], breaks: [Int] = []) throws -> Scene {
        try Chart {
            for (year, measure) in points {
                LineMark(x: .value("年", year, unit: .year), y: .value("件", measure))
            }
            for year in breaks { BreakMark(x: .value("年", year, unit: .year)) }
        }.render(measuredBy: StubMeasurer()).scene
    }

    private func exact(_ values: [(Int, Double)]) -> [(Int, Measure?)] {
        values.map { ($0.0, .estimate(.exact($0.1))) }
    }

    /// The number of vertices of each joined piece.
    private func pieces(_ scene: Scene) -> [Int] {
        let joined = scene.groups(.group).filter { $0.alternative == nil }
        return joined.flatMap(\.shapes).map(\.path.segments.count)
    }

    /// A line that ends early is led to its name past the ends of others, whose figures keep off the dots.
    @Test func noFigureStandsOnTheDotsToAName() throws {
        for offset in stride(from: 5, through: 80, by: 5) {
            let ends = [("早", 2022, 500), ("晚", 2024, 500 + offset), ("上", 2024, 560 + offset)]
            let scene = try Chart {
                for (name, year, figure) in ends {
                    for (year, figure) in [(2018, 0), (year, figure)] {
                        LineMark(x: .value("年", year, unit: .year), y: .value("件", figure))
                            .foregroundStyle(by: .value("机构", name))
                    }
                }
            }.render(measuredBy: StubMeasurer()).scene
            // The dots run level up to the plot's edge, and on to the name beside it.
            let dots = scene.groups(.legend).flatMap(\.shapes).compactMap { shape -> Rect? in
                guard case .move(let from)? = shape.path.segments.first,
                    case .line(let to)? = shape.path.segments.dropFirst().first
                else { return nil }
                return Rect(x: from.x, y: from.y, width: to.x - from.x, height: 0.1)
            }
            #expect(!dots.isEmpty)
            let figures = try PlacedText.all(in: scene, measuredBy: StubMeasurer())
                .filter { $0.text.count < 4 && Double($0.text) != nil }
            for figure in figures {
                #expect(
                    !dots.contains { $0.intersects(figure.box.inset(0.3)) },
                    "\(offset): \(figure.text) \(figure.box) \(dots)")
            }
        }
    }

    @Test func oneRunIsOnePiece() throws {
        #expect(pieces(try line(exact([(2020, 1), (2021, 2), (2022, 3)]))) == [3])
    }

    @Test func yearsAreJoinedInOrderWhateverTheOrderOfMarks() throws {
        let scene = try line(exact([(2022, 3), (2020, 1), (2021, 2)]))
        #expect(pieces(scene) == [3])
    }

    @Test func aMissingYearStaysAGap() throws {
        let scene = try line(exact([(2019, 1), (2020, 2), (2022, 3), (2023, 4), (2024, 2)]))
        #expect(pieces(scene) == [2, 3])
        #expect(scene.texts.contains("2021"))
    }

    @Test func nilAndAbsenceBreakTheLine() throws {
        var points = exact([(2020, 1), (2021, 2), (2023, 3), (2024, 4)])
        points.append((2022, nil))
        #expect(pieces(try line(points)) == [2, 2])
        points[4] = (2022, .absent(.notReported))
        let scene = try line(points)
        #expect(pieces(scene) == [2, 2])
        #expect(scene.texts.contains("… 未报告"))
    }

    @Test func anIsolatedPointHasADot() throws {
        let scene = try line(exact([(2020, 1), (2022, 2), (2024, 3)]))
        #expect(pieces(scene).isEmpty)
        #expect(scene.groups(.mark).filter { !$0.shapes.isEmpty }.count == 3)
    }

    @Test func aBreakCutsTheLineAndMarksTheAxis() throws {
        let scene = try line(exact([(2021, 1), (2022, 2), (2023, 3), (2024, 4)]), breaks: [2023])
        #expect(pieces(scene) == [2, 2])
        let breaks = scene.groups(.mark).filter { $0.shapes.count == 2 }
        #expect(breaks.count == 1)
    }

    @Test func aSeriesOwnBreakLeavesTheOthersWhole() throws {
        let scene = try Chart {
            for body in ["甲县", "乙县"] {
                for year in 2021...2024 {
                    LineMark(x: .value("年", year, unit: .year), y: .value("件", year - 2000))
                        .foregroundStyle(by: .value("机构", body))
                }
            }
            BreakMark(x: .value("年", 2022, unit: .year)).foregroundStyle(by: .value("机构", "乙县"))
        }.render(measuredBy: StubMeasurer()).scene
        #expect(pieces(scene) == [4, 3])
    }

    @Test func aPieceTowardsAnotherBasisIsDashed() throws {
        let scene = try Chart {
            for year in 2021...2024 {
                LineMark(x: .value("年", year, unit: .year), y: .value("件", year - 2000))
                    .incomparable(year == 2024)
            }
        }.render(measuredBy: StubMeasurer()).scene
        let strokes = scene.groups(.group).flatMap(\.shapes).compactMap(\.stroke)
        #expect(strokes.map(\.dash.isEmpty) == [true, false])
    }

    @Test func fewPointsAreAllLabelledManyAtTheTellingOnes() throws {
        let few = try line(exact((2013...2024).map { ($0, Double($0 % 7) * 13 + 101) }))
        #expect(few.groups(.mark).filter { !$0.texts.isEmpty }.count == 12)
        let many = try line(exact((2000...2024).map { ($0, Double(($0 * 5) % 17) + 100) }))
        let labelled = many.groups(.mark).filter { !$0.texts.isEmpty }
        #expect(labelled.count <= 4 && labelled.count >= 3)
    }

    @Test func namesAtLineEndsMoveApartAndStayInside() {
        let stretch = Span(start: 10, length: 100)
        let places = DirectLabels.spread([50, 50, 50, 12, 109], apart: 12, in: stretch)
        for (index, first) in places.enumerated() {
            for second in places.dropFirst(index + 1) { #expect(abs(first - second) >= 12 - 1e-9) }
            #expect(first >= 16 - 1e-9 && first <= 104 + 1e-9)
        }
        #expect(places[0] < places[1] && places[1] < places[2])
        #expect(abs(places[1] - 50) < 1e-9)
        #expect(DirectLabels.spread([20, 60, 90], apart: 12, in: stretch) == [20, 60, 90])
    }
}
