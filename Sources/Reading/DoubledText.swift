/// Undoes the doubling that bold headlines suffer in PDF text layers: each run of characters stands twice,
/// one right after the other (甲县甲县，，5252 次次 for 甲县，52次).
///
/// A line is doubled if it is made of such pairs from end to end. That alone would also hold for a line of
/// 方方面面, so one line must show a pair of at least three characters and eight characters in all; its
/// neighbours, as far as they are made of pairs as well, then belong to it.
enum DoubledText {
    /// A character kept, with the offsets of its first and its second copy in the line.
    struct Half: Equatable {
        var first: Int
        var last: Int
    }

    /// The longest half of a pair that is looked for, and the longest line it is looked for in: headlines are
    /// shorter, and the search takes time in proportion to both.
    private static let (longestHalf, longestLine) = (80, 2000)

    /// For each line that is doubled what remains of it, without blanks; `nil` for the others.
    static func regions(_ lines: [[Unicode.Scalar]]) -> [[Half]?] {
        var pairs: [[Half]?] = []
        var isSure: [Bool] = []
        var isEmpty: [Bool] = []
        for line in lines {
            let offsets = line.indices.filter { !line[$0].properties.isWhitespace }
            let segments = segments(of: offsets.map { line[$0] })
            pairs.append(segments.map { $0.flatMap { halves($0, offsets) } })
            isEmpty.append(offsets.isEmpty)
            isSure.append(offsets.count >= 8 && (segments ?? []).contains { $0.count >= 6 })
        }
        // From each sure line as far as the pairs go, over empty lines.
        var belongs = isSure
        for direction in [Array(lines.indices), lines.indices.reversed()] {
            var isInside = false
            for index in direction where !isEmpty[index] {
                if belongs[index] { isInside = true }
                if pairs[index] == nil { isInside = false }
                if isInside { belongs[index] = true }
            }
        }
        return zip(pairs, belongs).map { $1 ? $0 : nil }
    }

    private static func halves(_ segment: Range<Int>, _ offsets: [Int]) -> [Half] {
        let middle = segment.lowerBound + segment.count / 2
        return (segment.lowerBound..<middle).map {
            Half(first: offsets[$0], last: offsets[$0 + segment.count / 2])
        }
    }

    /// The fewest pairs that make up the whole text, as ranges; `nil` where none do. Fewest, so that
    /// 方方面面方方面面 is one pair and keeps its own doubles.
    private static func segments(of text: [Unicode.Scalar]) -> [Range<Int>]? {
        let count = text.count
        guard mayBeDoubled(text) else { return nil }
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
    /// other line, so that the search above is seldom made.
    private static func mayBeDoubled(_ text: [Unicode.Scalar]) -> Bool {
        guard !text.isEmpty, text.count <= longestLine, text.count.isMultiple(of: 2) else { return false }
        var odd: Set<Unicode.Scalar> = []
        for scalar in text where odd.remove(scalar) == nil { odd.insert(scalar) }
        return odd.isEmpty
    }
}
