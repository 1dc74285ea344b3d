import Canvas

/// The notes that a chart makes by itself, after the caller's.
struct OwnNotes {
    /// One paragraph each.
    let paragraphs: [String]

    /// Absent categories that are too many for rows, by reason; then glyphs whose word had no room.
    init(listed: [any Mark], glyphs: [Absence], words: LabelText) {
        var paragraphs: [String] = []
        var names: [String: [String]] = [:]
        var reasons: [String] = []
        for mark in listed {
            guard let absence = BarSpan.absence(of: mark), let name = mark.category?.text else { continue }
            let word = words.word(absence)
            if names[word] == nil { reasons.append(word) }
            if names[word]?.contains(name) != true { names[word, default: []].append(name) }
        }
        for reason in reasons {
            let list = names[reason, default: []].joined(separator: words.wording.listSeparator)
            paragraphs.append(reason + words.wording.colon + list)
        }
        if !glyphs.isEmpty { paragraphs.append(glyphs.map(words.text).joined(separator: "　")) }
        self.paragraphs = paragraphs
    }

    /// The reasons for which cells have no figure, each once: the cells themselves hold glyphs only.
    static func glyphs(inCellsOf data: ChartData) -> [Absence] {
        var glyphs: [Absence] = []
        for mark in data.marks {
            if let absence = mark.attributes.absence, mark.attributes.annotation == nil,
                !glyphs.contains(absence)
            {
                glyphs.append(absence)
            }
        }
        return glyphs
    }
}
