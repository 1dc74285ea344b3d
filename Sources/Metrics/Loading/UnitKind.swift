/// What a unit or measure word counts or measures, where that is beyond doubt.
///
/// 件, 篇, 条, 项, 份, 期, 次 and 场 stand for each other in the published figures (`3项` proposals), and 个 for
/// every one of them and for 家; so these are one kind, and 个 and words that are not listed are none.
package enum UnitKind: String {
    case share
    case people
    case money
    case measure
    case thing

    /// `nil` where a word may be of several kinds.
    package init?(_ word: String) {
        guard let kind = Self.kinds[word] else { return nil }
        self = kind
    }

    private static let kinds: [String: UnitKind] = {
        let words: [UnitKind: String] = [
            .share: "%", .people: "人 名 位 人次 人(次)", .money: "元 美元",
            .measure: "公里 千米 米 平方米 平方公里 立方米 亩 公顷 吨 公斤 千克 千瓦时",
            .thing: "次 场 场次 场(次) 件次 件(次) 轮 批 批次 件 篇 份 条 期 册 本 部 项 家 户",
        ]
        var kinds: [String: UnitKind] = [:]
        for (kind, list) in words { for word in list.split(separator: " ") { kinds[String(word)] = kind } }
        return kinds
    }()
}
