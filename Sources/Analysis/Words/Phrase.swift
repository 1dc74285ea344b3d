import Metrics

/// The words that figures, tables and findings compose, in Chinese (the register of an official report) and English.
package struct Phrase: Equatable, Sendable {
    package var language: Language
    /// What bodies are called that share their usual name, or their full one, with another: by id.
    var toldNames: [String: String] = [:]
    var toldFullNames: [String: String] = [:]

    package init(language: Language) { self.language = language }

    package var isChinese: Bool { language == .zh }

    package func callAsFunction(_ zh: String, _ en: String) -> String { isChinese ? zh : en }

    package func name(of indicator: Indicator) -> String {
        isChinese || indicator.nameEnglish.isEmpty ? indicator.name : indicator.nameEnglish
    }

    /// A body's short name; a body without an English one keeps its own.
    package func name(of body: Body) -> String {
        if let told = toldNames[body.id] { return told }
        guard isChinese || body.nameEnglish.isEmpty else { return body.nameEnglish }
        // 全国 alone would be the country.
        return body.level == .national ? body.shortName + "政协" : body.shortName
    }

    /// A body's name as it signs; a body without an English one keeps its own.
    package func fullName(of body: Body) -> String {
        toldFullNames[body.id]
            ?? (isChinese || body.nameEnglish.isEmpty ? body.name : body.nameEnglish)
    }

    /// Whose figure of what: 全国政协收到提案.
    package func subject(_ body: Body, _ label: String) -> String {
        self("\(name(of: body))\(label)", "\(name(of: body)), \(label)")
    }

    /// Words one after another; where one of them holds a comma itself, semicolons keep them apart.
    package func list(_ words: [String]) -> String {
        guard !isChinese else { return words.joined(separator: "、") }
        return words.joined(separator: words.contains { $0.contains(",") } ? "; " : ", ")
    }

    /// A list of which only the beginning is spelled out; a single one more is named too, as that takes no more room.
    package func list(_ words: [String], atMost count: Int) -> String {
        guard words.count > count + 1 else { return list(words) }
        let shown = list(Array(words.prefix(count)))
        return self("\(shown)等\(words.count)个", "\(shown) and \(words.count - count) more")
    }

    package func basis(_ basis: Basis) -> String {
        switch basis {
        case .calendarYear: self("自然年", "calendar year")
        case .session: self("会议年度（两次会议之间的数）", "session year, from one session to the next")
        case .sessionToDate: self("会议以来（闭会时或至今数）", "session to date")
        case .term: self("一届合计", "whole term")
        }
    }

    /// Beside a name whose basis is not its neighbours': in Chinese how ``basis(_:)`` begins.
    package func shortBasis(_ basis: Basis) -> String {
        switch basis {
        case .calendarYear: self("自然年", "full year")
        case .session: self("会议年度", "session")
        case .sessionToDate: self("会议以来", "to date")
        case .term: self("一届", "term")
        }
    }

    package func absence(_ absence: Absence) -> String {
        switch absence {
        case .notReported: self("未报告", "not reported")
        case .notApplicable: self("不适用", "not applicable")
        case .notYetPublished: self("尚未公布", "not yet published")
        case .unreadable: self("无法辨认", "unreadable")
        }
    }

    package func glyph(_ absence: Absence) -> String {
        switch absence {
        case .notReported: "…"
        case .notApplicable: "／"
        case .notYetPublished: "◌"
        case .unreadable: "？"
        }
    }

    package func level(_ level: BodyLevel) -> String {
        switch level {
        case .national: self("全国", "national")
        case .provincial: self("省级", "provincial")
        case .prefecture: self("市级", "prefecture")
        case .county: self("县级", "county")
        }
    }

    package func sourceLine(publishers: [String], sources: Int) -> String {
        guard !publishers.isEmpty else { return "" }
        let shown = list(Array(publishers.prefix(4)))
        let all = publishers.count <= 4
        return self(
            "资料来源：\(shown)\(all ? "" : "等")\(sources > 1 ? "（共\(sources)个来源）" : "")",
            "Source: \(shown)\(all ? "" : " and others")\(sources > 1 ? " (\(sources) sources)" : "")")
    }

    /// A figure as stated. A Chinese figure shows a translation's `5,571 proposals` and a grouped `4,999件` as number
    /// and unit, so that one figure is set in one way.
    package func stated(_ quantity: Quantity) -> String {
        guard isChinese else { return quantity.asStated }
        let isForeign = quantity.asStated.utf8.contains { byte in
            (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
                || byte == UInt8(ascii: ",")
        }
        guard isForeign else { return quantity.asStated }
        let number = quantity.number.description
        return switch quantity.qualifier {
        case .exact: "\(number)\(quantity.unit)"
        case .atLeast: "\(number)余\(quantity.unit)"
        case .moreThan: "\(number)\(quantity.unit)以上"
        case .nearly: "近\(number)\(quantity.unit)"
        case .about: "约\(number)\(quantity.unit)"
        }
    }

    /// The years of some figures: 2024年, 2019—2025年.
    package func years(_ years: [Int]) -> String {
        guard let first = years.min(), let last = years.max() else { return "" }
        if first == last { return self("\(first)年", "\(first)") }
        return self("\(first)—\(last)年", "\(first)–\(last)")
    }
}
