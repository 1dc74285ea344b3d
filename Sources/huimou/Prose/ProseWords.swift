import Metrics
import Reading

/// The words that sentences are understood by: what bodies are called, and what the lexicon says of words beside numbers.
struct ProseWords {
    /// What a word says.
    enum Meaning: Equatable {
        case body(String)
        case role(ScanningWords.Role)
    }

    /// The words by their first scalars, the longest first.
    private let table: [Unicode.Scalar: [(word: [Unicode.Scalar], meaning: Meaning)]]

    init(_ bodies: [Body], _ lexicon: Lexicon) {
        var words: [(word: [Unicode.Scalar], meaning: Meaning)] = []
        for body in bodies {
            for name in Self.names(of: body) {
                words.append((name.unicodeScalars.map(\.halfWidth.small), .body(body.id)))
            }
        }
        for role in Self.roles {
            for word in lexicon.words(role) {
                words.append((word.unicodeScalars.map(\.halfWidth.small), .role(role)))
            }
        }
        table = Dictionary(grouping: words.filter { !$0.word.isEmpty }, by: { $0.word[0] })
            .mapValues { $0.sorted { $0.word.count > $1.word.count } }
    }

    /// The roles of words that say which number is meant. What is plain is looked for later: it may be part of a name.
    private static let roles: [ScanningWords.Role] = [
        .floor, .ceiling, .below, .rise, .fall, .reached, .base, .origin, .yearBefore, .lastYear, .onYear,
        .sameYear,
        .unreal,
    ]

    private static func names(of body: Body) -> [String] {
        // 全国 alone is the country.
        let short =
            body.level == .national ? [body.shortName + "政协"] : [body.shortName + "政协", body.shortName]
        return [body.name, body.nameEnglish] + (body.shortName.isEmpty ? [] : short)
    }

    /// The longest word that begins at a place: what it says, and the place behind it.
    func longest(in text: [Unicode.Scalar], at place: Int) -> (meaning: Meaning, end: Int)? {
        for (word, meaning) in table[text[place].small] ?? [] {
            let end = place + word.count
            guard end <= text.count, zip(text[place..<end], word).allSatisfy({ $0.small == $1 }) else {
                continue
            }
            // Not within another English word.
            let isWhole =
                !word[0].isLetter
                || (place == 0 || !text[place - 1].isLetter) && (end == text.count || !text[end].isLetter)
            if isWhole { return (meaning, end) }
        }
        return nil
    }
}
