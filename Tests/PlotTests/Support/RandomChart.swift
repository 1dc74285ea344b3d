import Canvas
import Plot

/// A small generator of random numbers with a seed (SplitMix64), so that a failure can be had again.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Charts of random form, names, values and states.
struct RandomChart {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func next() -> Chart {
        let kind = Int.random(in: 0..<5, using: &random)
        let series = chance(0.4) ? (1...Int.random(in: 2...4, using: &random)).map { "系列\($0)" } : []
        let size = pow10(Int.random(in: -3...9, using: &random))
        var marks: [any Mark] = []
        let names = (0..<Int.random(in: 1...(kind == 0 ? 26 : 7), using: &random)).map { name($0) }
        let first = 1990 + Int.random(in: 0...30, using: &random)
        let years = (0..<Int.random(in: 1...20, using: &random)).map { first + $0 }
        for group in series.isEmpty ? [""] : series {
            func styled(_ mark: any Mark) -> any Mark {
                group.isEmpty ? mark : mark.foregroundStyle(by: .value("系列", group))
            }
            switch kind {
            case 0, 1, 2:
                let categories = kind == 2 ? years.map(Category.year) : names.map(Category.name)
                for category in categories {
                    let value = PlottableValue.value("值", measure(size, isChange: kind == 1))
                    let place = PlottableValue.value("类", category)
                    let bar = kind == 2 ? BarMark(x: place, y: value) : BarMark(x: value, y: place)
                    marks.append(
                        styled(series.isEmpty ? state(bar) : state(bar).position(by: .value("系列", group))))
                }
            default:
                for year in years where chance(0.85) {
                    let value = PlottableValue.value("值", measure(size, isChange: kind == 4 && chance(0.2)))
                    marks.append(styled(state(LineMark(x: .value("年", year, unit: .year), y: value))))
                }
            }
        }
        // A break stands only where the line has a place.
        if kind > 2, chance(0.3), let place = marks.randomElement(using: &random)?.x {
            marks.append(BreakMark(x: place).annotation("口径调整"))
        }
        if marks.isEmpty { marks = [BarMark(x: .value("值", 1), y: .value("类", "甲"))] }
        var chart = Chart(marks: marks).chartTitle(sentence(40)).chartSubtitle(sentence(60))
            .chartSource(sentence(80)).chartNotes([sentence(120)])
        chart = chart.size(width: Double.random(in: 70...180, using: &random))
        if chance(0.2) {
            let width = Double.random(in: 70...180, using: &random)
            chart = chart.size(width: width, height: Double.random(in: 40...220, using: &random))
        }
        if chance(0.1) { chart = chart.size(points: Size(width: 1600, height: 1000)).fontScale(2.4) }
        if chance(0.1) { chart = chart.chartPadding(9).chartValueLabels(.visible) }
        if chance(0.2) { chart = chart.chartXAxis(.visible).chartYAxis(.visible) }
        if chance(0.2) { chart = chart.chartXAxisLabel(sentence(12)).chartYAxisLabel(sentence(12)) }
        if chance(0.1) { chart = chart.chartLegend(.visible) }
        return chart
    }

    private mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }

    private mutating func state<M: Mark>(_ bar: M) -> M {
        bar.highlighted(chance(0.1)).partial(chance(0.1)).incomparable(chance(0.1))
    }

    private mutating func measure(_ size: Double, isChange: Bool) -> Measure {
        let value = (Double.random(in: 0...1, using: &random) * 1000).rounded() / 1000 * size
        if chance(0.15) {
            return .absent(Absence(Absence.Reason.allCases.randomElement(using: &random) ?? .notReported))
        }
        if isChange {
            let signed = chance(0.5) ? -value : value
            let forms: [Change] = [
                .value(signed), .atLeast(signed), .atMost(signed),
                .between(signed - size / 9, signed + size / 5),
                .direction(.up), .direction(.down), .undetermined(),
            ]
            return .change(forms.randomElement(using: &random) ?? .undetermined())
        }
        let forms: [Estimate] = [
            .exact(value), .exact(value), .exact(chance(0.2) ? 0 : value),
            .atLeast(value, below: value + size / 50),
            .moreThan(value), .nearly(value, above: value * 0.9),
            .about(value, within: value * 0.9...value * 1.1),
        ]
        return .estimate(forms.randomElement(using: &random) ?? .exact(value))
    }

    private mutating func name(_ index: Int) -> String {
        let han = Array("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥东南西北山河湖海")
        let length =
            chance(0.15) ? Int.random(in: 8...24, using: &random) : Int.random(in: 1...5, using: &random)
        let body = (0..<length).map { _ in String(han.randomElement(using: &random) ?? "甲") }.joined()
        return body + (chance(0.1) ? " 2023" : "") + "\(index)"
    }

    private mutating func sentence(_ most: Int) -> String {
        let length = Int.random(in: 0...most, using: &random)
        let letters = Array("一年来各地立案数稳中有升，其中三地超过百件2024 to date")
        return String((0..<length).map { _ in letters.randomElement(using: &random) ?? "一" })
    }

    private func pow10(_ exponent: Int) -> Double {
        exponent >= 0
            ? (0..<exponent).reduce(1.0) { value, _ in value * 10 }
            : 1 / (0..<(-exponent)).reduce(1.0) { value, _ in value * 10 }
    }
}
