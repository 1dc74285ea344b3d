import Analysis
import Metrics

/// What is said about which figures there are.
struct CoverageWords: FigureWords {
    let request: FigureRequest
    let grid: Grid
    /// Rows that are not drawn.
    let left: [Body]
    /// Bodies that report nothing and are not drawn.
    let silent: [Body]
    /// The grid with years before those drawn, where there are any.
    let whole: Grid?

    private var phrase: Phrase { request.phrase }
    private var label: String { request.label(grid.measure) }
    private var cells: [Entry] { grid.cells.flatMap(\.self) }
    private var stated: Int { cells.count { $0.quantity != nil } }

    var title: String {
        let (bodies, all) = (grid.bodies.count, cells.count)
        let years = phrase.years([grid.years.lowerBound, grid.years.upperBound])
        return phrase(
            "\(bodies)个机构\(years)的\(label)应有\(all)个数，查到\(stated)个",
            "\(label), \(years): \(stated) of \(all) figures of \(bodies) bodies are known")
    }

    var subtitle: String {
        let kinds = [
            (cells.count { $0.quantity?.isExact == true }, "确数", "exact"),
            (cells.count { $0.quantity?.isExact == false }, "约数", "approximate"),
            (cells.count { $0.notes.contains(.partial) }, "只是部分", "parts"),
        ].filter { $0.0 > 0 }.map { phrase("\($0.1)\($0.0)个", "\($0.0) \($0.2)") }
        return phrase("\(request.file.name)，", "\(request.file.name), ") + phrase.list(kinds)
    }

    var notes: [String] {
        let qualifiers = Set(cells.compactMap { $0.quantity?.qualifier })
        let words: [(Qualifier, String)] = [
            (.atLeast, phrase("余、多", "at least")), (.moreThan, phrase("以上、超过", "more than")),
            (.nearly, phrase("近、不到", "nearly")), (.about, phrase("约、左右", "about")),
        ]
        let signs = words.filter { qualifiers.contains($0.0) }.compactMap { qualifier, word in
            CoverageSigns.sign(qualifier, phrase).map { "\($0) \(word)" }
        }
        let has = { (test: (Entry) -> Bool) in cells.contains(where: test) }
        let key = [
            signs.isEmpty
                ? phrase("实心格有数", "Filled: a figure")
                : phrase("实心格为确数，淡色格为约数：", "Filled: exact, faint: approximate: ")
                    + signs.joined(separator: "　"),
            has { $0.notes.contains(.differentBasis) }
                ? phrase("斜线格的口径与同年多数不同", "Hatched: another basis than most of the year") : nil,
            has { $0.notes.contains(.partial) }
                ? phrase("虚框格只是一部分", "A dotted frame: a part only") : nil,
            has { if case .elsewhere = $0.missing { true } else { false } }
                ? phrase("◇ 只有其他口径的数", "◇ only of another basis") : nil,
            has { $0.missing == .onlyParts }
                ? phrase("◐ 只有几个部分的数", "◐ only of several parts") : nil,
        ].compactMap { $0 }
        return [key.joined(separator: phrase("；", "; "))]
            + [earlier, limit, nothing, request.doubts(doubted)].compactMap { $0 }
    }

    /// A body once, whatever the number of its doubted years.
    private var doubted: [Entry] { cells.filter { $0.isDoubted } }

    private var earlier: String? {
        guard let whole else { return nil }
        let years = whole.cells.flatMap { $0 }.compactMap { $0.observation?.period.year }
            .filter { $0 < grid.years.lowerBound }
        return phrase(
            "\(grid.years.lowerBound)年以前另有\(years.count)个数，未画：",
            "\(years.count) figures before \(grid.years.lowerBound), not drawn: "
        ) + phrase.listOfYears(years)
    }

    private var limit: String? {
        guard !left.isEmpty else { return nil }
        let names = phrase.list(left.map { phrase.name(of: $0) }, atMost: 8)
        return phrase("另有\(left.count)个机构未画：\(names)", "\(left.count) more bodies are not drawn: \(names)")
    }

    private var nothing: String? {
        guard !silent.isEmpty else { return nil }
        let names = phrase.list(silent.map { phrase.name(of: $0) }, atMost: 8)
        return phrase(
            "… 各年都未报告，未画：\(names)", "… Not reported in any year, not drawn: \(names)")
    }

    var paragraph: String {
        let counts = grid.cells.map { $0.count { $0.quantity != nil } }
        let none = zip(grid.bodies, counts).filter { $0.1 == 0 }.map { phrase.name(of: $0.0) }
        var text = phrase("查到的\(stated)个数中，", "Of the \(stated) figures known, ")
        let byYear = grid.years.map { year in
            (year, grid.bodies.indices.count { grid.entry($0, year).quantity != nil })
        }
        let (most, least) = (byYear.map(\.1).max() ?? 0, byYear.map(\.1).min() ?? 0)
        let best = byYear.filter { $0.1 == most }.map(\.0), worst = byYear.filter { $0.1 == least }.map(\.0)
        text += phrase(
            "\(phrase.listOfYears(best))最全，有\(most)个机构",
            "\(phrase.listOfYears(best)) has the most: \(most) bodies")
        if most != least {
            text += phrase(
                "，\(phrase.listOfYears(worst))最缺，有\(least)个",
                ", \(phrase.listOfYears(worst)) the fewest: \(least)")
        }
        text += phrase("。", ". ")
        if let full = counts.max(), grid.bodies.count > 1 {
            let who = zip(grid.bodies, counts).filter { $0.1 == full }.map { phrase.name(of: $0.0) }
            text += phrase(
                "\(phrase.list(who, atMost: 6))的数最全，\(grid.years.count)年中有\(full)年。",
                "\(phrase.list(who, atMost: 6)) has the most: \(full) of \(grid.years.count) years. ")
        }
        if !none.isEmpty {
            text += phrase(
                "一个数都没有的：\(phrase.list(none, atMost: 8))。",
                "Without any figure: \(phrase.list(none, atMost: 8)). ")
        }
        return text
    }
}
