import Canvas
import Plot

/// Times the way from data to a scene, without drawing it.
struct LayoutRun {
    /// What is laid out, by how many marks.
    enum Subject { case bars(Int), points(Int) }

    let subject: Subject

    /// The median time of a layout in milliseconds, over many charts of different data and labels: the processor's
    /// time, for a layout waits for nothing, and what else the machine does is not its own.
    func median() throws(BenchError) -> Double {
        let repetitions =
            switch subject {
            case .bars(let count): max(5, min(200, 20_000 / count))
            case .points(let count): max(5, min(200, 50_000 / count))
            }
        do {
            let typesetter = try Typesetter()
            var times: [Double] = []
            // The first opens the font files, which is no part of a layout.
            for repetition in 0...repetitions {
                let chart = chart(repetition)
                let start = processorTime()
                _ = try chart.render(measuredBy: typesetter)
                if repetition > 0 { times.append((processorTime() - start) * 1e3) }
            }
            return times.sorted()[times.count / 2]
        } catch {
            throw BenchError(message: "\(error)")
        }
    }

    private func chart(_ repetition: Int) -> Chart {
        switch subject {
        case .bars(let count): Self.bars(count, repetition).chart()
        case .points(let count): Self.scatter(count, repetition)
        }
    }

    /// Places with three years each, as in the benchmark's own data.
    private static func bars(_ count: Int, _ repetition: Int) -> BenchmarkChart {
        var numbers = Numbers(seed: repetition)
        let places = (0..<max(count / 3, 1)).map { index in
            BenchmarkChart.Place(
                name: name(index),
                values: (0..<3).map { _ in
                    let value = numbers.next(below: 9000) + 100
                    return BenchmarkChart.Figure(value: Double(value), digits: "\(value)")
                })
        }
        return BenchmarkChart(
            name: "layout", title: "各地工业增加值", subtitle: "2021—2023年，单位：亿元", axisTitle: "亿元",
            source: "数据为试验而造", end: 10_000, years: ["2021年", "2022年", "2023年"], places: places)
    }

    /// Points with a name each, of which few find room.
    private static func scatter(_ count: Int, _ repetition: Int) -> Chart {
        var numbers = Numbers(seed: repetition)
        let points = (0..<count).map { index in
            (
                name: name(index + repetition * 7), x: Double(numbers.next(below: 100_000)) / 10,
                y: Double(numbers.next(below: 100_000)) / 10
            )
        }
        return Chart {
            for point in points {
                PointMark(x: .value("立案", point.x), y: .value("办复", point.y)).annotation(point.name)
            }
        }
        .chartTitle("立案与办复")
        .chartSource("数据为试验而造")
        .size(points: Size(width: 1600, height: 1000))
    }

    /// 甲0县, 乙0县 …: a different name for each number.
    private static func name(_ index: Int) -> String {
        let stems = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"]
        return stems[index % 10] + "\(index / 10)县"
    }
}
