/// The words of a fixed set, found by their bytes.
struct WordList<Word: RawRepresentable<String> & CaseIterable & Sendable>: Sendable {
    /// Those that are short, as nearly all are.
    private let words: [(text: ShortText, word: Word)]

    init(of _: Word.Type = Word.self) {
        words = Word.allCases.compactMap { word in
            var text = word.rawValue
            return text.withUTF8 { ShortText($0) }.map { ($0, word) }
        }
    }

    /// The word that some bytes are; `nil` where they are none of them.
    subscript(bytes: UnsafeBufferPointer<UInt8>) -> Word? {
        guard let text = ShortText(bytes) else {
            return Word(rawValue: String(decoding: bytes, as: UTF8.self))
        }
        return words.first { $0.text == text }?.word
    }
}

/// Up to 16 bytes as numbers, so that a comparison takes a few instructions.
struct ShortText: Equatable, Sendable {
    private let first, last: UInt64
    private let count: Int

    /// `nil` where there are more.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        let raw = UnsafeRawBufferPointer(bytes)
        switch raw.count {
        // Two numbers that overlap where there are fewer bytes than both could hold.
        case 8...16:
            first = raw.loadUnaligned(as: UInt64.self)
            last = raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self)
        case 4..<8:
            first = UInt64(raw.loadUnaligned(as: UInt32.self))
            last = UInt64(raw.loadUnaligned(fromByteOffset: raw.count - 4, as: UInt32.self))
        case 0..<4: (first, last) = (raw.reduce(0) { $0 << 8 | UInt64($1) }, 0)
        default: return nil
        }
        count = raw.count
    }
}
