import Metrics

/// A document's text made fit to be read: doubled headlines undone, broken lines joined, blanks between
/// Chinese characters dropped, full-width digits folded. Every character knows where it came from.
public struct CleanText: Sendable {
    /// The cleaned text in UTF-16 codes; what stands outside the basic plane is U+FFFD.
    private(set) var codes: [UInt16] = []
    /// For each code the offset in the document at which it begins.
    private var starts: [Int32] = []
    /// The offset after a character that is not the next one's: of a doubled one, after its second copy.
    private var doubledEnds: [Int: Int32] = [:]

    /// The number of characters.
    public var count: Int { codes.count }

    /// Cleans a document.
    public init(_ document: Document) {
        let source = document.scalars.map(\.code)
        codes.reserveCapacity(source.count)
        starts.reserveCapacity(source.count)
        source.withUnsafeBufferPointer { source in
            let lines = Self.lines(of: source)
            let doubled = DoubledText.regions(source, lines: lines)
            let breaks = LineBreaks(source, lines)
            for number in lines.indices {
                let line = lines[number]
                guard breaks.counts[number] > 0 else { continue }
                if let kind = breaks.before(number) {
                    separate(kind, at: line.lowerBound, next: source[breaks.first(number)])
                }
                if let halves = doubled[number] {
                    for half in halves {
                        doubledEnds[codes.count] = Int32(line.lowerBound + half.last + 1)
                        append(source[line.lowerBound + half.first], line.lowerBound + half.first)
                    }
                } else {
                    appendPlain(source, line)
                }
            }
        }
    }

    /// The range of the document that a range of the cleaned text came from; an empty one for an empty one.
    public func original(of range: Range<Int>) -> Range<Int> {
        let range = range.clamped(to: 0..<codes.count)
        guard let last = range.last else {
            let place =
                range.lowerBound < starts.count ? Int(starts[range.lowerBound]) : end(starts.count - 1)
            return place..<place
        }
        return Int(starts[range.lowerBound])..<end(last)
    }

    private func end(_ index: Int) -> Int {
        guard index >= 0 else { return 0 }
        return Int(doubledEnds[index] ?? starts[index] + 1)
    }

    /// The cleaned words of a range.
    public func text(in range: Range<Int>) -> String {
        String(decoding: codes[range.clamped(to: 0..<codes.count)], as: UTF16.self)
    }

    private mutating func append(_ code: UInt16, _ start: Int) {
        codes.append(Self.folded(code))
        starts.append(Int32(start))
    }

    /// A line without its blanks, but for those between Latin letters or digits, where they part words.
    private mutating func appendPlain(_ source: UnsafeBufferPointer<UInt16>, _ line: Range<Int>) {
        CharacterClass.table.withUnsafeBufferPointer { table in
            let isSpaced = Self.isLetterSpaced(source, line, table)
            var isAfterBlank = false
            var isAtStart = true
            for index in line {
                let code = Self.folded(source[index])
                guard !table[Int(code)].contains(.blank) else {
                    isAfterBlank = true
                    continue
                }
                if isAfterBlank, !isAtStart, !isSpaced, let last = codes.last, Self.isLatin(last),
                    Self.isLatin(code)
                {
                    codes.append(0x20)
                    starts.append(Int32(index - 1))
                }
                (isAfterBlank, isAtStart) = (false, false)
                codes.append(code)
                starts.append(Int32(index))
            }
        }
    }

    /// Whether single blanks stand between nearly all characters of a line: then one between two digits parts no numbers.
    /// Nine in ten, of at least eight: tuned on two dumps of newspaper pages.
    private static func isLetterSpaced(
        _ source: UnsafeBufferPointer<UInt16>, _ line: Range<Int>,
        _ table: UnsafeBufferPointer<CharacterClass>
    ) -> Bool {
        var (characters, single) = (0, 0)
        for index in line where !table[Int(source[index])].contains(.blank) {
            characters += 1
            guard index + 2 < line.upperBound, table[Int(source[index + 1])].contains(.blank) else {
                continue
            }
            if !table[Int(source[index + 2])].contains(.blank) { single += 1 }
        }
        return characters >= 8 && single * 10 >= (characters - 1) * 9
    }

    private mutating func separate(_ kind: LineBreaks.Kind, at offset: Int, next: UInt16) {
        if kind == .paragraph {
            append(0x0A, offset - 1)
        } else if let last = codes.last, Self.isLatin(last), Self.isLatin(Self.folded(next)) {
            append(0x20, offset - 1)
        }
    }

    private static func lines(of source: UnsafeBufferPointer<UInt16>) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for index in source.indices where source[index] == 0x0A || source[index] == 0x2028 {
            lines.append(start..<index)
            start = index + 1
        }
        lines.append(start..<source.count)
        return lines
    }

    /// Whether it is an ASCII letter or digit.
    static func isLatin(_ code: UInt16) -> Bool {
        (0x30...0x39).contains(code) || (0x41...0x5A).contains(code & ~0x20) && code < 0x80
    }

    /// Digits and the signs that numbers are written with; other full-width characters are punctuation.
    private static func folded(_ code: UInt16) -> UInt16 {
        guard code >= 0xFF05 else { return code }
        switch code {
        // ０–９ ％ ． （ ） ＋ －
        case 0xFF10...0xFF19, 0xFF05, 0xFF0E, 0xFF08, 0xFF09, 0xFF0B, 0xFF0D: return code - 0xFEE0
        default: return code
        }
    }
}
