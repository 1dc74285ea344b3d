/// When and where a page was published.
struct HTMLDetails {
    private(set) var published: String?
    private(set) var address: String?

    /// Names under which pages state their day of publication, the surest first.
    private static let dates = [
        "pubdate", "article:published_time", "publishdate", "publish_date", "publishtime", "og:release_date",
        "datepublished", "dc.date", "dcterms.issued", "apub:time", "time", "date",
    ]
    /// How many short blocks around the headline may hold the dateline.
    private static let blocks = 40
    /// The longest dateline, in characters: source, author and number of readers stand beside the day.
    private static let dateline = 120

    init(_ tree: HTMLTree, article: HTMLArticle, headline: Int?) {
        published =
            HTMLDetails.dates.lazy.compactMap { name in
                tree.metadata.lazy.filter { $0.name == name }.compactMap {
                    PublishedDate.first(in: $0.content)
                }.first
            }.first ?? HTMLDetails.dateline(tree, article: article, headline: headline)
        let shared = tree.metadata.first { $0.name == "og:url" }?.content
        address = [tree.canonical, shared, tree.savedFrom].lazy.compactMap { $0 }
            .first { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
    }

    /// The day in a line of its own near the headline: behind it, or else before the article or at its beginning.
    private static func dateline(_ tree: HTMLTree, article: HTMLArticle, headline: Int?) -> String? {
        let root = article.root
        let start = headline ?? max(0, root - 200)
        var seen = 0
        for index in start..<tree.nodes[root].end where tree.nodes[index].tag?.isBlock == true {
            guard isInnermost(index, in: tree) else { continue }
            let line = tree.line(of: index)
            guard !line.isEmpty else { continue }
            if line.count <= dateline, let date = PublishedDate.first(in: line) { return date }
            seen += 1
            if seen == blocks { return nil }
            // The first paragraph of the article has come: what is dated from here on are its events.
            if index > root, line.count > dateline { return nil }
        }
        return nil
    }

    private static func isInnermost(_ index: Int, in tree: HTMLTree) -> Bool {
        !tree.nodes[index + 1..<max(index + 1, tree.nodes[index].end)].contains { $0.tag?.isBlock == true }
    }
}
