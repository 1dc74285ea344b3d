/// A set of characters, asked for one after the other: a bit for each code, where a hashed set would take a hundred steps.
struct CodeSet: Sendable {
    private let bits: [UInt64]

    /// The characters of a text.
    init(_ characters: String) { self.init(characters.codes) }

    /// Some codes.
    init(_ codes: some Sequence<UInt16>) {
        var bits = [UInt64](repeating: 0, count: 1 << 10)
        for code in codes { bits[Int(code >> 6)] |= 1 << UInt64(code & 63) }
        self.bits = bits
    }

    /// Whether a code is in the set.
    @inline(__always)
    func contains(_ code: UInt16) -> Bool { bits[Int(code >> 6)] >> UInt64(code & 63) & 1 == 1 }
}
