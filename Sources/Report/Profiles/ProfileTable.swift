import Analysis
import Canvas
import Metrics
import Press

/// The table of a profile: a row an indicator, by theme.
struct ProfileTable {
    let facts: [ProfileFact]
    let year: Int
    let words: ProfileWords
    let options: Profiles.Options

    private var phrase: Phrase { words.phrase }

    /// What stands in a column.
    private enum Column { case name, unit, value, basis, rank, change, course, source }

    /// Those that say something of any row: a column of reasons alone is left to the notes.
    private var columns: [Column] {
        var columns: [Column] = [.name, .unit, .value, .basis]
        if Self.hasRanks(facts) { columns.append(.rank) }
        if Self.hasChanges(facts) { columns.append(.change) }
        if facts.contains(where: { $0.years >= ProfileSparkline.fewestFigures }) { columns.append(.course) }
        return columns + [.source]
    }

    /// Whether any has a place, or another reason for having none than that nobody has its figure.
    static func hasRanks(_ facts: [ProfileFact]) -> Bool { facts.contains { $0.isRanked } }

    /// Whether any has a figure of the year before.
    static func hasChanges(_ facts: [ProfileFact]) -> Bool { facts.contains { $0.base != nil } }

    /// - Parameter sources: numbers the sources that the rows name.
    func block(label: String, summary: String, citing sources: inout ProfileSources) -> TableBlock {
        let columns = columns
        let first = facts.compactMap { $0.series.points.first?.year }.min() ?? year
        var rows: [TableModel.Row] = []
        for fact in facts {
            var cells: [TableModel.Cell] = []
            for column in columns {
                cells.append(cell(column, fact, years: min(first, year - 1)...year, citing: &sources))
            }
            rows.append(TableModel.Row(cells))
        }
        return TableBlock(
            TableModel(columns: columns.map { head($0, from: first) }, rows: rows), label: label,
            isSmall: true, summary: summary)
    }

    private func head(_ column: Column, from first: Int) -> TableModel.Column {
        switch column {
        case .name: .init(phrase("指标", "Indicator"), wraps: true)
        case .unit: .init(phrase("单位", "Unit"))
        case .value: .init(phrase("\(year)年", "\(year)"), alignment: .right, wraps: true)
        case .basis: .init(phrase("口径", "Basis"))
        case .rank: .init(phrase("同级位次", "Rank"), alignment: .right)
        case .change: .init(phrase("比上年", "Change"), alignment: .right)
        case .course: .init(phrase("\(first)年以来", "Since \(first)"))
        case .source: .init(phrase("来源", "Source"), alignment: .right)
        }
    }

    private func cell(
        _ column: Column, _ fact: ProfileFact, years: ClosedRange<Int>, citing sources: inout ProfileSources
    ) -> TableModel.Cell {
        let name = phrase.name(of: fact.indicator)
        switch column {
        case .name: return .init(name)
        case .unit: return .init(phrase.unit(fact.indicator.unit))
        case .value:
            return .init(
                (fact.figure.isDoubted ? Phrase.doubtSign : "")
                    + words.value(fact.figure.quantity, without: fact.indicator.unit),
                link: options.references.observation(fact.figure.id))
        case .basis: return .init(words.basis(fact.figure))
        case .rank:
            let rank = words.rank(fact)
            return .init(rank.text, isAbsent: rank.isAbsent)
        case .change:
            let change = words.change(fact.change)
            return .init(change.text, isAbsent: change.isAbsent)
        case .course:
            let sparkline = ProfileSparkline(
                series: fact.series, isRate: fact.indicator.kind == .rate, ink: options.style.secondary,
                accent: options.style.accent)
            return sparkline.scene(phrase, name: name, years: years).map { .init($0) } ?? .init("")
        case .source: return sources.cell(of: fact.figure)
        }
    }
}
