/// Text while it is put together of paragraphs with an empty line between them.
struct Paragraphs {
    private(set) var text = ""
    private var open = String.UnicodeScalarView()

    /// Adds words to the open paragraph.
    mutating func add(_ words: some Sequence<Unicode.Scalar>) { open.append(contentsOf: words) }

    /// Ends a line within the paragraph.
    mutating func breakLine() { open.append("\n") }

    /// Ends the paragraph. One in which lines end like sentences, or begin with an indent, is several.
    mutating func endParagraph() {
        guard !open.isEmpty else { return }
        var former: String.UnicodeScalarView?
        var isApart = true
        for line in open.split(separator: "\n", omittingEmptySubsequences: false) {
            let words = Paragraphs.tidied(line)
            let indented = line.prefix { $0.isBlank }.count { $0 == "\u{3000}" || $0 == "\u{A0}" } >= 2
            defer { if !words.isEmpty { former = words } }
            guard !words.isEmpty else {
                isApart = true
                continue
            }
            if !text.isEmpty {
                text += isApart || indented || former?.last?.endsSentence == true ? "\n\n" : "\n"
            }
            text += String(words)
            isApart = false
        }
        open.removeAll(keepingCapacity: true)
    }

    /// The whole as the text of a paragraph in which nothing is apart.
    static func line(_ words: some Collection<Unicode.Scalar>) -> String {
        String(tidied(words.map { $0 == "\n" ? " " : $0 }))
    }

    /// Blanks made one each, or none at the ends and between Chinese characters; tabs stay.
    private static func tidied(_ words: some Sequence<Unicode.Scalar>) -> String.UnicodeScalarView {
        var tidy = String.UnicodeScalarView()
        var (blank, tab) = (false, false)
        for scalar in words {
            if scalar.isBlank {
                blank = true
                if scalar == "\t" { tab = true }
                continue
            }
            if blank, let last = tidy.last {
                if tab {
                    tidy.append("\t")
                } else if !(last.isIdeographic && scalar.isIdeographic) {
                    tidy.append(" ")
                }
            }
            (blank, tab) = (false, false)
            tidy.append(scalar)
        }
        return tidy
    }
}
