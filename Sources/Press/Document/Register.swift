import Canvas

/// What every name of a document stands for: numbers of headings, figures and tables, found in one pass over the blocks
/// before anything is measured.
public struct Register: Sendable {
    /// A named place.
    public struct Entry: Equatable, Sendable {
        /// What stands there.
        public enum Kind: Equatable, Sendable {
            /// A heading of a level, from 1.
            case heading(Int)
            case figure, table
            /// A paragraph, a row, a table or figure without a number.
            case place
        }

        /// What stands there.
        public var kind: Kind
        /// The name.
        public var label: String
        /// Before the title where it stands: 一、, 图3-2; empty for none.
        public var number: String
        /// The number as a reference has it; empty for none.
        public var reference: String
        /// Without number; empty for none.
        public var title: String

        /// The heading or caption as it is printed.
        public var printed: String {
            switch kind {
            case .figure, .table: number.isEmpty ? title : number + "　" + title
            default: number + title
            }
        }
    }

    /// Headings in order, of sheets too.
    public private(set) var headings: [Entry] = []
    /// Captioned figures in order.
    public private(set) var figures: [Entry] = []
    /// Captioned tables in order.
    public private(set) var tables: [Entry] = []
    private var entries: [String: Entry] = [:]

    private let words: DocumentWords
    private var counters = [0, 0, 0, 0]
    private var chapter = ""
    private var appendix = 0
    private var isAppendix = false
    private var counts: (figures: Int, tables: Int) = (0, 0)

    /// The register of a document.
    /// - Throws: `DocumentFault.repeatedLabel`, and `unknownLabel` for a reference to none.
    public init(_ document: Document) throws(DocumentFault) {
        words = document.words
        for part in document.parts {
            switch part.content {
            case .flow(let blocks): for block in blocks { try register(block) }
            case .sheets(let sheets): for heading in sheets.headings { try register(heading) }
            }
        }
        for part in document.parts {
            if case .flow(let blocks) = part.content { try blocks.forEachReference(check) }
        }
    }

    /// What a name stands for.
    public subscript(label: String) -> Entry? { entries[label] }

    private func check(_ label: String) throws(DocumentFault) {
        guard entries[label] != nil else { throw .unknownLabel(label) }
    }

    private mutating func register(_ block: Block) throws(DocumentFault) {
        switch block {
        case .heading(let heading): try register(heading)
        case .paragraph(let paragraph): try place(paragraph.label)
        case .list(let list): for item in list.items.joined() { try place(item.label) }
        case .callout(let callout): for paragraph in callout.paragraphs { try place(paragraph.label) }
        case .figure(let figure): try register(figure)
        case .figures(let figures): for figure in figures { try register(figure) }
        case .table(let table):
            if let caption = table.caption {
                counts.tables += 1
                let number = words.table(chapter, counts.tables)
                tables.append(
                    Entry(
                        kind: .table, label: table.label, number: number, reference: number, title: caption))
                try add(tables[tables.count - 1])
            } else {
                try place(table.label)
            }
            for row in table.table.rows { try place(row.destination) }
        case .tiles, .directory, .contents, .figureList, .tableList, .pageBreak, .columnBreak, .space: break
        }
    }

    private mutating func register(_ figure: FigureBlock) throws(DocumentFault) {
        guard let caption = figure.caption else { return try place(figure.label) }
        counts.figures += 1
        let number = words.figure(chapter, counts.figures)
        figures.append(
            Entry(kind: .figure, label: figure.label, number: number, reference: number, title: caption))
        try add(figures[figures.count - 1])
    }

    private mutating func register(_ heading: Heading) throws(DocumentFault) {
        let level = min(max(heading.level, 1), counters.count)
        var numbers: [Int] = []
        if level == 1 {
            counts = (0, 0)
            isAppendix = heading.numbering == .appendix
            chapter = ""
        }
        switch heading.numbering {
        case .none: break
        case .appendix where level == 1:
            appendix += 1
            for deeper in 1..<counters.count { counters[deeper] = 0 }
            numbers = [appendix]
            chapter = words.appendixPrefix(appendix)
        case .counted, .appendix:
            counters[level - 1] += 1
            for deeper in level..<counters.count { counters[deeper] = 0 }
            numbers = Array(counters[..<level])
            if isAppendix { numbers[0] = appendix }
            if level == 1 { chapter = String(counters[0]) }
        }
        let entry = Entry(
            kind: .heading(level), label: heading.label,
            number: words.number(numbers, isAppendix: isAppendix),
            reference: words.reference(numbers, isAppendix: isAppendix), title: heading.text)
        headings.append(entry)
        try add(entry)
    }

    private mutating func place(_ label: String?) throws(DocumentFault) {
        guard let label else { return }
        try add(Entry(kind: .place, label: label, number: "", reference: "", title: ""))
    }

    private mutating func add(_ entry: Entry) throws(DocumentFault) {
        guard entries.updateValue(entry, forKey: entry.label) == nil else {
            throw .repeatedLabel(entry.label)
        }
    }
}

/// What is wrong with a document as its parts were put together.
public enum DocumentFault: Error, Equatable {
    /// Two places have one name.
    case repeatedLabel(String)
    /// A reference leads to a name that no place has.
    case unknownLabel(String)
    /// A figure is larger than the largest page.
    case figureTooLarge(label: String, size: Size)
    /// What was to stand on one page does not.
    case sheetTooLong(heading: String)
}

extension [Block] {
    /// Visits the names that references and directories lead to.
    func forEachReference(_ visit: (String) throws(DocumentFault) -> Void) throws(DocumentFault) {
        for block in self {
            switch block {
            case .paragraph(let paragraph): try paragraph.content.forEachReference(visit)
            case .list(let list):
                for item in list.items.joined() { try item.content.forEachReference(visit) }
            case .callout(let callout):
                for paragraph in callout.paragraphs { try paragraph.content.forEachReference(visit) }
            case .figure(let figure): for note in figure.notes { try note.forEachReference(visit) }
            case .figures(let figures):
                for note in figures.flatMap(\.notes) { try note.forEachReference(visit) }
            case .table(let table): for note in table.notes { try note.forEachReference(visit) }
            case .directory(let directory):
                for target in directory.entries.flatMap(\.targets) { try visit(target) }
            case .heading, .tiles, .contents, .figureList, .tableList, .pageBreak, .columnBreak, .space: break
            }
        }
    }
}

extension [Inline] {
    fileprivate func forEachReference(_ visit: (String) throws(DocumentFault) -> Void) throws(DocumentFault) {
        for inline in self {
            switch inline {
            case .reference(let label, _): try visit(label)
            case .footnote(let content): try content.forEachReference(visit)
            case .text, .strong, .quiet, .link, .picture, .lineBreak: break
            }
        }
    }
}
