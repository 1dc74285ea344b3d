import Canvas
import Press

/// Everything in a document that has a name or leads somewhere, and all of its words.
struct DocumentWalk {
    var labels: [String] = []
    /// Where links and references lead, each with the kind of block that it stands in.
    var targets: [String] = []
    var addresses: [String] = []
    /// The words of every paragraph, caption, cell and heading.
    var texts: [String] = []
    var rows: [String: TableModel.Row] = [:]
    var figures: [String: FigureBlock] = [:]
    var tables: [String: TableBlock] = [:]
    var headings: [Press.Heading] = []
    /// Parts without a block, by their titles.
    var emptyParts: [String] = []

    init(_ document: Press.Document) throws {
        for part in document.parts {
            switch part.content {
            case .flow(let blocks):
                if blocks.isEmpty { emptyParts.append(part.title) }
                for block in blocks { try take(block) }
            case .sheets(let sheets):
                for (page, heading) in sheets.headings.enumerated() {
                    take(heading)
                    for block in try sheets.blocks(page) { try take(block) }
                }
            }
        }
    }

    private mutating func take(_ block: Block) throws {
        switch block {
        case .heading(let heading): take(heading)
        case .paragraph(let paragraph): take(paragraph)
        case .list(let list): for paragraph in list.items.joined() { take(paragraph) }
        case .table(let table): take(table)
        case .figure(let figure): try take(figure)
        case .figures(let figures): for figure in figures { try take(figure) }
        case .callout(let callout):
            texts.append(callout.title)
            for paragraph in callout.paragraphs { take(paragraph) }
        case .directory(let directory):
            for entry in directory.entries {
                texts.append(entry.text)
                targets += entry.targets
            }
        case .tiles(let tiles):
            for tile in tiles {
                texts += [tile.name, tile.value, tile.unit, tile.note]
                if case .destination(let name)? = tile.link { targets.append(name) }
            }
        case .contents, .figureList, .tableList, .pageBreak, .columnBreak, .space: break
        }
    }

    private mutating func take(_ heading: Press.Heading) {
        headings.append(heading)
        labels.append(heading.label)
        texts.append(heading.text)
    }

    private mutating func take(_ paragraph: Paragraph) {
        if let label = paragraph.label { labels.append(label) }
        take(paragraph.content)
    }

    private mutating func take(_ inlines: [Inline]) {
        var text = ""
        for inline in inlines {
            switch inline {
            case .text(let words), .strong(let words), .quiet(let words): text += words
            case .link(let words, let link):
                text += words
                take(link)
            case .reference(let label, _):
                targets.append(label)
                text += "〔\(label)〕"
            case .footnote(let content): take(content)
            case .picture, .lineBreak: break
            }
        }
        texts.append(text)
    }

    private mutating func take(_ link: Link?) {
        switch link {
        case .destination(let name): targets.append(name)
        case .uri(let address): addresses.append(address)
        case nil: break
        }
    }

    private mutating func take(_ table: TableBlock) {
        labels.append(table.label)
        tables[table.label] = table
        texts += [table.caption ?? "", table.summary] + table.table.columns.map(\.title)
        for note in table.notes { take(note) }
        for row in table.table.rows {
            if let label = row.destination {
                labels.append(label)
                rows[label] = row
            }
            for cell in row.cells {
                take(cell.link)
                if let content = cell.content { take(content) } else { texts.append(cell.text) }
            }
        }
    }

    private mutating func take(_ figure: FigureBlock) throws {
        labels.append(figure.label)
        figures[figure.label] = figure
        texts.append(figure.caption ?? "")
        for note in figure.notes { take(note) }
        take(try figure.scene().items)
    }

    private mutating func take(_ items: [Scene.Item]) {
        for case .group(let group) in items {
            take(group.link)
            take(group.items)
        }
    }
}
