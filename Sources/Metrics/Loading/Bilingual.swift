/// One message in both languages.
public struct Bilingual: Equatable, Hashable, Sendable {
    /// In Chinese.
    public var zh: String
    /// In English.
    public var en: String

    /// The message in both languages.
    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    /// The message in one language.
    public subscript(language: Language) -> String {
        switch language {
        case .zh: zh
        case .en: en
        }
    }
}
