import Analysis
import Canvas
import Figures
import Metrics
import Press

/// A report on two pages: what was found and what it looks like on the first; key figures, how they are to be read and
/// where they come from on the second.
public struct BriefEdition {
    let source: ReportSource
    let dataset: Dataset
    let style: PageStyle
    let measurer: any TextMeasuring
    private let context: ReportContext

    /// How many pages it has.
    public static let pages = 2
    /// What the first page is tried with, the most first.
    private static let fronts: [(findings: Int, figures: Int)] = [
        (5, 4), (4, 4), (3, 4), (5, 2), (4, 2), (3, 2), (2, 2), (3, 0), (1, 0), (0, 0),
    ]
    /// How tall figures may be, in millimetres.
    private static let heights = [90.0, 76]
    /// How many rows the table has at most.
    private static let mostRows = 22

    /// A briefing of a report.
    /// - Parameter style: of the report's pages; the sheet is A4 whatever that of the report.
    public init(
        _ source: ReportSource, dataset: Dataset, style: PageStyle, measuredBy measurer: any TextMeasuring
    ) {
        (self.source, self.dataset, self.measurer) = (source, dataset, measurer)
        self.style = Self.style(like: style)
        context = ReportContext(dataset: dataset, file: source.file)
    }

    static func style(like base: PageStyle) -> PageStyle {
        var style = base
        style.sheet = .a4
        // Lines as wide as the figures beside one another.
        style.charactersALine = 45
        (style.inner, style.outer) = (.millimetres(22.5), .millimetres(22.5))
        style.isTwoSided = false
        style.leading = 16
        style.chapter.size = 17
        style.section.size = 12
        return style
    }

    /// The briefing, with as much on each page as it has room for.
    /// - Throws: `Fault` where nothing in the data answers a figure; what measuring text gives rise to.
    public func make() throws -> ReportDocument.Made {
        let facts = BriefFacts(source, dataset: dataset, findings: findings).facts
        let statements = statements(of: facts)
        let figures = try Self.heights.map {
            try BriefFigures(source, dataset: dataset, mostHeight: $0, measuredBy: measurer).blocks
        }
        let (front, drawn) = try front(of: statements, figures: figures)
        for rows in stride(from: min(facts.count, Self.mostRows), through: 0, by: -1) {
            var citations = BriefCitations(dataset)
            let first = page(front, figures: drawn, citing: &citations)
            let second = BriefTable(context: context, body: source.body, facts: Array(facts.prefix(rows)))
                .blocks(citing: &citations)
            let blocks = first + [.pageBreak] + second + citations.blocks(context)
            if try pages(of: blocks) <= Self.pages || rows == 0 {
                return ReportDocument.Made(document: document(blocks), warnings: [])
            }
        }
        return ReportDocument.Made(document: document([]), warnings: [])
    }

    /// As many statements and figures as the first page holds, the figures as tall as it allows.
    private func front(
        of statements: [BriefStatement], figures: [[FigureBlock]]
    ) throws -> ([BriefStatement], [FigureBlock]) {
        for size in Self.fronts {
            for figures in size.figures == 0 ? [[]] : figures {
                let front = (Array(statements.prefix(size.findings)), Array(figures.prefix(size.figures)))
                var citations = BriefCitations(dataset)
                if try pages(of: page(front.0, figures: front.1, citing: &citations)) == 1 { return front }
            }
        }
        return ([], [])
    }

    private func document(_ blocks: [Block]) -> Press.Document {
        Press.Document(
            title: source.file.title, words: DocumentWords(language: source.file.language), style: style,
            parts: [Part(.body, title: context.phrase("简报", "Briefing"), blocks)])
    }

    private func pages(of blocks: [Block]) throws -> Int {
        try DocumentLayout(document(blocks), measuredBy: measurer).pages.count
    }

    // MARK: - The first page

    private var findings: [Finding] {
        var scope = FindingScope()
        if let body = source.body { scope.bodies = [body.id] }
        // One about what is missing is for those who gather figures.
        return dataset.findings(scope).filter { ![.missing, .gap, .contradiction].contains($0.kind) }
    }

    /// What was found; where that is little, the weightiest figures in a sentence each.
    private func statements(of facts: [BriefFacts.Fact]) -> [BriefStatement] {
        let phrase = context.phrase
        let found = findings.prefix(Self.most).map {
            BriefStatement(text: $0.sentence[phrase.language], sources: $0.observations.map(\.source))
        }
        guard found.count < Self.fewest else { return Array(found) }
        return found
            + facts.prefix(Self.fewest - found.count).map { BriefStatement($0, phrase: phrase) }
    }

    /// How many statements there are.
    private static let (fewest, most) = (3, 5)

    private func page(
        _ statements: [BriefStatement], figures: [FigureBlock], citing citations: inout BriefCitations
    ) -> [Block] {
        let phrase = context.phrase
        var blocks: [Block] = [
            .heading(Press.Heading(source.file.title, level: 1, label: "brief", numbering: .none)),
            .paragraph(Paragraph(origin, style: .note)),
        ]
        if !statements.isEmpty {
            blocks.append(context.section(phrase("要点", "Key findings"), "brief-findings", numbering: .none))
            var items: [[Paragraph]] = []
            for statement in statements {
                let numbers = citations.cite(statement.sources)
                items.append([Paragraph([.text(statement.text)] + numbers, style: .flush)])
            }
            blocks.append(.list(List(items, marker: .number)))
        }
        for start in stride(from: 0, to: figures.count, by: 2) {
            blocks.append(.figures(Array(figures[start..<min(start + 2, figures.count)])))
        }
        return blocks
    }

    /// Who made it, from what and up to when.
    private var origin: String {
        let phrase = context.phrase
        var words = [
            phrase(
                "依据\(context.sources.count)个公开来源的\(context.observationCount)条观测值",
                "\(context.observationCount) observations from \(context.sources.count) public sources")
        ]
        if let date = dataset.latestPublication {
            words.insert(phrase("数据截至\(date)", "Data as of \(date)"), at: 0)
        }
        if !source.file.author.isEmpty { words.append(source.file.author) }
        return words.joined(separator: phrase("；", "; "))
    }
}
