import Metrics

extension Phrase {
    /// What a rule of comparability is about: 口径, 年份.
    package func rule(_ difference: Comparability) -> String {
        switch difference {
        case .differentIndicator: self("指标", "indicator")
        case .differentTopic: self("对象", "topic")
        case .differentUnit: self("单位", "unit")
        case .differentDefinition: self("定义", "definition")
        case .differentYear: self("年份", "year")
        case .differentBasis: self("口径", "basis")
        case .partial: self("范围", "coverage")
        case .differentLevel: self("级别", "level")
        case .differentTerm: self("届次", "term")
        case .restated: self("前后公布数", "vintage")
        }
    }
}
