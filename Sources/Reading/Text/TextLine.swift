/// A line of a document with what the stages of cleaning ask of it, gathered in one pass.
struct TextLine {
    /// The line without its end.
    var range: Range<Int>
    /// The characters that are no blanks.
    var count = 0
    /// The first and the last of them, where there are any.
    var first = 0
    var last = 0
    /// Their codes, added without carrying: 0 where each occurs an even number of times, and by chance.
    var parity: UInt16 = 0
    /// Whether it holds full-width digits or signs.
    var isFolded = false

    /// Whether no blank stands between its first and its last character.
    var isSolid: Bool { last - first + 1 == count }

    /// Whether a code is among the full-width digits and the signs around them: ％ to ９, without the comma.
    @inline(__always)
    static func mayBeFolded(_ code: UInt16) -> Bool { code &- 0xFF05 <= 0x14 && code != 0xFF0C }

    /// All lines of a text.
    static func all(
        of source: UnsafeBufferPointer<UInt16>, _ classes: UnsafeBufferPointer<CharacterClass>
    ) -> [TextLine] {
        var lines: [TextLine] = []
        var index = 0
        while true {
            var line = TextLine(range: index..<index)
            while index < source.count {
                let start = index
                while index < source.count, !classes[Int(source[index])].contains(.blank) { index += 1 }
                if index > start { line.add(start..<index, of: source) }
                guard index < source.count, source[index] != 0x0A, source[index] != 0x2028 else { break }
                index += 1
            }
            line.range = line.range.lowerBound..<index
            lines.append(line)
            guard index < source.count else { return lines }
            index += 1
        }
    }

    /// Adds characters without a blank among them. The loop has no branches, so that it takes several at a time.
    private mutating func add(_ stretch: Range<Int>, of source: UnsafeBufferPointer<UInt16>) {
        if count == 0 { first = stretch.lowerBound }
        last = stretch.upperBound - 1
        count += stretch.count
        var (sum, folded) = (UInt16(0), UInt16(0))
        for code in UnsafeBufferPointer(rebasing: source[stretch]) {
            sum ^= code
            folded |= Self.mayBeFolded(code) ? 1 : 0
        }
        parity ^= sum
        isFolded = isFolded || folded != 0
    }
}
