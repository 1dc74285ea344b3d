import Analysis
import Canvas
import Figures
import Metrics
import Plot
import Press

/// A report as slides: a title, a figure a slide under the statement that it bears out, and what the data rest on.
public struct SlidesEdition {
    let source: ReportSource
    let dataset: Dataset
    let style: PageStyle
    let measurer: any TextMeasuring

    /// The smallest type on a slide, in points.
    static let smallestType = 14.0
    /// The heights that a figure is tried at, in points, the tallest first.
    private static let heights = stride(from: 402.0, through: 192, by: -15)
    /// How many rows a figure has at most, and how many where these do not fit.
    private static let limits = [10, 8, 6, 4]

    /// Slides of a report.
    /// - Parameter style: the faces; sizes and margins are the slides' own.
    public init(
        _ source: ReportSource, dataset: Dataset, style: PageStyle, measuredBy measurer: any TextMeasuring
    ) {
        (self.source, self.dataset, self.measurer) = (source, dataset, measurer)
        self.style = Self.style(like: style)
    }

    /// The slides; a figure that does not fit one at a readable size is left out with a warning.
    /// - Throws: `Fault` where nothing in the data answers a figure; what measuring text gives rise to.
    public func make() throws -> ReportDocument.Made {
        let context = ReportContext(dataset: dataset, file: source.file)
        var parts = [CoverPart(context: context).make()]
        var warnings: [ReportDocument.Warning] = []
        for id in source.order {
            guard let file = source.figures[id] else { continue }
            if let slide = try slide(file) { parts.append(slide) } else { warnings.append(.noSlide(id)) }
        }
        parts.append(closing(context))
        return ReportDocument.Made(document: document(parts), warnings: warnings)
    }

    private func document(_ parts: [Part]) -> Press.Document {
        Press.Document(
            title: source.file.title, words: DocumentWords(language: source.file.language), style: style,
            parts: parts)
    }

    static func style(like base: PageStyle) -> PageStyle {
        var style = base
        style.sheet = PageFormat.Sheet.slide.size
        (style.inner, style.outer, style.top, style.bottom) = (48, 48, 40, 44)
        (style.leading, style.charactersALine) = (27, 48)
        (style.body.size, style.lead.size, style.section.size, style.chapter.size) = (18, 18, 20, 25)
        (style.caption.size, style.note.size, style.runningHead.size) = (14, 14, 14)
        (style.coverTitle.size, style.coverSubtitle.size) = (40, 20)
        (style.hasRunningHeads, style.isTwoSided) = (false, false)
        return style
    }

    // MARK: - Slides

    /// A figure as tall as its slide allows, with all of its rows or, where these are too many, the first of them.
    private func slide(_ file: FigureFile) throws -> Part? {
        let maker = FigureMaker(dataset: dataset, language: source.file.tongue)
        for limit in Self.limits {
            var file = file
            file.limit = min(file.limit ?? limit, limit)
            file.width = style.width / .millimetres(1)
            file.fontSize = nil
            let figure = try maker.figure(file)
            for height in Self.heights {
                guard let scene = try? scene(of: figure, height: height) else { break }
                let part = part(figure, scene)
                if try DocumentLayout(document([part]), measuredBy: measurer).pages.count == 1 { return part }
            }
        }
        return nil
    }

    /// The figure without what stands in the slide's heading and at its foot.
    private func scene(of figure: Figure, height: Double) throws -> Scene {
        var figure = figure
        (figure.title, figure.sourceLine) = ("", "")
        figure.height = height / .millimetres(1)
        var theme = Theme.named(figure.theme)
        theme.sizes.subtitle = 16
        theme.sizes.name = 16
        (theme.sizes.value, theme.sizes.legend) = (15, 15)
        (theme.sizes.axis, theme.sizes.note) = (Self.smallestType, Self.smallestType)
        let drawn = try figure.scene(theme: theme, measuredBy: measurer)
        var scene = drawn.scene
        scene.background = nil
        return scene
    }

    private func part(_ figure: Figure, _ scene: Scene) -> Part {
        let label = "slide-\(figure.id)"
        var blocks: [Block] = [
            .heading(Press.Heading(figure.title, level: 1, label: label, numbering: .none)),
            .figure(FigureBlock(size: scene.size, label: "figure-\(figure.id)", floats: false) { scene }),
        ]
        if !figure.sourceLine.isEmpty {
            blocks.append(.paragraph(Paragraph(figure.sourceLine, style: .note)))
        }
        return Part(.body, title: figure.name, blocks)
    }

    private func closing(_ context: ReportContext) -> Part {
        let phrase = context.phrase
        let title = phrase("数据与约定", "Data and conventions")
        var items = [
            phrase(
                "依据\(context.sources.count)个公开来源的\(context.observationCount)条观测值，涉及\(context.bodyCount)个机构、\(context.indicators.count)项指标。",
                "\(context.observationCount) observations from \(context.sources.count) public sources, of \(context.bodyCount) committees and \(context.indicators.count) indicators."
            )
        ]
        if let date = dataset.latestPublication {
            items.append(phrase("数据截至\(date)。", "Data as of \(date)."))
        }
        items += Self.conventions(phrase)
        return Part(
            .body, title: title,
            [
                .heading(Press.Heading(title, level: 1, label: "slide-data", numbering: .none)),
                .list(List(items.map { [Paragraph($0, style: .flush)] })),
            ])
    }

    /// How figures are to be read, a sentence each.
    static func conventions(_ phrase: Phrase) -> [String] {
        [
            phrase(
                "“余”“多”“近”“约”“以上”折成区间，作图和计算都依区间进行，不取中值。",
                "Approximate words become intervals; charts and calculations use these, never a midpoint."),
            phrase(
                "没有数不等于零；口径、年份、范围不同的数不排位次、不算增减。",
                "No figure is not zero; figures of other bases, years or coverage are not ranked and give no change."
            ),
            phrase(
                "每条观测值的原文用词、出处和网址，见整份报告的附录。",
                "The full report has the words, the place and the address of every observation."),
        ]
    }
}

extension ReportDocument.Warning {
    /// A figure that is too much for a slide.
    fileprivate static func noSlide(_ id: String) -> Self {
        .init(
            place: id, code: "no-slide",
            text: Bilingual(
                zh: "这张图放不进一页幻灯片，已略去；减少机构或指标",
                en: "the figure does not fit a slide and was left out; show fewer bodies or indicators"))
    }
}
