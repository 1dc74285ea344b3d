import Canvas

/// Turns the blocks of a part into strips: everything here measures, nothing here decides about pages.
struct FlowSetter {
    let style: PageStyle
    let words: DocumentWords
    let register: Register
    let measurer: any TextMeasuring
    /// The labels of the pages that names stood on when pages were last made; empty before that.
    let pageLabels: [String: String]
    /// The width of a column of text, in points.
    let columnWidth: Double

    /// Strips that stand on sheets of one form.
    struct Segment: Sendable {
        var form: PageStyle.Form
        var flow = Flow()
    }

    /// What was set, in order; a change of form begins a new page.
    var segments = [Segment(form: .portrait)]
    /// Wide tables that wait for the end of their chapter, to stand on sheets of their own.
    var plates: [Segment] = []
    /// What could not be set as it was asked for.
    var warnings: [LayoutWarning] = []
    /// Notes so far in the part: their numbers go on from page to page.
    var noteCount = 0
    private var elements: Int

    /// A setter for a part.
    /// - Parameters:
    ///   - elements: the last number of an element of the structure before the part.
    init(
        style: PageStyle, words: DocumentWords, register: Register, measurer: any TextMeasuring,
        pageLabels: [String: String], columns: Int = 1, elements: Int
    ) {
        self.style = style
        self.words = words
        self.register = register
        self.measurer = measurer
        self.pageLabels = pageLabels
        self.elements = elements
        let count = Double(max(columns, 1))
        columnWidth = (style.width - (count - 1) * style.columnGap) / count
    }

    /// A number for an element of the structure that goes on over strips.
    mutating func nextElement() -> Int {
        elements += 1
        return elements
    }

    /// The last number given to an element.
    var lastElement: Int { elements }

    /// The strips under way.
    var strips: [Strip] {
        get { segments[segments.count - 1].flow.strips }
        set { segments[segments.count - 1].flow.strips = newValue }
    }

    /// Sets blocks one after another.
    mutating func set(_ blocks: [Block]) throws {
        for block in blocks { try set(block) }
        flushPlates()
    }

    private mutating func set(_ block: Block) throws {
        switch block {
        case .heading(let heading):
            if heading.level <= 1 { flushPlates() }
            try set(heading)
        case .paragraph(let paragraph): try set(paragraph)
        case .list(let list): try set(list)
        case .table(let table): try set(table)
        case .figure(let figure): try set(figure)
        case .figures(let figures): try setRow(of: figures)
        case .callout(let callout): try set(callout)
        case .tiles(let tiles): try set(tiles)
        case .directory(let directory): try set(directory)
        case .contents(let depth): try setContents(depth: depth)
        case .figureList: try setList(of: register.figures)
        case .tableList: try setList(of: register.tables)
        case .pageBreak: breakNext(.page)
        case .columnBreak: breakNext(.column)
        case .space(let points): spaceNext += points
        }
    }

    // MARK: - Strips

    private var nextBreak: Strip.Break?
    var spaceNext = 0.0
    /// How many single lines that come next stay with the heading before them.
    private var linesGlued = 0
    /// Whether what comes next stays with the heading before it.
    var gluesNext: Bool { linesGlued > 0 }

    /// A single line does not keep a heading from the page's foot; what comes after it has to follow, too.
    mutating func glueNext() { linesGlued = 2 }

    private mutating func breakNext(_ kind: Strip.Break) { nextBreak = kind }

    /// Adds strips that belong to one block.
    mutating func append(_ more: [Strip]) {
        guard !more.isEmpty else { return }
        let first = strips.count
        segments[segments.count - 1].flow.strips += more
        if gluesNext, columnWidth == style.width {
            segments[segments.count - 1].flow.strips[first].breakBefore = .forbidden
        }
        let isLine =
            more.count == 1 && more[0].heading == nil && more[0].table == nil
            && more[0].startsTable == nil && more[0].height < 2 * style.leading
        linesGlued = isLine ? max(0, linesGlued - 1) : 0
        if let nextBreak { segments[segments.count - 1].flow.strips[first].breakBefore = nextBreak }
        segments[segments.count - 1].flow.strips[first].gap += spaceNext
        (nextBreak, spaceNext) = (nil, 0)
    }

    /// Puts what is wide on its own sheets, between what stands before and after.
    private mutating func flushPlates() {
        guard !plates.isEmpty else { return }
        if strips.isEmpty { segments.removeLast() }
        segments += plates
        plates = []
        segments.append(Segment(form: .portrait))
    }

    mutating func warn(_ fault: LayoutWarning.Fault, at place: String) {
        warnings.append(LayoutWarning(place: place, fault: fault))
    }
}

/// Something that could not be set as it was asked for.
public struct LayoutWarning: Equatable, Sendable {
    /// What is the matter.
    public enum Fault: Equatable, Sendable {
        /// A table is wider than the widest sheet; its columns were pressed together.
        case tableTooWide
        /// A row is higher than a page and was divided.
        case rowTooHigh
        /// A figure stands on a sheet of its own because the page is too small for it.
        case figureOnOwnSheet
        /// Something could not be divided and stands over the page's edge.
        case overflow
        /// References to pages kept changing; some may be off by one.
        case unsettledReferences
    }

    /// The caption, heading or name of the place.
    public var place: String
    /// What is the matter there.
    public var fault: Fault
}
