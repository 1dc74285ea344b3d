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
    /// Millimetres.
    private let mostHeight: Double
    /// How many rows a figure has.
    private static let mostRows = 6
    /// How many figures are tried to be drawn.
    private static let count = 4

    init(
        _ source: ReportSource, dataset: Dataset, mostHeight: Double, measuredBy measurer: any TextMeasuring
    ) {
        (self.source, self.dataset, self.measurer) = (source, dataset, measurer)
        self.mostHeight = mostHeight
    }

    /// In the order of the report, two of a line equally tall; a figure that cannot be drawn so small is passed over.
    var blocks: [FigureBlock] {
        get throws {
            let maker = FigureMaker(dataset: dataset, language: source.file.tongue)
            var figures: [(figure: Figure, scene: Scene)] = []
            for id in source.order where figures.count < Self.count {
                guard var file = source.figures[id] else { continue }
                (file.width, file.height, file.fontSize) = (Self.width, nil, nil)
                file.limit = min(file.limit ?? Self.mostRows, Self.mostRows)
                let figure = try maker.figure(file)
                if let scene = try? scene(of: figure) { figures.append((figure, scene)) }
            }
            for start in stride(from: 0, to: figures.count, by: 2) {
                let line = start..<min(start + 2, figures.count)
                let tallest = figures[line].map(\.scene.size.height).max() ?? 0
                for place in line where figures[place].scene.size.height < tallest {
                    figures[place].figure.height = tallest / .millimetres(1)
                    if let scene = try? scene(of: figures[place].figure) { figures[place].scene = scene }
                }
            }
            return figures.map { figure, scene in
                FigureBlock(size: scene.size, label: "brief-\(figure.id)", floats: false) { scene }
            }
        }
    }

    private func scene(of figure: Figure) throws -> Scene {
        var theme = Theme.named(figure.theme)
        (theme.sizes.title, theme.sizes.subtitle, theme.sizes.name) = (9, 7.5, 7.5)
        (theme.sizes.value, theme.sizes.axis, theme.sizes.legend) = (7.5, 7, 7.5)
        theme.sizes.note = 7
        return try figure.scene(
            theme: theme, maximumHeight: .millimetres(mostHeight), measuredBy: measurer
        ).scene
    }
}
