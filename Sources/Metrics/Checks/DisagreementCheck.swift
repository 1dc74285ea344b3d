extension Dataset {
    /// Pairs of sources in some cells that state the same thing: those that cannot both be right, and those that state
    /// the very same figure, which need not stand here twice.
    ///
    /// Figures that differ and whose intervals share values (50余 and 53) neither disagree nor repeat each other.
    func disagreements(in cells: Range<Int>) -> [Breach] {
        let (table, order) = (table, table.order)
        let preference = RowPreference(self)
        var breaches: [Breach] = []
        for cell in cells.lazy.map(table.cell) {
            for index in cell {
                let first = table.rows[index]
                // Rows are sorted by topic and period, so those of one figure stand together.
                for other in index + 1..<max(index + 1, cell.upperBound) {
                    let second = table.rows[other]
                    guard order.haveSameTopicAndPeriod(first, second) else { break }
                    guard first.source != second.source, first.coverage == second.coverage else { continue }
                    let shown = preference.prefers(first, to: second) ? index : other
                    if !first.interval.overlaps(second.interval) {
                        breaches.append(disagreement([index, other], shown: shown))
                    } else if first.interval == second.interval {
                        breaches.append(repetition([index, other], shown: shown))
                    }
                }
            }
        }
        return breaches
    }

    private func disagreement(_ rows: [Int], shown: Int) -> Breach {
        let (names, subject, shown) = words(rows, shown: shown)
        return Breach(
            .sourcesDisagree, rows, in: table,
            Bilingual(
                zh: "两个来源对 \(subject) 说法不一：\(names.joined(separator: "，"))",
                en: "two sources disagree about \(subject): \(names.joined(separator: ", "))"),
            Bilingual(zh: "图表采用 \(shown)；请核对两处，", en: "charts show \(shown); check both, and ")
                + Fault.acknowledging(.sourcesDisagree))
    }

    private func repetition(_ rows: [Int], shown: Int) -> Breach {
        let (names, subject, shown) = words(rows, shown: shown)
        return Breach(
            .repeatedFigure, rows, in: table,
            Bilingual(
                zh: "\(subject) 的同一个数记在两个来源名下：\(names.joined(separator: "，"))",
                en: "the same figure of \(subject) stands under two sources: \(names.joined(separator: ", "))"
            ),
            Bilingual(
                zh: "图表采用 \(shown)，另一行可删；若要并存，请在 note 中写“已核〔repeated-figure〕：理由”",
                en:
                    "charts show \(shown), and the other row can go; to keep both, write “checked[repeated-figure]: why” into a note"
            ))
    }

    private func words(_ rows: [Int], shown: Int) -> (names: [String], subject: String, shown: String) {
        let observations = rows.map { table.observation(table.rows[$0]) }
        return (
            observations.map { "\($0.source) \($0.quantity.asStated) (\($0.place))" },
            observations.first.map { "\($0.body) \($0.indicator)" } ?? "",
            table.observation(table.rows[shown]).source
        )
    }
}
