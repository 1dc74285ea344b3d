import Analysis
import Metrics
import Press

/// Where committees and indicators are found, in the order of their reading in Chinese and of the alphabet in English.
struct IndexPart {
    let context: ReportContext
    let part: ReportPart
    let uses: PartUses
    /// The names of all places of the profiles.
    let profiles: Set<String>

    /// `nil` where the report shows nothing that an index could lead to.
    func make() -> Part? {
        let phrase = context.phrase
        let title = part.title ?? phrase("索引", "Index")
        let order = IndexOrder(phrase.language)
        let (bodies, indicators) = (bodies, indicators)
        guard !(bodies + indicators).isEmpty else { return nil }
        var blocks: [Block] = [context.heading(part, "索引", "Index")] + context.introduction(part)
        for (zh, en, name, entries) in [
            ("机构索引", "Committees", "index-bodies", bodies),
            ("指标索引", "Indicators", "index-indicators", indicators),
        ] where !entries.isEmpty {
            blocks.append(context.section(phrase(zh, en), name, numbering: .none))
            blocks.append(.directory(Directory(order.entries(entries), style: .index)))
        }
        return Part(.body, title: title, columns: 2, blocks)
    }

    private var bodies: [(name: String, targets: [String])] {
        let listed = context.has(.observations) ? Set(context.listed.map(\.body)) : []
        return context.dataset.bodies.compactMap { body in
            let profile = "profile-\(body.id)"
            let targets =
                uses.labels(body: body.id) + (profiles.contains(profile) ? [profile] : [])
                + (listed.contains(body.id) ? [context.label(body: body.id)] : [])
            return targets.isEmpty ? nil : (context.phrase.fullName(of: body), targets)
        }
    }

    private var indicators: [(name: String, targets: [String])] {
        context.indicators.compactMap { indicator in
            let targets =
                uses.labels(indicator: indicator.id)
                + (context.has(.definitions) ? [context.label(indicator: indicator.id)] : [])
            return targets.isEmpty ? nil : (context.phrase.name(of: indicator), targets)
        }
    }
}

/// The order of an index and its letters.
struct IndexOrder {
    private let pinyin: Pinyin?

    init(_ language: Language) { pinyin = language == .zh ? Pinyin() : nil }

    /// Entries in order, those of each letter under it.
    func entries(_ words: [(name: String, targets: [String])]) -> [Directory.Entry] {
        let sorted = words.map { (word: $0, key: key($0.name), letter: initial($0.name)) }.sorted {
            if $0.letter != $1.letter { return $0.letter < $1.letter }
            return $0.key != $1.key ? $0.key.lexicographicallyPrecedes($1.key) : $0.word.name < $1.word.name
        }
        var entries: [Directory.Entry] = []
        var letter = ""
        for entry in sorted {
            if entry.letter != letter {
                letter = entry.letter
                entries.append(Directory.Entry(letter, targets: []))
            }
            entries.append(Directory.Entry(entry.word.name, level: 2, targets: entry.word.targets))
        }
        return entries
    }

    private func key(_ name: String) -> [UInt32] {
        pinyin?.key(name) ?? Self.keyword(name).lowercased().unicodeScalars.map(\.value)
    }

    private func initial(_ name: String) -> String {
        if let pinyin { return pinyin.letter(name) }
        guard let first = Self.keyword(name).first, first.isASCII, first.isLetter else { return "#" }
        return first.uppercased()
    }

    /// The words of an English name from that on which tells it apart: all committees begin with CPPCC.
    private static func keyword(_ name: String) -> Substring {
        name.hasPrefix("CPPCC ") ? name.dropFirst(6) : name[...]
    }
}
