/// A 政协 committee: the national one, or that of a province, a prefecture or a county.
public struct Body: Equatable, Hashable, Sendable, Identifiable {
    /// The id other tables refer to: lower-case ASCII letters, digits, `-`, `_` and `.`.
    public var id: String
    /// The full name in Chinese.
    public var name: String
    /// The name in English; empty where none is given.
    public var nameEnglish: String
    /// The name as it stands on an axis.
    public var shortName: String
    /// The tier of administration it sits at.
    public var level: BodyLevel
    /// The id of the body one tier up; `nil` at the top or where it is not in the data set.
    public var parent: String?
    /// The GB/T 2260 code of its division: six digits.
    public var divisionCode: String?
    /// How many members it has when full.
    public var seats: Int?

    /// A body with the given properties.
    public init(
        id: String, name: String, nameEnglish: String = "", shortName: String, level: BodyLevel,
        parent: String? = nil, divisionCode: String? = nil, seats: Int? = nil
    ) {
        self.id = id
        self.name = name
        self.nameEnglish = nameEnglish
        self.shortName = shortName
        self.level = level
        self.parent = parent
        self.divisionCode = divisionCode
        self.seats = seats
    }
}
