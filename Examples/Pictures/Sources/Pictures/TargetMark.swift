import Canvas
import Plot

/// A stroke across its row at a value that was aimed for.
struct TargetMark: Mark {
    var x: PlottableValue?
    var y: PlottableValue?
    var attributes = MarkAttributes()

    init(x: PlottableValue, y: PlottableValue) { (self.x, self.y) = (x, y) }

    func draw(at place: MarkPlace, in plot: PlotArea) throws(ChartError) -> MarkDrawing {
        guard case .estimate(let target) = measure else { return MarkDrawing() }
        let along = plot.values(target.stated)
        let row = place.slot.centred(0.8)
        let line = Path.line(
            from: plot.point(across: row.start, along: along), to: plot.point(across: row.end, along: along))
        let stroke = Stroke(plot.theme.colors.ink, width: plot.theme.stroke(1.6))
        return MarkDrawing(
            items: [.shape(Shape(path: line, stroke: stroke))],
            obstacles: [plot.rect(row, from: along - stroke.width, to: along + stroke.width)])
    }
}

extension TargetMark: RangedMark {
    var values: [Double] {
        if case .estimate(let target) = measure { [target.stated] } else { [] }
    }
    var needsZero: Bool { false }
}

let targets = Chart {
    for (county, rate, target) in [("甲县", 98.5, 95.0), ("乙县", 91, 95), ("丙县", 84, 80)] {
        BarMark(x: .value("办复率", rate), y: .value("机构", county))
        TargetMark(x: .value("目标", target), y: .value("机构", county))
    }
}
.chartXScale(domain: 0...100)
.chartNumberFormat(.percent)
