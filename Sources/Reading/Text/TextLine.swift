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
            let start = index
            var (count, first, last, parity, isFolded) = (0, 0, 0, UInt16(0), false)
            while index < source.count {
                let code = source[index]
                if !classes[Int(code)].contains(.blank) {
                    if count == 0 { first = index }
                    last = index
                    count += 1
                    parity ^= code
                    if mayBeFolded(code) { isFolded = true }
                } else if code == 0x0A || code == 0x2028 {
                    break
                }
                index += 1
            }
            lines.append(
                TextLine(
                    range: start..<index, count: count, first: first, last: last, parity: parity,
                    isFolded: isFolded))
            guard index < source.count else { return lines }
            index += 1
        }
    }
}
