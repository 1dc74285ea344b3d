import Metrics

/// Why something that looks like a quantity is no statistic.
public enum Refusal: String, CaseIterable, Sendable {
    /// A day, month or year.
    case date
    /// A time of day.
    case time
    /// How long something lasted.
    case duration
    /// How old somebody is.
    case age
    /// An anniversary.
    case anniversary
    /// A congress, plenary session or meeting by its number.
    case session
    /// A place in an order: 第三方, 12期 as the number of an issue, 左三.
    case ordinal
    /// A plan, rule, teaching or formula that is called after a number.
    case name
    /// Part of a title in 《》.
    case title
    /// A saying, a doubled word, 一 as an article.
    case phrase
    /// A quantity that is no number: 数百名, 半数, 若干.
    case unquantified
    /// A number without a measure word.
    case unmeasured
    /// The number of a chapter, page or telephone.
    case furniture
    /// What stands under a picture.
    case caption
    /// A number that cannot be evaluated.
    case unreadable

    /// The reason in words.
    public var message: Bilingual {
        switch self {
        case .date: Bilingual(zh: "日期", en: "a date")
        case .time: Bilingual(zh: "时刻", en: "a time of day")
        case .duration: Bilingual(zh: "时长", en: "a duration")
        case .age: Bilingual(zh: "年龄", en: "an age")
        case .anniversary: Bilingual(zh: "周年", en: "an anniversary")
        case .session: Bilingual(zh: "届次", en: "the number of a session")
        case .ordinal: Bilingual(zh: "序数", en: "an ordinal")
        case .name: Bilingual(zh: "名称", en: "part of a name")
        case .title: Bilingual(zh: "书名号内", en: "inside a title")
        case .phrase: Bilingual(zh: "固定词或泛指", en: "a set phrase")
        case .unquantified: Bilingual(zh: "未给出确数", en: "no number is given")
        case .unmeasured: Bilingual(zh: "没有量词", en: "no measure word")
        case .furniture: Bilingual(zh: "章节、页码或号码", en: "a chapter, page or telephone number")
        case .caption: Bilingual(zh: "图片说明", en: "a picture's caption")
        case .unreadable: Bilingual(zh: "无法求值", en: "it cannot be evaluated")
        }
    }
}
