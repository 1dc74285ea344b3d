import Analysis
import Metrics

/// What is said about a comparison of bodies: title, subtitle, notes and a paragraph, from the entries drawn.
struct ComparisonWords: FigureWords {
    let request: FigureRequest
    let comparison: Comparison
    /// What stands for a figure, since notes name it.
    var form = MarkForm.bars

    private var phrase: Phrase { request.phrase }
    private var file: FigureFile { request.file }
    private var series: String { request.label(file.measures[0]) }
    private var isRate: Bool { file.measures[0].denominator != nil }

    private func figure(_ entry: Entry) -> String { phrase.told(entry) }
    private func name(_ entry: Entry) -> String { phrase.name(of: entry.body) }
    private func names(_ entries: [Entry], atMost count: Int) -> String {
        phrase.list(entries.map { name($0) }, atMost: count)
    }

    /// Whether entries share a place because they are exactly equal, not because their bounds overlap.
    private func isTie(_ entries: [Entry]) -> Bool {
        Set(entries.map { $0.quantity?.interval }).count == 1 && entries[0].quantity?.isExact == true
    }

    var title: String {
        let top = comparison.extremes(highest: true)
        guard comparison.mayRank, let first = top.first, isTie(top), top.count <= 3 else { return count }
        let among = comparison.comparable.count
        let all = among == comparison.lead.count
        if top.count > 1 {
            let who = names(top, atMost: 3)
            return phrase(
                "\(who)\(series)均为\(figure(first))，并列\(all ? "" : "可比的")\(among)个机构之首",
                "\(who) share the first place of \(among) \(all ? "" : "comparable ")bodies: \(series) \(figure(first))"
            )
        }
        return phrase(
            "\(name(first))\(series)\(figure(first))，居\(all ? "" : "可比的")\(among)个机构之首",
            "\(name(first)) is first of \(among) \(all ? "" : "comparable ")bodies: \(series) \(figure(first))"
        )
    }

    /// How many have a figure, where no one can be said to lead.
    private var count: String {
        let (all, stated, parts) = (comparison.lead.count, comparison.stated.count, comparison.parts.count)
        let has = comparison.missing.isEmpty ? "都" : "中\(stated)个"
        let most =
            parts == 0
            ? phrase("有数", "have a figure")
            : phrase("有数，其中\(parts)个只是部分", "have a figure, \(parts) of them a part")
        return phrase(
            "\(file.name)：\(all)个机构\(has)\(most)", "\(file.name): \(stated) of \(all) bodies \(most)")
    }

    var subtitle: String { subtitle(of: comparison.stated) }

    /// What, in which unit, and the years and basis of the figures that are shown.
    func subtitle(of shown: [Entry]) -> String {
        let unit = request.unit(file.measures[0])
        let years = phrase.years(shown.compactMap { $0.observation?.period.year })
        let reference = comparison.isMixed ? nil : comparison.comparable.first ?? comparison.stated.first
        let base =
            (reference?.observation?.period.basis).map { phrase.basis($0) }
            ?? (comparison.hasSeveralBases
                ? phrase("年份口径不一", "various years and bases") : phrase("年份不一", "various years"))
        return phrase("\(file.name)，单位：\(unit)，\(years)，\(base)", "\(file.name), \(unit), \(years), \(base)")
    }

    var notes: [String] {
        var notes: [String] = []
        let all = comparison.columns.flatMap { $0 }
        if let convention = phrase.convention(all.compactMap { $0.quantity?.qualifier }, form) {
            notes.append(convention)
        }
        if let computed = request.computed(file.measures[0]) { notes.append(computed) }
        if let comparability { notes.append(comparability) }
        notes += [
            request.parts(comparison.lead), request.leftOut(comparison.leftOut),
            request.levels(comparison.lead), request.doubts(all),
        ].compactMap { $0 }
        return notes
    }

    /// What hatching means here, or that nothing can be compared.
    private var comparability: String? {
        if comparison.isMixed {
            return phrase("各机构的数年份或口径不一，不排名次", "Years or bases differ from body to body; no ranks are given")
        }
        let years = comparison.stated.contains { $0.notes.contains(.differentYear) }
        let bases = comparison.stated.contains { $0.notes.contains(.differentBasis) }
        guard years || bases, let common = comparison.comparable.first?.observation?.period else {
            return nil
        }
        return years
            ? phrase(
                "\(form.hatched.zh)的年份或口径与其余不同，不参加排名；未注年份的为\(common.year)年",
                "\(form.hatched.en) are of another year or basis and unranked; the others are of \(common.year)"
            )
            : phrase(
                "\(form.hatched.zh)的口径与其余不同，不参加排名", "\(form.hatched.en) are of another basis and unranked")
    }

    var paragraph: String { [coverage, superlatives, others].compactMap { $0 }.joined() }

    /// Who has a figure and who has not, by reason.
    private var coverage: String {
        let (all, stated) = (comparison.lead.count, comparison.stated.count)
        guard !comparison.missing.isEmpty else {
            return isRate
                ? phrase(
                    "所列\(all)个机构都可算出\(series)\(figures)。",
                    "\(series) can be computed for all \(all) bodies\(figures). ")
                : phrase(
                    "所列\(all)个机构都报告了\(counted)\(figures)。",
                    "All \(all) bodies report \(series)\(figures). ")
        }
        var reasons: [(word: String, entries: [Entry])] = []
        for entry in comparison.missing {
            let word = reason(entry)
            if let index = reasons.firstIndex(where: { $0.word == word }) {
                reasons[index].entries.append(entry)
            } else {
                reasons.append((word, [entry]))
            }
        }
        let list = reasons.map { reason in
            let who = names(reason.entries, atMost: 8)
            return phrase(who + reason.word, "\(who): \(reason.word)")
        }.joined(separator: phrase("；", "; "))
        return isRate
            ? phrase(
                "所列\(all)个机构中，\(stated)个可算出\(series)\(figures)；\(list)。",
                "\(series) can be computed for \(stated) of \(all) bodies\(figures); \(list). ")
            : phrase(
                "所列\(all)个机构中，\(stated)个报告了\(counted)\(figures)；\(list)。",
                "Of \(all) bodies, \(stated) report\(stated == 1 ? "s" : "") \(series)\(figures); \(list). ")
    }

    private func reason(_ entry: Entry) -> String {
        switch entry.missing {
        case .elsewhere: phrase("另有其他年份或口径的数，未列入", "only of another year or basis, not shown")
        case .some(let missing): phrase.word(missing)
        case nil: ""
        }
    }

    private var superlatives: String? {
        guard comparison.mayRank else { return nil }
        let among = comparison.comparable.count
        // A share is high or low, a count large or small.
        let isShare = request.dataUnit(file.measures[0]) == "%"
        let most = superlative(
            highest: true, isShare ? phrase("最高", "the highest") : phrase("最多", "the most"))
        let least = superlative(
            highest: false, isShare ? phrase("最低", "the lowest") : phrase("最少", "the fewest"))
        return phrase(
            "年份、口径与级别可比的\(among)个中，\(most)；\(least)。",
            "Among the \(among) that can be compared, \(most); \(least). ")
    }

    private func superlative(highest: Bool, _ word: String) -> String {
        let entries = comparison.extremes(highest: highest)
        guard let first = entries.first, isTie(entries) else {
            return phrase("\(word)的因约数区间重叠不能判定", "who has \(word) cannot be told, because bounds overlap")
        }
        let who = names(entries, atMost: 4)
        return entries.count > 1
            ? phrase("\(word)的是\(who)，均为\(figure(first))", "\(who) have \(word) (\(figure(first)) each)")
            : phrase("\(word)的是\(who)，\(figure(first))", "\(who) has \(word) (\(figure(first)))")
    }

    /// What is reported, in Chinese: 提案立案数, but 协商活动的数.
    private var counted: String { series.hasSuffix("数") ? series : series + "的数" }

    /// Right after how many have a figure, the figures, where no sentence tells the greatest and the least.
    private var figures: String {
        guard !comparison.mayRank, !comparison.stated.isEmpty else { return "" }
        return phrase(
            "：\(details(comparison.stated, atMost: 5))", " (\(details(comparison.stated, atMost: 5)))")
    }

    private func details(_ entries: [Entry], atMost count: Int) -> String {
        phrase.list(
            entries.map { entry in
                let name = request.toldName(entry, in: comparison)
                return phrase("\(name)\(figure(entry))", "\(name): \(figure(entry))")
            }, atMost: count)
    }

    /// Those that are shown without being ranked beside those that are.
    private var others: String? {
        guard comparison.mayRank else { return nil }
        let apart = comparison.stated.filter { !comparison.comparable.contains($0) }
        guard !apart.isEmpty else { return nil }
        let details = details(apart, atMost: 6)
        return phrase(
            "另有\(details)，因年份、口径、级别或范围不同，只作参考。",
            "Shown for reference only (another year, basis, level or coverage): \(details). ")
            + (passedOver ?? "")
    }

    /// Those whose latest figure is of another year, though they have one of the year that is compared: comparisons of
    /// that year alone, such as the key findings', count them too.
    private var passedOver: String? {
        let measure = file.measures[0]
        guard !isRate, let common = comparison.comparable.first?.observation?.period else { return nil }
        let apart = comparison.stated.filter {
            $0.notes.contains(.differentYear) && !$0.notes.contains(.differentLevel)
        }
        let bodies = apart.filter { entry in
            request.dataset.observations(body: entry.body.id, indicator: measure.indicator).contains {
                $0.period.year == common.year && $0.period.basis == common.basis
                    && $0.topic == measure.topic && $0.coverage == .whole && !$0.isDoubted
            }
        }
        guard !bodies.isEmpty else { return nil }
        let who = names(bodies, atMost: 4)
        return phrase(
            "图取各机构最近的数；\(who)\(common.year)年也有同口径的数，因另有更近的，未计入可比的\(comparison.comparable.count)个。",
            "Each body is shown by its latest figure: \(who) also had one of \(common.year) on this basis and, having a later one, is not among the \(comparison.comparable.count). "
        )
    }
}
