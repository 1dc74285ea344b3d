/// The words of a sentence that say of which time and of what part its numbers are, found in one pass.
struct SentenceMarks {
    /// What a word says.
    enum Role: Int, CaseIterable {
        /// 届, which a session's name holds.
        case session
        /// Words of a whole term: 五年来, 本届以来.
        case term
        /// Words that counts up to a closing session stand with: 会议期间, 截至.
        case closing
        /// 以来.
        case since
        /// Words before a topic: 围绕.
        case topic
        /// “ before a topic.
        case quotation
        /// Words of a total: 全年, 累计.
        case total
        /// Whose part is counted: 党派团体.
        case owner
        /// 其中, 在立案提案中，.
        case among
    }

    /// A word where it stands.
    struct Mark: Equatable {
        var role: Role
        var range: Range<Int>
    }

    /// In order of their beginnings.
    private(set) var marks: [Mark] = []

    /// Finds the marks of a range of the text, and forgets those it held.
    mutating func find(in range: Range<Int>, of text: UnsafeBufferPointer<UInt16>) {
        marks.removeAll(keepingCapacity: true)
        var index = range.lowerBound
        while index < range.upperBound {
            if let (length, value) = Self.table.longest(text, at: index), let role = Role(rawValue: value) {
                marks.append(Mark(role: role, range: index..<index + length))
                index += length
            } else {
                index += 1
            }
        }
    }

    /// The last mark with a role that ends before a place, not beginning before a bound.
    func last(_ role: Role, before place: Int, notBefore bound: Int = 0) -> Mark? {
        marks.last { $0.role == role && $0.range.upperBound <= place && $0.range.lowerBound >= bound }
    }

    private static let table = WordTable(
        [
            (Role.session, ["届"]),
            (.term, ["五年来", "本届政协以来", "换届以来", "届期内", "任期内", "本届以来", "过去五年"]),
            (.closing, ["期间", "截至", "截止", "大会", "闭幕"]), (.since, ["以来"]),
            (.topic, ["围绕", "聚焦", "针对", "关于"]), (.quotation, ["“"]),
            (.total, ["全年", "各类", "共", "累计", "总", "年内", "一年来", "五年来", "合计"]),
            (
                .owner,
                [
                    "等委员", "委员为", "党派团体", "各党派", "专委会组织", "机关党支部", "联系点", "工作室",
                ]
            ), (.among, ["其中", "中，"]),
        ].flatMap { role, words in words.map { (word: $0, value: role.rawValue) } })
}
