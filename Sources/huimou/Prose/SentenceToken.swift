import Reading

/// What a sentence is made of, once its bodies, years, numbers and telling words are known.
enum SentenceToken: Equatable {
    case body(String)
    case year(Int)
    /// The number with a place among those of the sentence.
    case number(Int)
    case word(ScanningWords.Role)
    /// A comma, colon or semicolon.
    case separator
    /// 、, 和 or `and`: it parts numbers, and joins names.
    case joint
    /// Everything else, without blanks; of English one word.
    case text(String)

    /// The tokens of a sentence, in order.
    static func all(
        of sentence: Sentence, numbers: [StatedNumber], _ words: ProseWords
    ) -> [SentenceToken] {
        let (text, isEnglish) = (sentence.scalars, sentence.isEnglish)
        var (tokens, run): ([SentenceToken], String) = ([], "")
        func flush() {
            if !run.isEmpty { tokens.append(.text(run)) }
            run = ""
        }
        func add(_ token: SentenceToken) {
            flush()
            tokens.append(token)
        }
        var place = 0
        while place < text.count {
            let scalar = text[place]
            if let (meaning, end) = words.longest(in: text, at: place) {
                switch meaning {
                case .body(let id): add(.body(id))
                case .role(let role): add(.word(role))
                }
                place = end
            } else if let number = numbers.firstIndex(where: { $0.range.contains(place) }) {
                add(.number(number))
                place = numbers[number].range.upperBound
            } else if let year = ProseYear(in: text, at: place, isEnglish: isEnglish) {
                add(.year(year.year))
                place = year.end
            } else {
                switch scalar {
                case ",", ":", ";": add(.separator)
                case "、", "和": add(.joint)
                case "。", "!", "?", "\n": flush()
                case "." where place == text.count - 1: flush()
                case _ where scalar.properties.isWhitespace: if isEnglish { flush() }
                default: run.unicodeScalars.append(scalar.small)
                }
                place += 1
            }
        }
        flush()
        return tokens.indices.compactMap { index in
            switch tokens[index] {
            case .text("and"): return .joint
            // The preposition of a year.
            case .text("in"), .text("during"), .text("for"):
                guard index + 1 < tokens.count, case .year = tokens[index + 1] else { return tokens[index] }
                return nil
            default: return tokens[index]
            }
        }
    }
}
