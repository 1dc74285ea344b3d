/// Words to be found in text by their characters, as a trie: one look tells that nothing begins here, and one more a
/// character how far a word goes on, however many words there are.
struct WordTable: Sendable {
    /// What words begin with: small, so that it stays in the processor's nearest memory.
    private let beginnings: CodeSet
    /// The steps from node to node, in a table by their hashes, at most half full.
    private var steps: [Step]
    /// For each node the number of the word that ends there, -1 where none does. Words begin at node 0.
    private var values: [Int32] = [-1]

    private struct Step {
        /// The node and the code that leads on; 0 for a free place.
        var key: UInt64 = 0
        var node: Int32 = 0
    }

    /// A table of words, each with a number of the caller's; empty words are left out, and of equal words all but the first.
    init(_ words: some Sequence<(word: String, value: Int)>) {
        let words = words.map { (codes: $0.word.codes, value: $0.value) }
        beginnings = CodeSet(words.compactMap(\.codes.first))
        var size = 16
        while size < 2 * words.reduce(0, { $0 + $1.codes.count }) { size *= 2 }
        steps = [Step](repeating: Step(), count: size)
        for (codes, value) in words where !codes.isEmpty {
            var node: Int32 = 0
            for code in codes {
                let place = place(of: node, code)
                if steps[place].node == 0 {
                    steps[place] = Step(key: Self.key(node, code), node: addNode())
                }
                node = steps[place].node
            }
            if values[Int(node)] < 0 { values[Int(node)] = Int32(value) }
        }
    }

    private mutating func addNode() -> Int32 {
        values.append(-1)
        return Int32(values.count - 1)
    }

    /// Whether a word may begin with a character: the first look, to be made in the loop that goes over a text.
    @inline(__always)
    func mayBegin(with code: UInt16) -> Bool { beginnings.contains(code) }

    /// The longest word that begins at an index: how long it is, and its number.
    @inline(__always)
    func longest(_ text: UnsafeBufferPointer<UInt16>, at index: Int) -> (length: Int, value: Int)? {
        guard index < text.count, mayBegin(with: text[index]) else { return nil }
        var longest: (length: Int, value: Int)?
        each(text, at: index) { longest = ($0, $1) }
        return longest
    }

    /// Visits all words that begin at an index, the shortest first.
    @inline(__always)
    func each(
        _ text: UnsafeBufferPointer<UInt16>, at index: Int, _ body: (_ length: Int, _ value: Int) -> Void
    ) {
        var node: Int32 = 0
        var end = index
        while end < text.count {
            node = steps[place(of: node, text[end])].node
            guard node != 0 else { return }
            end += 1
            if values[Int(node)] >= 0 { body(end - index, Int(values[Int(node)])) }
        }
    }

    /// Whether any word begins at an index.
    func begins(_ text: UnsafeBufferPointer<UInt16>, at index: Int) -> Bool {
        longest(text, at: index) != nil
    }

    @inline(__always)
    private static func key(_ node: Int32, _ code: UInt16) -> UInt64 { UInt64(node) << 16 | UInt64(code) }

    /// Where the step from a node stands, or would stand.
    @inline(__always)
    private func place(of node: Int32, _ code: UInt16) -> Int {
        let key = Self.key(node, code)
        var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (steps.count - 1)
        while steps[place].key != key, steps[place].key != 0 { place = (place + 1) & (steps.count - 1) }
        return place
    }
}

/// Words to be found before a place, by their last character.
struct SuffixTable: Sendable {
    /// For each code, 1 + the number of the group of words that end with it; 0 where none does.
    private var groups: [UInt16]
    /// The longest first.
    private var words: [[[UInt16]]] = []

    /// A table of words; empty ones are left out.
    init(_ words: [String]) {
        groups = [UInt16](repeating: 0, count: 1 << 16)
        for codes in words.map(\.codes) {
            guard let last = codes.last else { continue }
            if groups[Int(last)] == 0 {
                self.words.append([])
                groups[Int(last)] = UInt16(self.words.count)
            }
            self.words[Int(groups[Int(last)]) - 1].append(codes)
        }
        self.words = self.words.map { $0.sorted { $0.count > $1.count } }
    }

    /// The length of the longest word that ends before an index, not beginning before a bound; `nil` where none does.
    func length(_ text: UnsafeBufferPointer<UInt16>, before index: Int, notBefore bound: Int = 0) -> Int? {
        guard index > bound, groups[Int(text[index - 1])] != 0 else { return nil }
        return words[Int(groups[Int(text[index - 1])]) - 1].first { word in
            guard index - word.count >= bound else { return false }
            for offset in word.indices where text[index - word.count + offset] != word[offset] {
                return false
            }
            return true
        }?.count
    }
}
