import Canvas

/// What the colours of measures mean: a ramp between its least and greatest value, or a swatch for each class.
struct RampLegend: LegendBlock {
    /// A piece from left to right: words, or a filled box, `x` points from the left in row `row`.
    private enum Piece {
        case words(String, x: Double, row: Int)
        case fill([Color], x: Double, width: Double, row: Int)
    }

    private var pieces: [Piece] = []
    private var rows = 1
    private let theme: Theme

    /// The colours of a ramp are so many: more cannot be told apart.
    private static let rampSteps = 32

    init(_ scale: ColorScale, options: ChartOptions, width: Double, _ sketch: PlotSketch) throws(ChartError) {
        theme = sketch.theme
        let font = theme.font(.legend)
        let gap = theme.length(4)
        var x = 0.0
        if !options.legendTitle.isEmpty {
            pieces.append(.words(options.legendTitle, x: 0, row: 0))
            x = try sketch.ruler.width(options.legendTitle, font) + 2 * gap
        }
        var format = options.numberFormat ?? options.theme.wording.numberFormat
        // The ends of a ramp are read off, not stated.
        (format.significantDigits, format.keepsEveryDigit) = (3, false)
        if scale.classes.isEmpty {
            let (low, high) = (format.text(scale.domain.lowerBound), format.text(scale.domain.upperBound))
            let ramp = theme.length(80)
            pieces.append(.words(low, x: x, row: 0))
            x += try sketch.ruler.width(low, font) + gap
            pieces.append(.fill(scale.ramp(Self.rampSteps).map(\.color), x: x, width: ramp, row: 0))
            x += ramp + gap
            pieces.append(.words(high, x: x, row: 0))
            x += try sketch.ruler.width(high, font)
        } else {
            let box = theme.length(8)
            for (index, step) in scale.classes.enumerated() {
                let text = step.name ?? Self.range(step, index, of: scale.classes.count, format)
                let length = try box + gap + sketch.ruler.width(text, font)
                if x > 0, x + length > width { (x, rows) = (0, rows + 1) }
                pieces.append(.fill([step.color], x: x, width: box, row: rows - 1))
                pieces.append(.words(text, x: x + box + gap, row: rows - 1))
                x += length + theme.length(12)
            }
            x -= theme.length(12)
        }
        guard x <= width || rows > 1 else {
            throw .doesNotFit(
                part: "legend", needed: Size(width: x, height: height),
                given: Size(width: width, height: height))
        }
    }

    /// A class in words: `＜10`, `10—50`, `≥50`.
    private static func range(
        _ step: ColorScale.Class, _ index: Int, of count: Int, _ format: NumberFormat
    ) -> String {
        if count == 1 { return format.text(step.lower) + "—" + format.text(step.upper) }
        if index == 0 { return "＜" + format.text(step.upper) }
        if index == count - 1 { return "≥" + format.text(step.lower) }
        return format.text(step.lower) + "—" + format.text(step.upper)
    }

    private var rowHeight: Double { theme.font(.legend).size * 1.5 }

    var height: Double { Double(rows) * rowHeight }

    func items(x: Double, top: Double) -> [Scene.Item] {
        let font = theme.font(.legend)
        return pieces.flatMap { piece -> [Scene.Item] in
            switch piece {
            case .words(let text, let offset, let row):
                let middle = top + (Double(row) + 0.5) * rowHeight
                let origin = Point(x: x + offset, y: middle + TextBox.middle * font.size)
                return [.text(TextRun(text, font: font, color: theme.colors.ink, at: origin))]
            case .fill(let colors, let offset, let width, let row):
                let middle = top + (Double(row) + 0.5) * rowHeight
                let step = width / Double(max(colors.count, 1))
                let side = theme.length(8)
                return colors.enumerated().map { index, color in
                    // Each step runs under the next, so that no seam of paper shows between them.
                    let left = x + offset + Double(index) * step
                    let area = Rect(
                        x: left, y: middle - side / 2, width: x + offset + width - left, height: side)
                    return .shape(Shape(path: .rect(area), fill: .color(color)))
                }
            }
        }
    }
}
