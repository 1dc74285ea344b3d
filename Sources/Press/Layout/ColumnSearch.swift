/// Finds the widths of columns with which a table has the fewest lines.
///
/// Every column begins with the least that it may have. Room then goes, step by step, to the column in which a point of it
/// takes most lines from the table. That need not be the best of all ways, but is near it and soon found.
package struct ColumnSearch {
    /// Of each row, of each of its cells, the widths of its lines before any is broken, in points.
    private let rows: [[[Double]]]
    /// Points of an em.
    private let em: Double

    /// Rows that are looked at; of more, as many at equal distances.
    package static let rowsLookedAt = 200
    /// How many steps are tried at once, since one alone seldom takes a line away.
    private static let stepsTried = 24

    /// - Parameters:
    ///   - rows: of each row, of each of its cells, the widths of its lines before any is broken, in points, padding left
    ///     aside; as many cells in each.
    ///   - em: points of an em, by which widths are tried.
    package init(_ rows: [[[Double]]], em: Double) { (self.rows, self.em) = (rows, em) }

    /// - Parameters:
    ///   - least: the narrowest that columns may become, in points, padding left aside.
    ///   - most: what they need for their widest cells.
    ///   - room: points to give besides `least`.
    /// - Returns: widths between the two; where none takes lines away any more, room is left over.
    package func widths(from least: [Double], to most: [Double], room: Double) -> [Double] {
        var (widths, room) = (least, room)
        var counts = rows.map { row in zip(row, least).map { lines($0, in: $1) } }
        while room >= em {
            var best: (column: Int, steps: Int, gain: Double)?
            for column in least.indices where widths[column] < most[column] {
                let others = counts.map { row in
                    row.indices.reduce(1) { $1 == column ? $0 : max($0, row[$1]) }
                }
                let total = zip(counts, others).reduce(0) { $0 + max($1.0[column], $1.1) }
                for steps in 1...Self.stepsTried {
                    let width = widths[column] + Double(steps) * em
                    guard Double(steps) * em <= room, width < most[column] + em else { break }
                    let after = zip(rows, others).reduce(0) {
                        $0 + max(lines($1.0[column], in: width), $1.1)
                    }
                    let gain = Double(total - after) / Double(steps)
                    if gain > (best?.gain ?? 0) { best = (column, steps, gain) }
                }
            }
            guard let best else { break }
            widths[best.column] += Double(best.steps) * em
            room -= Double(best.steps) * em
            for row in rows.indices {
                counts[row][best.column] = lines(rows[row][best.column], in: widths[best.column])
            }
        }
        return zip(widths, most).map(min)
    }

    /// How many lines a cell has in a width. Lines that are broken are seldom full.
    private func lines(_ cell: [Double], in width: Double) -> Int {
        cell.reduce(0) { sum, line in
            sum + (line <= width + 0.01 ? 1 : Int((line / max(width - em / 2, em / 2)).rounded(.up)))
        }
    }
}
