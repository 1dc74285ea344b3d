/// Ranks the indicators that a number may belong to, by the words around it.
///
/// The words nearest to the number in its own clause count most; where that names nothing, what the sentence said before
/// holds on (立案163件，其中28件…). Longer words say more than short ones.
struct IndicatorMatcher: Sendable {
    /// An indicator with its score; what scores are is only good for comparing them.
    struct Match: Equatable, Sendable {
        var indicator: String
        var score: Double
    }

    private struct Pattern: Sendable {
        var indicator: Int
        var measures: [[UInt16]]
        var objects: [[Int]]
        var verbs: [Int]
        var needsVerb: Bool
        var excludes: [Int]
    }

    private let table: WordTable
    private let lengths: [Int]
    private let patterns: [Pattern]
    private let indicators: [String]
    /// For each word the patterns that it is the first object word of, with the alternative.
    private let uses: [[(pattern: Int, alternative: Int)]]

    /// A matcher of a lexicon's patterns.
    init(_ patterns: [IndicatorPattern]) {
        var numbers: [String: Int] = [:]
        var words: [String] = []
        func number(_ word: String) -> Int {
            if let known = numbers[word] { return known }
            numbers[word] = words.count
            words.append(word)
            return words.count - 1
        }
        var indicators: [String] = []
        var made: [Pattern] = []
        for pattern in patterns {
            let indicator = indicators.firstIndex(of: pattern.indicator) ?? indicators.count
            if indicator == indicators.count { indicators.append(pattern.indicator) }
            made.append(
                Pattern(
                    indicator: indicator, measures: pattern.measures.map(\.codes),
                    objects: pattern.objects.map { $0.map(number) }, verbs: pattern.verbs.map(number),
                    needsVerb: pattern.needsVerb, excludes: pattern.excludes.map(number)))
        }
        var uses = [[(pattern: Int, alternative: Int)]](repeating: [], count: words.count)
        for (index, pattern) in made.enumerated() {
            for (alternative, object) in pattern.objects.enumerated() {
                if let first = object.first { uses[first].append((index, alternative)) }
            }
        }
        table = WordTable(words.enumerated().map { ($1, $0) })
        lengths = words.map { $0.unicodeScalars.count }
        (self.patterns, self.indicators, self.uses) = (made, indicators, uses)
    }

    /// A word of the patterns where it stands.
    struct Occurrence {
        var word: Int
        var start: Int
        var end: Int
    }

    /// Where the matcher notes what it saw of one statement after the other; one a document.
    struct Board {
        /// For each word how far from the number it stands at least; infinite where it does not.
        fileprivate var distances: [Double]
        fileprivate var scores: [Double]
        fileprivate var seen: [Int] = []
        fileprivate var scored: [Int] = []
    }

    /// A board with nothing on it.
    var board: Board {
        Board(
            distances: Array(repeating: .infinity, count: lengths.count),
            scores: Array(repeating: 0, count: indicators.count))
    }

    /// The words of the patterns in a range of the text, in order of their beginnings.
    func occurrences(in range: Range<Int>, of text: UnsafeBufferPointer<UInt16>) -> [Occurrence] {
        var found: [Occurrence] = []
        for index in range {
            table.each(text, at: index) { length, word in
                if index + length <= range.upperBound {
                    found.append(Occurrence(word: word, start: index, end: index + length))
                }
            }
        }
        return found
    }

    /// The best indicators, best first, at most three.
    /// - Parameters:
    ///   - quantity: from the first to the last character of the quantity.
    ///   - measure: its measure word.
    ///   - clause: what belongs to this number.
    ///   - found: the words of the sentence.
    func matches(
        quantity: Range<Int>, measure: ArraySlice<UInt16>, clause: Range<Int>, found: [Occurrence],
        on board: inout Board
    ) -> [Match] {
        for one in found {
            guard let gap = gap(one, quantity, clause) else { continue }
            if board.distances[one.word] == .infinity { board.seen.append(one.word) }
            board.distances[one.word] = min(board.distances[one.word], gap)
        }
        for word in board.seen {
            for use in uses[word] {
                let pattern = patterns[use.pattern]
                guard let score = score(pattern, pattern.objects[use.alternative], measure, board.distances)
                else { continue }
                if board.scores[pattern.indicator] == 0 { board.scored.append(pattern.indicator) }
                board.scores[pattern.indicator] = max(board.scores[pattern.indicator], score)
            }
        }
        let best = board.scored.sorted { (board.scores[$1], $0) < (board.scores[$0], $1) }.prefix(3)
            .map { Match(indicator: indicators[$0], score: board.scores[$0]) }
        for word in board.seen { board.distances[word] = .infinity }
        for indicator in board.scored { board.scores[indicator] = 0 }
        board.seen.removeAll(keepingCapacity: true)
        board.scored.removeAll(keepingCapacity: true)
        return best
    }

    /// How far a word stands from the number; words of earlier clauses count as far. `nil` for one that says nothing: over
    /// the number itself, or behind its clause.
    private func gap(_ one: Occurrence, _ quantity: Range<Int>, _ clause: Range<Int>) -> Double? {
        guard one.end <= quantity.lowerBound || one.start >= quantity.upperBound else { return nil }
        // A word of one character is part of many others, and stands for itself right behind the number only.
        if lengths[one.word] == 1, one.start != quantity.upperBound { return nil }
        if one.start >= clause.lowerBound, one.end <= clause.upperBound {
            return one.end <= quantity.lowerBound
                ? Double(quantity.lowerBound - one.end) : Double(one.start - quantity.upperBound) + 1
        }
        guard one.end <= clause.lowerBound else { return nil }
        return Self.earlier + Double(clause.lowerBound - one.end) * 0.5
    }

    private func score(
        _ pattern: Pattern, _ object: [Int], _ measure: ArraySlice<UInt16>, _ distances: [Double]
    ) -> Double? {
        if !pattern.measures.isEmpty, !pattern.measures.contains(where: { measure.elementsEqual($0) }) {
            return nil
        }
        var score = 0.0
        var farthest = 0.0
        for word in object {
            let gap = distances[word]
            guard gap < .infinity else { return nil }
            score += 2 * Double(lengths[word]) * max(0.1, 1 - gap / Self.reach)
            farthest = max(farthest, gap)
        }
        // What rules a pattern out must stand about as near as what speaks for it.
        for word in pattern.excludes where distances[word] < Self.earlier && distances[word] <= farthest + 4 {
            return nil
        }
        if let verb = pattern.verbs.first(where: { distances[$0] < .infinity }) {
            score += distances[verb] < Self.earlier ? 3 : 1
        } else if pattern.needsVerb {
            return nil
        }
        return pattern.measures.isEmpty ? score : score + 1
    }

    /// The distance in characters at which a word says next to nothing.
    private static let reach = 30.0
    /// How far away the end of the clause before is taken to be.
    private static let earlier = 18.0
}
