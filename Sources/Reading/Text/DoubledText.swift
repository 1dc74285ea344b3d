/// Undoes the doubling that bold headlines suffer in PDF text layers: each run of characters stands twice,
/// one right after the other (甲县甲县，，5252 次次 for 甲县，52次).
///
/// A line is doubled if it is made of such pairs from end to end. That alone would also hold for a line of
/// 方方面面, so one line must show a pair of at least three characters and eight characters in all; its
/// neighbours, as far as they are made of pairs as well, then belong to it. The numbers were tuned on one dump of a
/// newspaper page whose headlines were doubled and on four texts without doubling.
enum DoubledText {
    /// A character kept, with the offsets of its first and its second copy in the line.
    struct Half: Equatable {
        var first: Int
        var last: Int
    }

    /// The longest half of a pair that is looked for, and the longest line it is looked for in: headlines are
    /// shorter, and the search takes time in proportion to both.
    private static let (longestHalf, longestLine) = (80, 2000)

    /// For each line that is doubled what remains of it, without blanks, by the line's number.
    static func regions(
        _ codes: UnsafeBufferPointer<UInt16>, _ classes: UnsafeBufferPointer<CharacterClass>,
        _ lines: [TextLine]
    ) -> [Int: [Half]] {
        var pairs: [Int: [Half]] = [:]
        var sure: Set<Int> = []
        for (number, line) in lines.enumerated() where mayBeDoubled(codes, classes, line) {
            let offsets = line.range.filter { !classes[Int(codes[$0])].contains(.blank) }
            guard let segments = segments(of: offsets.map { codes[$0] }) else { continue }
            let places = offsets.map { $0 - line.range.lowerBound }
            pairs[number] = segments.flatMap { halves($0, places) }
            if offsets.count >= 8, segments.contains(where: { $0.count >= 6 }) { sure.insert(number) }
        }
        guard !sure.isEmpty else { return [:] }
        // From each sure line as far as the pairs go, over empty lines.
        var belongs = sure
        for direction in [Array(lines.indices), lines.indices.reversed()] {
            var isInside = false
            for number in direction where lines[number].count > 0 {
                if belongs.contains(number) { isInside = true }
                if pairs[number] == nil { isInside = false }
                if isInside { belongs.insert(number) }
            }
        }
        return pairs.filter { belongs.contains($0.key) }
    }

    private static func halves(_ segment: Range<Int>, _ offsets: [Int]) -> [Half] {
        let middle = segment.lowerBound + segment.count / 2
        return (segment.lowerBound..<middle).map {
            Half(first: offsets[$0], last: offsets[$0 + segment.count / 2])
        }
    }

    /// The fewest pairs that make up the whole text, as ranges; `nil` where none do. Fewest, so that
    /// 方方面面方方面面 is one pair and keeps its own doubles.
    private static func segments(of text: [UInt16]) -> [Range<Int>]? {
        let count = text.count
        let longest = max(1, min(longestHalf, count / 2))
        // choice[i]: the half of the pair to take at i.
        var choice = [Int](repeating: 0, count: count)
        let isMadeOfPairs = text.withUnsafeBufferPointer { text in
            // runs[half]: how many characters from here on have equalled the one a half further on.
            withUnsafeTemporaryAllocation(of: Int.self, capacity: longest + 1) { runs in
                // fewest[i]: how many pairs the text from i on needs; past all counts where none make it up.
                withUnsafeTemporaryAllocation(of: Int.self, capacity: count + 1) { fewest in
                    runs.initialize(repeating: 0)
                    fewest.initialize(repeating: Int.max / 2)
                    fewest[count] = 0
                    for index in stride(from: count - 1, through: 0, by: -1) {
                        let code = text[index]
                        for half in 1...longest where half < count - index {
                            guard code == text[index + half] else {
                                runs[half] = 0
                                continue
                            }
                            runs[half] += 1
                            guard runs[half] >= half, fewest[index + half * 2] + 1 < fewest[index] else {
                                continue
                            }
                            fewest[index] = fewest[index + half * 2] + 1
                            choice[index] = half
                        }
                    }
                    return fewest[0] < Int.max / 2
                }
            }
        }
        guard isMadeOfPairs else { return nil }
        var segments: [Range<Int>] = []
        var index = 0
        while index < count {
            segments.append(index..<index + choice[index] * 2)
            index += choice[index] * 2
        }
        return segments
    }

    /// In doubled text every character occurs an even number of times: seen at once, and true of hardly any
    /// other line, so that the search above is seldom made. Sums of scrambled codes tell it without a table; that
    /// they cancel out by chance happens once in 2⁶⁴ lines and costs a search in vain.
    private static func mayBeDoubled(
        _ codes: UnsafeBufferPointer<UInt16>, _ classes: UnsafeBufferPointer<CharacterClass>, _ line: TextLine
    ) -> Bool {
        guard line.parity == 0, line.count > 1, line.count <= longestLine else { return false }
        var sum: UInt64 = 0
        for index in line.first...line.last where !classes[Int(codes[index])].contains(.blank) {
            var scrambled = (UInt64(codes[index]) + 1) &* 0x9E37_79B9_7F4A_7C15
            scrambled ^= scrambled >> 29
            sum ^= scrambled &* 0xBF58_476D_1CE4_E5B9
        }
        return sum == 0
    }
}
