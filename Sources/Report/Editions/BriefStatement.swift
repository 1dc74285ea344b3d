import Analysis
import Metrics

/// A sentence of a briefing and the sources that bear it out.
struct BriefStatement {
    let text: String
    /// By id.
    let sources: [String]

    init(text: String, sources: [String]) { (self.text, self.sources) = (text, sources) }

    /// A figure in a sentence.
    init(_ fact: BriefFacts.Fact, phrase: Phrase) {
        let row = fact.fact.figure
        let (name, body) = (phrase.name(of: fact.fact.indicator), phrase.name(of: fact.body))
        let basis = ProfileWords(phrase: phrase).basis(row)
        text = phrase(
            "\(body)\(row.period.year)年\(name)\(phrase.shown(row))（\(basis)）。",
            "\(body), \(name), \(row.period.year): \(phrase.shown(row)) (\(basis)).")
        sources = [row.source]
    }
}
