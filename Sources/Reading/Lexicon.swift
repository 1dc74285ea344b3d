import Metrics

/// What reading knows of words, from the CSV files of a folder that a user can read and extend:
/// `measures.csv` (`word,kind,note`), `words.csv` (`word,role,note`) and `indicators.csv` (see ``IndicatorPattern``).
public struct Lexicon: Sendable {
    let words: ScanningWords
    let patterns: [IndicatorPattern]
    /// The words of each role, as listed.
    private let listed: [ScanningWords.Role: [String]]

    /// The words with a role, as listed.
    package func words(_ role: ScanningWords.Role) -> [String] { listed[role] ?? [] }

    /// The verbs that make it likelier that an indicator is meant: 收到, 征集.
    package func verbs(of indicator: String) -> [String] {
        patterns.filter { $0.indicator == indicator }.flatMap(\.verbs)
    }

    /// Loads a folder's files and everything that is wrong with them.
    /// - Parameter dataset: whose indicators the patterns may name.
    public static func load(from directory: String, for dataset: Dataset) -> (
        lexicon: Lexicon, faults: [Fault]
    ) {
        var faults = FaultList()
        func table(_ name: String, _ columns: [String]) -> Table {
            Table(
                file: "\(directory)/\(name)", schema: TableSchema(required: columns, optional: ["note"]),
                faults: &faults)
        }
        var measures: [(word: String, kind: Measures.Kind)] = []
        let measureRows = table("measures.csv", ["word", "kind"])
        for row in measureRows.rows {
            var reader = RowReader(table: measureRows, row: row)
            let word = reader.filled("word")
            let kind = reader.word("kind", of: MeasureWord.self)
            if let word, let kind { measures.append((word, kind.kind)) }
            faults += reader.faults
        }
        var words: [(word: String, role: ScanningWords.Role)] = []
        let wordRows = table("words.csv", ["word", "role"])
        for row in wordRows.rows {
            var reader = RowReader(table: wordRows, row: row)
            let word = reader.filled("word")
            let role = reader.word("role", of: ScanningWords.Role.self)
            if let word, let role { words.append((word, role)) }
            faults += reader.faults
        }
        let patternRows = table("indicators.csv", IndicatorPattern.columns)
        let patterns = IndicatorPattern.read(patternRows, indicators: dataset.indicators, faults: &faults)
        let lexicon = Lexicon(
            words: ScanningWords(measures: measures, words: words), patterns: patterns,
            listed: Dictionary(grouping: words, by: \.role).mapValues { $0.map(\.word) })
        return (lexicon, faults.kept.sorted())
    }

    /// The column `kind` of `measures.csv`.
    private enum MeasureWord: String, CaseIterable {
        case firm, loose
        case date, time, duration, age, anniversary, session, ordinal, name, furniture

        var kind: Measures.Kind {
            switch self {
            case .firm: .firm
            case .loose: .loose
            default: .refused(Refusal(rawValue: rawValue) ?? .name)
            }
        }
    }
}
