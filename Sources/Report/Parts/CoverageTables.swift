import Analysis
import Metrics
import Press

/// The tables of the chapter on coverage and the sentences before them.
struct CoverageTables {
    let context: ReportContext
    /// What is covered, in the order of the data set.
    let rows: [Observation]
    /// The same by level, from the top.
    let levels: [(BodyLevel, [Observation])]
    /// Figures of which an earlier statement says another size for certain, in the order of the data set.
    let restated: [Vintages]

    init(context: ReportContext, rows: [Observation], levels: [(BodyLevel, [Observation])]) {
        (self.context, self.rows, self.levels) = (context, rows, levels)
        restated = Self.restated(rows, in: context.dataset)
    }

    private var phrase: Phrase { context.phrase }

    /// Cells of counts after a name; 0 is what it says.
    private func row(_ name: String, _ counts: [Int]) -> TableModel.Row {
        TableModel.Row([name] + counts.map(String.init))
    }

    private func columns(_ first: String, _ others: [String]) -> [TableModel.Column] {
        [.init(first, wraps: true)] + others.map { .init($0, alignment: .right) }
    }

    // MARK: Certainty

    var certaintyWords: String {
        let exact = rows.count { $0.quantity.isExact }
        return phrase(
            "\(rows.count)个数中，\(exact)个为确数，\(rows.count - exact)个为约数。约数只定上界或下界，或只定一个范围，图上如实画出，排名和变化都顾及范围之内的一切可能。“部分”指只数其中一个平台、专题或事项，不与总数相比；部分和存疑的数，也各按其为确数或约数计在前面各栏。",
            "Of \(rows.count) figures \(exact) are exact and \(rows.count - exact) approximate: charts show their bounds, and ranks and changes allow for both ends. “Part” means that only one platform, topic or event is counted; such a figure is not held against a total. Parts and doubted figures are also counted among the exact or approximate ones."
        )
    }

    var certainty: TableModel {
        let qualifiers: [(Qualifier, String)] = [
            (.exact, phrase("确数", "exact")), (.atLeast, phrase("余、多", "over")),
            (.moreThan, phrase("以上", "or more")), (.nearly, phrase("近", "nearly")),
            (.about, phrase("约", "about")),
        ]
        func counts(_ rows: [Observation]) -> [Int] {
            qualifiers.map { qualifier, _ in rows.count { $0.quantity.qualifier == qualifier } }
                + [rows.count { $0.coverage == .part }, rows.count(where: \.isDoubted), rows.count]
        }
        return TableModel(
            columns: columns(
                phrase("级别", "Level"),
                qualifiers.map(\.1) + [phrase("部分", "part"), phrase("存疑", "doubted"), phrase("合计", "all")]),
            rows: levels.map { row(phrase.levelHeading($0), counts($1)) }
                + (levels.count > 1 ? [row(phrase("合计", "All"), counts(rows))] : []))
    }

    // MARK: Comparability

    var comparabilityWords: String {
        let running = rows.count { $0.period.basis == .sessionToDate }
        var words = phrase(
            "两个数要相比，指标、专题、单位、定义、口径和范围都须相同，机构之间相比还须年份和级别相同；有一项不同就不相比，图上以斜线或浅色标明，不参加排名。下表取同级两个以上机构都有数的指标，看各机构最近的数有多少合于该指标最常见的年份和口径，因而能比，其余不同在哪里（一个数可能有几项不同）。",
            "Two figures are compared only where indicator, topic, unit, definition, basis and coverage are the same, and between committees also year and level. Whatever differs in one of these is hatched or lighter in charts and not ranked. The table takes the indicators of which two or more committees of a level have figures, and says how many of the latest are of the year and basis that are commonest for the indicator and so comparable, and in what the others differ; a figure may differ in several ways."
        )
        if running > 0 {
            words += phrase(
                "口径为会议以来的\(running)个数，各数到各自的截止日为止，截止日记在观测值的备注中。",
                " The \(running) figures of a session to date each run up to a day of their own, which the note of the observation gives."
            )
        }
        if restated.isEmpty {
            words += phrase("同一时期的数，各来源前后所说没有矛盾。", " Of one period no two sources contradict each other.")
        }
        return words
    }

    /// `nil` where no two bodies of a level have figures of one indicator. What keeps no figure apart at any level has
    /// no column; the remark says so.
    var comparability: (table: TableModel, remark: String)? {
        let rules = ComparabilityRules.peers.minding(context.dataset.definitions)
        let reasons: [Comparability] = [.differentYear, .differentBasis, .partial, .differentDefinition]
        var counts: [(name: String, figures: [Int], differing: [Int])] = []
        let covered = Set(rows.map(\.indicator))
        let indicators = context.dataset.indicators.filter { covered.contains($0.id) && !$0.isBackground }
        for (level, rows) in levels {
            let bodies = Set(rows.map(\.body))
            let ids = context.dataset.bodies(level: level).map(\.id).filter { bodies.contains($0) }
            var (groups, figures, fit) = (0, 0, 0)
            var differing = reasons.map { _ in 0 }
            for indicator in indicators {
                let stated = context.dataset.latest(indicator: indicator.id, bodies: ids)
                    .filter { $0.observation != nil }
                guard stated.count > 1 else { continue }
                (groups, figures) = (groups + 1, figures + stated.count)
                for entry in stated {
                    let obstacles = rules.obstacles(among: entry.notes)
                    if obstacles.isEmpty { fit += 1 }
                    for (place, reason) in reasons.enumerated() where obstacles.contains(reason) {
                        differing[place] += 1
                    }
                }
            }
            guard groups > 0 else { continue }
            counts.append((phrase.levelHeading(level), [groups, figures, fit], differing))
        }
        guard !counts.isEmpty else { return nil }
        let kept = reasons.indices.filter { place in counts.contains { $0.differing[place] > 0 } }
        let table = TableModel(
            columns: columns(
                phrase("级别", "Level"),
                [phrase("指标", "indicators"), phrase("最近的数", "latest figures"), phrase("能比", "comparable")]
                    + kept.map {
                        phrase("\(phrase.rule(reasons[$0]))不同", "other \(phrase.rule(reasons[$0]))")
                    }),
            rows: counts.map { one in row(one.name, one.figures + kept.map { one.differing[$0] }) })
        let none = reasons.indices.filter { !kept.contains($0) }.map { phrase.rule(reasons[$0]) }
        let remark =
            none.isEmpty
            ? ""
            : phrase(
                "没有\(phrase.list(none))不同的数，不列。", "None differs in \(phrase.list(none)), which has no column."
            )
        return (table, remark)
    }

    /// How many figures count over what stretch.
    var bases: TableModel {
        TableModel(
            columns: columns(
                phrase("口径", "Basis"), levels.map { phrase.levelHeading($0.0) } + [phrase("合计", "All")]),
            rows: Basis.allCases.compactMap { basis in
                let counts = levels.map { _, rows in rows.count { $0.period.basis == basis } }
                let total = counts.reduce(0, +)
                return total > 0 ? row(phrase.basis(basis), counts + [total]) : nil
            })
    }

    /// What committees declare of an indicator that they count in a way of their own, in the order of the data set.
    var declared: [DeclaredDefinition] {
        let covered = Set(rows.map { [$0.body, $0.indicator] })
        return context.dataset.definitions.histories.joined()
            .filter { !$0.definition.isEmpty && covered.contains([$0.body, $0.indicator]) }
            .sorted { ($0.body, $0.indicator, $0.since) < ($1.body, $1.indicator, $1.since) }
    }

    var definitions: TableModel {
        TableModel(
            columns: [
                .init(phrase("机构", "Committee"), wraps: true), .init(phrase("指标", "Indicator"), wraps: true),
                .init(phrase("始于", "Since")), .init(phrase("计数范围", "What it counts"), wraps: true),
                .init(phrase("说明", "Remark"), wraps: true),
            ],
            rows: declared.map { declared in
                TableModel.Row([
                    context.dataset.body(declared.body).map(phrase.name(of:)) ?? declared.body,
                    context.dataset.indicator(declared.indicator).map(phrase.name(of:)) ?? declared.indicator,
                    String(declared.since), declared.definition, declared.note,
                ])
            })
    }

    // MARK: Vintages

    private static func restated(_ rows: [Observation], in dataset: Dataset) -> [Vintages] {
        struct Cell: Hashable {
            var body, indicator, topic: String
            var year: Int
            var basis: Basis
            var coverage: Coverage

            init(_ row: Observation) {
                (body, indicator, topic) = (row.body, row.indicator, row.topic)
                (year, basis, coverage) = (row.period.year, row.period.basis, row.coverage)
            }
        }
        var counts: [Cell: Int] = [:]
        for row in rows { counts[Cell(row), default: 0] += 1 }
        var seen: Set<String> = []
        return rows.compactMap { row in
            // Most figures are stated once, and to look for others takes time.
            guard counts[Cell(row), default: 0] > 1 else { return nil }
            let vintages = dataset.vintages(of: row)
            return vintages.isRestated && seen.insert(vintages.shown.id).inserted ? vintages : nil
        }
    }

    var vintages: TableModel {
        func figure(_ row: Observation) -> [Inline] {
            let number = context.sourceNumbers([row.source])
            return [context.words(phrase.shown(row), to: context.link(row))] + number
        }
        return TableModel(
            columns: [
                .init(phrase("机构", "Committee"), wraps: true), .init(phrase("指标", "Indicator"), wraps: true),
                .init(phrase("时期", "Period"), wraps: true), .init(phrase("采用", "Used"), wraps: true),
                .init(phrase("另有", "Elsewhere"), wraps: true),
            ],
            rows: restated.map { vintages in
                let row = vintages.shown
                let others = vintages.restatements.enumerated().flatMap { index, row in
                    (index > 0 ? [Inline.text(phrase("、", "; "))] : []) + figure(row)
                }
                return TableModel.Row([
                    .init(context.dataset.body(row.body).map(phrase.name(of:)) ?? row.body),
                    .init(
                        context.dataset.indicator(row.indicator).map { phrase.subject($0, topic: row.topic) }
                            ?? row.indicator),
                    .init(phrase.period(row.period)), .init(figure(row)), .init(others),
                ])
            })
    }
}
