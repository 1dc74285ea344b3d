/// Which ends of lines end a paragraph, and which only stand where a line was full.
///
/// An empty line always ends one. Otherwise it depends on how the text was made. In text that was broken to a measure,
/// a line that is markedly short ends a paragraph, and so does one before a line that is indented by two em. In text
/// that was not, whose lines are of any length, every end of a line ends one. Nothing is parted between a number
/// and what it counts. Tuned on one dump of a newspaper page (lines of 16 to 40 characters) and four saved texts.
struct LineBreaks {
    /// What stands between two lines.
    enum Kind: Equatable { case joined, paragraph }

    /// The characters of each line that are no blanks.
    let counts: [Int]
    private let source: UnsafeBufferPointer<UInt16>
    private let lines: [Range<Int>]
    private let previous: [Int?]
    /// The usual length of a full line; `nil` where the text was not broken to a measure.
    private let measure: Int?

    /// Looks through a text.
    init(_ source: UnsafeBufferPointer<UInt16>, _ lines: [Range<Int>]) {
        (self.source, self.lines) = (source, lines)
        counts = CharacterClass.table.withUnsafeBufferPointer { table in
            lines.map { line in
                var count = 0
                for index in line where !table[Int(source[index])].contains(.blank) { count += 1 }
                return count
            }
        }
        var previous = [Int?](repeating: nil, count: lines.count)
        var last: Int?
        for number in lines.indices where counts[number] > 0 {
            previous[number] = last
            last = number
        }
        self.previous = previous
        let sorted = counts.filter { $0 > 0 }.sorted()
        let long = sorted.isEmpty ? 0 : sorted[sorted.count * 9 / 10]
        let usual = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
        // Lines broken to a measure are alike and short.
        measure = long <= Self.longestMeasure && Double(long) <= 2.5 * Double(usual) ? long : nil
    }

    /// The longest lines that a page is set in, in characters.
    private static let longestMeasure = 90

    /// The first character of a line that has one.
    func first(_ number: Int) -> Int {
        lines[number].first { !CharacterClass.table[Int(source[$0])].contains(.blank) }
            ?? lines[number].lowerBound
    }

    private func last(_ number: Int) -> Int {
        lines[number].last { !CharacterClass.table[Int(source[$0])].contains(.blank) }
            ?? lines[number].lowerBound
    }

    /// What stands before a line; `nil` for the first.
    func before(_ number: Int) -> Kind? {
        guard let earlier = previous[number] else { return nil }
        if number - earlier > 1 { return .paragraph }
        let (end, start) = (source[last(earlier)], source[first(number)])
        if isCounted(end) || isCounted(start) { return .joined }
        guard let measure else { return .paragraph }
        if lines[number].count > 2, source[lines[number].lowerBound] == 0x3000,
            source[lines[number].lowerBound + 1] == 0x3000
        {
            return .paragraph
        }
        return counts[earlier] * 10 < measure * 6 ? .paragraph : .joined
    }

    /// Whether a character belongs to a number or closes what was opened before.
    private func isCounted(_ code: UInt16) -> Bool {
        let kind = CharacterClass.table[Int(code)]
        return kind.contains(.digit) || "余多％%，、）》”".utf16.contains(code)
    }
}
