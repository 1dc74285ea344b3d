import Metrics

/// What looks like a statement of quantity and is none.
enum Rejections {
    /// Characters before a numeral that make it an ordinal, a session, a caption's place or a vague number.
    static let before: Set<Unicode.Scalar> = [
        "第", "届", "左", "右", "数", "几", "初", "首", "头", "每", "十", "百", "千",
    ]

    /// Formal digits, which alone are parts of words: 队伍, 大陆, 贰心. A formal numeral has a unit.
    static let formalDigits: Set<Unicode.Scalar> = [
        "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖", "貳", "陸", "參", "零", "○",
    ]

    /// Characters before an Arabic numeral that make it part of a name, a formula, a range or a longer number.
    static let beforeArabic: Set<Unicode.Scalar> = [
        "+", "-", "—", "–", ".", "/", ":", "：", "~", "～", "×", "№", "届", "第",
    ]

    /// Characters before 近 and 约 in words that bound no number: 附近, 最近, 公约, 节约.
    static let beforeNearly: Set<Unicode.Scalar> = ["附", "最", "临", "邻", "靠", "就", "将", "接"]
    static let beforeAbout: Set<Unicode.Scalar> = ["公", "节", "签", "违", "条", "预", "特", "大", "邀"]

    /// Names of plans, rules and teachings that begin with a count.
    static let names: [[Unicode.Scalar]] = [
        "两个确立", "两个维护", "两个结合", "两个全覆盖", "两个收入", "两个毫不动摇", "两个先行区", "两支队伍", "三个务必",
        "三项计划", "三个代表", "四个意识", "四个自信", "四个全面", "四个特别", "四个服务", "五个认同", "五个示范市",
        "六个攻坚战", "八项规定", "八条禁令", "十场硬仗", "两个大局", "两个屏障", "三项制度", "六项纪律", "四项基本原则",
        "两个一百年", "四个伟大",
    ].map { Array($0.unicodeScalars) }

    /// Words that make a count of something else: 3个月, 两个多月, 两条腿.
    static let after: [[Unicode.Scalar]] = ["个月", "个小时", "个工作日", "个季度", "个五年", "家子"]
        .map { Array($0.unicodeScalars) }
}
