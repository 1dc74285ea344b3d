import Figures

/// A part of a report as its file asks for it.
public struct ReportPart: Equatable, Sendable {
    /// What a part holds.
    public enum Kind: String, CaseIterable, Sendable {
        /// The cover: title, subtitle, author, date of the data.
        case cover
        /// Title, publisher, version of the data with its hash, conventions, licences.
        case imprint
        /// The table of contents.
        case contents
        /// The list of all figures, and that of all tables.
        case figuresList = "figures-list"
        case tablesList = "tables-list"
        /// The most important sentences that the figures bear out.
        case findings
        /// What the report rests on and how its marks are read.
        case guide
        /// A theme: figures with their paragraphs and tables.
        case chapter
        /// A page for each body.
        case profiles
        /// What changed from one year to the next.
        case changes
        /// Which figures there are, and which may not be compared.
        case coverage
        /// The definitions of the indicators.
        case definitions
        /// Every observation.
        case observations
        /// Every source, with what uses it.
        case sources
        /// Where bodies and indicators are found.
        case index
        /// How the report was made.
        case colophon
    }

    /// What a file may say of a part.
    public enum Key: String, CaseIterable, Sendable {
        case title, introduction, figures, count, depth, bodies, indicators, years, year
    }

    /// What it holds.
    public var kind: Kind
    /// Replaces its usual heading; a chapter always has one.
    public var title: String?
    /// A paragraph in somebody's own words, before what is made from the data.
    public var introduction: String?
    /// The ids of a chapter's figures: file names in `charts/` without ending.
    public var figures: [String] = []
    /// Where each figure is named, for messages.
    public var places: [ReportFile.FigurePlace] = []
    /// How many findings there are, or rows a table; `nil` leaves it to the part.
    public var count: Int?
    /// The lowest level of heading in the contents.
    public var depth: Int?
    /// Whose figures; `nil` is everybody's.
    public var bodies: FigureFile.Bodies?
    /// Of which indicators, by id; empty is all.
    public var indicators: [String] = []
    /// Of which years; `nil` leaves it to the part.
    public var years: FigureFile.Years?
    /// The year of a profile; `nil` is each body's latest.
    public var year: Int?

    /// A part as it comes without anything said of it.
    public init(_ kind: Kind) { self.kind = kind }

    /// The parts of a report that names none but its chapters.
    public static func usual(chapters: [ReportPart]) -> [ReportPart] {
        let front: [Kind] = [.cover, .imprint, .contents, .figuresList, .tablesList, .findings, .guide]
        let back: [Kind] = [
            .profiles, .changes, .coverage, .definitions, .observations, .sources, .index, .colophon,
        ]
        return front.map { ReportPart($0) } + chapters + back.map { ReportPart($0) }
    }
}

extension ReportPart.Kind {
    /// What a file may say of such a part.
    public var keys: [ReportPart.Key] {
        switch self {
        case .cover: []
        case .imprint, .guide, .definitions, .sources, .index, .colophon: [.title, .introduction]
        case .contents: [.title, .depth]
        case .figuresList, .tablesList: [.title]
        case .findings: [.title, .introduction, .count, .bodies, .indicators, .years]
        case .chapter: [.title, .introduction, .figures]
        case .profiles: [.title, .introduction, .bodies, .year]
        case .changes: [.title, .introduction, .count, .bodies, .indicators, .years]
        case .coverage: [.title, .introduction, .bodies, .indicators]
        case .observations: [.title, .introduction, .bodies, .indicators, .years]
        }
    }

    /// What it is, in a line of the schema.
    public var abstract: String {
        switch self {
        case .cover: "title, subtitle, author and date of the data"
        case .imprint: "publisher, version of the data with its hash, conventions, licences"
        case .contents: "the table of contents"
        case .figuresList: "all figures with their pages"
        case .tablesList: "all tables with their pages"
        case .findings: "the most important sentences that the figures bear out"
        case .guide: "what the report rests on and how its marks are read"
        case .chapter: "a theme with its figures; the only part that may stand several times"
        case .profiles: "a page for each body"
        case .changes: "what changed from one year to the next"
        case .coverage: "which figures there are, and which may not be compared"
        case .definitions: "what each indicator counts"
        case .observations: "every figure as stated, with its place in its source"
        case .sources: "every source, with what uses it"
        case .index: "where bodies and indicators are found"
        case .colophon: "how the report was made"
        }
    }
}
