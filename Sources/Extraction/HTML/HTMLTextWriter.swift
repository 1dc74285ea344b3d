import Exchange

/// Writes the article of a page as paragraphs: rows of tables with tabs between their cells, no pictures.
struct HTMLTextWriter {
    private let tree: HTMLTree
    private let article: HTMLArticle
    private var paragraphs = Paragraphs()

    init(tree: HTMLTree, article: HTMLArticle) {
        self.tree = tree
        self.article = article
    }

    /// The longest text of a cell: what holds more is no table but a page laid out with one.
    private static let longestCell = 400

    /// What was written.
    var text: String { paragraphs.text }

    /// What was written behind the headline, if it does not hold that already.
    func text(headed headline: String?) -> String {
        guard let headline, !headline.isEmpty else { return text }
        let key = headline.filter { !$0.isWhitespace }
        let start = text.prefix(600).filter { !$0.isWhitespace }
        return start.range(ofFirst: key) == nil ? headline + "\n\n" + text : text
    }

    /// Writes the article. Throws where its text is longer than any may be.
    mutating func write() throws(ExtractionFailure) {
        try write(article.root)
        paragraphs.endParagraph()
    }

    private mutating func write(_ index: Int) throws(ExtractionFailure) {
        guard !article.leaves(index) else { return }
        let node = tree.nodes[index]
        guard let tag = node.tag else {
            add(node.text, keepingLines: isPreformatted(node.parent))
            return
        }
        if tag == .br { return paragraphs.breakLine() }
        if tag == .tr, let cells = cells(of: index) { return writeRow(cells) }
        if tag.isBlock { try endParagraph() }
        for child in tree.children(of: index) { try write(child) }
        if tag.isBlock { try endParagraph() }
    }

    private mutating func endParagraph() throws(ExtractionFailure) {
        paragraphs.endParagraph()
        guard paragraphs.text.utf8.count <= Bounds.textSize else { throw .tooLarge }
    }

    private mutating func add(_ range: Range<Int>, keepingLines: Bool) {
        let words = tree.scalars[range]
        if keepingLines {
            paragraphs.add(words)
        } else {
            paragraphs.add(words.lazy.map { $0 == "\n" || $0 == "\r" || $0 == "\t" ? " " : $0 })
        }
    }

    private func isPreformatted(_ parent: Int) -> Bool {
        var index = parent
        while index >= 0 {
            if tree.nodes[index].tag == .pre { return true }
            if tree.nodes[index].tag?.isBlock == true { return false }
            index = tree.nodes[index].parent
        }
        return false
    }

    // MARK: Tables

    /// The cells of a row of a table; `nil` where it lays out a page.
    private func cells(of row: Int) -> [Int]? {
        var cells: [Int] = []
        for child in tree.children(of: row) {
            guard let tag = tree.nodes[child].tag, tag == .td || tag == .th, !article.leaves(child) else {
                continue
            }
            let inside = tree.nodes[child + 1..<max(child + 1, tree.nodes[child].end)]
            guard !inside.contains(where: { $0.tag == .table }) else { return nil }
            guard inside.reduce(0, { $0 + $1.text.count }) <= HTMLTextWriter.longestCell else { return nil }
            cells.append(child)
        }
        return cells.count > 1 ? cells : nil
    }

    private mutating func writeRow(_ cells: [Int]) {
        paragraphs.endParagraph()
        for (number, cell) in cells.enumerated() {
            if number > 0 { paragraphs.add(["\t"]) }
            paragraphs.add(tree.line(of: cell).unicodeScalars)
        }
        paragraphs.endParagraph()
    }
}
