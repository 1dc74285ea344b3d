/// The report's own words, in the report's language.
public struct Wording: Equatable, Sendable {
    var contents: String
    var figure: String, table: String
    var continued: String
    var sources: String
    /// The separator between a label and its text.
    var colon: String

    /// Words for a BCP 47 language: Chinese for `zh…`, English otherwise.
    public init(language: String) {
        if language.lowercased().hasPrefix("zh") {
            (contents, figure, table, continued, sources, colon) = ("目录", "图", "表", "续表", "资料来源", "：")
        } else {
            (contents, figure, table, continued, sources, colon) = (
                "Contents", "Figure ", "Table ", "Table (continued) ", "Sources", ": "
            )
        }
    }
}
