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
    }

    /// One alternative of a pattern's objects, and what rules it out.
    private struct Object: Sendable {
        var pattern: Int
        var words: Range<Int>
        var excludes: Range<Int>
        /// Bits of the measure words that the pattern is counted in; one look at them rules most objects out.
        var measures: UInt64
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
    /// Whether a word names by itself what is counted.
    private let isName: [Bool]

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
                    verbs: list(pattern.verbs), needsVerb: pattern.needsVerb))
            for object in pattern.objects where !object.isEmpty {
                let range = list(object)
                // 活动 rules out what 活动室 is part of, not 活动室.
                let excludes = list(
                    pattern.excludes.filter { word in !object.contains { $0.contains(word) } })
                objects.append(
                    (
                        words[range.lowerBound],
                        Object(
                            pattern: number, words: range, excludes: excludes,
                            measures: measures[start...].isEmpty
                                ? .max : measures[start...].reduce(0) { $0 | Self.bit($1) })
                    ))
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
        isName = uses.enumerated().map { word, uses in
            numbered.texts[word].unicodeScalars.count > 1 && sorted[uses].contains { $0.words.count == 1 }
        }
        self.indicators = indicators.texts
        (self.patterns, self.objects, self.uses, self.words, self.measures) = (
            made, sorted, uses, words, measures
        )
    }

    /// The bit of a measure word, which it may share with others; the highest one is of no word, and patterns without
    /// measures have it as well.
    private static func bit(_ measure: Int?) -> UInt64 { 1 << UInt64(measure.map { $0 % 63 } ?? 63) }

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
    struct Board: ~Copyable {
        /// For each word how far from the number it stands at least; infinite where it does not.
        fileprivate let distances: UnsafeMutableBufferPointer<Double>
        /// Whether a word stands in what is counted.
        fileprivate let isCounted: UnsafeMutableBufferPointer<Bool>
        /// For each indicator its score; 0 where it has none.
        fileprivate let scores: UnsafeMutableBufferPointer<Double>
        fileprivate var seen: [Int] = []
        fileprivate var scored: [Int] = []

        fileprivate init(words: Int, indicators: Int) {
            distances = .allocate(capacity: words)
            isCounted = .allocate(capacity: words)
            scores = .allocate(capacity: indicators)
            distances.initialize(repeating: .infinity)
            isCounted.initialize(repeating: false)
            scores.initialize(repeating: 0)
        }

        deinit {
            distances.deallocate()
            isCounted.deallocate()
            scores.deallocate()
        }
    }

    /// A board with nothing on it.
    var board: Board { Board(words: lengths.count, indicators: indicators.count) }

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
    ///   - counted: the thing named right behind the number (11个县直单位), which an indicator has to name too; empty where
    ///     none is.
    ///   - found: the words of the sentence.
    func matches(
        quantity: Range<Int>, measure: Int?, clause: Range<Int>, counted: Range<Int>,
        found: [Occurrence], on board: inout Board
    ) -> [Match] {
        var isNamed = false
        for one in found {
            // What stands behind the clause says nothing.
            if one.start >= clause.upperBound { break }
            if !isNamed, one.start >= clause.lowerBound, one.end <= clause.upperBound, isName[one.word] {
                isNamed = true
            }
            guard let gap = gap(one, quantity, clause) else { continue }
            let distance = board.distances[one.word]
            if distance == .infinity { board.seen.append(one.word) }
            if gap < distance { board.distances[one.word] = gap }
            if !counted.isEmpty, (one.start..<one.end).overlaps(counted) { board.isCounted[one.word] = true }
        }
        // A clause that names something says enough, be it short.
        let said =
            isNamed ? max(clause.count - quantity.count, Self.filler + 1) : clause.count - quantity.count
        let bit = Self.bit(measure)
        for word in board.seen {
            for number in uses[word] where objects[number].measures & bit != 0 {
                let object = objects[number]
                guard counted.isEmpty || object.words.contains(where: { board.isCounted[words[$0]] }),
                    let score = score(object, measure, said: said, board.distances)
                else { continue }
                let pattern = patterns[object.pattern]
                if board.scores[pattern.indicator] == 0 { board.scored.append(pattern.indicator) }
                board.scores[pattern.indicator] = max(board.scores[pattern.indicator], score)
            }
        }
        let best = best(of: &board)
        for word in board.seen { (board.distances[word], board.isCounted[word]) = (.infinity, false) }
        for indicator in board.scored { board.scores[indicator] = 0 }
        board.seen.removeAll(keepingCapacity: true)
        board.scored.removeAll(keepingCapacity: true)
        return best
    }

    private func best(of board: inout Board) -> [Match] {
        let count = min(board.scored.count, 3)
        // There are few, and the rest need no order.
        for place in 0..<count {
            var best = place
            for other in board.scored.indices.dropFirst(place + 1) {
                let (one, two) = (board.scored[other], board.scored[best])
                if (board.scores[two], one) < (board.scores[one], two) { best = other }
            }
            board.scored.swapAt(place, best)
        }
        return board.scored[..<count].map { Match(indicator: indicators[$0], score: board.scores[$0]) }
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
        _ object: Object, _ measure: Int?, said: Int, _ distances: UnsafeMutableBufferPointer<Double>
    ) -> Double? {
        let pattern = patterns[object.pattern]
        if !pattern.measures.isEmpty {
            guard let measure, pattern.measures.contains(where: { measures[$0] == measure }) else {
                return nil
            }
        }
        var score = 0.0
        var farthest = 0.0
        for place in object.words {
            let word = words[place]
            let gap = distances[word]
            guard gap < .infinity else { return nil }
            score += 2 * Double(lengths[word]) * max(0.1, 1 - gap / Self.reach)
            farthest = max(farthest, gap)
        }
        // 收到委员提案88件，立案76件: of words that belong together the last is the number's own.
        if object.words.count > 1, said > Self.silence,
            distances[words[object.words.upperBound - 1]] >= Self.earlier
        {
            return nil
        }
        // What rules a pattern out must stand about as near as what speaks for it.
        for place in object.excludes {
            let gap = distances[words[place]]
            if gap < Self.earlier, gap <= farthest + 6 { return nil }
        }
        // A clause that says much of its own and names nothing of the pattern is about something else.
        if farthest >= Self.earlier, object.words.count == 1, said > Self.filler,
            said > Self.sentence || !pattern.verbs.contains(where: { distances[words[$0]] < Self.earlier })
        {
            return nil
        }
        if let verb = pattern.verbs.first(where: { distances[words[$0]] < .infinity }) {
            score += distances[words[verb]] < Self.earlier ? 3 : 1
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
