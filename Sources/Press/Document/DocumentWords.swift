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

    /// 图3-2
    public func figure(_ chapter: String, _ number: Int) -> String {
        self("图\(chapter)-\(number)", "Figure \(chapter)-\(number)")
    }
    /// 表3-2
    public func table(_ chapter: String, _ number: Int) -> String {
        self("表\(chapter)-\(number)", "Table \(chapter)-\(number)")
    }
    /// Above a table that goes on from the page before.
    public func continued(_ table: String) -> String { self("续\(table)", "\(table) (continued)") }
    /// Above a table without a number that goes on.
    public var continuedTable: String { self("续表", "Continued") }
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
