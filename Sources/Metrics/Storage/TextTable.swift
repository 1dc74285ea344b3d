#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Distinct texts, each with a number from 0 in the order they came: rows that share a text share its number.
///
/// Texts are told apart by their UTF-8, as they are written, and looked up by it without a `String` being made.
struct TextTable: Sendable {
    /// All texts, one after another.
    private var bytes: [UInt8] = []
    /// Where each ends.
    private var ends: [Int] = []
    /// Open addressing with linear probing: in the upper half some of a text's hash, in the lower its number plus 1;
    /// 0 where there is none. A power of two, and never more than half full.
    private var slots: [UInt64] = Array(repeating: 0, count: 64)

    /// How many texts there are.
    var count: Int { ends.count }

    /// The text of a number.
    subscript(number: Int) -> String {
        withBytes(of: number) { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether the text of a number is empty.
    func isEmpty(_ number: Int) -> Bool { range(number).isEmpty }

    /// The bytes of the text of a number, as long as the closure runs.
    func withBytes<Result>(of number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range(number)])) }
    }

    /// The number of a text; `nil` where the table does not have it.
    func number(of text: UnsafeBufferPointer<UInt8>) -> Int? {
        let slot = slots[self.slot(of: text, hash: Self.hash(text))]
        return slot == 0 ? nil : Self.number(slot)
    }

    /// The number of a text, which is added where the table does not have it.
    mutating func insert(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        let hash = Self.hash(text)
        let place = slot(of: text, hash: hash)
        if slots[place] != 0 { return Self.number(slots[place]) }
        bytes.append(contentsOf: text)
        ends.append(bytes.count)
        slots[place] = hash << 32 | UInt64(count)
        if count * 2 > slots.count { grow() }
        return count - 1
    }

    /// The number of a text, which is added where the table does not have it.
    mutating func insert(_ text: String) -> Int {
        var text = text
        return text.withUTF8 { insert($0) }
    }

    private func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

    private static func number(_ slot: UInt64) -> Int { Int(slot & 0xFFFF_FFFF) - 1 }

    /// The slot that has a text, or the free one where it belongs.
    private func slot(of text: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
        let mask = slots.count - 1
        var place = Int(hash) & mask
        while slots[place] != 0 {
            if slots[place] >> 32 == hash {
                let isSame = withBytes(of: Self.number(slots[place])) { known in
                    known.count == text.count
                        && (known.isEmpty || memoryEqual(known, text))
                }
                if isSame { return place }
            }
            place = (place + 1) & mask
        }
        return place
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: old.count * 4)
        let mask = slots.count - 1
        for slot in old where slot != 0 {
            var place = Int(slot >> 32) & mask
            while slots[place] != 0 { place = (place + 1) & mask }
            slots[place] = slot
        }
    }

    /// 32 bits that depend on every byte: eight at a time, mixed by the upper and the lower half of a product (as
    /// wyhash does, Wang Yi, 2019).
    private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = UInt64(text.count) ^ 0x9E37_79B9_7F4A_7C15
        let raw = UnsafeRawBufferPointer(text)
        var place = 0
        func mix(_ word: UInt64) {
            let product = (hash ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
            hash = product.high ^ product.low
        }
        while place + 8 <= raw.count {
            mix(raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            place += 8
        }
        var rest: UInt64 = 0
        for byte in raw[place...] { rest = rest << 8 | UInt64(byte) }
        mix(rest)
        return (hash ^ hash >> 32) & 0xFFFF_FFFF
    }
}

/// Whether two stretches of memory of one length, not empty, hold the same.
private func memoryEqual(_ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let one = first.baseAddress, let other = second.baseAddress else { return false }
    return memcmp(one, other, first.count) == 0
}
