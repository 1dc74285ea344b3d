/// A prefix code of the kind that deflate uses (RFC 1951, 3.2.2): shorter words for what is more frequent.
struct HuffmanCode {
    /// Bits of each symbol's word; 0 for one that does not occur.
    private(set) var lengths: [UInt8]
    /// The words, their first bit lowest, as they are written.
    private(set) var words: [UInt16]

    /// The best code for symbols of these frequencies with words of at most `limit` bits; at least two symbols get
    /// one, because some readers take a code of a single word amiss.
    init(_ frequencies: [UInt32], limit: Int) {
        var frequencies = frequencies
        for symbol in 0..<2 where frequencies.count(where: { $0 > 0 }) < 2 && frequencies[symbol] == 0 {
            frequencies[symbol] = 1
        }
        lengths = []
        repeat {
            lengths = Self.lengths(frequencies)
            // Evener frequencies make a shallower tree; this is next to never needed.
            frequencies = frequencies.map { $0 > 0 ? $0 / 2 + 1 : 0 }
        } while lengths.contains { $0 > limit }
        words = Self.words(lengths)
    }

    /// Huffman's tree, by two queues: of leaves, the rarest first, and of the knots as they are made.
    private static func lengths(_ frequencies: [UInt32]) -> [UInt8] {
        let leaves = frequencies.indices.filter { frequencies[$0] > 0 }
            .sorted { (frequencies[$0], $0) < (frequencies[$1], $1) }
        var weights = leaves.map { Int(frequencies[$0]) }
        var parents = [Int](repeating: 0, count: 2 * leaves.count - 1)
        weights.reserveCapacity(parents.count)
        var (leaf, knot) = (0, leaves.count)
        while weights.count < parents.count {
            var sum = 0
            for _ in 0..<2 {
                let takesLeaf =
                    leaf < leaves.count && (knot == weights.count || weights[leaf] <= weights[knot])
                let child = takesLeaf ? leaf : knot
                if takesLeaf { leaf += 1 } else { knot += 1 }
                parents[child] = weights.count
                sum += weights[child]
            }
            weights.append(sum)
        }
        var depths = [UInt8](repeating: 0, count: parents.count)
        for node in parents.indices.dropLast().reversed() { depths[node] = depths[parents[node]] + 1 }
        var lengths = [UInt8](repeating: 0, count: frequencies.count)
        for (place, symbol) in leaves.enumerated() { lengths[symbol] = depths[place] }
        return lengths
    }

    /// The words that RFC 1951 gives to lengths.
    private static func words(_ lengths: [UInt8]) -> [UInt16] {
        var counts = [UInt16](repeating: 0, count: 17)
        for length in lengths where length > 0 { counts[Int(length)] += 1 }
        var next = [UInt16](repeating: 0, count: 17)
        for length in 1..<16 { next[length + 1] = (next[length] + counts[length]) << 1 }
        return lengths.map { length in
            guard length > 0 else { return 0 }
            defer { next[Int(length)] += 1 }
            return next[Int(length)].reversedBits >> (16 - UInt16(length))
        }
    }
}

extension UInt16 {
    fileprivate var reversedBits: UInt16 {
        var (value, result) = (self, UInt16(0))
        for _ in 0..<16 {
            result = result << 1 | value & 1
            value >>= 1
        }
        return result
    }
}
