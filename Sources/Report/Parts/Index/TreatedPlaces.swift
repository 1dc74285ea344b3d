import Canvas
import Press

/// Places of the report with the bodies and indicators whose figures they lead to: its sentences and tables, for the
/// index.
struct TreatedPlaces {
    let context: ReportContext

    /// What the items of lists and the captioned tables of a part treat; nothing where the report lists no observations.
    func uses(of part: Part?) -> [PartUse] {
        guard case .flow(let blocks)? = part?.content else { return [] }
        return blocks.flatMap { block -> [PartUse] in
            switch block {
            case .list(let list):
                list.items.compactMap { item in
                    use(
                        item.lazy.compactMap(\.label).first, item.flatMap(\.content).compactMap(\.target),
                        form: .pageLabel)
                }
            // Which years have figures is no use of one of them.
            case .table(let table)
            where table.caption != nil && !table.label.hasPrefix("coverage-table-years"):
                [use(table.label, table.table.rows.flatMap(\.cells).compactMap(\.link))].compactMap { $0 }
            default: []
            }
        }
    }

    /// What the pages of committees treat, where they are few enough to be named one by one.
    func uses(ofSheets part: Part?) throws -> [PartUse] {
        guard Self.namesSheets(of: part), case .sheets(let sheets)? = part?.content else { return [] }
        return try sheets.headings.enumerated().compactMap { number, heading in
            use(heading.label, try sheets.blocks(number).flatMap(Self.links), form: .pageLabel)
        }
    }

    /// Whether the pages of committees are few: of a yearbook with thousands an indicator is on most of them, and each
    /// would be made twice.
    static func namesSheets(of part: Part?) -> Bool {
        guard case .sheets(let sheets)? = part?.content else { return true }
        return sheets.headings.count <= 40
    }

    private static func links(of block: Block) -> [Link] {
        switch block {
        case .paragraph(let paragraph): paragraph.content.compactMap(\.target)
        case .list(let list): list.items.joined().flatMap(\.content).compactMap(\.target)
        case .table(let table):
            table.table.rows.flatMap(\.cells).flatMap { cell in
                (cell.link.map { [$0] } ?? []) + (cell.content ?? []).compactMap(\.target)
            }
        default: []
        }
    }

    private func use(_ label: String?, _ links: [Link], form: ReferenceForm = .number) -> PartUse? {
        let rows = links.compactMap(context.observation)
        guard let label, !rows.isEmpty else { return nil }
        return PartUse(
            label: label, sources: Set(rows.map(\.source)), indicators: Set(rows.map(\.indicator)),
            bodies: Set(rows.map(\.body)), form: form)
    }
}

extension Part {
    /// The part with a name for each item of its lists that has none, so that an index can lead there.
    func namingItems(_ name: String) -> Part {
        guard case .flow(let blocks) = content else { return self }
        var count = 0
        var named = self
        named.content = .flow(
            blocks.map { block in
                guard case .list(var list) = block else { return block }
                for index in list.items.indices where !list.items[index].isEmpty {
                    count += 1
                    list.items[index][0].label = list.items[index][0].label ?? "\(name)-\(count)"
                }
                return .list(list)
            })
        return named
    }
}

extension Inline {
    /// Where its words lead.
    fileprivate var target: Link? {
        if case .link(_, let link) = self { return link }
        return nil
    }
}
