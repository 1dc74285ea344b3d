/// The words that a chart composes by itself.
public struct Wording: Equatable, Sendable {
    /// Words for the reasons of absence.
    public var absences: [Absence.Reason: String]
    /// Around the number of an estimate: before and after, by form.
    public var forms: [Estimate.Form: Affix]
    /// Up and down, for a direction without a size.
    public var directions: [Change.Direction: String]
    /// Around the year since when the basis is another.
    public var basisBreak: Affix
    /// Between names in a list (、).
    public var listSeparator: String
    /// Between a label and what follows it (：).
    public var colon: String
    /// Between the parts of a sentence (，).
    public var comma: String
    /// Between sentences (；).
    public var semicolon: String
    /// At the end of a sentence (。).
    public var fullStop: String
    /// Said of small multiples whose scales differ.
    public var freeAxes: String
    /// Large numbers by 万 and 亿, or by thousands; never rounded, because a label is the figure.
    public var numberFormat: NumberFormat
    /// After a difference of two rates (个百分点).
    public var percentPoints: String
    /// Words for years, quarters and months.
    public var periods: PeriodWords

    /// Words before and after a number.
    public struct Affix: Equatable, Sendable {
        /// Before.
        public var before: String
        /// After.
        public var after: String

        /// Words before and after a number.
        public init(_ before: String = "", _ after: String = "") {
            self.before = before
            self.after = after
        }
    }

    /// Simplified Chinese.
    public static let zh = Wording(
        absences: [
            .notReported: "未报告", .notApplicable: "不适用", .notYetPublished: "尚未公布", .unreadable: "无法辨认",
            .notDeterminable: "无法判定",
        ],
        forms: [
            .exact: Affix(), .atLeast: Affix("", "余"), .moreThan: Affix("＞"), .nearly: Affix("近"),
            .about: Affix("约"),
        ],
        directions: [.up: "上升", .down: "下降"],
        basisBreak: Affix("", "起口径不同"),
        listSeparator: "、", colon: "：", comma: "，", semicolon: "；", fullStop: "。",
        freeAxes: "各分图刻度不同，不可跨图比较长短",
        numberFormat: .chinese, percentPoints: "个百分点", periods: .zh)

    /// English.
    public static let en = Wording(
        absences: [
            .notReported: "not reported", .notApplicable: "not applicable",
            .notYetPublished: "not yet published",
            .unreadable: "unreadable", .notDeterminable: "cannot be determined",
        ],
        forms: [
            .exact: Affix(), .atLeast: Affix("", "+"), .moreThan: Affix(">"), .nearly: Affix("nearly "),
            .about: Affix("c. "),
        ],
        directions: [.up: "up", .down: "down"],
        basisBreak: Affix("another basis from "),
        listSeparator: ", ", colon: ": ", comma: ", ", semicolon: "; ", fullStop: ".",
        freeAxes: "Each panel has its own scale: lengths do not compare across panels",
        numberFormat: .thousands, percentPoints: " pp", periods: .en)
}
