/// A table for a terminal: columns aligned by their width there, in blocks that fit it.
package struct TextTable {
    private let table: WrittenTable

    package init(_ table: WrittenTable) {
        self.table = table
    }

    /// The table as lines.
    /// - Parameters:
    ///   - width: columns of the terminal; `nil` where nothing limits them. Sparklines are left out first; then the
    ///     columns stand in blocks below each other, each with the names. A number is never cut.
    ///   - isColored: whether rises and falls have a colour of their own.
    package func text(width: Int?, isColored: Bool) -> String {
        let columns = table.heads.indices.map(column)
        let sparks = table.sparkHeads.indices.map(sparkColumn)
        let names = column(names: [table.subject] + table.rows.map(\.name))
        func total(_ columns: [[Field]]) -> Int {
            columns.reduce(names[0].width) { $0 + 2 + ($1.first?.width ?? 0) }
        }
        var blocks: [[[Field]]] = []
        let limit = width ?? .max
        if total(columns + sparks) <= limit {
            blocks = [columns + sparks]
        } else {
            for column in columns {
                if let last = blocks.last, total(last + [column]) <= limit {
                    blocks[blocks.count - 1].append(column)
                } else {
                    blocks.append([column])
                }
            }
        }
        let bodies = blocks.map { block in
            names.indices.map { row in
                let line = ([names] + block).map { $0[row].text(isColored: isColored) }
                    .joined(separator: "  ")
                return line.trimmingBlanksAtEnd + "\n"
            }.joined()
        }
        let notes = table.notes.enumerated().map { "[\($0 + 1)] \($1)" }
        let below = (notes + table.remarks).map { $0 + "\n" }.joined()
        return table.title + "\n\n" + bodies.joined(separator: "\n") + (below.isEmpty ? "" : "\n" + below)
    }

    /// Text and marks of one column: numbers end below each other, their marks stand behind them.
    private func column(_ place: Int) -> [Field] {
        let cells = table.rows.map { $0.cells[place] }
        let marks = cells.map(\.marks.columns).max() ?? 0
        let head = table.heads[place]
        let text = max(cells.map(\.text.columns).max() ?? 0, head.columns - marks)
        let headField = Field(
            String(repeating: " ", count: text + marks - head.columns) + head, .plain, text + marks)
        return [headField]
            + cells.map { cell in
                let left = String(repeating: " ", count: text - cell.text.columns)
                let right = String(repeating: " ", count: marks - cell.marks.columns)
                return Field(left + cell.text + cell.marks + right, cell.tone, text + marks)
            }
    }

    private func sparkColumn(_ place: Int) -> [Field] {
        column(names: [table.sparkHeads[place]] + table.rows.map { $0.sparklines[place] })
    }

    private func column(names: [String]) -> [Field] {
        let width = names.map(\.columns).max() ?? 0
        return names.map {
            Field($0 + String(repeating: " ", count: width - $0.columns), .plain, width)
        }
    }

    private struct Field {
        let text: String
        let tone: WrittenTable.Tone
        let width: Int

        init(_ text: String, _ tone: WrittenTable.Tone, _ width: Int) {
            self.text = text
            self.tone = tone
            self.width = width
        }

        /// Blue and yellow are told apart with any colour vision; the sign says it without.
        func text(isColored: Bool) -> String {
            let code: String? =
                switch tone {
                case .plain: nil
                case .rise: "34"
                case .fall: "33"
                case .absent: "2"
                }
            guard isColored, let code else { return text }
            return "\u{1B}[\(code)m\(text)\u{1B}[0m"
        }
    }
}

extension String {
    fileprivate var trimmingBlanksAtEnd: String {
        var text = self[...]
        while text.hasSuffix(" ") { text.removeLast() }
        return String(text)
    }
}
