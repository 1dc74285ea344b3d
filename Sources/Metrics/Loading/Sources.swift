/// Reads `sources.csv`. `places` receives the line of every source, for those nobody cites.
func readSources(
    _ table: Table, known: inout KnownIDs, places: inout [String: Place], faults: inout FaultList
) -> [Source] {
    var sources: [Source] = []
    let kinds = WordList<SourceKind>()
    known.isComplete = table.isWhole
    for row in table.rows {
        var reader = RowReader(table: table, row: row, isBrief: faults.isFull(table.file))
        let id = reader.newID(&known)
        let title = reader.filled("title")
        let kind = reader.word("kind", in: kinds)
        let published = reader.published()
        let url = reader.url()
        reader.checkAcknowledgements()
        if let id, let title, let kind {
            places[id] = reader.place
            sources.append(
                Source(
                    id: id, title: title, publisher: reader.text("publisher"), published: published, url: url,
                    kind: kind.rawValue, note: reader.text("note")))
        }
        faults += reader.faults
    }
    return sources
}

extension RowReader {
    /// A date of publication, or nothing.
    fileprivate mutating func published() -> PublishedDate? {
        let text = text("published")
        guard !text.isEmpty else { return nil }
        if let date = PublishedDate(text) { return date }
        note(
            "published", .malformedDate, Bilingual(zh: "没有“\(text)”这样的日期", en: "there is no date “\(text)”"),
            Bilingual(
                zh: "请写 2024、2024-03 或 2024-03-05（ISO 8601）",
                en: "write 2024, 2024-03 or 2024-03-05 (ISO 8601)"))
        return nil
    }

    /// A web address, or nothing. Links of another scheme would be refused when they are drawn.
    fileprivate mutating func url() -> String? {
        let text = text("url")
        guard !text.isEmpty else { return nil }
        let isWeb = text.hasPrefix("https://") || text.hasPrefix("http://")
        if isWeb, !text.holdsWhitespace { return text }
        note(
            "url", .malformedURL, Bilingual(zh: "“\(text)”不是网址", en: "“\(text)” is no web address"),
            Bilingual(
                zh: "须以 http:// 或 https:// 开头，不含空格；没有就留空",
                en: "it begins with http:// or https:// and has no blanks; leave it empty where there is none"
            ))
        return nil
    }
}

extension String {
    /// Whether some scalar of it is white space. Bytes are looked at first: visible ASCII is none.
    fileprivate var holdsWhitespace: Bool {
        utf8.contains { !(0x21...0x7E).contains($0) }
            && unicodeScalars.contains { $0.properties.isWhitespace }
    }
}
