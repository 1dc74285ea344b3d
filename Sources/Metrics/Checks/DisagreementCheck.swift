extension Dataset {
    /// Pairs of sources that cannot both be right about a body, indicator, topic and period.
    ///
    /// Figures whose intervals share values (50余 and 53) do not disagree.
    var disagreements: [Fault] {
        cellRanges.flatMap { rows -> [Fault] in
            var faults: [Fault] = []
            for (index, first) in rows.enumerated() {
                // Rows are sorted by topic and period, so those of one figure stand together.
                for second in rows.dropFirst(index + 1) {
                    guard first.topic == second.topic, first.period == second.period else { break }
                    if first.source != second.source, first.coverage == second.coverage,
                        !first.quantity.interval.overlaps(second.quantity.interval)
                    {
                        faults.append(disagreement(first, second))
                    }
                }
            }
            return faults
        }
    }

    private func disagreement(_ first: Observation, _ second: Observation) -> Fault {
        func name(_ row: Observation) -> String { "\(row.source) \(row.quantity.asStated) (\(row.place))" }
        let shown = prefers(first, to: second) ? first.source : second.source
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
