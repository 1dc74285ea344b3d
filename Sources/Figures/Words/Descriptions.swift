extension Figure {
    /// What somebody who does not see the picture needs first: title, subtitle and what it shows.
    public var alternative: String {
        let stop = language == .zh ? "。" : ". "
        return joined([title, subtitle].map { $0 + stop } + [paragraph])
    }

    /// Everything that the picture shows: the alternative text, then every row of the table behind it, the notes and
    /// the sources.
    public var longDescription: String {
        let isChinese = language == .zh
        let (colon, comma, stop) = isChinese ? ("：", "，", "。") : (": ", ", ", ". ")
        let rows = table.rows.map { row -> String in
            let cells = zip(table.columns, row).dropFirst().filter { !$0.1.text.isEmpty }
                .map { $0.0.title + colon + $0.1.text }
            return (row.first?.text ?? "") + (isChinese ? "：" : ": ") + cells.joined(separator: comma) + stop
        }
        return joined([alternative] + rows + (notes + [sourceLine]).filter { !$0.isEmpty }.map { $0 + stop })
    }

    private func joined(_ sentences: [String]) -> String {
        var text = sentences.joined()
        while text.last == " " { text.removeLast() }
        return text
    }
}
