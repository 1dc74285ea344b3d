/// The article on a page: the element that holds its sentences, and what in it is none of it.
///
/// A block counts for its text outside of links if that is at least a dozen characters with a mark between
/// sentences or clauses; lists of headlines, navigation and imprints have none. The element is the smallest with
/// a name for article bodies that holds half of the page's sentences, or, without such a name, the one below
/// which they no longer are together (97 %).
struct HTMLArticle {
    private let tree: HTMLTree
    /// Characters of sentences within each element.
    private var sentences: [Int]
    /// Characters within each element, and those of them that are links.
    private var all: [Int]
    private var linked: [Int]
    /// Elements that are left out with all that is in them.
    private var left: [Bool]
    /// The element that holds the article.
    private(set) var root = 0

    /// The article of a page; a page that has no sentences is its own article.
    init(_ tree: HTMLTree) {
        self.tree = tree
        let count = tree.nodes.count
        (sentences, all, linked) = ([Int](repeating: 0, count: count), [Int](repeating: 0, count: count), [])
        linked = all
        left = [Bool](repeating: false, count: count)
        measure()
        leaveOut()
        root = body()
        leaveOutLinks()
    }

    /// True if an element is none of the article.
    func leaves(_ index: Int) -> Bool { left[index] }

    // MARK: Measures

    /// Counts characters in each block, then in all that contain it.
    private mutating func measure() {
        var commas = [Int](repeating: 0, count: tree.nodes.count)
        // A node stands behind its parent: from the end, what is inside is counted before what is around it.
        for index in tree.nodes.indices.reversed() {
            let node = tree.nodes[index]
            if let tag = node.tag {
                if tag == .a {
                    (linked[index], sentences[index], commas[index]) = (all[index], 0, 0)
                    counted[index] = nil
                }
                if node.hint == .hidden || tag == .head || tag == .title {
                    (all[index], linked[index], commas[index], sentences[index]) = (0, 0, 0, 0)
                    left[index] = true
                }
                if tag.isBlock {
                    let own = all[index] - linked[index] - counted[index, default: 0]
                    if own >= 12, commas[index] > 0 { sentences[index] += own }
                    counted[index] = nil
                    commas[index] = 0
                }
            } else {
                for scalar in tree.scalars[node.text] where !scalar.isBlank {
                    all[index] += 1
                    if scalar.partsClauses { commas[index] += 1 }
                }
            }
            guard node.parent >= 0 else { continue }
            all[node.parent] += all[index]
            linked[node.parent] += linked[index]
            sentences[node.parent] += sentences[index]
            commas[node.parent] += commas[index]
            // What a block within a block holds is not counted again as the outer one's own.
            let own = node.tag?.isBlock == true ? all[index] - linked[index] : counted[index, default: 0]
            if own > 0 { counted[node.parent, default: 0] += own }
            if node.tag?.isBlock != true { counted[index] = nil }
        }
    }

    /// Characters outside of links in the blocks within an element, while they are counted.
    private var counted: [Int: Int] = [:]

    // MARK: What is left out

    /// Leaves out what its name calls furniture, unless the sentences of the page are in it.
    private mutating func leaveOut() {
        guard let whole = sentences.first else { return }
        var index = 0
        while index < tree.nodes.count {
            let node = tree.nodes[index]
            if left[index] {
                index = node.end
            } else if node.hint == .furniture || node.tag?.isFurniture == true,
                sentences[index] * 10 < whole * 3 || whole == 0
            {
                leave(index)
                index = node.end
            } else {
                index += 1
            }
        }
    }

    /// Leaves out blocks of the article that are links for the most part and say no sentence.
    private mutating func leaveOutLinks() {
        guard tree.nodes.indices.contains(root) else { return }
        var index = root + 1
        while index < tree.nodes[root].end {
            let node = tree.nodes[index]
            if left[index] {
                index = node.end
            } else if node.tag?.isBlock == true, node.tag?.isHeading == false,
                linked[index] * 10 > all[index] * 6,
                sentences[index] == 0
            {
                leave(index)
                index = node.end
            } else {
                index += 1
            }
        }
    }

    /// Leaves an element out, and takes its sentences from those around it.
    private mutating func leave(_ index: Int) {
        left[index] = true
        var around = tree.nodes[index].parent
        while around >= 0, sentences[index] > 0 {
            sentences[around] -= sentences[index]
            around = tree.nodes[around].parent
        }
    }

    // MARK: Where it is

    private func body() -> Int {
        guard let whole = sentences.first, whole > 0 else { return 0 }
        return named(.body, of: whole) ?? named(.content, of: whole) ?? smallest(from: 0)
    }

    /// The last element with a hint that holds half of the sentences: those that contain it begin before it.
    private func named(_ hint: HTMLHint, of whole: Int) -> Int? {
        var found: Int?
        var index = 0
        while index < tree.nodes.count {
            if left[index] {
                index = tree.nodes[index].end
                continue
            }
            if tree.nodes[index].hint == hint, sentences[index] * 2 >= whole { found = index }
            index += 1
        }
        return found
    }

    private func smallest(from start: Int) -> Int {
        var index = start
        while let child = tree.children(of: index).first(where: {
            !left[$0] && sentences[$0] * 100 >= sentences[start] * 97
        }) {
            guard tree.nodes[child].tag?.isHeading != true, tree.nodes[child].tag != .p else { break }
            index = child
        }
        return index
    }
}
