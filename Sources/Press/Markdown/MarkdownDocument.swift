import Canvas

/// A document as Markdown, for those who go on in Word, Quarto or Typst: headings, paragraphs, pipe tables, and pictures as
/// files of their own.
///
/// What only pages have is left out: contents, leaders, page numbers. A reference to a page names the place instead. Numbers
/// of headings, figures and tables stand as text, so that references in the text stay true.
public struct MarkdownDocument {
    /// A picture that the text names.
    public struct Picture {
        /// The file's name without its ending.
        public var name: String
        /// What is drawn.
        public var figure: FigureBlock
    }

    /// CommonMark with pipe tables and footnotes, as Pandoc reads them.
    public private(set) var text = ""
    /// In the order of the text.
    public private(set) var pictures: [Picture] = []

    private let register: Register
    private let folder: String
    private let ending: String
    private var notes: [[Inline]] = []
    /// Those of all pictures, in lower case.
    private var fileNames: Set<String> = []

    /// A document as Markdown.
    /// - Parameters:
    ///   - folder: where pictures are, as the text names it.
    ///   - ending: of the pictures' files.
    /// - Throws: `DocumentFault`, and what the pages of a part give rise to.
    public init(_ document: Document, folder: String, ending: String) throws {
        register = try Register(document)
        (self.folder, self.ending) = (folder, ending)
        text = "---\ntitle: \(Self.quoted(document.title))\nlang: \(document.words.language)\n---\n"
        for part in document.parts where part.matter != .cover {
            switch part.content {
            case .flow(let blocks):
                // A heading over nothing but page numbers would stand over nothing.
                guard !blocks.sayOnlyPages else { continue }
                for block in blocks { write(block) }
            case .sheets(let sheets):
                for (number, heading) in sheets.headings.enumerated() {
                    write(.heading(heading))
                    for block in try sheets.blocks(number) { write(block) }
                }
            }
        }
        for (number, note) in notes.enumerated() {
            paragraph("[^\(number + 1)]: \(inline(note))")
        }
    }

    /// A YAML string.
    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    // MARK: - Blocks

    private mutating func paragraph(_ line: String) { text += "\n" + line + "\n" }

    private mutating func write(_ block: Block) {
        switch block {
        case .heading(let heading):
            let printed = register[heading.label]?.printed ?? heading.text
            let marks = String(repeating: "#", count: min(max(heading.level, 1), 4))
            paragraph("\(marks) \(MarkdownText.escaped(printed)) {#\(Self.anchor(heading.label))}")
        case .paragraph(let content):
            let line = inline(content.content)
            paragraph(content.style == .lead ? "**\(line)**" : line)
        case .list(let list):
            for (number, item) in list.items.enumerated() {
                let marker = list.marker == .bullet ? "- " : "\(number + 1). "
                let indent = String(repeating: " ", count: marker.count)
                for (index, content) in item.enumerated() {
                    paragraph((index == 0 ? marker : indent) + inline(content.content))
                }
            }
        case .table(let table): write(table)
        case .figure(let figure): write(figure)
        case .figures(let figures): for figure in figures { write(figure) }
        case .callout(let callout):
            if !callout.title.isEmpty { paragraph("> **\(MarkdownText.escaped(callout.title))**") }
            for content in callout.paragraphs { text += ">\n> \(inline(content.content))\n" }
        case .tiles(let tiles):
            for tile in tiles {
                let figure = MarkdownText.escaped(tile.value + tile.unit)
                let linked = tile.link.map { "[\(figure)](\(target(of: $0)))" } ?? figure
                let note = tile.note.isEmpty ? "" : " (\(MarkdownText.escaped(tile.note)))"
                text += "\n- \(MarkdownText.escaped(tile.name)): **\(linked)**\(note)"
            }
            text += "\n"
        case .directory, .contents, .figureList, .tableList, .pageBreak, .columnBreak, .space: break
        }
    }

    private mutating func write(_ figure: FigureBlock) {
        let name = Self.anchor(figure.label)
        let file = fileName(name)
        pictures.append(Picture(name: file, figure: figure))
        let caption = MarkdownText.escaped(register[figure.label]?.printed ?? "")
        paragraph("![\(caption)](\(folder)/\(file).\(ending)){#\(name)}")
        for note in figure.notes { paragraph(inline(note)) }
    }

    /// A name that no picture before has, upper and lower case alike, and that every file system takes.
    private mutating func fileName(_ name: String) -> String {
        // A name that begins with a point is hidden, one that begins with a hyphen an option.
        let plain = name.unicodeScalars.drop { ".-".unicodeScalars.contains($0) }
        let short =
            plain.isEmpty ? "figure" : String(String.UnicodeScalarView(plain.prefix(Self.longestName)))
        var (name, number) = (short, 1)
        while !fileNames.insert(name.lowercased()).inserted {
            number += 1
            name = "\(short)-\(number)"
        }
        return name
    }

    /// So many scalars of four bytes each are a name of any file system.
    private static let longestName = 56

    private mutating func write(_ block: TableBlock) {
        if let entry = register[block.label], entry.kind == .table {
            paragraph("**\(MarkdownText.escaped(entry.printed))**")
        }
        let table = block.table
        var lines = [row(table.columns.map { MarkdownText.escaped($0.title) })]
        lines.append(
            row(
                table.columns.map { column in
                    switch column.alignment {
                    case .left: ":---"
                    case .right: "---:"
                    case .centre: ":---:"
                    }
                }))
        for entry in table.rows {
            var cells = entry.cells.map { cell in
                let text = MarkdownText.escaped(cell.picture?.summary ?? cell.text).replacing(
                    "\n", with: "<br>")
                guard let link = cell.link, !text.isEmpty else { return cell.isStrong ? "**\(text)**" : text }
                return "[\(text)](\(target(of: link)))"
            }
            if entry.isSection { cells[0] = "**\(cells[0])**" }
            if let destination = entry.destination {
                cells[0] = "[]{#\(Self.anchor(destination))}\(cells[0])"
            }
            cells += Array(repeating: "", count: max(0, table.columns.count - cells.count))
            lines.append(row(cells))
        }
        paragraph(lines.joined(separator: "\n"))
        for note in block.notes { paragraph(inline(note)) }
    }

    private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

    // MARK: - Text

    private mutating func inline(_ content: [Inline]) -> String {
        var result = ""
        for part in content {
            switch part {
            case .text(let text), .quiet(let text): result += MarkdownText.escaped(text)
            case .strong(let text): result += "**\(MarkdownText.escaped(text))**"
            case .link(let text, let link): result += "[\(MarkdownText.escaped(text))](\(target(of: link)))"
            case .reference(let label, let form):
                let entry = register[label]
                let named = entry.map { $0.reference.isEmpty ? $0.title : $0.reference } ?? label
                let said = form == .title ? entry?.title ?? label : named
                result += "[\(MarkdownText.escaped(said))](#\(Self.anchor(label)))"
            case .footnote(let note):
                notes.append(note)
                result += "[^\(notes.count)]"
            case .picture(let scene): result += MarkdownText.escaped(scene.summary)
            case .lineBreak: result += "  \n"
            }
        }
        return result
    }

    private func target(of link: Link) -> String {
        switch link {
        case .destination(let name): "#" + Self.anchor(name)
        case .uri(let address): "<\(address.replacing("<", with: "%3C").replacing(">", with: "%3E"))>"
        }
    }

    /// A name as identifiers of Pandoc and files may be: letters, digits, `-`, `_` and `.`.
    static func anchor(_ label: String) -> String {
        String(
            String.UnicodeScalarView(
                label.unicodeScalars.map { scalar in
                    let isPlain = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                    return isPlain || "-_.".unicodeScalars.contains(scalar) ? scalar : "-"
                }))
    }
}

extension [Block] {
    /// Whether they tell where things stand, under headings, and nothing else.
    fileprivate var sayOnlyPages: Bool {
        var telling = false
        for block in self {
            switch block {
            case .heading, .pageBreak, .columnBreak, .space: break
            case .directory, .contents, .figureList, .tableList: telling = true
            case .paragraph, .list, .table, .figure, .figures, .callout, .tiles: return false
            }
        }
        return telling
    }
}

/// Text in which nothing means anything to Markdown.
enum MarkdownText {
    /// The text with a backslash before every mark of ASCII that has a meaning.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if "\\`*_{}[]<>()#|~$^@&".unicodeScalars.contains(scalar) { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return escapedStart(of: result)
    }

    /// Marks that mean something at a line's start only.
    private static func escapedStart(of text: String) -> String {
        guard let first = text.unicodeScalars.first else { return text }
        if "+-=".unicodeScalars.contains(first) { return "\\" + text }
        // A number with a point begins a list.
        let digits = text.unicodeScalars.prefix { ("0"..."9").contains($0) }
        let rest = text.unicodeScalars.dropFirst(digits.count)
        guard !digits.isEmpty, rest.first == ".", rest.dropFirst().first.map({ $0 == " " }) ?? true else {
            return text
        }
        return String(String.UnicodeScalarView(digits)) + "\\" + text.dropFirst(digits.count)
    }
}
