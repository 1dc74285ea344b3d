import Metrics
import Press

/// The report's own words, in the report's language.
struct Wording: Equatable, Sendable {
    var language: Language

    func callAsFunction(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    var contents: String { self("目录", "Contents") }
    func chapter(_ number: Int, _ title: String) -> String {
        self("\(HeadingNumerals.chinese(number))、\(title)", "\(number)  \(title)")
    }
    func section(_ chapter: Int, _ number: Int, _ title: String) -> String {
        self("（\(HeadingNumerals.chinese(number))）\(title)", "\(chapter).\(number)  \(title)")
    }
    func appendix(_ number: Int, _ title: String) -> String {
        self("附录\(HeadingNumerals.chinese(number))　\(title)", "Appendix \(number)  \(title)")
    }
    func figure(_ chapter: Int, _ number: Int) -> String {
        self("图\(chapter)-\(number)", "Figure \(chapter)-\(number)")
    }
    func table(_ chapter: Int, _ number: Int) -> String {
        self("表\(chapter)-\(number)", "Table \(chapter)-\(number)")
    }
    func continued(_ chapter: Int, _ number: Int) -> String {
        self("续表\(chapter)-\(number)", "Table \(chapter)-\(number) (continued)")
    }

    func basis(_ basis: Basis) -> String {
        switch basis {
        case .calendarYear: self("自然年", "calendar year")
        case .session: self("会议年度", "session year")
        case .sessionToDate: self("会议以来", "session to date")
        case .term: self("一届", "term")
        }
    }

    func level(_ level: BodyLevel) -> String {
        switch level {
        case .national: self("全国政协", "National committee")
        case .provincial: self("省级政协", "Provincial committees")
        case .prefecture: self("市级政协", "Prefecture committees")
        case .county: self("县级政协", "County committees")
        }
    }

    func kind(_ kind: String) -> String {
        switch kind {
        case "original": self("原发", "original")
        case "mirror": self("镜像", "mirror")
        case "repost": self("转载", "repost")
        case "translation": self("译文", "translation")
        case "description": self("页面描述", "description")
        default: kind
        }
    }
}
