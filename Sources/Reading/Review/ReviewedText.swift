import Metrics

/// A document's text as a review asks for it: which words stand at an offset.
public struct ReviewedText: Sendable {
    /// What the document is called: the path as given.
    public let name: String
    private let document: Document
    private let clean: CleanText

    /// The text of a document.
    public init(_ document: Document) {
        name = document.name ?? ""
        self.document = document
        clean = CleanText(document)
    }

    /// The cleaned words of a range of the document, as far as they are the words given; `nil` where others stand
    /// there. Blanks do not count: a selection may hold some that cleaning dropped, because it knows the whole line.
    public func words(in range: Range<Int>, matching given: String) -> String? {
        place(of: range, matching: given).map(clean.text)
    }

    /// The same words as a data set records them: with the brackets that the document has, which cleaning folds.
    func published(in range: Range<Int>, matching given: String) -> String? {
        guard let place = place(of: range, matching: given) else { return nil }
        var words = String.UnicodeScalarView()
        for (index, scalar) in zip(place, clean.text(in: place).unicodeScalars) {
            let original = document.scalars[clean.original(of: index..<index + 1).lowerBound]
            words.append(["（", "）"].contains(original) ? original : scalar)
        }
        return String(words)
    }

    /// Where in the cleaned text the words of a range stand.
    private func place(of range: Range<Int>, matching given: String) -> Range<Int>? {
        let wanted = Self.folded(given)
        guard !wanted.isEmpty else { return nil }
        let first = firstIndex { clean.original(of: $0..<$0 + 1).lowerBound >= range.lowerBound }
        // What stands twice in the document reaches to the end of its second copy; a person may have selected the first.
        let ends = [
            firstIndex { clean.original(of: $0..<$0 + 1).upperBound > range.upperBound },
            firstIndex { clean.original(of: $0..<$0 + 1).lowerBound >= range.upperBound },
        ]
        return ends.lazy.filter { first < $0 }.map { first..<$0 }
            .first { Self.folded(clean.text(in: $0)) == wanted }
    }

    /// Whether words are the same but for blanks and full-width forms.
    static func isSame(_ one: String, _ other: String) -> Bool {
        one == other || folded(one) == folded(other)
    }

    private static func folded(_ text: String) -> [Unicode.Scalar] {
        // Characters outside the basic plane are one replacement character in cleaned text.
        FoldedText(text).scalars.filter { $0 != " " }.map { $0.value > 0xFFFF ? "\u{FFFD}" : $0 }
    }

    /// The first index of the cleaned text that a condition holds for, as it then does for all that follow.
    private func firstIndex(where holds: (Int) -> Bool) -> Int {
        var (low, high) = (0, clean.count)
        while low < high {
            let middle = (low + high) / 2
            if holds(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
