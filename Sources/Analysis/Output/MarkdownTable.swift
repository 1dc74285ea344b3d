/// A table in GitHub's Markdown.
package struct MarkdownTable {
    private let table: WrittenTable

    package init(_ table: WrittenTable) { self.table = table }

    package var text: String {
        let heads = [table.subject] + table.heads + table.sparkHeads
        let rule = ["---"] + table.heads.map { _ in "--:" } + table.sparkHeads.map { _ in "---" }
        let rows = table.rows.map { row in
            [row.name] + row.cells.map { $0.text + $0.marks }
                + (table.sparkHeads.isEmpty ? [] : row.sparklines)
        }
        let lines = [heads.map(Self.escaped), rule] + rows.map { $0.map(Self.escaped) }
        let notes = table.notes.enumerated().map { "\($0 + 1). \(Self.escaped($1))" }
        let parts = [
            ["**" + Self.escaped(table.title) + "**"],
            lines.map { "| " + $0.joined(separator: " | ") + " |" },
            notes, table.remarks.map { "- " + Self.escaped($0) },
        ]
        return parts.filter { !$0.isEmpty }.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
    }

    /// What Markdown or HTML would take for a mark of its own.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "<": escaped += "&lt;"
            case "&": escaped += "&amp;"
            case "|", "\\", "`", "*", "_", "[", "]", "~": escaped += "\\" + String(character)
            default: escaped.append(character)
            }
        }
        return escaped
    }
}
