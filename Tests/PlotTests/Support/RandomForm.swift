import Canvas
import Plot

/// Charts of every form beyond plain bars and lines, with random figures, names and states.
struct RandomForm {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed &* 7919 &+ 13) }

    mutating func next() -> Chart {
        let kind = Int.random(in: 0..<9, using: &random)
        var marks: [any Mark] = []
        switch kind {
        case 0: marks = stacks(isLevel: chance(0.5))
        case 1: marks = ranges()
        case 2: marks = areas()
        case 3, 4: marks = plane()
        case 5: marks = grid()
        case 6: marks = dumbbells()
        case 7: marks = lines()
        default: marks = periods()
        }
        if chance(0.2) {
            let panels = Int.random(in: 1...6, using: &random)
            let names = (0..<panels).map { name($0) }
            marks = names.flatMap { panel in marks.map { faceted($0, panel) } }
        }
        var chart = Chart(marks: marks).chartTitle(name(0)).chartNotes([name(1)])
        chart = chart.size(width: Double.random(in: 60...180, using: &random))
        if chance(0.2) { chart = chart.chartFacets(axes: .free) }
        if chance(0.2) { chart = chart.chartValueLabels(.visible) }
        if chance(0.2) { chart = chart.chartXAxis(.visible).chartYAxis(.visible) }
        if chance(0.2) { chart = chart.chartSeriesLabels(.both) }
        if kind == 3 || kind == 4 { chart = spread(chart) }
        if kind == 5, chance(0.3) { chart = chart.chartSquareCells().chartXAxis(.hidden).chartYAxis(.hidden) }
        return chart
    }

    private mutating func spread(_ chart: Chart) -> Chart {
        let types: [ScaleType] = [.linear, .log, .symmetricLog(), .squareRoot]
        let (x, y) = (
            types.randomElement(using: &random) ?? .linear, types.randomElement(using: &random) ?? .linear
        )
        return chart.chartXScale(type: x).chartYScale(type: y)
    }

    private func faceted<M: Mark>(_ mark: M, _ panel: String) -> any Mark {
        mark.facet(by: .value("", panel)).datum(mark.attributes.datum.map { panel + $0 })
    }

    private mutating func stacks(isLevel: Bool) -> [any Mark] {
        let method: MarkStackingMethod =
            [.standard, .normalized, .center].randomElement(using: &random) ?? .standard
        let series = (0..<Int.random(in: 1...5, using: &random)).map { "系\($0)" }
        return (0..<Int.random(in: 1...9, using: &random)).map { name($0) }.flatMap { row in
            series.map { series -> any Mark in
                let (place, value) = (PlottableValue.value("", row), PlottableValue.value("", measure()))
                let bar = BarMark(x: isLevel ? value : place, y: isLevel ? place : value, stacking: method)
                return state(bar.foregroundStyle(by: .value("", series)))
            }
        }
    }

    private mutating func ranges() -> [any Mark] {
        var marks: [any Mark] = (0..<Int.random(in: 1...8, using: &random)).map { index in
            state(
                BarMark(
                    x: .value("", name(index)), yStart: .value("", figure()), yEnd: .value("", figure()),
                    width: .ratio(0.4)))
        }
        marks.append(RuleMark(y: .value("", figure())).annotation(name(3)))
        if chance(0.5) {
            marks.append(RectangleMark(yStart: .value("", figure()), yEnd: .value("", figure())))
        }
        return marks
    }

    private mutating func areas() -> [any Mark] {
        let series = (0..<Int.random(in: 1...4, using: &random)).map { name($0) }
        return (2010...2010 + Int.random(in: 1...15, using: &random)).flatMap { year in
            series.map { series -> any Mark in
                state(
                    AreaMark(x: .value("", year, unit: .year), y: .value("", measure()))
                        .foregroundStyle(by: .value("", series)))
            }
        }
    }

    private mutating func plane() -> [any Mark] {
        var marks: [any Mark] = (0..<Int.random(in: 1...40, using: &random)).map { index in
            let point = PointMark(x: .value("", figure()), y: .value("", figure())).annotation(name(index))
            return state(chance(0.2) ? point.symbolSize(Double.random(in: 0...80, using: &random)) : point)
        }
        if chance(0.4) { marks.append(RuleMark(x: .value("", figure())).annotation(name(1))) }
        if chance(0.4) { marks.append(RuleMark(y: .value("", figure())).annotation(name(2))) }
        return marks
    }

    private mutating func grid() -> [any Mark] {
        let columns = (0..<Int.random(in: 1...7, using: &random)).map { name($0) }
        let rows = (0..<Int.random(in: 1...9, using: &random)).map { name($0) }
        return rows.flatMap { row in
            columns.map { column -> any Mark in
                let (x, y) = (PlottableValue.value("", column), PlottableValue.value("", row))
                if column == columns.last, chance(0.5) {
                    return SparklineMark(x: x, y: y, values: (0..<5).map { _ in measure() })
                }
                let cell = RectangleMark(x: x, y: y)
                if chance(0.15) { return cell.absent(.notReported) }
                return state(
                    cell.foregroundStyle(by: .value("", figure())).annotation(
                        chance(0.7) ? "\(Int.random(in: 0...99_999, using: &random))" : nil))
            }
        }
    }

    private mutating func dumbbells() -> [any Mark] {
        (0..<Int.random(in: 1...12, using: &random)).flatMap { index -> [any Mark] in
            let (row, from, to) = (PlottableValue.value("", name(index)), figure(), figure())
            return [
                RuleMark(xStart: .value("", from), xEnd: .value("", to), y: row),
                state(PointMark(x: .value("", from), y: row).annotation(chance(0.5) ? name(index) : nil)),
                state(PointMark(x: .value("", to), y: row)),
            ]
        }
    }

    private mutating func lines() -> [any Mark] {
        let isStepped = chance(0.4)
        return (0..<Int.random(in: 1...7, using: &random)).map { name($0) }.flatMap { line in
            (2015...2024).map { year -> any Mark in
                state(
                    LineMark(
                        x: .value("", year, unit: .year), y: .value("", measure()), series: .value("", line)
                    )
                    .interpolationMethod(isStepped ? .stepEnd : .linear))
            }
        }
    }

    private mutating func periods() -> [any Mark] {
        let isQuarterly = chance(0.5)
        return (0..<Int.random(in: 1...40, using: &random)).map { index in
            let count = isQuarterly ? 4 : 12
            let (year, place) = (2019 + index / count, index % count + 1)
            let period =
                isQuarterly ? TimePeriod(year: year, quarter: place) : TimePeriod(year: year, month: place)
            let value = PlottableValue.value("", measure())
            return state(
                isQuarterly
                    ? BarMark(x: .value("", period), y: value) : BarMark(x: .value("", period), y: value))
        }
    }

    private mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }

    private mutating func state<M: Mark>(_ mark: M) -> any Mark {
        mark.highlighted(chance(0.1)).partial(chance(0.1)).incomparable(chance(0.1))
    }

    private mutating func figure() -> Estimate {
        let value = Double(Int.random(in: 1...5000, using: &random))
        return switch Int.random(in: 0..<8, using: &random) {
        case 0: .atLeast(value, below: value * 1.2)
        case 1: .moreThan(value)
        case 2: .nearly(value, above: value * 0.9)
        case 3: .about(value, within: value * 0.9...value * 1.1)
        default: .exact(value)
        }
    }

    private mutating func measure() -> Measure {
        chance(0.12)
            ? .absent(Absence(Absence.Reason.allCases.randomElement(using: &random) ?? .notReported))
            : .estimate(figure())
    }

    private mutating func name(_ index: Int) -> String {
        let han = Array("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳")
        let length =
            chance(0.1) ? Int.random(in: 8...20, using: &random) : Int.random(in: 1...4, using: &random)
        return String((0..<length).map { _ in han.randomElement(using: &random) ?? "甲" }) + "\(index)"
    }
}
