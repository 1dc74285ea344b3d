import Analysis
import Figures
import Metrics
import Press

/// The most important sentences that the figures bear out, by level, each with the rows it rests on.
struct FindingsPart {
    /// How many there are where the file does not say.
    static let usualCount = 12
    /// Of how many observations the rows are named; the others are counted.
    private static let shownRows = 6

    let context: ReportContext
    let part: ReportPart

    /// `nil` where the figures bear out nothing.
    func make() -> Part? {
        let findings = context.dataset.findings(scope).prefix(part.count ?? Self.usualCount)
        guard !findings.isEmpty else { return nil }
        let phrase = context.phrase
        let title = part.title ?? phrase("要点", "Key findings")
        let lead = context.paragraph(
            "下列\(findings.count)条由程序从数据中找出，先后依其分量：差距和变化的大小、所涉机构与指标的多少、年份的远近。每一句对区间内的每一个可能的值都成立。机构之间只比同一年的数；后面各章的图取各机构最近的数，可比的机构数因此可能不同。",
            "These \(findings.count) sentences were found in the data by rule and are ordered by weight: how large a gap or a change is, how many committees and how common an indicator it concerns, and how recent it is. Each holds for every value that its figures can stand for. Committees are compared by figures of one year, while the charts of the chapters show the latest figure of each, so that the number of comparable committees may differ."
        )
        var blocks: [Block] = [context.heading(part, "要点", "Key findings")]
        blocks += context.introduction(part) + [lead]
        let byLevel = Dictionary(grouping: findings) { finding in
            finding.bodies.first.flatMap { context.dataset.body($0)?.level }
        }
        for level in BodyLevel.allCases {
            guard let findings = byLevel[level] else { continue }
            blocks.append(
                context.section(phrase.levelHeading(level), "findings-\(level.rawValue)", numbering: .none))
            blocks.append(.list(List(findings.map(item), marker: .number)))
        }
        return Part(.body, title: title, blocks)
    }

    private var scope: FindingScope {
        var scope = FindingScope()
        if part.bodies != nil { scope.bodies = Set(part.bodies(in: context.dataset).map(\.id)) }
        scope.indicators = Set(part.indicators)
        if case .range(let from, let to)? = part.years { scope.years = Set(from...to) }
        return scope
    }

    /// Whether the body has another figure of the same thing and year, on another basis, and the sentence does not say
    /// which is meant, as it does of any but calendar years.
    private func needsBasis(_ row: Observation) -> Bool {
        row.period.basis == .calendarYear
            && context.dataset.observations(body: row.body, indicator: row.indicator).contains {
                $0.period.year == row.period.year && $0.topic == row.topic
                    && ![.calendarYear, .term].contains($0.period.basis)
            }
    }

    private func item(_ finding: Finding) -> [Paragraph] {
        let phrase = context.phrase
        let rows = finding.observations
        let names = Set(rows.map(\.body)).count > 1
        let namesBasis = Set(rows.map(\.period.basis)).count > 1 || rows.contains(where: needsBasis)
        var evidence: [Inline] = [.text(phrase("依据：", "Rests on: "))]
        for (index, row) in rows.prefix(Self.shownRows).enumerated() {
            if index > 0 { evidence.append(.text(phrase("、", "; "))) }
            let body = names ? context.dataset.body(row.body).map(phrase.name(of:)) ?? row.body : ""
            let (basis, years) = (phrase.shortBasis(row.period.basis), phrase.span(row.period))
            let isNamed = namesBasis && row.period.basis != .term
            let words = phrase(
                "\(body)\(years)\(isNamed ? "（\(basis)）" : "")\(phrase.shown(row))",
                (body.isEmpty ? "" : body + ", ") + years + (isNamed ? " (\(basis))" : "")
                    + ": \(phrase.shown(row))")
            evidence.append(context.words(words, to: context.link(row)))
        }
        if rows.count > Self.shownRows {
            evidence.append(.text(phrase("等\(rows.count)条观测值", " and \(rows.count - Self.shownRows) more")))
        }
        let numbers = context.sourceNumbers(rows.map(\.source))
        if !numbers.isEmpty {
            evidence.append(.text(phrase("；来源", "; sources ")))
            evidence += numbers
        }
        evidence.append(.text(phrase("。", ".")))
        return [
            Paragraph(finding.sentence[phrase.language], style: .flush), Paragraph(evidence, style: .note),
        ]
    }
}
