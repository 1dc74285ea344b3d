extension Dataset {
    /// Pairs of sources in some cells that cannot both be right about a body, indicator, topic and period.
    ///
    /// Figures whose intervals share values (50余 and 53) do not disagree.
    func disagreements(in cells: Range<Int>) -> [Fault] {
        let (table, order) = (table, table.order)
        let preference = RowPreference(self)
        var faults: [Fault] = []
        for cell in cells.lazy.map(table.cell) {
            for index in cell {
                let first = table.rows[index]
                // Rows are sorted by topic and period, so those of one figure stand together.
                for other in index + 1..<max(index + 1, cell.upperBound) {
                    let second = table.rows[other]
                    guard order.haveSameTopicAndPeriod(first, second) else { break }
                    if first.source != second.source, first.coverage == second.coverage,
                        !first.interval.overlaps(second.interval)
                    {
                        let shown = preference.prefers(first, to: second) ? first : second
                        faults.append(
                            disagreement(
                                table.observation(first), table.observation(second),
                                shown: table.observation(shown).source))
                    }
                }
            }
        }
        return faults
    }

    private func disagreement(
        _ first: Observation, _ second: Observation, shown: String
    ) -> Fault {
        func name(_ row: Observation) -> String { "\(row.source) \(row.quantity.asStated) (\(row.place))" }
        return Fault(
            file: first.place.file, line: first.place.line, column: 1, severity: .warning,
            code: .sourcesDisagree,
            message: Bilingual(
                zh: "两个来源对 \(first.body) \(first.indicator) 说法不一：\(name(first))，\(name(second))",
                en:
                    "two sources disagree about \(first.body) \(first.indicator): \(name(first)), \(name(second))"
            ),
            remedy: Bilingual(
                zh: "图表采用 \(shown)；请核对两处", en: "charts show \(shown); check both"))
    }
}
