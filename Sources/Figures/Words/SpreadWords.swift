import Analysis
import Metrics
import Plot

/// What is said about the spread of figures over many bodies.
struct SpreadWords: FigureWords {
    let request: FigureRequest
    let spread: Spread
    /// What the kind says of how it draws, before the other notes.
    let drawing: [String]
    /// Whether figures that cannot be compared are drawn, hatched.
    let drawsOdd: Bool

    private var phrase: Phrase { request.phrase }
    private var file: FigureFile { request.file }

    var title: String { highlighted ?? middle ?? leader ?? file.name }

    /// Where the body that stands out stands.
    private var highlighted: String? {
        for row in spread.rows {
            let places = Standings(row.comparison)
            for entry in row.comparison.comparable where request.isHighlighted(entry.body) {
                guard let place = places(entry).flatMap({ phrase.place($0) }), entry.quantity != nil else {
                    continue
                }
                let among = row.comparison.comparable.count
                let (name, stated) = (phrase.name(of: entry.body), phrase.told(entry))
                let level = phrase.level(row.level)
                return phrase(
                    "\(name)\(label(row))\(stated)，在可比的\(among)个\(level)机构中居\(place)",
                    "\(name), \(label(row)) \(stated): \(place) of \(among) comparable \(level) bodies")
            }
        }
        return nil
    }

    /// The middle of the row with the most figures.
    private var middle: String? {
        guard let row = spread.fullest, let quartiles = Quartiles(row.values) else { return nil }
        let (among, level) = (row.values.count, phrase.level(row.level))
        let (low, high) = (number(quartiles.lower), number(quartiles.upper))
        let unit = request.unit(row.measure)
        return phrase(
            "\(among)个\(level)机构\(label(row))的中位数为\(number(quartiles.median))\(unit)，居中的一半在\(low)到\(high)\(unit)之间",
            "\(label(row)) of \(among) \(level) bodies: median \(number(quartiles.median)), the middle half from \(low) to \(high)"
        )
    }

    /// Who leads, or how many have a figure, where there are too few for a middle.
    private var leader: String? {
        spread.fullest.map { ComparisonWords(request: $0.request, comparison: $0.comparison).title }
    }

    var subtitle: String {
        let unit = request.unit(file.measures[0])
        let comparable = spread.rows.flatMap { $0.comparison.comparable.compactMap(\.observation) }
        let compared = comparable.isEmpty ? spread.observations : comparable
        let years = phrase.years((drawsOdd ? spread.observations : compared).map(\.period.year))
        let basis = phrase.commonBasis(compared)
        return phrase(
            "\(file.name)，单位：\(unit)，\(years)，\(basis)", "\(file.name), \(unit), \(years), \(basis)")
    }

    var notes: [String] {
        let computed = file.measures.compactMap { request.computed($0) }
        let levels =
            spread.hasSeveralLevels
            ? phrase("级别不同的机构分行，不相互排名", "Levels stand in rows of their own; no ranks across levels") : nil
        return drawing + computed + [levels].compactMap { $0 } + odd
            + [request.parts(spread.entries), missing, request.doubts(spread.entries)].compactMap { $0 }
    }

    /// Who is of another year or basis, row by row; what holds of several rows is said once.
    private var odd: [String] {
        var notes: [(rows: [String], said: String)] = []
        for row in spread.rows {
            guard let said = odd(row) else { continue }
            if let index = notes.firstIndex(where: { $0.said == said }) {
                notes[index].rows.append(row.name)
            } else {
                notes.append(([row.name], said))
            }
        }
        return notes.map { rows, said in
            spread.rows.count > 1 ? phrase.list(rows) + phrase("：", ": ") + said : said
        }
    }

    private func odd(_ row: Spread.Row) -> String? {
        if row.comparison.isMixed {
            return phrase(
                "各机构的数年份或口径不一，不排名次", "Years or bases differ from body to body; no ranks are given")
        }
        let odd = row.comparison.stated.filter { row.comparison.isOdd($0) }
        guard !odd.isEmpty else { return nil }
        let common = row.comparison.comparable.first?.observation?.period.year
        let names = phrase.list(
            odd.map { row.request.toldName($0, in: row.comparison) }, atMost: 8)
        let year = common.map { phrase("（其余为\($0)年）", " (the others are of \($0))") } ?? ""
        return drawsOdd
            ? phrase(
                "年份或口径不同，画作斜线点，不排名\(year)：\(names)",
                "Another year or basis, hatched and unranked\(year): \(names)")
            : phrase(
                "年份或口径不同，未计入\(year)：\(names)", "Another year or basis, not counted\(year): \(names)")
    }

    /// Who has no figure, reason by reason, with the reason's glyph.
    private var missing: String? { request.missing(spread.entries) }

    var paragraph: String {
        spread.rows.map { row in
            let words = ComparisonWords(request: row.request, comparison: row.comparison).paragraph
            let head = spread.hasSeveralLevels ? phrase.level(row.level) + phrase("：", ": ") : ""
            guard let quartiles = Quartiles(row.values) else { return head + words }
            let unit = request.unit(row.measure)
            let (low, high) = (number(quartiles.lower), number(quartiles.upper))
            return head + words
                + phrase(
                    "可比的\(row.values.count)个数按所述值计，中位数\(number(quartiles.median))\(unit)，四分之一不超过\(low)\(unit)，四分之一不低于\(high)\(unit)。",
                    "Of the \(row.values.count) comparable figures, taken as stated, the median is \(number(quartiles.median)), the quartiles are \(low) and \(high). "
                )
        }.joined()
    }

    private func label(_ row: Spread.Row) -> String { request.label(row.measure) }
    private func number(_ value: Double) -> String { NumberFormat(fractionDigits: 1).text(value) }
}

extension FigureRequest {
    /// Who has no figure, reason by reason, each with its glyph; `nil` where everybody has one.
    func missing(_ entries: [Entry]) -> String? {
        var reasons: [(word: String, names: [String])] = []
        for entry in entries {
            guard let missing = entry.missing else { continue }
            let word = "\(phrase.glyph(missing)) " + reason(missing)
            let name = phrase.name(of: entry.body)
            if let index = reasons.firstIndex(where: { $0.word == word }) {
                if !reasons[index].names.contains(name) { reasons[index].names.append(name) }
            } else {
                reasons.append((word, [name]))
            }
        }
        guard !reasons.isEmpty else { return nil }
        let lists = reasons.map { phrase("\($0.word)：", "\($0.word): ") + phrase.list($0.names, atMost: 8) }
        return phrase("没有数，未画：", "No figure, not drawn: ") + lists.joined(separator: phrase("；", "; "))
    }

    private func reason(_ missing: Entry.Missing) -> String {
        if case .elsewhere = missing { return phrase("另有其他年份或口径的数", "only of another year or basis") }
        return phrase.word(missing)
    }
}
