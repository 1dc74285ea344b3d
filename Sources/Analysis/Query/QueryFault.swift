import Metrics

/// Why a comparison cannot be made as it was asked for.
package struct QueryFault: Error, Equatable {
    /// A stable word for programs.
    package let code: String
    /// Whether the question itself is malformed, rather than naming what the data do not have.
    package let isUsage: Bool
    /// What is wrong and what to do about it.
    package let text: Bilingual

    private init(_ code: String, isUsage: Bool = false, zh: String, en: String) {
        self.code = code
        self.isUsage = isUsage
        // What somebody typed is quoted.
        text = Bilingual(zh: zh.spellingOutControls, en: en.spellingOutControls)
    }

    /// A word that is none of those an option takes.
    static func unknownWord(_ word: String, of option: String, known: [String]) -> QueryFault {
        let near = nearest(to: word, among: known)
        return QueryFault(
            "unknown-word", isUsage: true,
            zh: "--\(option) 不认识“\(word)”；"
                + (near.map { "是否指 \($0)？" } ?? "可用 \(known.joined(separator: "、"))"),
            en: "--\(option) does not know “\(word)”; "
                + (near.map { "did you mean \($0)?" } ?? "use \(known.joined(separator: ", "))"))
    }

    /// A word that an option takes in another form.
    static func malformed(_ word: String, of option: String, form: String) -> QueryFault {
        QueryFault(
            "malformed-option", isUsage: true, zh: "--\(option) 读不懂“\(word)”；写作 \(form)",
            en: "--\(option) cannot read “\(word)”; write it as \(form)")
    }

    /// An id or a name that no row of a table has.
    static func unknown(_ word: String, kind: Bilingual, known: [String]) -> QueryFault {
        let near = nearest(to: word, among: known)
        return QueryFault(
            "unknown-id", zh: "没有\(kind.zh)“\(word)”" + (near.map { "；是否指 \($0)？" } ?? ""),
            en: "there is no \(kind.en) “\(word)”" + (near.map { "; did you mean \($0)?" } ?? ""))
    }

    /// A name that several rows have.
    static func ambiguous(_ word: String, ids: [String]) -> QueryFault {
        QueryFault(
            "ambiguous-name", zh: "“\(word)”不止一个：\(ids.joined(separator: "、"))；请写 id",
            en: "“\(word)” names several: \(ids.joined(separator: ", ")); write the id")
    }

    /// A measure that needs what the question does not give.
    static func lacking(_ measure: String, zh: String, en: String) -> QueryFault {
        QueryFault("measure-lacks", isUsage: true, zh: "\(measure)：\(zh)", en: "\(measure): \(en)")
    }

    /// A filter that leaves nothing.
    static func empty(by filter: Bilingual, known: [String]) -> QueryFault {
        let list = known.isEmpty ? "" : known.prefix(12).joined(separator: ", ")
        return QueryFault(
            "empty-selection",
            zh: "\(filter.zh)之后什么也不剩" + (list.isEmpty ? "" : "；有的是 \(list)"),
            en: "nothing is left after \(filter.en)" + (list.isEmpty ? "" : "; there are \(list)"))
    }
}
