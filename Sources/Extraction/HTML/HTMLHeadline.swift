/// The headline of a page, without the name of the site.
struct HTMLHeadline {
    private(set) var text: String?
    /// The element that it stands in, where it stands on the page.
    private(set) var place: Int?

    /// The headline: what publishing systems of government sites name so, else the heading that the title of the page
    /// contains, else its only main heading, else what it is shared under, else its title up to the site's name.
    init(_ tree: HTMLTree, article: HTMLArticle) {
        let headings = HTMLHeadline.headings(tree, before: tree.nodes[article.root].end)
        let whole = tree.nodes.firstIndex { $0.tag == .title }.map { tree.line(of: $0) } ?? ""
        let first = headings.filter { tree.nodes[$0.place].tag == .h1 }
        let named = ["articletitle", "og:title", "twitter:title"].lazy.compactMap { name in
            tree.metadata.first { $0.name == name && !$0.content.isEmpty }?.content
        }.first.map { Paragraphs.line($0.unicodeScalars) }
        let contained = headings.filter {
            $0.text.count >= 4 && HTMLHeadline.joined(whole).hasPrefix(HTMLHeadline.joined($0.text))
        }
        .max { $0.text.count < $1.text.count }
        if let contained {
            (text, place) = (contained.text, contained.place)
        } else if let named {
            (text, place) = (
                named, headings.first { HTMLHeadline.joined($0.text) == HTMLHeadline.joined(named) }?.place
            )
        } else if first.count == 1 {
            (text, place) = (first[0].text, first[0].place)
        } else {
            text = HTMLHeadline.withoutSite(whole)
        }
        if text?.isEmpty == true { text = nil }
    }

    /// Headings, and short blocks whose name says title, up to a place.
    private static func headings(_ tree: HTMLTree, before end: Int) -> [(text: String, place: Int)] {
        tree.nodes[..<end].indices.lazy.filter {
            tree.nodes[$0].tag?.isHeading == true || tree.nodes[$0].hint == .title
        }
        .prefix(200).map { (tree.line(of: $0), $0) }
        .filter { !$0.0.isEmpty && $0.0.count <= 120 }
    }

    private static func joined(_ text: String) -> String { text.filter { !$0.isWhitespace } }

    /// The part of a title before the last separator, where one stands behind at least four characters.
    static func withoutSite(_ title: String) -> String {
        for separator in ["_", "|", " - ", " – ", " — ", "——", "-"] {
            guard let range = title.range(ofFirst: separator) else { continue }
            let head = title[..<range.lowerBound]
            if head.count >= 4 { return Paragraphs.line(head.unicodeScalars) }
        }
        return title
    }
}
