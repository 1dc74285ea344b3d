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
    static func regions(_ codes: UnsafeBufferPointer<UInt16>, lines: [Range<Int>]) -> [Int: [Half]] {
        var pairs: [Int: [Half]] = [:]
        var sure: Set<Int> = []
        for (number, line) in lines.enumerated() where mayBeDoubled(codes, line) {
            let offsets = line.filter { !CharacterClass.table[Int(codes[$0])].contains(.blank) }
            guard let segments = segments(of: offsets.map { codes[$0] }) else { continue }
            pairs[number] = segments.flatMap { halves($0, offsets.map { $0 - line.lowerBound }) }
            if offsets.count >= 8, segments.contains(where: { $0.count >= 6 }) { sure.insert(number) }
        }
        guard !sure.isEmpty else { return [:] }
        // From each sure line as far as the pairs go, over empty lines.
        var belongs = sure
        for direction in [Array(lines.indices), lines.indices.reversed()] {
            var isInside = false
            for number in direction where !isBlank(codes, lines[number]) {
                if belongs.contains(number) { isInside = true }
                if pairs[number] == nil { isInside = false }
                if isInside { belongs.insert(number) }
            }
        }
        return pairs.filter { belongs.contains($0.key) }
    }

    private static func isBlank(_ codes: UnsafeBufferPointer<UInt16>, _ line: Range<Int>) -> Bool {
        line.allSatisfy { CharacterClass.table[Int(codes[$0])].contains(.blank) }
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
        // pairLengths[i]: the half lengths of all pairs that begin at i. For each length one pass over
        // the text counts how long each character has equalled the one a half further on.
        var pairLengths = [[Int]](repeating: [], count: count)
        for half in 1...max(1, min(longestHalf, count / 2)) where half * 2 <= count {
            var run = 0
            for index in stride(from: count - half - 1, through: 0, by: -1) {
                run = text[index] == text[index + half] ? run + 1 : 0
                if run >= half { pairLengths[index].append(half) }
            }
        }
        // fewest[i]: how many pairs the text from i on needs.
        var fewest = [Int?](repeating: nil, count: count + 1)
        var choice = [Int](repeating: 0, count: count)
        fewest[count] = 0
        for index in stride(from: count - 1, through: 0, by: -1) {
            for half in pairLengths[index] {
                if let rest = fewest[index + half * 2], rest + 1 < fewest[index] ?? .max {
                    fewest[index] = rest + 1
                    choice[index] = half
                }
            }
        }
        guard fewest[0] != nil else { return nil }
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
    private static func mayBeDoubled(_ codes: UnsafeBufferPointer<UInt16>, _ line: Range<Int>) -> Bool {
        guard line.count > 1, line.count <= longestLine * 2 else { return false }
        var (sum, count): (UInt64, Int) = (0, 0)
        for index in line where !CharacterClass.table[Int(codes[index])].contains(.blank) {
            var scrambled = (UInt64(codes[index]) + 1) &* 0x9E37_79B9_7F4A_7C15
            scrambled ^= scrambled >> 29
            sum ^= scrambled &* 0xBF58_476D_1CE4_E5B9
            count += 1
        }
        return sum == 0 && count > 0 && count <= longestLine
    }
}
