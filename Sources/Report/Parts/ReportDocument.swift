import Analysis
import Canvas
import Figures
import Metrics
import Press

/// A report as a document, before anything of it is set: what the report file asks for, answered from the data.
public struct ReportDocument {
    /// Something that the reader of the report, or its author, should know.
    public struct Warning: Equatable, Sendable {
        /// The figure's id, or the part's word.
        public var place: String
        /// A stable word for programs.
        public var code: String
        /// What, and what to do about it.
        public var text: Bilingual
    }

    /// The document and what was noticed on the way.
    public struct Made: Sendable {
        /// Ready to be set.
        public var document: Press.Document
        /// What charts could not place, and parts that are empty.
        public var warnings: [Warning]
    }

    /// Makes the document.
    /// - Parameters:
    ///   - figures: every figure that the report file names, by id.
    ///   - profiles: the part of the profiles, where it is not to be that of the bodies which the file names.
    ///   - style: measures and faces of the pages.
    ///   - program: what makes the report, with its version, as imprint and colophon name it.
    ///   - libraries: what draws, as the colophon names it.
    /// - Throws: `FigureFailure` where a figure cannot be drawn.
    public static func make(
        dataset: Dataset, file: ReportFile, figures: [String: Figure], profiles: Part? = nil,
        style: PageStyle = PageStyle(), program: String, libraries: [LibraryVersion] = LibraryVersion.all,
        measuredBy measurer: any TextMeasuring
    ) throws -> Made {
        let context = ReportContext(dataset: dataset, file: file)
        let drawn = try DrawnChapters(file: file, figures: figures, style: style, measuredBy: measurer)
        let chapters = zip(drawn.chapters, 1...).map { chapter, number in
            ChapterPart(context: context, part: chapter.part, number: number, figures: chapter.figures)
        }
        let changes = file.parts.first { $0.kind == .changes }
            .flatMap { ChangesPart(context: context, part: $0).make() }
        let profiles =
            profiles
            ?? file.parts.first { $0.kind == .profiles }
            .flatMap { ProfilesPart(context: context, part: $0, style: style).make() }
        let findings = file.parts.first { $0.kind == .findings }
            .flatMap { FindingsPart(context: context, part: $0).make()?.namingItems("finding") }
        let coverage = file.parts.first { $0.kind == .coverage }
            .flatMap { CoveragePart(context: context, part: $0).make() }
        let made = chapters.map { $0.make() }
        let treated = TreatedPlaces(context: context)
        let namesPages = TreatedPlaces.namesSheets(of: profiles)
        let found = treated.uses(of: findings)
        let uses = chapters.flatMap(\.uses) + (changes?.uses ?? []) + treated.uses(of: coverage)
        let pages = try treated.uses(ofSheets: profiles)
        // Columns name the findings as a whole, the index each by its page.
        let foundAtAll = found.map { use in
            var use = use
            (use.label, use.form) = (ReportPart.Kind.findings.rawValue, .title)
            return use
        }
        let maker = PartMaker(
            context: context, style: style, program: program, libraries: libraries, findings: findings,
            profiles: profiles, chapters: made, changes: changes?.part, coverage: coverage,
            uses: PartUses(uses + foundAtAll + pages, namesPages: namesPages),
            indexed: PartUses(
                uses + found + pages + made.flatMap { treated.uses(of: $0) }, namesPages: namesPages))
        var warnings = drawn.warnings
        var parts: [Part] = []
        var chapter = 0
        for part in file.parts {
            if var made = maker.make(part, chapter: &chapter) {
                // A chapter may begin below one that ends high on its last page.
                made.joins = made.joins || part.kind.mayJoin && !parts.isEmpty
                parts.append(made)
            } else if !part.kind.mayBeMissing {
                warnings.append(.emptyPart(part.kind))
            }
        }
        return Made(
            document: Press.Document(
                title: file.title, words: DocumentWords(language: file.language), style: style, parts: parts),
            warnings: warnings)
    }
}

extension ReportDocument.Warning {
    /// A part that the data leave nothing to put into.
    static func emptyPart(_ kind: ReportPart.Kind) -> Self {
        .init(
            place: kind.rawValue, code: "empty-part",
            text: Bilingual(
                zh: "部分 \(kind.rawValue) 没有内容，已略去；放宽其选择，或从 parts 中去掉",
                en:
                    "the part \(kind.rawValue) has nothing in it and was left out; widen its selection, or take it out of parts"
            ))
    }
}

extension ReportPart.Kind {
    /// Whether it is a chapter of the body.
    fileprivate var mayJoin: Bool { self == .chapter || self == .changes || self == .coverage }

    /// Whether nobody needs to be told that a report has none: what lists other parts.
    fileprivate var mayBeMissing: Bool { self == .figuresList || self == .tablesList }
}

/// A figure that cannot be drawn for the book.
public struct FigureFailure: Error {
    /// The figure's id.
    public var figure: String
    /// What its chart said.
    public var error: any Error
}

/// The figures of every chapter, drawn.
private struct DrawnChapters {
    var chapters: [(part: ReportPart, figures: [DrawnReportFigure])] = []
    var warnings: [ReportDocument.Warning] = []

    init(
        file: ReportFile, figures: [String: Figure], style: PageStyle,
        measuredBy measurer: any TextMeasuring
    ) throws {
        var times: [String: Int] = [:]
        for part in file.parts where part.kind == .chapter {
            var drawn: [DrawnReportFigure] = []
            for id in part.figures {
                guard let figure = figures[id] else { continue }
                let result: DrawnFigure
                do {
                    result = try figure.captioned.scene(
                        maximumHeight: style.figureHeight, measuredBy: measurer)
                } catch {
                    throw FigureFailure(figure: id, error: error)
                }
                let time = times[id, default: 0] + 1
                times[id] = time
                if time == 1 {
                    warnings += result.warnings.map { .init(place: id, code: $0.code, text: $0.text) }
                }
                drawn.append(
                    DrawnReportFigure(
                        figure: figure, scene: result.scene, name: time == 1 ? id : "\(id).\(time)"))
            }
            chapters.append((part, drawn))
        }
    }
}

/// Makes each part as its kind has it.
private struct PartMaker {
    let context: ReportContext
    let style: PageStyle
    let program: String
    let libraries: [LibraryVersion]
    let findings: Part?
    let profiles: Part?
    /// In the order of the file.
    let chapters: [Part]
    let changes: Part?
    let coverage: Part?
    /// What figures and tables are made from.
    let uses: PartUses
    /// The same with all that the index leads to besides.
    let indexed: PartUses

    /// - Parameter chapter: how many chapters were made.
    func make(_ part: ReportPart, chapter: inout Int) -> Part? {
        switch part.kind {
        case .cover: return CoverPart(context: context).make()
        case .imprint:
            return ImprintPart(
                context: context, part: part, version: DataVersion(context.dataset), program: program,
                families: style.families
            ).make()
        case .contents: return ContentsPart(context: context, part: part).make()
        case .figuresList: return hasFigures ? CaptionListPart(context: context, part: part).make() : nil
        case .tablesList: return hasTables ? CaptionListPart(context: context, part: part).make() : nil
        case .findings: return findings
        case .guide: return GuidePart(context: context, part: part).make()
        case .chapter:
            chapter += 1
            return chapters[chapter - 1]
        case .profiles: return profiles
        case .changes: return changes
        case .coverage: return coverage
        case .definitions: return DefinitionsPart(context: context, part: part, uses: uses).make()
        case .observations: return ObservationsPart(context: context, part: part).make()
        case .sources: return SourcesPart(context: context, part: part, uses: uses).make()
        case .index:
            return IndexPart(context: context, part: part, uses: indexed, profiles: profileLabels).make()
        case .colophon:
            return ColophonPart(
                context: context, part: part, program: program, families: style.families,
                libraries: libraries
            ).make()
        }
    }

    private var hasFigures: Bool { context.file.chapters.contains { !$0.figures.isEmpty } }

    /// Captioned tables stand in chapters, in the guide and where figures are compared.
    private var hasTables: Bool {
        hasFigures || changes != nil || context.has(.guide) || context.has(.coverage)
    }

    private var profileLabels: Set<String> {
        guard context.has(.profiles), case .sheets(let sheets)? = profiles?.content else { return [] }
        return Set(sheets.headings.map(\.label))
    }
}
