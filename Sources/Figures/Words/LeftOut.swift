extension FigureRequest {
    /// Who is not drawn under the file's limit; `nil` where all are.
    func leftOut(_ entries: [Entry]) -> String? {
        guard !entries.isEmpty else { return nil }
        let names = phrase.list(entries.map { phrase.name(of: $0.body) }, atMost: 8)
        let why =
            file.order == .value
            ? phrase("只画前\(file.limit ?? 0)个", "Only the first \(file.limit ?? 0) by value are drawn")
            : phrase("只画所列前\(file.limit ?? 0)个", "Only the first \(file.limit ?? 0) listed are drawn")
        return phrase("\(why)，未画：\(names)", "\(why), not drawn: \(names)")
    }
}
