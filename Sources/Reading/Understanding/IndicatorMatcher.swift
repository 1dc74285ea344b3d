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

    /// A pattern; its lists are ranges of ``words`` and ``measures``, so that looking at one counts no references.
    private struct Pattern: Sendable {
        var indicator: Int
        var measures: Range<Int>
        var verbs: Range<Int>
        var needsVerb: Bool
        var excludes: Range<Int>
    }

    /// One alternative of a pattern's objects.
    private struct Object: Sendable {
        var pattern: Int
        var words: Range<Int>
    }

    private let table: WordTable
    private let measureTable: WordTable
    private let lengths: [Int]
    private let indicators: [String]
    private let patterns: [Pattern]
    /// The objects that begin with the same word stand side by side.
    private let objects: [Object]
    /// For each word the objects that begin with it.
    private let uses: [Range<Int>]
    /// The numbers of words, list by list; and of measure words.
    private let words: [Int]
    private let measures: [Int]

    /// A matcher of a lexicon's patterns.
    init(_ patterns: [IndicatorPattern]) {
        var numbered = NumberedWords()
        var numberedMeasures = NumberedWords()
        var indicators = NumberedWords()
        var (words, measures): ([Int], [Int]) = ([], [])
        func list(_ texts: [String]) -> Range<Int> {
            let start = words.count
            words += texts.map { numbered.number(of: $0) }
            return start..<words.count
        }
        var made: [Pattern] = []
        var objects: [(first: Int, object: Object)] = []
        for (number, pattern) in patterns.enumerated() {
            let start = measures.count
            measures += pattern.measures.map { numberedMeasures.number(of: $0) }
            made.append(
                Pattern(
                    indicator: indicators.number(of: pattern.indicator), measures: start..<measures.count,
                    verbs: list(pattern.verbs), needsVerb: pattern.needsVerb, excludes: list(pattern.excludes)
                ))
            for object in pattern.objects where !object.isEmpty {
                let range = list(object)
                objects.append((words[range.lowerBound], Object(pattern: number, words: range)))
            }
        }
        let grouped = Dictionary(grouping: objects, by: \.first)
        var uses: [Range<Int>] = []
        var sorted: [Object] = []
        for word in numbered.texts.indices {
            let start = sorted.count
            sorted += (grouped[word] ?? []).map(\.object)
            uses.append(start..<sorted.count)
        }
        table = WordTable(numbered.texts.enumerated().map { ($1, $0) })
        measureTable = WordTable(numberedMeasures.texts.enumerated().map { ($1, $0) })
        lengths = numbered.texts.map { $0.unicodeScalars.count }
        self.indicators = indicators.texts
        (self.patterns, self.objects, self.uses, self.words, self.measures) = (
            made, sorted, uses, words, measures
        )
    }

    /// Words numbered as they come.
    private struct NumberedWords {
        private(set) var texts: [String] = []
        private var numbers: [String: Int] = [:]

        mutating func number(of text: String) -> Int {
            if let known = numbers[text] { return known }
            numbers[text] = texts.count
            texts.append(text)
            return texts.count - 1
        }
    }

    /// The number of a measure word; `nil` for one that no pattern names.
    func measure(_ codes: Slice<UnsafeBufferPointer<UInt16>>) -> Int? {
        let text = UnsafeBufferPointer(rebasing: codes)
        guard let (length, number) = measureTable.longest(text, at: 0), length == text.count else {
            return nil
        }
        return number
    }

    /// The number of %, which a share in words (三分之二) is counted in without saying so.
    func percentMeasure() -> Int? {
        [0x25].withUnsafeBufferPointer { measure($0[...]) }
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
    /// - Parameter found: takes their places, instead of what it held.
    func find(in range: Range<Int>, of text: UnsafeBufferPointer<UInt16>, into found: inout [Occurrence]) {
        found.removeAll(keepingCapacity: true)
        for index in range where table.mayBegin(with: text[index]) {
            table.each(text, at: index) { length, word in
                if index + length <= range.upperBound {
                    found.append(Occurrence(word: word, start: index, end: index + length))
                }
            }
        }
    }

    /// The best indicators, best first, at most three.
    /// - Parameters:
    ///   - quantity: from the first to the last character of the quantity.
    ///   - measure: the number of its measure word.
    ///   - clause: what belongs to this number.
    ///   - found: the words of the sentence.
    func matches(
        quantity: Range<Int>, measure: Int?, clause: Range<Int>, found: [Occurrence],
        on board: inout Board
    ) -> [Match] {
        for one in found {
            guard let gap = gap(one, quantity, clause) else { continue }
            if board.distances[one.word] == .infinity { board.seen.append(one.word) }
            board.distances[one.word] = min(board.distances[one.word], gap)
        }
        for word in board.seen {
            for object in objects[uses[word]] {
                let pattern = patterns[object.pattern]
                guard let score = score(pattern, object.words, measure, board.distances) else { continue }
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
        _ pattern: Pattern, _ object: Range<Int>, _ measure: Int?, _ distances: [Double]
    ) -> Double? {
        if !pattern.measures.isEmpty {
            guard let measure, measures[pattern.measures].contains(measure) else { return nil }
        }
        var score = 0.0
        var farthest = 0.0
        for word in words[object] {
            let gap = distances[word]
            guard gap < .infinity else { return nil }
            score += 2 * Double(lengths[word]) * max(0.1, 1 - gap / Self.reach)
            farthest = max(farthest, gap)
        }
        // What rules a pattern out must stand about as near as what speaks for it.
        for word in words[pattern.excludes]
        where distances[word] < Self.earlier && distances[word] <= farthest + 4 {
            return nil
        }
        if let verb = words[pattern.verbs].first(where: { distances[$0] < .infinity }) {
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
