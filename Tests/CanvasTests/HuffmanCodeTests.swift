import Testing

@testable import Canvas

/// Words are prefixes of no other, no longer than allowed, and as short as they can be.
@Suite struct HuffmanCodeTests {
    @Test func everyCodeIsCompleteAndWithinItsLimit() {
        var random = SeededGenerator(seed: 11)
        for round in 0..<500 {
            let count = Int.random(in: 2...286, using: &random)
            let limit = count <= 19 ? 7 : 15
            let frequencies = (0..<count).map { symbol -> UInt32 in
                switch round % 3 {
                case 0: UInt32.random(in: 0...1000, using: &random)
                case 1: Int.random(in: 0..<5, using: &random) == 0 ? 1 : 0
                // Fibonacci's numbers make the deepest trees.
                default: symbol < 40 ? UInt32(Self.fibonacci(symbol)) : 0
                }
            }
            let code = HuffmanCode(frequencies, limit: limit)
            let lengths = code.lengths.filter { $0 > 0 }
            #expect(lengths.allSatisfy { $0 <= limit })
            // Kraft's sum is 1 exactly for a code that leaves no word unused.
            #expect(lengths.reduce(0) { $0 + 1 << (limit - Int($1)) } == 1 << limit)
            for (frequency, length) in zip(frequencies, code.lengths) where frequency > 0 {
                #expect(length > 0)
            }
            let words = zip(code.words, code.lengths).filter { $0.1 > 0 }.map {
                UInt32($0) | UInt32($1) << 16
            }
            #expect(Set(words).count == words.count)
        }
    }

    /// The cost of Huffman's tree is the sum of all its inner knots' weights, by the definition of the algorithm.
    @Test func wordsAreAsShortAsHuffmansTreeMakesThem() {
        var random = SeededGenerator(seed: 12)
        for _ in 0..<200 {
            let frequencies = (0..<Int.random(in: 2...40, using: &random)).map { _ in
                UInt32.random(in: 1...500, using: &random)
            }
            var heap = frequencies.map { Int($0) }
            var cost = 0
            while heap.count > 1 {
                heap.sort(by: >)
                let knot = heap.removeLast() + heap.removeLast()
                cost += knot
                heap.append(knot)
            }
            let code = HuffmanCode(frequencies, limit: 15)
            #expect(zip(frequencies, code.lengths).reduce(0) { $0 + Int($1.0) * Int($1.1) } == cost)
        }
    }

    private static func fibonacci(_ index: Int) -> Int {
        var (one, other) = (1, 1)
        for _ in 0..<index { (one, other) = (other, one + other) }
        return one
    }
}
