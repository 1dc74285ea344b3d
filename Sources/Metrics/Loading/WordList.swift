/// The words of a fixed set, found by their bytes.
struct WordList<Word: RawRepresentable<String> & CaseIterable & Sendable>: Sendable {
    private let words: [(bytes: [UInt8], word: Word)]

    init(of _: Word.Type = Word.self) { words = Word.allCases.map { (Array($0.rawValue.utf8), $0) } }

    /// The word that some bytes are; `nil` where they are none of them.
    subscript(bytes: UnsafeBufferPointer<UInt8>) -> Word? {
        words.first { $0.bytes.count == bytes.count && $0.bytes.elementsEqual(bytes) }?.word
    }
}
