import Analysis
import Metrics

/// Words of the report's parts that figures and tables do not have.
extension Phrase {
    /// The committees of a level as a heading.
    func levelHeading(_ level: BodyLevel) -> String {
        switch level {
        case .national: self("全国政协", "National committee")
        case .provincial: self("省级政协", "Provincial committees")
        case .prefecture: self("市级政协", "Prefecture committees")
        case .county: self("县级政协", "County committees")
        }
    }

    /// The heading under which the data set groups indicators; a word that is none of the usual ones stays.
    func theme(_ word: String) -> String {
        switch word {
        case "administration": self("机关与综合", "Administration")
        case "background": self("背景", "Background")
        case "consultation": self("协商议政", "Consultation")
        case "culture": self("文史", "History and culture")
        case "members": self("委员", "Members")
        case "outreach": self("联系群众", "Outreach")
        case "proposals": self("提案", "Proposals")
        case "public_opinion": self("社情民意信息", "Public opinion reports")
        case "publicity": self("宣传", "Publicity")
        case "research": self("调研视察", "Research and inspection")
        case "study": self("学习培训", "Study and training")
        case "supervision": self("民主监督", "Democratic supervision")
        case "unity": self("团结联谊", "Unity and friendship")
        default: word.isEmpty ? self("其他", "Other") : word
        }
    }

    /// What kind of page a source is.
    func sourceKind(_ kind: String) -> String {
        switch SourceKind(rawValue: kind) {
        case .original: self("原发", "original")
        case .mirror: self("镜像", "mirror")
        case .repost: self("转载", "repost")
        case .translation: self("译文", "translation")
        case .description: self("页面描述", "description")
        case nil: kind
        }
    }

    /// A figure as it is set in running text and tables: as stated, in English by its number and bounding words; of a
    /// doubted one it is said that it is.
    func shown(_ row: Observation) -> String {
        guard isChinese else { return told(row) }
        return stated(row.quantity) + (row.isDoubted ? "（存疑）" : "")
    }

    /// A figure's year with its period as published: a label that names the year, such as 2024年, does not follow it.
    func period(_ period: Period) -> String {
        let label = period.label.isEmpty ? shortBasis(period.basis) : period.label
        return label.contains(String(period.year)) ? label : "\(period.year) \(label)"
    }

    /// The years that a figure counts: 2024年, of a whole term 2018—2023年一届.
    func span(_ period: Period) -> String {
        guard period.basis == .term else { return self("\(period.year)年", "\(period.year)") }
        // A term is of five years and a figure's year that in which it ends.
        return self("\(period.year - 5)—\(period.year)年一届", "term \(period.year - 5)–\(period.year)")
    }

    /// How far a figure is a body's total, and over what it counts: 会议以来, 会议年度·部分.
    func scope(_ row: Observation) -> String {
        shortBasis(row.period.basis) + (row.coverage == .part ? self("·部分", ", part") : "")
    }

    /// An indicator with the topic that is counted.
    func subject(_ indicator: Indicator, topic: String) -> String {
        name(of: indicator) + (topic.isEmpty ? "" : self("（\(topic)）", " (\(topic))"))
    }

    /// Why nothing can be said of a change, in a few words.
    func obstacle(_ obstacle: Obstacle) -> String {
        switch obstacle {
        case .missing: self("缺一年的数", "a year is missing")
        case .zeroBase: self("前一年为零或可能为零", "the year before is or may be zero")
        case .negative: self("有负数", "a figure is below zero")
        case .overlap: self("区间重叠，增减不能判定", "bounds overlap: up or down cannot be told")
        case .unbounded: self("有一数没有上限，增减不能判定", "a figure has no upper bound")
        case .incomparable(let differences):
            differences.first.map { self("\(rule($0))不同", "differs in \(rule($0))") }
                ?? self("不可比", "not comparable")
        case .noDenominator, .notOfRates: self("不适用", "not applicable")
        }
    }
}
