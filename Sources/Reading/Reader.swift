import Metrics

/// Reads documents: finds what they state in numbers, what was counted, of whom and for which year.
///
/// A reader is made once and used for any number of documents, on any number of threads.
public struct Reader: Sendable {
    let lexicon: Lexicon
    let matcher: IndicatorMatcher

    /// A reader with a lexicon.
    public init(_ lexicon: Lexicon) {
        self.lexicon = lexicon
        matcher = IndicatorMatcher(lexicon.patterns)
    }

    /// The statements of quantity in a document, in order.
    public func statements(in document: Document) -> [Statement] {
        CleanText(document).quantities(lexicon.words).statements
    }

    /// What looks like a quantity in a document and is none, in order.
    public func refused(in document: Document) -> [RefusedQuantity] {
        CleanText(document).quantities(lexicon.words, keepsRefused: true).refused
    }

    /// Everything that a document states.
    public func candidates(in document: Document) -> [Candidate] {
        let clean = CleanText(document)
        let statements = clean.quantities(lexicon.words).statements
        return clean.codes.withUnsafeBufferPointer { text in
            CharacterClass.table.withUnsafeBufferPointer { classes in
                var clauses = ClauseFinder(text, classes, statements)
                return statements.indices.map { index in
                    let clause = clauses.next(index)
                    let one = statements[index]
                    let matches = matcher.matches(
                        quantity: one.cleanRange, measure: clean.codes[one.measure], clause: clause.range,
                        found: clauses.occurrences(matcher))
                    return Candidate(
                        statement: one, subject: clean.text(in: clause.subject), matches: matches)
                }
            }
        }
    }
}
