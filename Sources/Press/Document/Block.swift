import Canvas

/// A part of the flow, before anything is measured.
public indirect enum Block: Sendable {
    case heading(Heading)
    case paragraph(Paragraph)
    case list(List)
    case table(TableBlock)
    case figure(FigureBlock)
    /// Figures side by side on one line, without floating; together no wider than the page.
    case figures([FigureBlock])
    /// A box that stands apart from the flow: a notice, a key finding.
    case callout(Callout)
    /// Figures that stand out, side by side on one line, without frames.
    case tiles([Tile])
    /// Entries that lead to places of the document, such as an index, with page labels.
    case directory(Directory)
    /// The table of contents: the document's headings down to a level.
    case contents(depth: Int)
    /// The lists of all figures, and of all tables, that have a caption.
    case figureList, tableList
    /// A page, or a column, ends here.
    case pageBreak
    case columnBreak
    /// Points kept free, except at the top of a page.
    case space(Double)
}

/// A heading, which stays with what follows it.
public struct Heading: Equatable, Sendable {
    /// 1 chapter, 2 section, 3 and 4 below that.
    public var level: Int
    /// Without its number.
    public var text: String
    /// The name that links and references lead to; every heading has one.
    public var label: String
    /// How it is numbered.
    public var numbering: Numbering

    /// How a heading is numbered.
    public enum Numbering: Equatable, Sendable {
        /// 一、（一）1.（1）, or 1, 1.1, 1.1.1 in English.
        case counted
        /// 附录一, counted on their own; level 1 only.
        case appendix
        case none
    }

    /// A heading.
    public init(_ text: String, level: Int, label: String, numbering: Numbering = .counted) {
        self.text = text
        self.level = level
        self.label = label
        self.numbering = numbering
    }
}

/// A paragraph of running text.
public struct Paragraph: Equatable, Sendable {
    /// What is said, in order.
    public var content: [Inline]
    /// Its type.
    public var style: Style
    /// The name that links lead to.
    public var label: String?

    /// The type of a paragraph.
    public enum Style: Equatable, Sendable {
        /// Body text: indented by two characters, justified.
        case body
        /// Body text without indent.
        case flush
        /// Notes and source lines: small, flush.
        case note
        /// A statement that stands out: the bold face of headings at the size of body text.
        case lead
        /// The title on the cover, and the line under it.
        case coverTitle, coverSubtitle
        /// Lines at the foot of the cover: who, when, from what.
        case imprint
    }

    /// A paragraph.
    public init(_ content: [Inline], style: Style = .body, label: String? = nil) {
        self.content = content
        self.style = style
        self.label = label
    }

    /// A paragraph of plain words.
    public init(_ text: String, style: Style = .body) { self.init([.text(text)], style: style) }
}

/// A list of items.
public struct List: Equatable, Sendable {
    /// What stands before each item.
    public enum Marker: Equatable, Sendable {
        case bullet
        /// 1. 2. 3.
        case number
    }

    /// What stands before each item.
    public var marker: Marker
    /// Each item's paragraphs.
    public var items: [[Paragraph]]

    /// A list of items.
    public init(_ items: [[Paragraph]], marker: Marker = .bullet) {
        self.items = items
        self.marker = marker
    }
}

/// A table with its caption.
public struct TableBlock: Equatable, Sendable {
    /// What stands in it.
    public var table: TableModel
    /// Its title, without its number; `nil` for a table that a heading names. Only captioned tables are numbered.
    public var caption: String?
    /// The name that links and references lead to.
    public var label: String
    /// Its type: the appendix's is small.
    public var isSmall: Bool
    /// Lines that stay with its end.
    public var notes: [[Inline]]
    /// What the table shows, in a sentence, for those who cannot see it; empty for nothing.
    public var summary: String

    /// A table.
    public init(
        _ table: TableModel, caption: String? = nil, label: String, isSmall: Bool = false,
        notes: [[Inline]] = [],
        summary: String = ""
    ) {
        self.table = table
        self.caption = caption
        self.label = label
        self.isSmall = isSmall
        self.notes = notes
        self.summary = summary
    }
}

/// A figure with its caption, which may move to the top of the next page.
public struct FigureBlock: Sendable {
    /// Points.
    public var size: Size
    /// Draws it; asked when its page is written, so that no more than a page's figures are in memory.
    public var scene: @Sendable () throws -> Scene
    /// Its name, without its number; `nil` for a figure that is not numbered.
    public var caption: String?
    /// The name that links and references lead to.
    public var label: String
    /// Lines under the caption.
    public var notes: [[Inline]]
    /// Whether text after it may stand before it, where it does not fit on the page.
    public var floats: Bool

    /// A figure of a size in points, which its scene has too.
    public init(
        size: Size, caption: String? = nil, label: String, notes: [[Inline]] = [], floats: Bool = true,
        scene: @escaping @Sendable () throws -> Scene
    ) {
        self.size = size
        self.caption = caption
        self.label = label
        self.notes = notes
        self.floats = floats
        self.scene = scene
    }
}

/// A box with a title that stands apart from the flow and is not divided unless it is taller than a page.
public struct Callout: Equatable, Sendable {
    /// Bold, at the top; empty for none.
    public var title: String
    /// Below the title.
    public var paragraphs: [Paragraph]

    /// A box.
    public init(_ title: String, _ paragraphs: [Paragraph]) {
        self.title = title
        self.paragraphs = paragraphs
    }
}

/// A figure that stands out: large, with its unit beside it, what it is above and a remark below.
public struct Tile: Equatable, Sendable {
    /// The figure as stated, without its unit: 50余.
    public var value: String
    /// Beside the figure, small; empty where the figure says it itself: 92.4%.
    public var unit: String
    /// What it is.
    public var name: String
    /// Small, below: the change on the year before, or the place among peers; empty for nothing.
    public var note: String
    /// Where a click leads.
    public var link: Link?

    /// A figure that stands out.
    public init(value: String, unit: String = "", name: String, note: String = "", link: Link? = nil) {
        (self.value, self.unit, self.name, self.note, self.link) = (value, unit, name, note, link)
    }
}

/// Entries that lead to places of the document.
public struct Directory: Equatable, Sendable {
    /// An entry.
    public struct Entry: Equatable, Sendable {
        /// 1 stands out; 2 and 3 are indented.
        public var level: Int
        /// What it says.
        public var text: String
        /// The names of the places that it leads to; the page label of each stands at its end, each page once.
        public var targets: [String]

        /// An entry.
        public init(_ text: String, level: Int = 1, targets: [String]) {
            self.text = text
            self.level = level
            self.targets = targets
        }
    }

    /// How entries look.
    public enum Style: Equatable, Sendable {
        /// A leader of dots, the page at the right edge.
        case contents
        /// Small; the pages follow the text after a comma.
        case index
    }

    /// How its entries look.
    public var style: Style
    /// In order.
    public var entries: [Entry]

    /// A list of entries.
    public init(_ entries: [Entry], style: Style) {
        self.entries = entries
        self.style = style
    }
}
