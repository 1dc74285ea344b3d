/// Which ends of lines end a paragraph, and which only stand where a line was full.
///
/// An empty line always ends one. Otherwise it depends on how the text was made. In text that was broken to a measure,
/// a line that is markedly short ends a paragraph, and so does one before a line that is indented by two em. In text
/// that was not, whose lines are of any length, every end of a line ends one. Nothing is parted between a number
/// and what it counts. Tuned on one dump of a newspaper page (lines of 16 to 40 characters) and four saved texts.
struct LineBreaks {
    /// What stands between two lines.
    enum Kind: Equatable { case joined, paragraph }

    private let source: UnsafeBufferPointer<UInt16>
    private let classes: UnsafeBufferPointer<CharacterClass>
    private let lines: [TextLine]
    private let previous: [Int?]
    /// The usual length of a full line; `nil` where the text was not broken to a measure.
    private let measure: Int?

    /// Looks through a text.
    init(
        _ source: UnsafeBufferPointer<UInt16>, _ classes: UnsafeBufferPointer<CharacterClass>,
        _ lines: [TextLine]
    ) {
        (self.source, self.classes, self.lines) = (source, classes, lines)
        var previous = [Int?](repeating: nil, count: lines.count)
        var last: Int?
        for number in lines.indices where lines[number].count > 0 {
            previous[number] = last
            last = number
        }
        self.previous = previous
        // How many lines there are of each length; what is longer than a page is set in counts as one.
        var lengths = [Int](repeating: 0, count: Self.longestMeasure + 2)
        for line in lines { lengths[min(line.count, Self.longestMeasure + 1)] += 1 }
        let full = lines.count - lengths[0]
        lengths[0] = 0
        func length(ofLine rank: Int) -> Int {
            var rest = rank
            return lengths.firstIndex {
                rest -= $0; return rest < 0
            } ?? 0
        }
        let (long, usual) = (length(ofLine: full * 9 / 10), length(ofLine: full / 2))
        // Lines broken to a measure are alike and short.
        measure = long <= Self.longestMeasure && Double(long) <= 2.5 * Double(usual) ? long : nil
    }

    /// The longest lines that a page is set in, in characters.
    private static let longestMeasure = 90

    /// What stands before a line; `nil` for the first.
    func before(_ number: Int) -> Kind? {
        guard let earlier = previous[number] else { return nil }
        if number - earlier > 1 { return .paragraph }
        let (end, start) = (source[lines[earlier].last], source[lines[number].first])
        if isCounted(end) || isCounted(start) && !isYear(lines[number].first) { return .joined }
        guard let measure else { return .paragraph }
        if lines[number].range.count > 2, source[lines[number].range.lowerBound] == 0x3000,
            source[lines[number].range.lowerBound + 1] == 0x3000
        {
            return .paragraph
        }
        return lines[earlier].count * 10 < measure * 6 ? .paragraph : .joined
    }

    /// Whether 2025年 stands at a place: behind a heading it begins a paragraph, and no number goes on with it.
    private func isYear(_ place: Int) -> Bool {
        place + 4 < source.count && source[place + 4] == 0x5E74
            && (place..<place + 4).allSatisfy { classes[Int(source[$0])].contains(.digit) }
    }

    /// Whether a character belongs to a number or closes what was opened before.
    private func isCounted(_ code: UInt16) -> Bool {
        let kind = classes[Int(code)]
        if kind.contains(.digit) { return true }
        switch code {
        // 余 多 ％ % ， 、 ） 》 ”
        case 0x4F59, 0x591A, 0xFF05, 0x25, 0xFF0C, 0x3001, 0xFF09, 0x300B, 0x201D: return true
        default: return false
        }
    }
}
