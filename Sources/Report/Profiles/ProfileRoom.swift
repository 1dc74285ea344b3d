import Analysis
import Press

/// What a page has room for, by a count of characters that errs on the side of room: a sheet holds no more than one page.
struct ProfileRoom {
    let style: PageStyle
    let phrase: Phrase
    /// Of the page's heading.
    let headingLevel: Int

    /// Points that the tiles and the charts take at most, the gaps around them included.
    private static let tiles = 76.0
    private static let charts = Double.millimetres(ProfileCharts.size.height) + 24
    /// The share of the page that is counted on; the rest is for what lies otherwise than counted.
    private static let counted = 0.95
    /// The share of the page that notes may take.
    private static let noteShare = 0.25
    /// The width of the first column and of that of the figures, in characters of the table.
    private static let nameWidth = 15.0
    private static let valueWidth = 9.0

    private var headingSize: Double { headingLevel == 1 ? style.chapter.size : style.section.size }

    /// The rows of the table: the weightiest, in the order of the indicators.
    func rows(
        of facts: [ProfileFact], statement: String, heading: String, hasFigures: Bool, notes: [String]
    ) -> [ProfileFact] {
        var room = style.height * Self.counted - Self.tiles - (hasFigures ? Self.charts : 0)
        room -= height(of: self.notes(notes))
        room -= lines(heading, of: headingSize, in: style.width) * headingSize * 1.5 + 20
        if headingLevel == 1 { room -= style.leading }
        room -= lines(statement, of: style.lead.size, in: style.width) * style.leading + 8
        room -= 2 * rowHeight
        var kept: [ProfileFact] = []
        for fact in facts.sorted(by: { ($0.weight, -$0.place) > ($1.weight, -$1.place) }) {
            let lines = max(
                Self.ems(phrase.name(of: fact.indicator)) / Self.nameWidth,
                Self.ems(phrase.stated(fact.figure.quantity)) / Self.valueWidth
            ).rounded(.up)
            let height = max(lines, 1) * rowHeight
            guard height <= room else { continue }
            room -= height
            kept.append(fact)
        }
        return kept.sorted { $0.place < $1.place }
    }

    /// The notes that fit, each cut to a few lines; how many do not is said.
    func notes(_ notes: [String]) -> [String] {
        var room = style.height * Self.noteShare - height(of: [""])
        var kept: [String] = []
        for note in notes {
            let words = cut(note)
            let height = height(of: [words])
            guard height <= room else { continue }
            room -= height
            kept.append(words)
        }
        guard kept.count < notes.count else { return kept }
        let missing = notes.count - kept.count
        return kept + [phrase("另有\(missing)条说明未列。", "Notes left out: \(missing).")]
    }

    private func height(of notes: [String]) -> Double {
        notes.reduce(0) { $0 + lines($1, of: style.note.size, in: style.width) } * style.note.size * 1.5
    }

    /// At most this many lines of a note.
    private static let mostLines = 4.0

    private func cut(_ note: String) -> String {
        let most = Self.mostLines * style.width / style.note.size * 0.9
        guard Self.ems(note) > most else { return note }
        var (width, end) = (0.0, note.startIndex)
        while end < note.endIndex, width < most - 2 {
            width += Self.ems(note[end])
            end = note.index(after: end)
        }
        return note[..<end] + "……"
    }

    private var rowHeight: Double { style.smallCell.size * 1.4 + 4 }

    private func lines(_ text: String, of size: Double, in width: Double) -> Double {
        max((Self.ems(text) * size / width).rounded(.up), 1)
    }

    /// About how wide words are, in units of the type size: Han characters one, others a little over half.
    private static func ems(_ text: String) -> Double {
        var width = 0.0
        // Of a Han character the first of three bytes counts, of others every one.
        for byte in text.utf8 { width += byte < 0x80 ? 0.6 : byte >= 0xC0 ? 1 : 0 }
        return width
    }

    private static func ems(_ character: Character) -> Double {
        character.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 0.6 : 1) }
    }
}
