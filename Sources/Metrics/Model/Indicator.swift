/// What is measured: proposals filed, consultations held, the share of proposals answered.
public struct Indicator: Equatable, Hashable, Sendable, Identifiable {
    /// The id other tables refer to.
    public var id: String
    /// The name in Chinese.
    public var name: String
    /// The name in English; empty where none is given.
    public var nameEnglish: String
    /// The unit every observation of it is in: 件, 次, 元, `%`.
    public var unit: String
    /// The heading it is grouped under.
    public var theme: String
    /// Whether its values are counted, measured out or shares.
    public var kind: IndicatorKind
    /// What it counts and what it leaves out.
    public var definition: String
    /// Remarks of the person who recorded it.
    public var note: String

    /// An indicator with the given properties.
    public init(
        id: String, name: String, nameEnglish: String = "", unit: String, theme: String = "",
        kind: IndicatorKind, definition: String = "", note: String = ""
    ) {
        self.id = id
        self.name = name
        self.nameEnglish = nameEnglish
        self.unit = unit
        self.theme = theme
        self.kind = kind
        self.definition = definition
        self.note = note
    }
}

extension Indicator {
    /// Whether it tells of the body's surroundings, such as inhabitants, by the theme `background`: no review states it
    /// and no finding is made of it; it is there to divide by.
    public var isBackground: Bool { theme == "background" }
}

/// What the values of an indicator are.
public enum IndicatorKind: String, CaseIterable, Sendable {
    /// Whole things counted.
    case count
    /// A sum in a divisible unit, such as money.
    case amount
    /// A share in percent points, 0 to 100. Changes of a rate are differences in points.
    case rate
}
