/// Words made for a shape of data, with what a kind or its panels add.
struct AmendedWords: FigureWords {
    let title: String
    let subtitle: String
    let notes: [String]
    let paragraph: String

    /// - Parameters:
    ///   - words: what is taken where nothing else is given.
    ///   - before: notes before the others.
    ///   - after: notes after the others.
    init(
        _ words: any FigureWords, title: String? = nil, subtitle: String? = nil, before: [String?] = [],
        after: [String?] = [], paragraph: String? = nil
    ) {
        self.title = title ?? words.title
        self.subtitle = subtitle ?? words.subtitle
        notes = before.compactMap { $0 } + words.notes + after.compactMap { $0 }
        self.paragraph = paragraph ?? words.paragraph
    }
}
