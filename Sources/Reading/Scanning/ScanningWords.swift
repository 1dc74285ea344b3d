import Metrics

/// The words that the scanner decides by, as a lexicon has them.
/// A class, so that the judgement of each number borrows it without counting the references of its tables.
final class ScanningWords: Sendable {
    /// What a word beside a number says of it.
    enum Role: String, CaseIterable, Sendable {
        /// A verb or particle after which numbers count: 召开, 形成, 共.
        case counts
        /// A verb after which a number begins a slogan: 增强 (四个意识), 打好 (三大攻坚战).
        case slogan
        /// A word after which a Chinese numeral points instead of counting: 这, 每, 同.
        case pointer
        /// A thing that is counted in earnest: 企业, 村, 问题.
        case thing
        /// A thing of which even one (一) is counted: 协商会, 提案.
        case counted
        /// A word beside which 一 is an article: 通过 before it, 好 behind it, 一批 with it.
        case article
        /// A word that says what is to be, not what was: 每名, 至少.
        case asking
        /// What is said of one among several: 被, 入选.
        case outcome
        /// A name that begins with its number: 两个确立.
        case name
        /// What only captions say: 图为.
        case caption
        /// What a page says of itself before a number: 浏览次数.
        case furniture
    }

    let measures: Measures
    let counts: SuffixTable
    let slogans: SuffixTable
    let pointers: SuffixTable
    let things: WordTable
    /// The same things, to be found before a number.
    let thingsBefore: SuffixTable
    let counted: SuffixTable
    let articles: WordTable
    /// The same words, to be found before 一.
    let articlesBefore: SuffixTable
    let asking: WordTable
    let outcomes: WordTable
    let furniture: SuffixTable
    let names: WordTable
    let captions: WordTable
    /// Words before a number that bound it.
    let bounds: SuffixTable

    /// The tables of a lexicon's words.
    init(measures: [(word: String, kind: Measures.Kind)], words: [(word: String, role: Role)]) {
        func list(_ role: Role) -> [String] { words.filter { $0.role == role }.map(\.word) }
        func table(_ role: Role) -> WordTable { WordTable(list(role).map { ($0, 0) }) }
        self.measures = Measures(measures)
        counts = SuffixTable(list(.counts))
        slogans = SuffixTable(list(.slogan))
        pointers = SuffixTable(list(.pointer))
        (thingsBefore, furniture) = (SuffixTable(list(.thing)), SuffixTable(list(.furniture)))
        (counted, articlesBefore) = (SuffixTable(list(.counted)), SuffixTable(list(.article)))
        (articles, asking, outcomes) = (table(.article), table(.asking), table(.outcome))
        (things, names, captions) = (table(.thing), table(.name), table(.caption))
        bounds = SuffixTable(
            QualifierWords.before.map(\.word).filter { $0.allSatisfy(\.isHan) }.map { word in
                var text = ""
                text.unicodeScalars.append(contentsOf: word)
                return text
            })
    }
}
