import Canvas
@testable import Plot
import SceneRecords
import Testing

/// Years below the plot stand apart, however many there are.
@Suite struct YearTests {
    @Test func theSmallestStepThatStandsApartIsTaken() {
        func places(_ count: Int, step: Double) -> [Span] {
            (0..<count).map { Span(start: Double($0) * step - 10, length: 20) }
        }
        #expect(CategoryAxis.thinned(places(4, step: 24), apart: 4) == [0, 1, 2, 3])
        #expect(CategoryAxis.thinned(places(4, step: 23), apart: 4) == [1, 3])
        #expect(CategoryAxis.thinned(places(101, step: 1), apart: 4) == [0, 25, 50, 75, 100])
        #expect(CategoryAxis.thinned(places(30, step: 0.01), apart: 4) == [29])
    }

    /// The last year stands under its own point, not where the figure's edge pushes it.
    @Test(arguments: [60.0, 90, 165]) func theLastYearStandsUnderItsPoint(width: Double) throws {
        let scene = try Chart {
            for year in 2006...2026 {
                LineMark(x: .value("年", year, unit: .year), y: .value("件", year % 7)).datum("\(year)")
            }
        }.size(width: width).render(measuredBy: StubMeasurer()).scene
        let texts = try PlacedText.all(in: scene, measuredBy: StubMeasurer())
        let last = try #require(texts.first { $0.text == "2026" }).box
        let dot = try #require(scene.groups(.mark).first { $0.datum == "2026" }?.shapes.first).path.bounds
        #expect(abs(last.midX - dot.midX) < 0.01)
        #expect(last.maxX <= scene.size.width + 0.01)
    }

    @Test(arguments: [(1949, 2100), (1701, 2100), (1990, 2024)], [60.0, 90, 120, 165, 240])
    func yearsNeverTouch(range: (Int, Int), width: Double) throws {
        for isLine in [true, false] {
            let chart = Chart {
                for year in range.0...range.1 {
                    let place = PlottableValue.value("年", year, unit: .year)
                    if isLine {
                        LineMark(x: place, y: .value("件", year % 17))
                    } else {
                        BarMark(x: place, y: .value("件", year % 17))
                    }
                }
            }.size(width: width)
            let texts = try PlacedText.all(
                in: chart.render(measuredBy: StubMeasurer()).scene, measuredBy: StubMeasurer())
            let years = texts.filter { $0.text.count == 4 && Int($0.text) != nil }.sorted {
                $0.box.minX < $1.box.minX
            }
            #expect(years.last?.text == String(range.1))
            for (one, next) in zip(years, years.dropFirst()) {
                #expect(one.box.maxX + 3.9 <= next.box.minX, "\(range) \(width): \(one.text) \(next.text)")
            }
        }
    }
}
