/// The elements and texts of a page in the order in which they begin: whatever is in an element stands right
/// behind it, up to its `end`.
struct HTMLTree {
    var nodes: [Node] = []
    /// The characters of all texts.
    var scalars: [Unicode.Scalar] = []
    /// What the page says of itself: names and contents of its `meta` elements, in its order.
    var metadata: [(name: String, content: String)] = []
    /// The address in its canonical link, or in the line that browsers write into what they save.
    var canonical: String?
    var savedFrom: String?

    /// An element or a text.
    struct Node {
        /// `nil` for a text.
        var tag: HTMLTag?
        /// The element that it is in; −1 for the outermost.
        var parent: Int
        /// Behind the last node within it.
        var end: Int
        /// The characters of a text.
        var text: Range<Int> = 0..<0
        /// What its `class` and `id` say it is.
        var hint = HTMLHint.none
    }

    /// The indices of the elements and texts directly in an element.
    func children(of index: Int) -> some Sequence<Int> {
        sequence(state: index + 1) { [nodes] next -> Int? in
            guard next < nodes[index].end else { return nil }
            defer { next = nodes[next].end }
            return next
        }
    }

    /// All words within an element, as one line.
    func line(of index: Int) -> String {
        var words: [Unicode.Scalar] = []
        for node in nodes[index..<nodes[index].end] where words.count < 2_000 {
            if let tag = node.tag {
                if tag.isBlock || tag == .br { words.append(" ") }
            } else {
                words += scalars[node.text].prefix(2_000)
            }
        }
        return Paragraphs.line(words)
    }
}
