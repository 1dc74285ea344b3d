/// The measure words that make a number a statement: one table. What is not in it (年, 月, 日, 周年, 届, 岁…)
/// makes a date, an anniversary or a session, and is none.
enum MeasureWords {
    static let all: [String] = [
        // Events.
        "次", "场", "场次", "场(次)", "人次", "人(次)", "件次", "件(次)", "轮", "轮次", "趟", "届次", "例",
        // Papers.
        "件", "篇", "份", "条", "期", "册", "本", "部", "卷", "封", "幅", "张", "项", "项次", "道", "则", "篇次",
        // People and houses.
        "人", "名", "位", "户", "家", "户次", "家次", "组", "支", "队", "批", "批次", "对", "班",
        // Things and places.
        "个", "个方面", "处", "所", "座", "间", "套", "台", "辆", "栋", "块", "片", "株", "棵", "盏", "只", "种", "类",
        "起", "宗", "笔", "桩", "单", "节", "课时", "学时", "场所",
        // Money and measures.
        "元", "美元", "公里", "千米", "米", "平方米", "平方公里", "立方米", "亩", "公顷", "吨", "公斤", "千克", "千瓦时",
        // Shares.
        "%", "个百分点",
    ]

    /// The longest word that stands at an index, by its length; `nil` where none does.
    static func length(in text: [Unicode.Scalar], at index: Int) -> Int? {
        guard index < text.count, let words = byFirst[text[index]] else { return nil }
        return words.first { text[index...].starts(with: $0) }?.count
    }

    /// The words by their first character, the longest first.
    private static let byFirst: [Unicode.Scalar: [[Unicode.Scalar]]] = {
        var table: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
        for word in all.map({ Array($0.unicodeScalars) }) {
            guard let first = word.first else { continue }
            table[first, default: []].append(word)
        }
        return table.mapValues { $0.sorted { $0.count > $1.count } }
    }()
}
