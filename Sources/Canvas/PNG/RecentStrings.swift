/// Where four bytes were last seen.
struct RecentStrings: ~Copyable {
    private struct Entry {
        /// Among the rows that are there, from 1; 0 for none.
        var offset: UInt32 = 0
        /// In the whole picture.
        var place: UInt32 = 0
    }

    private let entries: UnsafeMutablePointer<Entry>
    private static let bits: UInt32 = 12

    init() {
        entries = .allocate(capacity: 1 << Self.bits)
        entries.initialize(repeating: Entry(), count: 1 << Self.bits)
    }

    deinit {
        entries.deallocate()
    }

    /// The same bytes earlier, if they are not too far back for deflate; remembers this place instead.
    /// - Parameters:
    ///   - row: a row among others, which lie before it without gaps.
    ///   - first: the first of all rows.
    ///   - place: where the row is in the whole picture.
    mutating func match(
        _ row: UnsafePointer<UInt8>, at x: Int, length: Int, first: UnsafePointer<UInt8>, place: Int
    ) -> (length: Int, distance: Int)? {
        guard x + 4 <= length else { return nil }
        let here = row + x
        let four = UnsafeRawPointer(here).loadUnaligned(as: UInt32.self)
        let slot = Int((four &* 2_654_435_761) >> (32 - Self.bits))
        let entry = entries[slot]
        let offset = here - first
        entries[slot] = Entry(offset: UInt32(offset + 1), place: UInt32(place + x))
        let distance = place + x - Int(entry.place)
        guard entry.offset > 0, distance <= 32_768 else { return nil }
        let seen = first + Int(entry.offset) - 1
        guard UnsafeRawPointer(seen).loadUnaligned(as: UInt32.self) == four else { return nil }
        // What follows the other row in the picture may be that row again and not the one that follows it here.
        let limit = min(length - x, length - (Int(entry.offset) - 1) % length)
        guard limit > 3 else { return nil }
        return (here.common(with: seen, atMost: limit), distance)
    }
}

extension UnsafePointer<UInt8> {
    /// How many bytes two stretches have in common from their beginnings on.
    func common(with other: UnsafePointer<UInt8>, atMost limit: Int) -> Int {
        let (left, right) = (UnsafeRawPointer(self), UnsafeRawPointer(other))
        var count = 0
        while count + 8 <= limit {
            let difference =
                left.loadUnaligned(fromByteOffset: count, as: UInt64.self)
                ^ right.loadUnaligned(fromByteOffset: count, as: UInt64.self)
            if difference != 0 { return count + difference.littleEndian.trailingZeroBitCount >> 3 }
            count += 8
        }
        while count < limit, self[count] == other[count] { count += 1 }
        return count
    }
}
