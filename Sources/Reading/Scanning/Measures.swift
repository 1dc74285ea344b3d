/// The measure words of a lexicon: what makes a number a statistic, and what makes it something else.
struct Measures: Sendable {
    /// What a word after a number says of it.
    enum Kind: Equatable, Sendable {
        /// It counts something: 件, 场次, 户.
        case firm
        /// It counts, and is as often part of a name: 个, 项, 条.
        case loose
        /// It makes no statistic of the number.
        case refused(Refusal)
    }

    private let table: WordTable
    private let kinds: [Kind]

    /// A table of words with what they say.
    init(_ words: [(word: String, kind: Kind)]) {
        table = WordTable(words.enumerated().map { ($1.word, $0) })
        kinds = words.map(\.kind)
    }

    /// The longest word at an index.
    func match(_ text: UnsafeBufferPointer<UInt16>, at index: Int) -> (length: Int, kind: Kind)? {
        table.longest(text, at: index).map { ($0.length, kinds[$0.value]) }
    }
}
