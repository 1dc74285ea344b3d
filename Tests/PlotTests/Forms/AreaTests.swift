import Canvas
@testable import Plot
import SceneRecords
import Testing

/// Areas of several series on both sides of zero.
@Suite struct AreaTests {
    private func fills(_ series: [(name: String, value: Double)]) throws -> [Fill] {
        try Chart {
            for (name, value) in series {
                for year in 2020...2022 {
                    AreaMark(x: .value("年", year, unit: .year), y: .value("万元", value))
                        .foregroundStyle(by: .value("来源", name))
                }
            }
        }.render(measuredBy: StubMeasurer()).scene.groups(.group).filter { $0.alternative == nil }
            .flatMap(\.shapes).compactMap(\.fill)
    }

    @Test func theOnlyAreaBelowZeroIsFilledAsThoseAbove() throws {
        let own = Theme.print.series.map { Fill.color($0.color) }
        #expect(try fills([("财政", 20), ("捐助", 8), ("支出", -15)]) == Array(own.prefix(3)))
        #expect(try fills([("财政", 20), ("支出", -15)]) == Array(own.prefix(2)))
        // By itself an area is a light ground under its line.
        #expect(try fills([("支出", -15)]) != Array(own.prefix(1)))
    }
}
