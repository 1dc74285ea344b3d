import Metrics

/// Reads documents: finds what they state in numbers, what was counted, of whom and for which year.
///
/// A reader is made once and used for any number of documents, on any number of threads.
public struct Reader: Sendable {
    private let lexicon: Lexicon
    private let matcher: IndicatorMatcher
    private let bodies: BodyFinder
    private let coverage: CoverageFinder
    private let splitIndicators: Set<String>

    /// A reader with a lexicon and the bodies of a data set.
    public init(_ lexicon: Lexicon, bodies: [Body]) {
        self.lexicon = lexicon
        matcher = IndicatorMatcher(lexicon.patterns)
        self.bodies = BodyFinder(bodies)
        splitIndicators = Set(lexicon.patterns.filter(\.isTotal).map(\.indicator))
        coverage = CoverageFinder(partial: Set(lexicon.patterns.filter(\.isPartial).map(\.indicator)))
    }

    /// What was read of a document.
    public struct Reading: Sendable {
        /// What it states, in order, each fact once.
        public var candidates: [Candidate] = []
        /// What looks like a quantity and is none, in order; empty unless asked for.
        public var refused: [RefusedQuantity] = []
        /// The committee that the document is about, by its id or its name.
        public var body: String?
        /// The year that it reviews.
        public var year: Int?
    }

    /// The statements of quantity in a document, in order, whatever they are about.
    public func statements(in document: Document) throws(DocumentError) -> [Statement] {
        try CleanText(document).quantities(lexicon.words).statements
    }

    /// Reads a document.
    /// - Parameter keepsRefused: whether what is no statistic is told as well.
    /// - Throws: where it holds more quantities than any review.
    public func read(_ document: Document, keepsRefused: Bool = false) throws(DocumentError) -> Reading {
        let clean = CleanText(document)
        let (statements, refused) = try clean.quantities(lexicon.words, keepsRefused: keepsRefused)
        var reading = Reading(refused: refused)
        guard !statements.isEmpty else { return reading }
        clean.codes.withUnsafeBufferPointer { text in
            CharacterClass.table.withUnsafeBufferPointer { classes in
                let facts = DocumentFacts(
                    text, title: document.title, published: document.published, finder: bodies)
                (reading.body, reading.year) = (facts.body, facts.year)
                var clauses = ClauseFinder(text, classes, statements, matcher)
                var board = matcher.board
                var merged = FactMerger(text)
                var themes = ThemeFinder(splitting: splitIndicators)
                for index in statements.indices {
                    let clause = clauses.next(index)
                    let statement = statements[index]
                    let guesses =
                        isComparison(statement, in: text, clause.range)
                        ? []
                        : Candidate.Guess.all(
                            matcher.matches(
                                quantity: statement.cleanRange,
                                measure: measure(of: statement, in: text),
                                clause: clause.range,
                                counted: counted(by: statement, in: text, clause.range),
                                found: clauses.found, on: &board))
                    var candidate = Candidate(
                        statement: statement, subject: clean.text(in: clause.subject), guesses: guesses,
                        body: facts.body(
                            of: clause.sentence, marks: clauses.marks,
                            before: statement.cleanRange.lowerBound, in: text, classes),
                        year: facts.year, basis: .calendarYear, period: "", coverage: .whole, topic: "")
                    let place = statement.cleanRange.lowerBound
                    let span = PeriodFinder.span(
                        text, sentence: clause.sentence, marks: clauses.marks, before: place)
                    (candidate.basis, candidate.period) = (span.basis, span.label)
                    if let year = span.year { candidate.year = year }
                    let scope = coverage.scope(
                        text, marks: clauses.marks, clause: clause.range, before: place,
                        indicator: candidate.indicator)
                    (candidate.coverage, candidate.topic) = (scope.coverage, scope.topic)
                    if let theme = themes.theme(
                        of: candidate, subject: clause.subject,
                        isPart: clauses.marks.last(.among, before: place) != nil, in: text)
                    {
                        candidate.guesses = theme.guesses
                        (candidate.coverage, candidate.topic) = (.part, theme.topic)
                    }
                    merged.add(candidate, in: clause)
                }
                reading.candidates = merged.candidates
            }
        }
        return reading
    }

    /// The thing that stands right behind a measure word that says nothing itself: 县直单位 of 11个县直单位; empty where none does.
    private func counted(
        by statement: Statement, in text: UnsafeBufferPointer<UInt16>, _ clause: Range<Int>
    ) -> Range<Int> {
        let start = statement.cleanRange.upperBound
        guard let code = statement.measure.last.map({ text[$0] }), Self.telling.contains(code) else {
            return start..<start
        }
        var (end, place, limit) = (start, start, start + Self.longest)
        while place < min(clause.upperBound, limit), Self.isNaming(text[place]) {
            if let (length, _) = lexicon.words.things.longest(text, at: place) {
                (end, place) = (place + length, place + length)
            } else if text[place] == 0x28, place + 2 < text.count, text[place + 2] == 0x29 {
                // 65个村（居）联系点
                (place, limit) = (place + 3, limit + 3)
            } else {
                place += 1
            }
        }
        // 11个镇和65个村联系点 are two of a kind.
        if place < text.count, text[place] == 0x548C || text[place] == 0x53CA { return start..<start }
        return start..<end
    }

    /// Whether a character may be part of a thing's name: Chinese ones but 和 and 及, and a bracket.
    private static func isNaming(_ code: UInt16) -> Bool {
        (0x4E00...0x9FFF).contains(code) && code != 0x548C && code != 0x53CA || code == 0x28
    }

    private static let telling = CodeSet("个家项")
    private static let longest = 6

    /// Whether 人均 or 比上年 stands before a number: it compares and counts nothing.
    private func isComparison(
        _ statement: Statement, in text: UnsafeBufferPointer<UInt16>, _ clause: Range<Int>
    ) -> Bool {
        let end = statement.cleanRange.lowerBound
        let start = max(clause.lowerBound, end - Self.near)
        return (min(start, end)..<end).contains { Self.comparisons.begins(text, at: $0) }
    }

    /// How many characters before a number such a word stands at most.
    private static let near = 24
    private static let comparisons = WordTable(
        [
            "人均", "平均", "户均", "比上年", "比上次", "比上届", "比去年", "比前", "较上年", "较上次", "较上届",
            "较去年", "同比", "环比",
        ].map { ($0, 0) })

    /// The number of the measure word that the matcher knows it by.
    private func measure(of statement: Statement, in text: UnsafeBufferPointer<UInt16>) -> Int? {
        statement.measure.isEmpty && statement.figure.measure == "%"
            ? matcher.percentMeasure() : matcher.measure(text[statement.measure])
    }
}
