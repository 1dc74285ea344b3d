import CPangoCairo

/// Where a line may end.
enum BreakPlace: UInt8, Comparable {
    /// Inside a character: never.
    case inside
    /// Inside a number: only where the number alone is wider than the line.
    case number
    /// Between two characters that belong together: only where nothing else helps.
    case bound
    /// Between two characters of a piece without breaks: where the piece is wider than the line.
    case loose
    /// Between pieces.
    case piece

    static func < (left: BreakPlace, right: BreakPlace) -> Bool { left.rawValue < right.rawValue }
}

/// A text with the places where its lines may end.
struct BreakableText {
    /// The text.
    var utf8: [UInt8]
    /// Where each scalar begins, and where the last ends.
    var offsets: [Int]
    /// What stands before each scalar, and after the last.
    var places: [BreakPlace]
    /// Which scalars vanish at a line's end.
    var isBlank: [Bool]

    /// The text of some scalars.
    subscript(scalars: Range<Int>) -> String {
        String(decoding: utf8[offsets[scalars.lowerBound]..<offsets[scalars.upperBound]], as: UTF8.self)
    }
}

/// Pango's reading of UAX #14 and #29, with the rules of Chinese setting over it.
struct BreakFinder {
    // Interned by Pango for the life of the process, not to be freed.
    private let language = pango_language_from_string("zh-cn")

    /// What Unicode itself says of one paragraph.
    func boundaries(in text: String) -> [TextBoundary] {
        attributes(of: text, count: text.unicodeScalars.count).map { attribute in
            attribute.is_cursor_position == 0 ? .none : attribute.is_line_break != 0 ? .line : .character
        }
    }

    private func attributes(of text: String, count: Int) -> [PangoLogAttr] {
        var attributes = [PangoLogAttr](repeating: PangoLogAttr(), count: count + 1)
        _ = text.withUTF8Bytes { bytes, length -> Void? in
            pango_get_log_attrs(bytes, length, -1, language, &attributes, Int32(attributes.count))
        }
        return attributes
    }

    /// The places of one paragraph.
    func places(in text: String) -> BreakableText {
        let scalars = Array(text.unicodeScalars)
        var result = BreakableText(utf8: Array(text.utf8), offsets: [0], places: [], isBlank: [])
        result.offsets.reserveCapacity(scalars.count + 1)
        var offset = 0
        for scalar in scalars {
            offset += UTF8.width(scalar)
            result.offsets.append(offset)
            result.isBlank.append(scalar.isBreakingBlank)
        }
        let attributes = attributes(of: text, count: scalars.count)
        var isNumber = false  // whether what stands before is a number or its tail
        result.places = [.inside]
        for index in scalars.indices.dropFirst() {
            let (before, after) = (scalars[index - 1], scalars[index])
            isNumber = before.isDigit || (isNumber && BreakRules.numberTail.contains(before))
            let attribute = attributes[index]
            let place: BreakPlace
            if attribute.is_cursor_position == 0 {
                place = .inside
            } else if BreakRules.isWithinNumber(
                before, after, next: index + 1 < scalars.count ? scalars[index + 1] : nil)
            {
                place = .number
            } else if BreakRules.forbids(before, after, afterNumber: isNumber) {
                place = .bound
            } else if before.value == 0xAD {
                place = .loose  // a soft hyphen would have to be drawn; such words are kept whole instead
            } else {
                let isPiece = attribute.is_line_break != 0 || BreakRules.allows(before, after)
                place = isPiece ? .piece : .loose
            }
            result.places.append(place)
        }
        if !scalars.isEmpty { result.places.append(.piece) }
        return result
    }
}

extension UTF8 {
    /// How many bytes a scalar takes.
    package static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case ..<0x80: 1
        case ..<0x800: 2
        case ..<0x10000: 3
        default: 4
        }
    }
}
