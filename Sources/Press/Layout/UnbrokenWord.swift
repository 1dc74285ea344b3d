/// Latin letters and figures that no line may part: a word, a date, a stretch of days. Of an address, a part.
package enum UnbrokenWord {
    /// The one of most characters in a text; empty where it has none.
    package static func longest(in text: String) -> Substring {
        let scalars = text.unicodeScalars
        var (best, bestCount) = (Substring(), 0)
        var (start, count) = (scalars.startIndex, 0)
        var wasDigit = false
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let scalar = scalars[index]
            let next = scalars.index(after: index)
            let isDigit = ("0"..."9").contains(scalar)
            let joins = isDigit || wasDigit && "-—–.,:".unicodeScalars.contains(scalar)
            let isLetter =
                scalar.value > 0x20 && scalar.value < 0x250 && !"/?&-".unicodeScalars.contains(scalar)
            if joins || isLetter {
                if count == 0 { start = index }
                count += 1
                if count > bestCount { (best, bestCount) = (text[start..<next], count) }
            } else {
                count = 0
            }
            wasDigit = isDigit
            index = next
        }
        return best
    }
}
