import Metrics

/// Reads documents: finds what they state in numbers, what was counted, of whom and for which year.
///
/// A reader is made once and used for any number of documents, on any number of threads.
public struct Reader: Sendable {
    private let lexicon: Lexicon
    private let matcher: IndicatorMatcher
    private let bodies: BodyFinder
    private let coverage: CoverageFinder

    /// A reader with a lexicon and the bodies of a data set.
    public init(_ lexicon: Lexicon, bodies: [Body]) {
        self.lexicon = lexicon
        matcher = IndicatorMatcher(lexicon.patterns)
        self.bodies = BodyFinder(bodies)
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
    public func statements(in document: Document) -> [Statement] {
        CleanText(document).quantities(lexicon.words).statements
    }

    /// Reads a document.
    /// - Parameter keepsRefused: whether what is no statistic is told as well.
    public func read(_ document: Document, keepsRefused: Bool = false) -> Reading {
        let clean = CleanText(document)
        let (statements, refused) = clean.quantities(lexicon.words, keepsRefused: keepsRefused)
        var reading = Reading(refused: refused)
        guard !statements.isEmpty else { return reading }
        clean.codes.withUnsafeBufferPointer { text in
            CharacterClass.table.withUnsafeBufferPointer { classes in
                let facts = DocumentFacts(
                    text, title: document.title, published: document.published, finder: bodies)
                (reading.body, reading.year) = (facts.body, facts.year)
                var clauses = ClauseFinder(text, classes, statements, matcher)
                var board = matcher.board
                var merged = FactMerger()
                var themes = ThemeFinder()
                for index in statements.indices {
                    let clause = clauses.next(index)
                    let statement = statements[index]
                    let guesses = Candidate.Guess.all(
                        matcher.matches(
                            quantity: statement.cleanRange, measure: measure(of: statement, in: text),
                            clause: clause.range, found: clauses.found, on: &board))
                    var candidate = Candidate(
                        statement: statement, subject: clean.text(in: clause.subject), guesses: guesses,
                        body: facts.body(
                            of: clause.sentence, before: statement.cleanRange.lowerBound, in: text, classes),
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
                    if let theme = themes.theme(of: candidate, subject: clause.subject, in: text) {
                        candidate.guesses = theme.guesses
                        (candidate.coverage, candidate.topic) = (.part, theme.topic)
                    }
                    merged.add(candidate)
                }
                reading.candidates = merged.candidates
            }
        }
        return reading
    }

    /// The number of the measure word that the matcher knows it by.
    private func measure(of statement: Statement, in text: UnsafeBufferPointer<UInt16>) -> Int? {
        statement.measure.isEmpty && statement.figure.measure == "%"
            ? matcher.percentMeasure() : matcher.measure(text[statement.measure])
    }
}
