/// Text made ready for the numeral reader: full-width ASCII made half-width, blanks dropped.
///
/// A blank stays where it parts two words of ASCII letters or digits (`94 percent`).
package struct FoldedText: Sendable {
    /// The folded scalars.
    package private(set) var scalars: [Unicode.Scalar] = []
    /// Whether a blank stood between two digits, so that nobody can say whether they are one number.
    package private(set) var hasSplitDigits = false

    /// Folds a text.
    package init(_ text: String) {
        scalars.reserveCapacity(text.utf8.count)
        var sawBlank = false
        for original in text.unicodeScalars {
            if original.isBlank {
                sawBlank = true
                continue
            }
            let scalar = original.halfWidth
            if sawBlank, let last = scalars.last, last.isASCIIWord, scalar.isASCIIWord {
                if last.isArabicDigit, scalar.isArabicDigit { hasSplitDigits = true }
                scalars.append(" ")
            }
            sawBlank = false
            scalars.append(scalar)
        }
    }
}

extension Unicode.Scalar {
    /// The half-width form of full-width ASCII (U+FF01…U+FF5E); any other character itself.
    package var halfWidth: Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(value), let folded = Unicode.Scalar(value - 0xFEE0) else {
            return self
        }
        return folded
    }

    /// Whether it is white space; Chinese characters, most of all text, are told at once.
    fileprivate var isBlank: Bool {
        switch value {
        case 0x21..<0x80, 0x3001..<0xA000: false
        default: properties.isWhitespace
        }
    }

    /// Whether it is an ASCII letter or digit.
    var isASCIIWord: Bool { isArabicDigit || isASCIILetter }

    /// Whether it is an ASCII letter.
    var isASCIILetter: Bool { (0x41...0x5A).contains(value & ~0x20) && value < 0x80 }

    /// Whether it is a Chinese character of the basic block.
    package var isHan: Bool { (0x4E00...0x9FFF).contains(value) }
}
