import Canvas
import Figures
import Metrics
import Plot
import Press

/// The first figures of a report at half the width of a page, few enough rows each to be read at that size.
struct BriefFigures {
    private let source: ReportSource
    private let dataset: Dataset
    private let measurer: any TextMeasuring

    /// Millimetres; two stand side by side.
    private static let width = 80.0
    /// Points.
    private static let mostHeight = Double.millimetres(88)
    /// How many rows a figure has.
    private static let mostRows = 6
    /// How many figures are tried to be drawn.
    private static let count = 4

    init(_ source: ReportSource, dataset: Dataset, measuredBy measurer: any TextMeasuring) {
        (self.source, self.dataset, self.measurer) = (source, dataset, measurer)
    }

    /// In the order of the report; a figure that cannot be drawn so small is passed over.
    var blocks: [FigureBlock] {
        get throws {
            let maker = FigureMaker(dataset: dataset, language: source.file.tongue)
            var blocks: [FigureBlock] = []
            for id in source.order where blocks.count < Self.count {
                guard var file = source.figures[id] else { continue }
                (file.width, file.height, file.fontSize) = (Self.width, nil, nil)
                file.limit = min(file.limit ?? Self.mostRows, Self.mostRows)
                let figure = try maker.figure(file)
                var theme = Theme.named(figure.theme)
                (theme.sizes.title, theme.sizes.subtitle, theme.sizes.name) = (9, 7.5, 7.5)
                (theme.sizes.value, theme.sizes.axis, theme.sizes.legend) = (7.5, 7, 7.5)
                theme.sizes.note = 7
                guard
                    let drawn = try? figure.scene(
                        theme: theme, maximumHeight: Self.mostHeight, measuredBy: measurer)
                else { continue }
                let scene = drawn.scene
                blocks.append(FigureBlock(size: scene.size, label: "brief-\(id)", floats: false) { scene })
            }
            return blocks
        }
    }
}
