import Analysis
import Figures
import Metrics
import Press

/// What changed from one year to the next: the largest certain changes of each level, and how many could not be told.
struct ChangesPart {
    /// How many changes of a level are shown where the file does not say.
    static let usualCount = 15

    let context: ReportContext
    let part: ReportPart

    /// The part and what its tables use; `nil` where no figure of two years can be compared.
    func make() -> (part: Part, uses: [PartUse])? {
        let phrase = context.phrase
        let levels = BodyLevel.allCases.compactMap { level -> (level: BodyLevel, changes: YearChanges)? in
            let bodies = part.bodies(in: context.dataset).filter { $0.level == level }
            guard !bodies.isEmpty else { return nil }
            let changes = YearChanges(
                context.dataset, years: years, bodies: Set(bodies.map(\.id)), indicators: Set(part.indicators)
            )
            return changes.count > 0 ? (level, changes) : nil
        }
        guard levels.contains(where: { !$0.changes.certain.isEmpty }) else { return nil }
        let title = part.title ?? phrase("年度变化", "Changes from year to year")
        var blocks: [Block] = [
            context.heading(part, "年度变化", "Changes from year to year", numbering: .counted)
        ]
        blocks += context.introduction(part)
        blocks.append(.paragraph(Paragraph(summary(levels.map(\.changes)))))
        blocks.append(
            .table(
                TableBlock(
                    counts(levels), caption: phrase("作了哪些比较", "What was compared"), label: "changes-counts",
                    summary: phrase(
                        "各级作了比较和未作比较的项数及原因", "How much was compared at each level, and why the rest was not"))
            ))
        var uses: [PartUse] = []
        for (level, changes) in levels where !changes.certain.isEmpty {
            let shown = shown(of: changes)
            let label = "changes-table-\(level.rawValue)"
            let heading = phrase.levelHeading(level)
            blocks.append(context.section(heading, "changes-\(level.rawValue)"))
            blocks.append(.paragraph(Paragraph(directions(changes, shown: shown.count))))
            blocks.append(
                .table(
                    TableBlock(
                        table(shown),
                        caption: caption(heading, isWhole: shown.count == changes.certain.count),
                        label: label,
                        summary: phrase(
                            "前后两年的数和变化，幅度确定者在前",
                            "Figures of both years and the change, the largest certain ones first"))))
            uses.append(use(shown, label: label))
        }
        return (Part(.body, title: title, blocks), uses)
    }

    private var years: ClosedRange<Int>? {
        if case .range(let from, let to)? = part.years { return from...to }
        return nil
    }

    /// The largest changes of counts and amounts, then those of rates, which are fewer and measured by another scale.
    private func shown(of changes: YearChanges) -> [YearChanges.Entry] {
        let count = part.count ?? Self.usualCount
        return Array(changes.certain.filter { $0.change.measure != .points }.prefix(count))
            + changes.certain.filter { $0.change.measure == .points }.prefix(max(1, count / 3))
    }

    private func use(_ shown: [YearChanges.Entry], label: String) -> PartUse {
        PartUse(
            label: label, sources: Set(shown.flatMap { [$0.base.source, $0.result.source] }),
            indicators: Set(shown.map(\.result.indicator)), bodies: Set(shown.map(\.result.body)))
    }

    // MARK: Words

    private func summary(_ levels: [YearChanges]) -> String {
        let phrase = context.phrase
        let (all, certain) = (levels.reduce(0) { $0 + $1.count }, levels.reduce(0) { $0 + $1.certain.count })
        let which =
            years == nil
            ? phrase(
                "每个机构的每项指标取最近的相邻两年",
                "Of each committee and indicator the latest two years that follow each other are taken")
            : phrase(
                "每个机构的每项指标，凡相邻两年都有数的都作比较",
                "Of each committee and indicator every two years that follow each other are compared")
        return phrase(
            "\(which)，只比较口径、范围、定义和单位都相同而又不存疑的数。\(all)项之中，\(certain)项能确定增减，\(all - certain)项不能，原因见下表。变化依区间计算：原文为约数的，只说“至少”增减多少。",
            "\(which); only figures of one basis, coverage, definition and unit that nobody doubts are compared. Of \(all), \(certain) went up, down or nowhere for certain; of \(all - certain) nothing can be said, for the reasons in the table. Changes are computed over bounds: where a figure is approximate, only the least change is told."
        )
    }

    /// What the table of a level holds: all changes that can be told, or the largest.
    private func caption(_ heading: String, isWhole: Bool) -> String {
        isWhole
            ? context.phrase("\(heading)可确定的变化", "\(heading): changes that can be told")
            : context.phrase("\(heading)变化最大的各项", "\(heading): the largest changes")
    }

    private func directions(_ changes: YearChanges, shown: Int) -> String {
        let phrase = context.phrase
        let words = phrase.directions(
            changes.certain.map(\.change), of: Bilingual(zh: "可确定的变化", en: "certain changes"))
        let rest =
            shown < changes.certain.count
            ? phrase("下表列出幅度最大的\(shown)项。", " The table has the \(shown) largest.") : ""
        return words.prefix(1).uppercased() + words.dropFirst() + phrase("。", ".") + rest
    }

    private func word(_ reason: YearChanges.Reason) -> String {
        let phrase = context.phrase
        switch reason {
        case .lone:
            return years == nil
                ? phrase("没有相邻两年的数", "no figures of two years that follow each other")
                : phrase("没有前一年的数", "no figure of the year before")
        case .doubted: return phrase("有一数存疑", "a figure is in doubt")
        case .obstacle(let obstacle): return phrase.obstacle(obstacle)
        }
    }

    // MARK: Tables

    /// How many were compared, a column a level, a row a reason.
    private func counts(_ levels: [(level: BodyLevel, changes: YearChanges)]) -> TableModel {
        let phrase = context.phrase
        var words: [String] = []
        // Levels of one reason add up; reasons come in the order of their numbers.
        var counts: [String: [Int]] = [:]
        for (index, entry) in levels.enumerated() {
            for (reason, count) in entry.changes.others {
                let word = word(reason)
                if counts[word] == nil { words.append(word) }
                counts[word, default: Array(repeating: 0, count: levels.count)][index] += count
            }
        }
        func total(_ counts: [Int]) -> Int { counts.reduce(0, +) }
        words.sort {
            let (first, second) = (total(counts[$0] ?? []), total(counts[$1] ?? []))
            return first != second ? first > second : $0 < $1
        }
        func row(_ name: String, _ counts: [Int]) -> TableModel.Row {
            TableModel.Row([name] + counts.map(String.init) + [String(total(counts))])
        }
        let columns = levels.map {
            TableModel.Column(phrase.levelHeading($0.level), alignment: .right)
        }
        return TableModel(
            columns: [.init(phrase("情形", "Case"), wraps: true)] + columns
                + [.init(phrase("合计", "All"), alignment: .right)],
            rows: [
                row(phrase("能确定增减", "up, down or unchanged for certain"), levels.map(\.changes.certain.count))
            ]
                + words.map { row($0, counts[$0] ?? []) })
    }

    private func table(_ shown: [YearChanges.Entry]) -> TableModel {
        let phrase = context.phrase
        let (points, relative) = (
            shown.filter { $0.change.measure == .points }, shown.filter { $0.change.measure != .points }
        )
        var rows: [TableModel.Row] = []
        // Points and per cent are not measured by one scale.
        for (name, entries) in [
            (phrase("数量", "Counts and amounts"), relative), (phrase("比率", "Rates"), points),
        ] where !entries.isEmpty {
            if !points.isEmpty, !relative.isEmpty { rows.append(.section(name)) }
            // A committee is named once for the rows that follow each other.
            rows += entries.indices.map { place in
                let isNamed = place == 0 || entries[place].result.body != entries[place - 1].result.body
                return row(entries[place], isNamed: isNamed)
            }
        }
        return TableModel(
            columns: [
                .init(phrase("机构", "Committee"), wraps: true), .init(phrase("指标", "Indicator"), wraps: true),
                .init(phrase("口径", "Basis")), .init(phrase("年份", "Years")),
                .init(phrase("前一年", "Year before"), alignment: .right),
                .init(phrase("后一年", "Year after"), alignment: .right),
                .init(phrase("变化", "Change"), wraps: true),
            ], rows: rows)
    }

    private func row(_ entry: YearChanges.Entry, isNamed: Bool) -> TableModel.Row {
        let (dataset, phrase) = (context.dataset, context.phrase)
        func figure(_ row: Observation) -> TableModel.Cell {
            TableModel.Cell(phrase.shown(row), link: context.link(row))
        }
        let (base, result) = (entry.base.period, entry.result.period)
        let name = dataset.body(entry.result.body).map(phrase.name(of:)) ?? entry.result.body
        return TableModel.Row([
            .init(isNamed ? name : ""),
            .init(dataset.indicator(entry.result.indicator).map(phrase.name(of:)) ?? entry.result.indicator),
            .init(phrase.shortBasis(result.basis)), .init(phrase.years([base.year, result.year])),
            figure(entry.base), figure(entry.result), .init(phrase.change(entry.change)),
        ])
    }
}
