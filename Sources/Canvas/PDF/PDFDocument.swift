/// Pages with everything that a PDF says about itself.
public struct PDFDocument: Equatable, Sendable {
    /// The pages in order; their sizes may differ.
    public var pages: [Scene]
    /// What the document is.
    public var metadata: Metadata
    /// The bookmarks in order.
    public var outline: [OutlineEntry]
    /// What readers call the pages (`i`, `1`); empty, or one for each page.
    public var pageLabels: [String]
    /// What a printer needs to know of the pages; empty, or one for each page.
    public var pageBoxes: [PageBoxes] = []

    /// A document of some pages.
    public init(
        pages: [Scene], metadata: Metadata, outline: [OutlineEntry] = [], pageLabels: [String] = []
    ) {
        self.pages = pages
        self.metadata = metadata
        self.outline = outline
        self.pageLabels = pageLabels
    }

    /// Parts of a sheet (ISO 32000-1, 14.11.2), in the points of its scene, which covers all of it with marks and bleed.
    public struct PageBoxes: Equatable, Sendable {
        /// The page when it is cut; `nil` for what is shown.
        public var trim: Rect?
        /// What is printed so that the cut may miss; `nil` for what is shown.
        public var bleed: Rect?
        /// What is shown on a screen; `nil` for the whole sheet.
        public var crop: Rect?

        /// The boxes of a page.
        public init(trim: Rect? = nil, bleed: Rect? = nil, crop: Rect? = nil) {
            (self.trim, self.bleed, self.crop) = (trim, bleed, crop)
        }
    }

    /// What the document is, for readers, shelves and search.
    public struct Metadata: Equatable, Sendable {
        /// The title, which viewers show instead of the file's name.
        public var title: String
        /// Who wrote it.
        public var author: String
        /// What it is about, in a sentence.
        public var subject: String
        /// Words to find it by.
        public var keywords: [String]
        /// The program that made it.
        public var creator: String
        /// The language of its text, as BCP 47.
        public var language: String
        /// When it was made, in seconds since 1970-01-01T00:00:00Z. Not read from the clock, so that the same input
        /// gives the same bytes.
        public var created: Int

        /// Metadata; what is empty is left out of the file.
        public init(
            title: String, author: String = "", subject: String = "", keywords: [String] = [],
            creator: String = "Huimou", language: String = "zh-CN", created: Int
        ) {
            self.title = title
            self.author = author
            self.subject = subject
            self.keywords = keywords
            self.creator = creator
            self.language = language
            self.created = created
        }
    }

    /// A bookmark.
    public struct OutlineEntry: Equatable, Sendable {
        /// Where a bookmark leads.
        public enum Target: Equatable, Sendable {
            /// A named destination of some group.
            case destination(String)
            /// A page, counted from 0, and points from its top.
            case page(Int, y: Double)
        }

        /// What the reader sees.
        public var title: String
        /// 1 for chapters, 2 for what is in them, and so on.
        public var level: Int
        /// Where it leads.
        public var target: Target
        /// Whether what is in it is shown at first.
        public var isOpen: Bool

        /// A bookmark.
        public init(title: String, level: Int, target: Target, isOpen: Bool = false) {
            self.title = title
            self.level = level
            self.target = target
            self.isOpen = isOpen
        }
    }
}
