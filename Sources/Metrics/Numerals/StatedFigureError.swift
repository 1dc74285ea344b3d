/// Why a figure expression cannot be read.
public enum StatedFigureError: Error, Equatable, Sendable {
    /// There is nothing to read.
    case empty
    /// A blank stands between two digits.
    case splitDigits
    /// No numeral stands where one must.
    case noNumeral
    /// Commas that do not stand before every three digits, or a point without digits after it.
    case badGroups
    /// Two digits side by side that may mean a range (三四 "three or four").
    case ambiguous
    /// Units in an order that no numeral has.
    case badUnits
    /// A number past 10^15 or of more than 15 digits.
    case tooLarge
    /// Two words that bound the number in different ways (近50余).
    case twoQualifiers
    /// A 0 with a word that bounds it by its last digit (0余).
    case qualifiedZero
    /// What stands after the number is no measure word.
    case unreadableRest(String)

    init(_ error: NumeralError) {
        self =
            switch error {
            case .none: .noNumeral
            case .badGroups: .badGroups
            case .ambiguous: .ambiguous
            case .badUnits: .badUnits
            case .tooLarge: .tooLarge
            }
    }

    /// The reason, to stand in a message.
    public var reason: Bilingual {
        switch self {
        case .empty: Bilingual(zh: "没有内容", en: "it is empty")
        case .splitDigits: Bilingual(zh: "两个数字之间有空格", en: "a blank stands between two digits")
        case .noNumeral: Bilingual(zh: "应有数字的地方没有数字", en: "no number stands where one must")
        case .badGroups:
            Bilingual(zh: "千分位逗号或小数点位置不对", en: "a comma or point is not where a number has one")
        case .ambiguous:
            Bilingual(zh: "两个并列的数字可能表示范围", en: "two digits side by side may mean a range")
        case .badUnits: Bilingual(zh: "数位的次序不成数", en: "its units are in no order a number has")
        case .tooLarge: Bilingual(zh: "数值过大", en: "the number is too large")
        case .twoQualifiers:
            Bilingual(zh: "有两个互相矛盾的概数词", en: "two words bound the number in different ways")
        case .qualifiedZero: Bilingual(zh: "零不能带概数词", en: "a zero cannot be bounded by its last digit")
        case .unreadableRest(let rest):
            Bilingual(zh: "数字后的“\(rest)”不是量词", en: "“\(rest)” after the number is no measure word")
        }
    }
}
