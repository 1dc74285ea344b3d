/// Numbers in the order of official documents: 一, 二, … 九十九.
public enum HeadingNumerals {
    private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

    /// 1–99 in Chinese numerals; larger numbers stay Arabic.
    public static func chinese(_ number: Int) -> String {
        guard (1...99).contains(number) else { return String(number) }
        let (tens, units) = (number / 10, number % 10)
        let head = tens == 0 ? "" : tens == 1 ? "十" : digits[tens] + "十"
        return head + (units == 0 ? "" : digits[units])
    }
}
