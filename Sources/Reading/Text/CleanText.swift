import Metrics

/// A document's text made fit to be read: doubled headlines undone, broken lines joined, blanks between
/// Chinese characters dropped, full-width digits folded. Every character knows where it came from.
public struct CleanText: Sendable {
    /// The cleaned text in UTF-16 codes; what stands outside the basic plane is U+FFFD.
    private(set) var codes: [UInt16] = []
    /// Where the codes come from: from the index of each stretch on, one offset after the other.
    private var stretches: [Stretch] = []
    /// The offset after a character that is not the next one's: of a doubled one, after its second copy.
    private var doubledEnds: [Int: Int32] = [:]

    private struct Stretch {
        var index: Int32
        var offset: Int32
    }

    /// The number of characters.
    public var count: Int { codes.count }

    /// Cleans a document.
    public init(_ document: Document) {
        let source = document.codes
        codes.reserveCapacity(source.count)
        CharacterClass.table.withUnsafeBufferPointer { classes in
            source.withUnsafeBufferPointer { source in
                let lines = TextLine.all(of: source, classes)
                let doubled = DoubledText.regions(source, classes, lines)
                let breaks = LineBreaks(source, classes, lines)
                for (number, line) in lines.enumerated() where line.count > 0 {
                    if let kind = breaks.before(number) {
                        separate(kind, at: line.range.lowerBound, next: source[line.first])
                    }
                    if let halves = doubled[number] {
                        for half in halves {
                            doubledEnds[codes.count] = Int32(line.range.lowerBound + half.last + 1)
                            append(
                                source[line.range.lowerBound + half.first], line.range.lowerBound + half.first
                            )
                        }
                    } else if line.isSolid {
                        appendSolid(source, line.first...line.last, isFolded: line.isFolded)
                    } else {
                        appendSpaced(source, classes, line)
                    }
                }
            }
        }
    }

    /// The range of the document that a range of the cleaned text came from; an empty one for an empty one.
    public func original(of range: Range<Int>) -> Range<Int> {
        let range = range.clamped(to: 0..<codes.count)
        guard let last = range.last else {
            let place = range.lowerBound < codes.count ? start(range.lowerBound) : end(codes.count - 1)
            return place..<place
        }
        return start(range.lowerBound)..<end(last)
    }

    /// The offset in the document at which a character begins.
    private func start(_ index: Int) -> Int {
        // The last stretch that begins at or before it, found by halving.
        var (low, high) = (0, stretches.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(stretches[middle].index) <= index { low = middle } else { high = middle }
        }
        return Int(stretches[low].offset) + index - Int(stretches[low].index)
    }

    private func end(_ index: Int) -> Int {
        guard index >= 0 else { return 0 }
        return doubledEnds[index].map(Int.init) ?? start(index) + 1
    }

    /// The cleaned words of a range.
    public func text(in range: Range<Int>) -> String {
        codes.withUnsafeBufferPointer { String(codes: $0[range.clamped(to: 0..<codes.count)]) }
    }

    private mutating func append(_ code: UInt16, _ start: Int) {
        note(start)
        codes.append(Self.folded(code))
    }

    /// Notes where the next character comes from.
    @inline(__always)
    private mutating func note(_ offset: Int) {
        if let last = stretches.last, Int(last.offset) + codes.count - Int(last.index) == offset { return }
        stretches.append(Stretch(index: Int32(codes.count), offset: Int32(offset)))
    }

    /// A line, or the part of it, that holds no blanks.
    /// - Parameter isFolded: whether any of it may be full-width.
    private mutating func appendSolid(
        _ source: UnsafeBufferPointer<UInt16>, _ range: ClosedRange<Int>, isFolded: Bool
    ) {
        note(range.lowerBound)
        codes.append(contentsOf: UnsafeBufferPointer(rebasing: source[range]))
        guard isFolded else { return }
        codes.withUnsafeMutableBufferPointer { codes in
            for index in codes.count - range.count..<codes.count where TextLine.mayBeFolded(codes[index]) {
                codes[index] = Self.folded(codes[index])
            }
        }
    }

    /// A line without its blanks, but for those between Latin letters or digits, where they part words.
    private mutating func appendSpaced(
        _ source: UnsafeBufferPointer<UInt16>, _ classes: UnsafeBufferPointer<CharacterClass>,
        _ line: TextLine
    ) {
        let isSpaced = Self.isLetterSpaced(source, line, classes)
        var index = line.first
        while index <= line.last {
            guard !classes[Int(source[index])].contains(.blank) else {
                index += 1
                continue
            }
            let start = index
            while index <= line.last, !classes[Int(source[index])].contains(.blank) { index += 1 }
            if start > line.first, !isSpaced, let last = codes.last, Self.isLatin(last),
                Self.isLatin(Self.folded(source[start]))
            {
                note(start - 1)
                codes.append(0x20)
            }
            appendSolid(source, start...index - 1, isFolded: line.isFolded)
        }
    }

    /// Whether single blanks stand between nearly all characters of a line: then one between two digits parts no numbers.
    /// Nine in ten, of at least eight: tuned on two dumps of newspaper pages.
    private static func isLetterSpaced(
        _ source: UnsafeBufferPointer<UInt16>, _ line: TextLine,
        _ table: UnsafeBufferPointer<CharacterClass>
    ) -> Bool {
        func isSpaced(_ blanks: Int) -> Bool { line.count >= 8 && blanks * 10 >= (line.count - 1) * 9 }
        // Most lines have too few blanks altogether.
        guard isSpaced(line.last - line.first + 1 - line.count) else { return false }
        var single = 0
        for index in line.first..<line.last where !table[Int(source[index])].contains(.blank) {
            guard index + 2 <= line.last, table[Int(source[index + 1])].contains(.blank) else { continue }
            if !table[Int(source[index + 2])].contains(.blank) { single += 1 }
        }
        return isSpaced(single)
    }

    private mutating func separate(_ kind: LineBreaks.Kind, at offset: Int, next: UInt16) {
        if kind == .paragraph {
            append(0x0A, offset - 1)
        } else if let last = codes.last, Self.isLatin(last), Self.isLatin(Self.folded(next)) {
            append(0x20, offset - 1)
        }
    }

    /// Whether it is an ASCII letter or digit.
    @inline(__always)
    static func isLatin(_ code: UInt16) -> Bool {
        (0x30...0x39).contains(code) || (0x41...0x5A).contains(code & ~0x20) && code < 0x80
    }

    /// Digits and the signs that numbers are written with; other full-width characters are punctuation.
    @inline(__always)
    private static func folded(_ code: UInt16) -> UInt16 {
        guard TextLine.mayBeFolded(code) else { return code }
        switch code {
        // ０–９ ％ ． （ ） ＋ －
        case 0xFF10...0xFF19, 0xFF05, 0xFF0E, 0xFF08, 0xFF09, 0xFF0B, 0xFF0D: return code - 0xFEE0
        default: return code
        }
    }
}
