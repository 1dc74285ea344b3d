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
        quantity: Range<Int>, measure: ArraySlice<UInt16>, clause: Range<Int>, found: [Occurrence]
    ) -> [Match] {
        // For each word how far from the number it stands at least; words of earlier clauses count as far.
        var distance: [Int: Double] = [:]
        for one in found {
            // What stands over the number itself says nothing of it.
            guard one.end <= quantity.lowerBound || one.start >= quantity.upperBound else { continue }
            let gap: Double
            // A word of one character is part of many others, and stands for itself right behind the number only.
            if lengths[one.word] == 1, one.start != quantity.upperBound { continue }
            if one.start >= clause.lowerBound, one.end <= clause.upperBound {
                gap =
                    one.end <= quantity.lowerBound
                    ? Double(quantity.lowerBound - one.end) : Double(one.start - quantity.upperBound) + 1
            } else if one.end <= clause.lowerBound {
                gap = Self.earlier + Double(clause.lowerBound - one.end) * 0.5
            } else {
                continue
            }
            distance[one.word] = min(distance[one.word] ?? .infinity, gap)
        }
        var scores: [Int: Double] = [:]
        for word in distance.keys.sorted() {
            for use in uses[word] {
                let pattern = patterns[use.pattern]
                guard let score = score(pattern, pattern.objects[use.alternative], measure, distance) else { continue }
                scores[pattern.indicator] = max(scores[pattern.indicator] ?? 0, score)
            }
        }
        return scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3)
            .map { Match(indicator: indicators[$0.key], score: $0.value) }
    }

    private func score(
        _ pattern: Pattern, _ object: [Int], _ measure: ArraySlice<UInt16>, _ distance: [Int: Double]
    ) -> Double? {
        if !pattern.measures.isEmpty, !pattern.measures.contains(where: { measure.elementsEqual($0) }) { return nil }
        var score = 0.0
        var farthest = 0.0
        for word in object {
            guard let gap = distance[word] else { return nil }
            score += 2 * Double(lengths[word]) * max(0.1, 1 - gap / Self.reach)
            farthest = max(farthest, gap)
        }
        // What rules a pattern out must stand about as near as what speaks for it.
        for word in pattern.excludes {
            if let gap = distance[word], gap < Self.earlier, gap <= farthest + 4 { return nil }
        }
        var hasVerb = false
        for word in pattern.verbs {
            guard let gap = distance[word] else { continue }
            score += gap < Self.earlier ? 3 : 1
            hasVerb = true
            break
        }
        if pattern.needsVerb, !hasVerb { return nil }
        if !pattern.measures.isEmpty { score += 1 }
        return score
    }

    /// The distance in characters at which a word says next to nothing.
    private static let reach = 30.0
    /// How far away the end of the clause before is taken to be.
    private static let earlier = 18.0
}
