import Metrics

/// A document's text made fit to be read: doubled headlines undone, broken lines joined, blanks between
/// Chinese characters dropped, full-width digits folded. Every character knows where it came from.
public struct CleanText: Sendable {
    /// The cleaned text.
    public private(set) var scalars: [Unicode.Scalar] = []
    /// For each scalar the offset in the document at which it begins.
    private var starts: [Int] = []
    /// For each scalar the offset after it: of a doubled one, after its second copy.
    private var ends: [Int] = []

    /// Cleans a document.
    public init(_ document: Document) {
        let source = document.scalars
        scalars.reserveCapacity(source.count)
        starts.reserveCapacity(source.count)
        ends.reserveCapacity(source.count)
        let lines = Self.lines(of: source)
        let doubled = DoubledText.regions(lines.map { Array(source[$0]) })
        var blankLines = 0
        var isFirst = true
        for (line, halves) in zip(lines, doubled) {
            guard source[line].contains(where: { !$0.properties.isWhitespace }) else {
                blankLines += 1
                continue
            }
            // One line break is where the line was full, an empty line ends a paragraph.
            if !isFirst { separate(isParagraph: blankLines > 0, at: line.lowerBound, next: source[line]) }
            (isFirst, blankLines) = (false, 0)
            if let halves {
                for half in halves {
                    append(
                        source[line.lowerBound + half.first], line.lowerBound + half.first,
                        line.lowerBound + half.last + 1)
                }
            } else {
                appendPlain(source, line)
            }
        }
    }

    /// The range of the document that a range of the cleaned text came from; an empty one for an empty one.
    public func original(of range: Range<Int>) -> Range<Int> {
        let range = range.clamped(to: 0..<scalars.count)
        guard let last = range.last else {
            let place = range.lowerBound < starts.count ? starts[range.lowerBound] : ends.last ?? 0
            return place..<place
        }
        return starts[range.lowerBound]..<ends[last]
    }

    /// The cleaned words of a range.
    public func text(in range: Range<Int>) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
        return text
    }

    private mutating func append(_ scalar: Unicode.Scalar, _ start: Int, _ end: Int) {
        scalars.append(Self.folded(scalar))
        starts.append(start)
        ends.append(end)
    }

    /// A line without its blanks, but for those between Latin letters or digits, where they part words.
    private mutating func appendPlain(_ source: [Unicode.Scalar], _ line: Range<Int>) {
        var isAfterBlank = false
        var isAtStart = true
        for index in line {
            guard !source[index].properties.isWhitespace else {
                isAfterBlank = true
                continue
            }
            if isAfterBlank, !isAtStart, let last = scalars.last, last.isLatin,
                Self.folded(source[index]).isLatin
            {
                append(" ", index - 1, index)
            }
            (isAfterBlank, isAtStart) = (false, false)
            append(source[index], index, index + 1)
        }
    }

    private mutating func separate(isParagraph: Bool, at offset: Int, next: ArraySlice<Unicode.Scalar>) {
        if isParagraph {
            append("\n", offset - 1, offset)
        } else if let last = scalars.last, last.isLatin,
            let first = next.first(where: { !$0.properties.isWhitespace }), Self.folded(first).isLatin
        {
            append(" ", offset - 1, offset)
        }
    }

    private static func lines(of source: [Unicode.Scalar]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for index in source.indices where source[index] == "\n" || source[index] == "\u{2028}" {
            lines.append(start..<index)
            start = index + 1
        }
        lines.append(start..<source.count)
        return lines
    }

    /// Digits and the signs that numbers are written with; other full-width characters are punctuation.
    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "０"..."９", "％", "．", "（", "）", "＋", "－": scalar.halfWidth
        default: scalar
        }
    }
}

extension Unicode.Scalar {
    /// Whether it is an ASCII letter or digit.
    var isLatin: Bool { value < 0x80 && properties.isAlphabetic || isArabicDigit }
}
