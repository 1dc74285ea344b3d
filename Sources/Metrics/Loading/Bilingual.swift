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

    /// One message after another.
    static func + (first: Bilingual, second: Bilingual) -> Bilingual {
        Bilingual(zh: first.zh + second.zh, en: first.en + second.en)
    }

    /// The message in one language.
    public subscript(language: Language) -> String {
        switch language {
        case .zh: zh
        case .en: en
        }
    }
}
