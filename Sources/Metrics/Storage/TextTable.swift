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
    /// All texts, one after another, each after its number and its length in four bytes each: what a look-up needs
    /// stands together, since going through memory is most of its time.
    private var records: [UInt8] = []
    /// Where each record begins.
    private var starts: [Int] = []
    /// Open addressing with linear probing: in the upper bits some of a text's hash, in the lower 40 where its record
    /// begins, plus 1; 0 where there is none. A power of two, and never more than three quarters full.
    private var slots: [UInt64] = Array(repeating: 0, count: 64)

    private static let headerSize = 8

    /// How many texts there are.
    var count: Int { starts.count }

    /// The text of a number.
    subscript(number: Int) -> String {
        withBytes(of: number) { String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of the text of a number, as long as the closure runs.
    func withBytes<Result>(of number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let start = starts[number] + Self.headerSize
        let end = number + 1 < count ? starts[number + 1] : records.count
        return records.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<end])) }
    }

    /// The number of a text; `nil` where the table does not have it.
    func number(of text: UnsafeBufferPointer<UInt8>) -> Int? { find(text, hash: Self.hash(text)).number }

    /// The number of a text, which is added where the table does not have it.
    mutating func insert(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        let hash = Self.hash(text)
        let (number, place) = find(text, hash: hash)
        if let number { return number }
        slots[place] = Self.slot(hash: hash, start: records.count)
        starts.append(records.count)
        for header in [count - 1, text.count] {
            withUnsafeBytes(of: UInt32(header)) { records.append(contentsOf: $0) }
        }
        records.append(contentsOf: text)
        if count * 4 > slots.count * 3 { grow() }
        return count - 1
    }

    /// The number of a text, which is added where the table does not have it.
    mutating func insert(_ text: String) -> Int {
        var text = text
        return text.withUTF8 { insert($0) }
    }

    private static func slot(hash: UInt64, start: Int) -> UInt64 {
        hash & ~((1 << 40) - 1) | UInt64(start + 1)
    }

    /// The number of a text, if the table has it, and else the free slot where it belongs.
    private func find(_ text: UnsafeBufferPointer<UInt8>, hash: UInt64) -> (number: Int?, place: Int) {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        return records.withUnsafeBytes { records in
            while slots[place] != 0 {
                if slots[place] >> 40 == hash >> 40 {
                    let start = Int(slots[place] & ((1 << 40) - 1)) - 1
                    let length = Int(records.loadUnaligned(fromByteOffset: start + 4, as: UInt32.self))
                    let known = UnsafeRawBufferPointer(
                        rebasing: records[(start + Self.headerSize)...].prefix(length))
                    if length == text.count, length == 0 || haveSameBytes(known, UnsafeRawBufferPointer(text))
                    {
                        return (Int(records.loadUnaligned(fromByteOffset: start, as: UInt32.self)), place)
                    }
                }
                place = (place + 1) & mask
            }
            return (nil, place)
        }
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        let mask = slots.count - 1
        for number in 0..<count {
            let hash = withBytes(of: number, Self.hash)
            var place = Int(truncatingIfNeeded: hash) & mask
            while slots[place] != 0 { place = (place + 1) & mask }
            slots[place] = Self.slot(hash: hash, start: starts[number])
        }
    }

    /// Bits that depend on every byte: eight at a time, mixed by the upper and the lower half of a product (as
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
        return hash
    }
}

/// Whether two stretches of memory of one length, not empty, hold the same.
private func haveSameBytes(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> Bool {
    guard let one = first.baseAddress, let other = second.baseAddress else { return false }
    return memcmp(one, other, first.count) == 0
}
