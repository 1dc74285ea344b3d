/// Words to be found in text by their first character: one look tells that nothing begins here.
struct WordTable: Sendable {
    /// For each code, 1 + the number of its list; 0 where no word begins with it.
    private var lists: [UInt16]
    private var words: [[Entry]] = []

    private struct Entry {
        var codes: [UInt16]
        var value: Int
    }

    /// A table of words, each with a number of the caller's; empty words are left out.
    init(_ entries: some Sequence<(word: String, value: Int)>) {
        lists = [UInt16](repeating: 0, count: 1 << 16)
        for (word, value) in entries {
            let codes = word.codes
            guard let first = codes.first else { continue }
            if lists[Int(first)] == 0 {
                words.append([])
                lists[Int(first)] = UInt16(words.count)
            }
            words[Int(lists[Int(first)]) - 1].append(Entry(codes: codes, value: value))
        }
        // The longest first; of equal words the one that was named first.
        for list in words.indices {
            words[list] = words[list].enumerated().sorted {
                ($1.element.codes.count, $0.offset) < ($0.element.codes.count, $1.offset)
            }.map(\.element)
        }
    }

    /// The longest word that begins at an index: how long it is, and its number.
    func longest(_ text: UnsafeBufferPointer<UInt16>, at index: Int) -> (length: Int, value: Int)? {
        guard index < text.count else { return nil }
        let list = lists[Int(text[index])]
        guard list > 0 else { return nil }
        for entry in words[Int(list) - 1] where Self.matches(entry.codes, text, index) {
            return (entry.codes.count, entry.value)
        }
        return nil
    }

    /// Visits all words that begin at an index, the longest first.
    func each(
        _ text: UnsafeBufferPointer<UInt16>, at index: Int, _ body: (_ length: Int, _ value: Int) -> Void
    ) {
        let list = lists[Int(text[index])]
        guard list > 0 else { return }
        for entry in words[Int(list) - 1] where Self.matches(entry.codes, text, index) {
            body(entry.codes.count, entry.value)
        }
    }

    /// Whether any word begins at an index.
    func begins(_ text: UnsafeBufferPointer<UInt16>, at index: Int) -> Bool {
        longest(text, at: index) != nil
    }

    /// Whether a word stands at an index where its first character does.
    private static func matches(_ word: [UInt16], _ text: UnsafeBufferPointer<UInt16>, _ index: Int) -> Bool {
        guard index + word.count <= text.count else { return false }
        for offset in 1..<max(word.count, 1) where text[index + offset] != word[offset] { return false }
        return true
    }
}

/// Words to be found before a place, by their last character.
struct SuffixTable: Sendable {
    private let reversed: [UInt16: [[UInt16]]]

    /// A table of words.
    init(_ words: [String]) {
        var table: [UInt16: [[UInt16]]] = [:]
        for codes in words.map(\.codes) {
            guard let last = codes.last else { continue }
            table[last, default: []].append(codes)
        }
        reversed = table.mapValues { $0.sorted { $0.count > $1.count } }
    }

    /// The length of the longest word that ends before an index, not beginning before a bound; `nil` where none does.
    func length(_ text: UnsafeBufferPointer<UInt16>, before index: Int, notBefore bound: Int = 0) -> Int? {
        guard index > bound, let words = reversed[text[index - 1]] else { return nil }
        return words.first { word in
            guard index - word.count >= bound else { return false }
            for offset in word.indices where text[index - word.count + offset] != word[offset] {
                return false
            }
            return true
        }?.count
    }
}
