import Metrics

/// The words that the scanner decides by, as a lexicon has them.
/// A class, so that the judgement of each number borrows it without counting the references of its tables.
package final class ScanningWords: Sendable {
    /// What a word beside a number says of it.
    package enum Role: String, CaseIterable, Sendable {
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

        // What sentences that are held against the data are made of; reading articles does without.

        /// A word that leaves what is counted as it is: 共, 开展, 的.
        case plain
        /// A word before a number that is the least it can be: 超过.
        case floor
        /// A word before a number that is the most it can be: 不到.
        case ceiling
        /// The same behind it: 以下.
        case below
        /// A word after which a number is an increase: 多.
        case rise
        /// A word after which a number is a decrease: 减少.
        case fall
        /// A word after which a number is what a change led to: 增至.
        case reached
        /// A word before what is compared with: 比.
        case base
        /// A word before what a change began with, of another year where none is named: 从.
        case origin
        /// The year before the one named last: 上年.
        case yearBefore = "year_before"
        /// The year before that of writing, or before the one that its sentence names: 去年.
        case lastYear = "last_year"
        /// A comparison with the year before: 同比.
        case onYear = "on_year"
        /// The year named last: 当年.
        case sameYear = "same_year"
        /// What makes a sentence state no fact: 目标, 如果, 有误.
        case unreal
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
