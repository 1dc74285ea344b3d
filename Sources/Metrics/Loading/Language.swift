/// A language that messages are written in.
public enum Language: String, CaseIterable, Sendable {
    /// Chinese, simplified.
    case zh
    /// English.
    case en
}
