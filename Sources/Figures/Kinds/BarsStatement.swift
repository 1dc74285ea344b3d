import Metrics

/// What is said about a comparison of bodies: title, subtitle, notes and a paragraph, from the entries drawn.
struct BarsStatement {
    let maker: FigureMaker
    let file: FigureFile
    let columns: [[Entry]]

    private var phrase: Phrase { maker.phrase }
    private var lead: [Entry] { columns.first ?? [] }
    private var stated: [Entry] { lead.filter { $0.observation != nil } }
    private var missing: [Entry] { lead.filter { $0.observation == nil } }
    /// Of the same year, basis and level as most, and of the whole.
    private var comparable: [Entry] { stated.filter(\.notes.isEmpty) }
    private var indicator: Indicator { maker.indicator(file.measures[0]) }
    private var series: String { maker.label(file.measures[0]) }

    private func figure(_ entry: Entry) -> String { entry.quantity.map { phrase.stated($0) } ?? "" }
    private func name(_ entry: Entry) -> String { phrase.name(of: entry.body) }

    private var parts: [Entry] { stated.filter { $0.notes.contains(.partial) } }

    /// A place among fewer than three says nothing.
    private var mayRank: Bool { comparable.count > 2 }

    /// The comparable entries that may hold the first (or last) place.
    private func extremes(highest: Bool) -> [Entry] {
        comparable.filter { entry in
            guard let interval = entry.quantity?.interval else { return false }
            return !comparable.contains { other in
                guard let against = other.quantity?.interval else { return false }
                return highest ? against.isCertainlyAbove(interval) : interval.isCertainlyAbove(against)
            }
        }
    }

    var title: String {
        let top = extremes(highest: true)
        guard mayRank, top.count == 1, let first = top.first else {
            return count
        }
        let all = comparable.count == lead.count
        return phrase(
            "\(name(first))\(series)\(figure(first))，居\(all ? "" : "可比的")\(comparable.count)个机构之首",
            "\(name(first)) leads \(comparable.count) \(all ? "" : "comparable ")bodies: \(series) \(figure(first))"
        )
    }

    /// How many have a figure, where no one can be said to lead.
    private var count: String {
        let has = missing.isEmpty ? "都" : "中\(stated.count)个"
        let most =
            parts.isEmpty
            ? phrase("有数", "report a figure")
            : phrase("有数，其中\(parts.count)个只是部分", "report a figure, \(parts.count) of them a part")
        return phrase(
            "\(file.name)：\(lead.count)个机构\(has)\(most)",
            "\(file.name): \(stated.count) of \(lead.count) bodies \(most)")
    }

    var subtitle: String {
        let unit = file.measures.map { maker.unit($0) }.reduce(into: [String]()) { units, unit in
            if !units.contains(unit) { units.append(unit) }
        }
        let common = comparable.first?.observation?.period ?? stated.first?.observation?.period
        let years = phrase.years(stated.compactMap { $0.observation?.period.year })
        let base = common.map { phrase.basis($0.basis) } ?? ""
        return phrase(
            "\(file.name)，单位：\(unit.joined(separator: "、"))，\(years)，\(base)",
            "\(file.name), \(unit.joined(separator: ", ")), \(years), \(base)")
    }

    var notes: [String] {
        var notes: [String] = []
        let all = columns.flatMap { $0 }
        if let convention = phrase.convention(all.compactMap { $0.quantity?.qualifier }) {
            notes.append(convention)
        }
        let common = comparable.first?.observation?.period
        let years = stated.filter { $0.notes.contains(.differentYear) }
        if !years.isEmpty, let common {
            notes.append(
                phrase(
                    "斜线条的年份或口径与其余不同，不参加排名；未注年份的为\(common.year)年",
                    "Hatched bars are of another year or basis and unranked; the others are of \(common.year)"
                ))
        } else if stated.contains(where: { $0.notes.contains(.differentBasis) }) {
            notes.append(phrase("斜线条的口径与其余不同，不参加排名", "Hatched bars are of another basis and unranked"))
        }
        if !parts.isEmpty {
            let details = parts.map { entry in
                let topic = entry.observation?.topic ?? ""
                return name(entry) + (topic.isEmpty ? "" : phrase("（\(topic)）", " (\(topic))"))
            }
            notes.append(
                phrase("只是一部分，不是总数：\(phrase.list(details))", "Parts, not totals: \(phrase.list(details))"))
        }
        let levels = Set(stated.map(\.body.level))
        if levels.count > 1 {
            let words = levels.sorted().map { phrase.level($0) }
            notes.append(
                phrase(
                    "含\(phrase.list(words))机构，级别不同的不相互排名",
                    "\(phrase.list(words)) bodies; no ranks across levels"))
        }
        let doubted = all.filter { $0.observation?.isDoubted == true }.map { name($0) }
            .reduce(into: [String]()) { names, name in if !names.contains(name) { names.append(name) } }
        if !doubted.isEmpty {
            notes.append(
                phrase(
                    "数据存疑，理由见附录：\(phrase.list(doubted, atMost: 6))",
                    "In doubt, see the appendix: \(phrase.list(doubted, atMost: 6))"))
        }
        return notes
    }

    var paragraph: String {
        var sentences: [String] = []
        if missing.isEmpty {
            sentences.append(
                phrase("所列\(lead.count)个机构都报告了\(series)。", "All \(lead.count) bodies report \(series). "))
        } else {
            let names = phrase.list(missing.map { name($0) }, atMost: 8)
            sentences.append(
                phrase(
                    "所列\(lead.count)个机构中，\(stated.count)个报告了\(series)，\(names)未报告\(missing.contains(where: \.onlyParts) ? "总数" : "")。",
                    "Of \(lead.count) bodies, \(stated.count) report \(series); no figure for \(names). "))
        }
        let (top, bottom) = (extremes(highest: true), extremes(highest: false))
        if mayRank, top.count == 1, bottom.count == 1, let first = top.first, let last = bottom.first {
            sentences.append(
                phrase(
                    "年份、口径与级别可比的\(comparable.count)个中，最多的是\(name(first))，\(figure(first))；最少的是\(name(last))，\(figure(last))。",
                    "Among the \(comparable.count) that can be compared, \(name(first)) has the most (\(figure(first))) and \(name(last)) the fewest (\(figure(last))). "
                ))
        } else if mayRank {
            sentences.append(
                phrase(
                    "可比的\(comparable.count)个中，有的数为约数，区间相互重叠，名次不作判定。",
                    "Some of the \(comparable.count) comparable figures are approximate and overlap; no ranks are given. "
                ))
        }
        let set = stated.filter { !$0.notes.isEmpty }
        if !set.isEmpty {
            let details = set.map { entry in
                phrase(
                    "\(maker.rowName(entry))为\(figure(entry))", "\(maker.rowName(entry)): \(figure(entry))")
            }
            sentences.append(
                phrase(
                    "另有\(phrase.list(details, atMost: 6))，因年份、口径、级别或范围不同，只作参考。",
                    "Shown for reference only (another year, basis, level or coverage): \(phrase.list(details, atMost: 6)). "
                ))
        }
        return sentences.joined()
    }
}

extension Phrase {
    /// How approximate figures are drawn, for the forms that occur.
    func convention(_ qualifiers: [Qualifier]) -> String? {
        var parts: [String] = []
        if qualifiers.contains(.atLeast) {
            parts.append(
                self(
                    "“余”“多”画到所述数为止，其上浅斜线为可能的余数", "“余/多”: solid to the figure, hatched where more is possible")
            )
        }
        if qualifiers.contains(.moreThan) { parts.append(self("“以上”“超过”以箭头表示", "“more than”: an arrow")) }
        if qualifiers.contains(.nearly) {
            parts.append(self("“近”的浅斜线部分不确定", "“nearly”: the hatched part is uncertain"))
        }
        if qualifiers.contains(.about) { parts.append(self("“约”以区间线表示", "“about”: a whisker")) }
        return parts.isEmpty
            ? nil : self("约数：", "Approximate figures: ") + parts.joined(separator: self("；", "; "))
    }
}
