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
        /// For each of the objects what rules it out.
        var excludes: [[Int]]
    }

    private let table: WordTable
    private let lengths: [Int]
    private let patterns: [Pattern]
    private let indicators: [String]
    /// For each word the patterns that it is the first object word of, with the alternative.
    private let uses: [[(pattern: Int, alternative: Int)]]
    /// Whether a word names by itself what is counted.
    private let isName: [Bool]

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
                    needsVerb: pattern.needsVerb,
                    excludes: pattern.objects.map { object in
                        // 活动 rules out what 活动室 is part of, not 活动室.
                        pattern.excludes.filter { word in !object.contains { $0.contains(word) } }.map(number)
                    }))
        }
        var uses = [[(pattern: Int, alternative: Int)]](repeating: [], count: words.count)
        for (index, pattern) in made.enumerated() {
            for (alternative, object) in pattern.objects.enumerated() {
                if let first = object.first { uses[first].append((index, alternative)) }
            }
        }
        table = WordTable(words.enumerated().map { ($1, $0) })
        lengths = words.map { $0.unicodeScalars.count }
        isName = uses.enumerated().map { word, uses in
            words[word].count > 1 && uses.contains { made[$0.pattern].objects[$0.alternative].count == 1 }
        }
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
        /// Whether a word stands in what is counted.
        fileprivate var isCounted: [Bool]
        fileprivate var scores: [Double]
        fileprivate var seen: [Int] = []
        fileprivate var scored: [Int] = []
    }

    /// A board with nothing on it.
    var board: Board {
        Board(
            distances: Array(repeating: .infinity, count: lengths.count),
            isCounted: Array(repeating: false, count: lengths.count),
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
    ///   - counted: the thing named right behind the number (11个县直单位), which an indicator has to name too; empty where
    ///     none is.
    ///   - found: the words of the sentence.
    func matches(
        quantity: Range<Int>, measure: ArraySlice<UInt16>, clause: Range<Int>, counted: Range<Int>,
        found: [Occurrence], on board: inout Board
    ) -> [Match] {
        for one in found {
            guard let gap = gap(one, quantity, clause) else { continue }
            if board.distances[one.word] == .infinity { board.seen.append(one.word) }
            board.distances[one.word] = min(board.distances[one.word], gap)
            if (one.start..<one.end).overlaps(counted) { board.isCounted[one.word] = true }
        }
        // A clause that names something says enough, be it short.
        let isNamed = found.contains {
            $0.start >= clause.lowerBound && $0.end <= clause.upperBound && isName[$0.word]
        }
        let said =
            isNamed ? max(clause.count - quantity.count, Self.filler + 1) : clause.count - quantity.count
        for word in board.seen {
            for use in uses[word] {
                let pattern = patterns[use.pattern]
                guard
                    counted.isEmpty
                        || pattern.objects[use.alternative].contains(where: { board.isCounted[$0] }),
                    let score = score(pattern, use.alternative, measure, said: said, board.distances)
                else { continue }
                if board.scores[pattern.indicator] == 0 { board.scored.append(pattern.indicator) }
                board.scores[pattern.indicator] = max(board.scores[pattern.indicator], score)
            }
        }
        let best = board.scored.sorted { (board.scores[$1], $0) < (board.scores[$0], $1) }.prefix(3)
            .map { Match(indicator: indicators[$0], score: board.scores[$0]) }
        for word in board.seen { (board.distances[word], board.isCounted[word]) = (.infinity, false) }
        for indicator in board.scored { board.scores[indicator] = 0 }
        board.seen.removeAll(keepingCapacity: true)
        board.scored.removeAll(keepingCapacity: true)
        return best
    }

    /// How far a word stands from the number; words of earlier clauses count as far. `nil` for one that says nothing: over
    /// the number itself, or behind its clause.
    private func gap(_ one: Occurrence, _ quantity: Range<Int>, _ clause: Range<Int>) -> Double? {
        guard one.end <= quantity.lowerBound || one.start >= quantity.upperBound else { return nil }
        // A word of one character is part of many others, and stands for itself right beside the number only.
        if lengths[one.word] == 1, one.start != quantity.upperBound, one.end != quantity.lowerBound {
            return nil
        }
        if one.start >= clause.lowerBound, one.end <= clause.upperBound {
            let gap =
                one.end <= quantity.lowerBound
                ? quantity.lowerBound - one.end : one.start - quantity.upperBound + 1
            return min(Double(gap), Self.earlier - 1)
        }
        guard one.end <= clause.lowerBound else { return nil }
        return Self.earlier + Double(clause.lowerBound - one.end) * 0.5
    }

    /// What an alternative of a pattern scores; `nil` where it does not fit.
    /// - Parameter said: how many characters the clause has beside the number.
    private func score(
        _ pattern: Pattern, _ alternative: Int, _ measure: ArraySlice<UInt16>, said: Int,
        _ distances: [Double]
    ) -> Double? {
        let object = pattern.objects[alternative]
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
        // 收到委员提案88件，立案76件: of words that belong together the last is the number's own.
        if object.count > 1, said > Self.silence, let last = object.last, distances[last] >= Self.earlier {
            return nil
        }
        // What rules a pattern out must stand about as near as what speaks for it.
        for word in pattern.excludes[alternative]
        where distances[word] < Self.earlier && distances[word] <= farthest + 6 {
            return nil
        }
        // A clause that says much of its own and names nothing of the pattern is about something else.
        if farthest >= Self.earlier, object.count == 1, said > Self.filler,
            said > Self.sentence || !pattern.verbs.contains(where: { distances[$0] < Self.earlier })
        {
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
    /// So many characters of a clause may say nothing: 累计97人, 其中28件转办.
    private static let silence = 4
    private static let filler = 5
    /// So many characters say what they say without help from earlier clauses, whatever their verb.
    private static let sentence = 16
    /// How far away the end of the clause before is taken to be.
    private static let earlier = 18.0
}
