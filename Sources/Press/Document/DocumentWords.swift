/// The words that layout adds to a document, in its language.
public struct DocumentWords: Equatable, Sendable {
    /// BCP 47.
    public var language: String
    private var isChinese: Bool

    /// The words of a language; all but Chinese read English.
    public init(language: String) {
        self.language = language
        isChinese = language.lowercased().hasPrefix("zh")
    }

    private func callAsFunction(_ zh: String, _ en: String) -> String { isChinese ? zh : en }

    /// 图3-2; 图2 outside of chapters.
    public func figure(_ chapter: String, _ number: Int) -> String {
        self("图", "Figure\u{A0}") + (chapter.isEmpty ? "" : chapter + "-") + String(number)
    }
    /// 表3-2; 表2 outside of chapters.
    public func table(_ chapter: String, _ number: Int) -> String {
        self("表", "Table\u{A0}") + (chapter.isEmpty ? "" : chapter + "-") + String(number)
    }
    /// What an appendix has in the place of a chapter's number: 表附1-2.
    public func appendixPrefix(_ number: Int) -> String { self("附\(number)", "A\(number)") }
    /// Between the pages of an entry in an index.
    public var pageSeparator: String { self("、", ", ") }
    /// Between the first and the last of pages that follow each other in an index.
    public var pageRange: String { self("—", "–") }
    /// Before the pages of an entry in an index.
    public var indexSeparator: String { self("，", ", ") }
    /// Above a table that goes on from the page before.
    /// - Parameters:
    ///   - table: its number; empty for a table without one.
    ///   - section: what the rows are of that go on; empty for nothing.
    public func continued(_ table: String, section: String = "") -> String {
        let said = table.isEmpty ? self("续表", "Continued") : self("续\(table)", "\(table) (continued)")
        return section.isEmpty ? said : said + self("　", ": ") + section
    }
    /// What readers call the cover’s page.
    public var cover: String { self("封面", "Cover") }
    /// 第12页
    public func page(_ label: String) -> String { self("第\(label)页", "page \(label)") }

    /// The number of a heading as it stands before its text, with what divides the two.
    public func number(_ numbers: [Int], isAppendix: Bool) -> String {
        guard let last = numbers.last else { return "" }
        if isAppendix, numbers.count == 1 {
            return self("附录\(HeadingNumerals.chinese(last))　", "Appendix \(last)  ")
        }
        guard isChinese else {
            return numbers.count > 3 ? "(\(last)) " : numbers.map(String.init).joined(separator: ".") + "  "
        }
        switch numbers.count {
        case 1: return "\(HeadingNumerals.chinese(last))、"
        case 2: return "（\(HeadingNumerals.chinese(last))）"
        case 3: return "\(last)."
        default: return "（\(last)）"
        }
    }

    /// A heading's number as a reference has it: 第三部分, 第（二）节 is the text’s affair; here 三, （二）, 附录一.
    public func reference(_ numbers: [Int], isAppendix: Bool) -> String {
        guard let last = numbers.last else { return "" }
        if isAppendix, numbers.count == 1 {
            return self("附录\(HeadingNumerals.chinese(last))", "appendix \(last)")
        }
        guard isChinese else { return "section \(numbers.map(String.init).joined(separator: "."))" }
        switch numbers.count {
        case 1: return "第\(HeadingNumerals.chinese(last))章"
        case 2: return "第\(HeadingNumerals.chinese(numbers[0]))章（\(HeadingNumerals.chinese(last))）"
        default: return "第\(HeadingNumerals.chinese(numbers[0]))章\(last)."
        }
    }
}
