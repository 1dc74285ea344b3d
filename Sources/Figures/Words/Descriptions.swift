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

    /// Sentences one after another, in English with one space between.
    private func joined(_ sentences: [String]) -> String {
        guard language != .zh else { return sentences.joined() }
        return sentences.map { sentence in
            var text = sentence[...]
            while text.last == " " { text.removeLast() }
            return String(text)
        }.filter { !$0.isEmpty }.joined(separator: " ")
    }
}
