import Metrics

/// A sentence of a text.
struct Sentence {
    /// Its characters, its end included, full-width ASCII made half-width.
    let scalars: [Unicode.Scalar]
    /// The same as written.
    let text: String
    /// Where it begins in the text, in scalars.
    let offset: Int

    /// The sentences of a text, in order.
    static func all(of text: String) -> [Sentence] {
        let all = Array(text.unicodeScalars)
        var (sentences, start): ([Sentence], Int) = ([], 0)
        for place in all.indices where isEnd(place, of: all) || place == all.count - 1 {
            sentences.append(Sentence(all[start...place], offset: start))
            start = place + 1
        }
        return sentences
    }

    private init(_ scalars: ArraySlice<Unicode.Scalar>, offset: Int) {
        text = String(String.UnicodeScalarView(scalars))
        self.scalars = scalars.map(\.halfWidth)
        self.offset = offset
    }

    private static func isEnd(_ place: Int, of text: [Unicode.Scalar]) -> Bool {
        switch text[place] {
        case "。", "！", "？", "!", "?", "\n": true
        // 1.5 goes on, and so does what an initial begins.
        case ".", "．":
            (place + 1 == text.count || text[place + 1].properties.isWhitespace)
                && (place < 2 || text[place - 2].properties.isAlphabetic || text[place - 2].isDigit)
        default: false
        }
    }

    /// Whether it asks.
    var isQuestion: Bool { scalars.last == "?" }

    /// Whether it has no Chinese character.
    var isEnglish: Bool { !scalars.contains { (0x4E00...0x9FFF).contains($0.value) } }
}

extension Unicode.Scalar {
    /// Whether it is an Arabic digit.
    var isDigit: Bool { ("0"..."9").contains(self) }

    /// Whether it is a letter of ASCII.
    var isLetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }

    /// A letter of ASCII made small; any other character itself.
    var small: Unicode.Scalar {
        ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(truncatingIfNeeded: value) | 0x20) : self
    }
}
