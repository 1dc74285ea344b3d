import Canvas

/// A document with everything in its place: which pages there are, what stands where on them and what they are called.
public struct DocumentLayout: Sendable {
    /// A page.
    public struct Page: Sendable {
        /// What readers call it: ii, 12.
        public var label: String
        /// How its sheet lies.
        public var form: PageStyle.Form
        /// How its part is numbered.
        public var matter: Part.Matter
        /// The right side of its running head: the chapter that goes on at the page's top, or begins there.
        var chapter: String
        var content: Content

        enum Content: Sendable {
            /// What was left empty so that a part begins on a right page.
            case blank
            /// Columns of a flow, of which a full page has so many; what stands across them above.
            case flow(Int, columns: [Pagination.Page], of: Int, across: Pagination.Page?)
            /// A sheet of a part, made when it is written.
            case sheet(part: Int, number: Int)
        }
    }

    /// In order; blank ones are among them.
    public private(set) var pages: [Page] = []
    /// Numbers and titles of everything that has a name.
    public let register: Register
    /// What could not be set as it was asked for.
    public private(set) var warnings: [LayoutWarning] = []
    let document: Document
    private(set) var flows: [Flow] = []
    /// The labels of the pages that names stand on.
    private(set) var pageLabels: [String: String] = [:]

    /// How often pages are made until references to pages stay as they are.
    private static let passes = 6

    /// Lays a document out.
    /// - Throws: `DocumentFault`, and what measuring text gives rise to.
    public init(_ document: Document, measuredBy measurer: any TextMeasuring) throws {
        self.document = document
        register = try Register(document)
        let groups = PartGroup.groups(of: document.parts)
        var laid: [LaidGroup?] = Array(repeating: nil, count: groups.count)
        for pass in 1...Self.passes {
            for (index, group) in groups.enumerated() where laid[index] == nil || group.namesPages {
                laid[index] = try lay(group, measuredBy: measurer)
            }
            let before = pageLabels
            assemble(zip(groups, laid).compactMap { group, laid in laid.map { (group, $0) } })
            if pageLabels == before || !groups.contains(where: \.namesPages) { return }
            if pass == Self.passes {
                warnings.append(LayoutWarning(place: document.title, fault: .unsettledReferences))
            }
        }
    }

    // MARK: - One group of parts

    /// A group of parts, set and distributed.
    private struct LaidGroup {
        var pages: [LaidPage] = []
        var flows: [Flow] = []
        var warnings: [LayoutWarning] = []
    }

    private struct LaidPage {
        var form: PageStyle.Form
        /// An index into the group's flows.
        var flow: Int
        var columns: [Pagination.Page]
        var across: Pagination.Page?
    }

    private func lay(_ group: PartGroup, measuredBy measurer: any TextMeasuring) throws -> LaidGroup {
        guard case .flow(let blocks) = group.content else { return LaidGroup() }
        var setter = FlowSetter(
            style: document.style, words: document.words, register: register, measurer: measurer,
            pageLabels: pageLabels, columns: group.columns, elements: group.firstElement)
        try setter.set(blocks)
        var laid = LaidGroup(warnings: setter.warnings)
        for segment in setter.segments where !segment.flow.strips.isEmpty {
            let measures = Pagination.Measures(
                height: document.style.height(segment.form), grid: document.style.leading)
            if group.columns > 1, segment.form == .portrait {
                appendColumns(segment.flow, group.columns, measures, to: &laid)
            } else {
                laid.flows.append(segment.flow)
                for page in Pagination(segment.flow, measures: measures).pages {
                    laid.pages.append(
                        LaidPage(form: segment.form, flow: laid.flows.count - 1, columns: [page]))
                }
            }
        }
        for page in laid.pages where page.columns.contains(where: \.overflows) {
            laid.warnings.append(LayoutWarning(place: group.title, fault: .overflow))
        }
        return laid
    }

    /// A flow in columns under its chapter's heading, which stands across them.
    private func appendColumns(
        _ flow: Flow, _ count: Int, _ measures: Pagination.Measures, to laid: inout LaidGroup
    ) {
        let isHeaded = flow.strips.first?.heading == 1
        let headingEnd = 1 + flow.strips.dropFirst().prefix { $0.breakBefore == .forbidden }.count
        var heading = flow
        heading.strips = isHeaded ? Array(flow.strips[..<headingEnd]) : []
        var rest = flow
        rest.strips.removeFirst(heading.strips.count)
        laid.flows += [heading, rest]
        let across = Pagination(heading, measures: measures).pages.first
        let depth = across.map { ($0.depth / measures.grid).rounded(.up) * measures.grid } ?? 0
        let fill = ColumnFill(flow: rest, measures: measures, count: count)
        let columns = fill.columns(first: measures.height - depth)
        for start in stride(from: 0, to: max(columns.count, 1), by: count) {
            laid.pages.append(
                LaidPage(
                    form: .portrait, flow: laid.flows.count - 1,
                    columns: Array(columns[start..<min(start + count, columns.count)]),
                    across: start == 0 ? across : nil))
        }
    }

    // MARK: - All together

    private mutating func assemble(_ laid: [(group: PartGroup, laid: LaidGroup)]) {
        (pages, flows, warnings, pageLabels) = ([], [], [], [:])
        var numbers: (front: Int, body: Int) = (0, 0)
        func label(_ matter: Part.Matter) -> String {
            switch matter {
            case .cover:
                // It is counted, so that the page behind it is ii.
                numbers.front += 1
                return document.words.cover
            case .front:
                numbers.front += 1
                return RomanNumerals.lowercase(numbers.front)
            case .body:
                numbers.body += 1
                return String(numbers.body)
            }
        }
        for (group, laid) in laid {
            let startsBody = group.matter == .body && numbers.body == 0
            if document.style.isTwoSided, group.startsOnRight || startsBody, pages.count % 2 == 1,
                let last = pages.last
            {
                let matter = last.matter == .cover ? .front : last.matter
                pages.append(
                    Page(
                        label: label(matter), form: .portrait, matter: matter, chapter: "", content: .blank))
            }
            warnings += laid.warnings
            let firstFlow = flows.count
            flows += laid.flows
            var chapter = group.title
            for page in laid.pages {
                let name = label(group.matter)
                let flow = laid.flows[page.flow]
                var atTop = ""
                if let across = page.across, page.flow > 0 {
                    let heading = laid.flows[page.flow - 1]
                    atTop = heading.chapterBegun(atTopOf: across) ?? chapter
                    note(across, of: heading, on: name, chapter: &chapter)
                } else {
                    atTop = page.columns.first.flatMap(flow.chapterBegun(atTopOf:)) ?? chapter
                }
                for column in page.columns { note(column, of: flow, on: name, chapter: &chapter) }
                pages.append(
                    Page(
                        label: name, form: page.form, matter: group.matter, chapter: atTop,
                        content: .flow(
                            firstFlow + page.flow, columns: page.columns, of: group.columns,
                            across: page.across)))
            }
            if case .sheets(let sheets) = group.content {
                for (number, heading) in sheets.headings.enumerated() {
                    let name = label(group.matter)
                    pageLabels[heading.label] = name
                    if heading.level == 1 { chapter = register[heading.label]?.printed ?? heading.text }
                    pages.append(
                        Page(
                            label: name, form: .portrait, matter: group.matter, chapter: chapter,
                            content: .sheet(part: group.part, number: number)))
                }
            }
        }
    }

    /// Where everything stands, in words: a line for each page, and for each strip on it its top, its height and what it
    /// is.
    package var geometry: String {
        var lines: [String] = []
        for (index, page) in pages.enumerated() {
            lines.append("page \(index + 1) \(page.label) \(page.form) \(page.chapter)")
            switch page.content {
            case .blank: lines.append("  blank")
            case .sheet(_, let number): lines.append("  sheet \(number)")
            case .flow(let flow, let columns, _, let across):
                if let across, flow > 0 { lines += Self.lines(of: across, flows[flow - 1], column: "across") }
                for (number, column) in columns.enumerated() {
                    lines += Self.lines(
                        of: column, flows[flow], column: columns.count > 1 ? "column \(number + 1)" : "")
                }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func lines(of page: Pagination.Page, _ flow: Flow, column: String) -> [String] {
        var lines = column.isEmpty ? [] : ["  \(column)"]
        for placed in page.placed {
            let (strip, what): (Strip, String) =
                switch placed.what {
                case .strip(let index): (flow.strips[index], flow.strips[index].kind)
                case .head(let head): (flow.heads[head], "repeated head")
                }
            let top = (placed.y * 10).rounded() / 10
            lines.append("  \(top) + \((strip.height * 10).rounded() / 10) \(what)")
        }
        if !page.notes.isEmpty { lines.append("  notes \(page.notes.map { $0 + 1 })") }
        return lines
    }

    /// Notes what names stand on a page, and the chapter that it ends in.
    private mutating func note(
        _ page: Pagination.Page, of flow: Flow, on label: String, chapter: inout String
    ) {
        for case .strip(let index) in page.placed.map(\.what) {
            for name in flow.strips[index].labels { pageLabels[name] = label }
            if let begun = flow.strips[index].chapter { chapter = begun }
        }
    }
}

extension Flow {
    /// The chapter whose title stands at a page's top; `nil` where one goes on there.
    fileprivate func chapterBegun(atTopOf page: Pagination.Page) -> String? {
        guard case .strip(let index)? = page.placed.first?.what else { return nil }
        return strips[index].chapter
    }
}

extension Strip {
    /// What it is, in a word or two.
    fileprivate var kind: String {
        let what =
            heading.map { "heading \($0)" } ?? (floats ? "float" : table != nil ? "row" : "line")
        return ([what] + labels.prefix(1)).joined(separator: " ")
    }
}

/// Parts of which each may begin on the page on which the one before ends, or one part alone.
struct PartGroup {
    var matter: Part.Matter
    var title: String
    var columns: Int
    var startsOnRight: Bool
    var content: Part.Content
    /// The first of its parts.
    var part: Int
    /// The last number of an element of the structure before it.
    var firstElement: Int
    /// Whether what it says depends on where pages end.
    var namesPages: Bool

    /// More elements than a part has.
    static let elementsOfPart = 1_000_000

    static func groups(of parts: [Part]) -> [PartGroup] {
        var groups: [PartGroup] = []
        for (index, part) in parts.enumerated() {
            if part.joins, let last = groups.last, last.matter == part.matter, last.columns == 1,
                part.columns == 1, case .flow(let before) = last.content,
                case .flow(let blocks) = part.content
            {
                groups[groups.count - 1].content = .flow(before + blocks)
                groups[groups.count - 1].namesPages = last.namesPages || blocks.contains(where: \.namesPages)
                continue
            }
            var namesPages = false
            if case .flow(let blocks) = part.content { namesPages = blocks.contains(where: \.namesPages) }
            groups.append(
                PartGroup(
                    matter: part.matter, title: part.title, columns: part.columns,
                    startsOnRight: part.startsOnRight, content: part.content, part: index,
                    firstElement: index * elementsOfPart, namesPages: namesPages))
        }
        return groups
    }
}

extension Block {
    /// Whether what it says depends on where pages end.
    fileprivate var namesPages: Bool {
        switch self {
        case .directory, .contents, .figureList, .tableList: true
        case .paragraph(let paragraph): paragraph.content.namePages
        case .list(let list): list.items.joined().contains { $0.content.namePages }
        case .callout(let callout): callout.paragraphs.contains { $0.content.namePages }
        case .table(let table):
            table.notes.contains { $0.namePages }
                || table.table.rows.contains { $0.cells.contains { $0.content?.namePages == true } }
        case .figure(let figure): figure.notes.contains { $0.namePages }
        case .figures(let figures): figures.contains { $0.notes.contains { $0.namePages } }
        case .heading, .tiles, .pageBreak, .columnBreak, .space: false
        }
    }
}

extension [Inline] {
    fileprivate var namePages: Bool {
        contains { inline in
            switch inline {
            case .reference(_, let form): form == .page || form == .pageLabel
            case .footnote(let content): content.namePages
            default: false
            }
        }
    }
}
