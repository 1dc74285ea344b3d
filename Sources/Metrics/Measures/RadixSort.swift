extension [SortedBounds.End] {
    /// In order, by their bytes from the last to the first (Knuth, vol. 3, 5.2.5), those left out that are the same in all:
    /// of counts most are, and no comparison is guessed wrong.
    func sortedByRadix() -> [SortedBounds.End] {
        guard let first else { return self }
        let differing = reduce(0) { $0 | ($1.key ^ first.key) }
        var (ends, other) = (self, self)
        if contains(where: { $0.side != first.side }) {
            ends.place(into: &other) { Int($0.side + 1) }
            swap(&ends, &other)
        }
        for shift in stride(from: UInt64(0), to: 64, by: 8) where differing >> shift & 0xFF != 0 {
            ends.place(into: &other) { Int(truncatingIfNeeded: $0.key >> shift & 0xFF) }
            swap(&ends, &other)
        }
        return ends
    }

    /// Puts each where it belongs by one of its bytes; those of the same byte keep their order.
    @inline(__always)
    private func place(into other: inout [SortedBounds.End], by byte: (SortedBounds.End) -> Int) {
        withUnsafeTemporaryAllocation(of: Int.self, capacity: 257) { next in
            next.initialize(repeating: 0)
            for end in self { next[byte(end) + 1] += 1 }
            for index in 1...256 { next[index] += next[index - 1] }
            for end in self {
                let index = byte(end)
                other[next[index]] = end
                next[index] += 1
            }
        }
    }
}

extension SortedBounds.End {
    /// A number that is in the order of the values.
    fileprivate var key: UInt64 {
        let bits = value.bitPattern
        return value.sign == .minus ? ~bits : bits | 1 << 63
    }
}
