import Metrics

/// The words of a comparison: heads of columns, cells, and the reasons below them.
struct TableWords {
    let phrase: Phrase
    let dataset: Dataset

    // MARK: - Heads

    func name(of measure: ComparisonMeasure) -> String {
        func since(_ year: Int?, _ zh: String, _ en: String) -> String {
            year.map { phrase("比\($0)年\(zh)", "\(en) since \($0)") }
                ?? phrase("比上年\(zh)", "\(en) over the year before")
        }
        return switch measure {
        case .value: phrase("数值", "figure")
        case .change(let year): since(year, "变化", "change")
        case .difference(let year): since(year, "增减", "difference")
        case .growth(let year):
            phrase("\(year ?? 0)年以来年均增长", "yearly growth since \(year ?? 0)")
        case .index(let year): phrase("指数（\(year ?? 0)年=100）", "index (\(year ?? 0) = 100)")
        case .share: phrase("占比", "share")
        case .rank: phrase("名次", "rank")
        case .percentile: phrase("百分位", "percentile")
        case .fromMedian: phrase("与中位数之差", "from the median")
        case .contribution(let year): since(year, "拉动", "contribution")
        case .average(let years): phrase("\(years)年移动平均", "\(years)-year average")
        case .per(let id):
            dataset.denominator(id).map {
                phrase($0.name, $0.nameEnglish.isEmpty ? $0.name : $0.nameEnglish)
            } ?? id
        case .rate: phrase("按件数推算", "from its parts")
        }
    }

    func name(of subject: Comparison.Subject) -> String {
        switch subject {
        case .body(let body): phrase.name(of: body)
        case .year(let year, _): phrase("\(year)年", "\(year)")
        }
    }

    /// The years that a table is of, none that it has not: 2019—2025年, 2019、2022—2024年, 2000—2024年中的13年.
    func years(_ years: [Int]) -> String {
        guard let first = years.first, let last = years.last else { return "" }
        var stretches: [ClosedRange<Int>] = []
        for year in years {
            if let open = stretches.last, open.upperBound == year - 1 {
                stretches[stretches.count - 1] = open.lowerBound...year
            } else {
                stretches.append(year...year)
            }
        }
        let mostStretches = 4
        guard stretches.count <= mostStretches else {
            return phrase(
                "\(first)—\(last)年中的\(years.count)年", "\(years.count) years of \(first)–\(last)")
        }
        let words = stretches.map { stretch in
            stretch.count == 1
                ? "\(stretch.lowerBound)" : "\(stretch.lowerBound)\(phrase("—", "–"))\(stretch.upperBound)"
        }
        return phrase("\(phrase.list(words))年", phrase.list(words))
    }

    // MARK: - Cells

    /// A cell in words, without the mark of its note.
    func text(_ cell: ComparisonCell, _ column: Comparison.Column, showsBounds: Bool) -> String {
        let numbers = column.measure.words(of: column.indicator, phrase)
        switch cell.content {
        case .stated(let row):
            let words = phrase.stated(row.quantity)
            return showsBounds && !row.quantity.isExact
                ? words + " " + numbers.bounds(row.quantity.interval) : words
        case .change(let change): return text(change, numbers, showsBounds: showsBounds)
        case .number(let interval): return numbers.text(interval)
        case .standing(let standing): return text(standing, column.measure, numbers)
        case .absent(let absence): return phrase.glyph(absence)
        case .withheld, .obstructed: return "—"
        }
    }

    private func text(_ change: Change, _ numbers: NumberWords, showsBounds: Bool) -> String {
        if showsBounds, let interval = change.interval { return numbers.text(interval) }
        let interval = change.interval
        switch change.outcome {
        case .value: return interval.map(numbers.text) ?? "—"
        case .atLeast(let bound): return "≥ " + limit(bound, numbers, upwards: true)
        case .atMost(let bound): return "≤ " + limit(bound, numbers, upwards: false)
        case .direction(.up): return phrase("增加", "up")
        case .direction(.down): return phrase("减少", "down")
        case .undetermined: return "—"
        }
    }

    /// A bound of a change, rounded so that it claims no more than it should.
    private func limit(_ bound: Double, _ numbers: NumberWords, upwards: Bool) -> String {
        let interval =
            upwards
            ? Interval(lower: bound, upper: .infinity) : Interval(lower: -.infinity, upper: bound)
        guard let text = interval.map(numbers.bounds) else { return "" }
        // `[+12.3, ∞)` or `(−∞, −4.0]`.
        let parts = text.dropFirst().dropLast().split(separator: ",")
        let number = upwards ? parts.first : parts.last
        return String(number ?? "").filter { $0 != " " } + numbers.suffix
    }

    private func text(
        _ standing: Standing, _ measure: ComparisonMeasure, _ numbers: NumberWords
    ) -> String {
        switch measure {
        case .rank:
            let places = standing.places
            if places.count > 1 { return "\(places.lowerBound)–\(places.upperBound)" }
            return standing.isTied
                ? phrase("并列\(places.lowerBound)", "\(places.lowerBound)=") : "\(places.lowerBound)"
        case .percentile:
            guard let range = standing.percentile,
                let interval = Interval(lower: range.lowerBound, upper: range.upperBound)
            else { return "—" }
            return numbers.text(interval)
        default: return numbers.text(standing.fromMedian)
        }
    }

    // MARK: - Reasons

    /// Why a cell is as it is, to stand below the table; empty where it needs no word.
    func notes(_ cell: ComparisonCell, _ column: Comparison.Column) -> [String] {
        var notes: [String] = []
        switch cell.content {
        case .withheld([]): notes.append(phrase("没有别的机构可比", "no other body to compare with"))
        case .withheld(let differences): notes.append(reason(differences, of: cell.observations.first))
        case .obstructed(let obstacle): notes.append(reason(obstacle, column.measure))
        case .change(let change):
            if case .undetermined(let obstacle) = change.outcome {
                notes.append(reason(obstacle, column.measure))
            }
        case .stated, .number, .standing, .absent: break
        }
        if case .stated(let row) = cell.content {
            notes += periodNotes(row, isOfOtherStretch: cell.isOfOtherStretch)
        } else {
            notes += BasisNotes(words: self, cell: cell, column: column).notes
        }
        if let basis = cell.otherBasis.map(phrase.basis) {
            notes.append(
                phrase(
                    "按\(basis)的数计算，与所列数值口径不同",
                    "computed from figures of another basis than the one shown: \(basis)"))
        }
        notes += cell.cautions.compactMap { caution($0, cell, column) }
        if case .stated(let row) = cell.content, row.isDoubted {
            // A note may have several lines.
            notes.append(row.printedNote.split(whereSeparator: \.isNewline).joined(separator: " "))
        }
        if cell.agrees == false {
            notes.append(phrase("与公布的比率不一致", "disagrees with the published rate"))
        }
        return notes
    }

    /// Why a figure is not held against those of the other bodies.
    private func reason(_ differences: [Comparability], of row: Observation?) -> String {
        var parts: [String] = []
        if differences.contains(.partial) { parts.append(coverage(of: row)) }
        let others = differences.filter { $0 != .partial }
        if !others.isEmpty { parts.append(phrase("与多数", "differs from most in ") + differenceList(others)) }
        return parts.joined(separator: phrase("，", "; "))
            + phrase(others.isEmpty ? "，不作比较" : "，不与之比较", "; not compared")
    }

    /// That a figure differs in coverage: a part, or of a topic a total where the others are parts.
    private func coverage(of row: Observation?) -> String {
        row?.coverage == .whole
            ? phrase("是总数，多数只是一部分", "a total, where most are parts")
            : phrase("只是一部分，不是总数", "a part, not the total")
    }

    /// What is to be said of the stretch of time that a figure counts.
    private func periodNotes(_ row: Observation, isOfOtherStretch: Bool) -> [String] {
        guard row.period.basis == .sessionToDate else { return [] }
        var notes: [String] = []
        if isOfOtherStretch {
            let label = row.period.label.isEmpty ? phrase("未写明", "not said") : row.period.label
            notes.append(phrase("起止与多数不同：", "runs up to another day than most: ") + label)
        }
        // The year of a new term may have had two sessions.
        let others = dataset.observations(body: row.body, indicator: row.indicator).filter {
            $0.period.year == row.period.year && $0.period.basis == .sessionToDate
                && $0.topic == row.topic && $0.coverage == row.coverage
                && $0.period.label != row.period.label
        }
        if !others.isEmpty {
            let words = others.map {
                phrase(
                    "\($0.period.label)\(phrase.stated($0.quantity))",
                    "\(phrase.stated($0.quantity)), \($0.period.label)")
            }
            notes.append(
                phrase("为\(row.period.label)的数，同年另有", "of \(row.period.label); of the same year also ")
                    + words.joined(separator: phrase("、", "; ")))
        }
        return notes
    }

    func reason(_ obstacle: Obstacle, _ measure: ComparisonMeasure) -> String {
        switch obstacle {
        case .missing:
            if case .average = measure { return phrase("缺其中某年的数", "a year of the average has no figure") }
            return measure == .rate
                ? phrase("来源没有同时给出分子与分母", "no source states both parts")
                : phrase("没有可作基数的较早年份的数", "there is no earlier figure to compare with")
        case .zeroBase: return phrase("基数为零或可能为零", "the base is or may be zero")
        case .negative: return phrase("有负数", "a figure is below zero")
        case .overlap: return phrase("两数的区间重叠，无法判定", "bounds overlap: it cannot be told")
        case .unbounded: return phrase("有一数没有上限，无法判定", "a figure has no upper bound: it cannot be told")
        case .incomparable(let differences):
            return phrase("两数", "the two differ in ") + differenceList(differences)
                + phrase("，不作比较", "; not compared")
        case .noDenominator: return phrase("没有可用的分母", "no denominator is known")
        case .notOfRates: return phrase("对比率没有意义", "has no meaning of a rate")
        }
    }

    func differenceList(_ differences: [Comparability]) -> String {
        phrase.list(differences.map { phrase("\(phrase.rule($0))不同", phrase.rule($0)) })
    }

    private func caution(
        _ difference: Comparability, _ cell: ComparisonCell, _ column: Comparison.Column
    ) -> String? {
        guard let row = cell.observations.first else { return nil }
        guard case .stated = cell.content else {
            // What was said of the figure need not be said again of each number that comes of it.
            if column.measure.isAmongPeers, !isContribution(column.measure) { return nil }
            switch difference {
            case .differentTerm: return phrase("跨届，委员已换", "across terms: the members have changed")
            case .differentYear:
                let year = cell.observations.count > 1 ? cell.observations[1].period.year : row.period.year
                return phrase("分母为\(year)年的数", "the denominator is of \(year)")
            case .restated, .differentLevel: return nil
            default:
                return phrase(
                    "两数\(phrase.rule(difference))不同，仍作了比较",
                    "compared although they differ in \(phrase.rule(difference))")
            }
        }
        switch difference {
        case .differentBasis:
            return phrase("口径为", "basis: ") + phrase.basis(row.period.basis)
        case .partial: return coverage(of: row)
        case .differentLevel: return phrase("级别与多数不同", "of another level than most")
        case .differentDefinition:
            let own = dataset.definitions.inForce(for: row)
            return own.isEmpty
                ? phrase("定义与多数不同", "defined otherwise than most") : phrase("定义：", "definition: ") + own
        case .restated:
            return restatements(of: row).map { phrase("别的来源作", "stated elsewhere as ") + $0 }
        case .differentYear, .differentTerm, .differentIndicator, .differentTopic, .differentUnit: return nil
        }
    }

    /// What other sources say instead of a figure; `nil` where none does.
    func restatements(of row: Observation) -> String? {
        let others = dataset.vintages(of: row).restatements.map { phrase.stated($0.quantity) }
        var seen: Set<String> = []
        return others.isEmpty ? nil : phrase.list(others.filter { seen.insert($0).inserted })
    }

    private func isContribution(_ measure: ComparisonMeasure) -> Bool {
        if case .contribution = measure { return true }
        return false
    }
}
