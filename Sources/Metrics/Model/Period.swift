/// The stretch of time a figure counts.
public struct Period: Equatable, Hashable, Sendable {
    /// The year it belongs to: the calendar year, or the year the session opened in.
    public var year: Int
    /// What kind of stretch it is.
    public var basis: Basis
    /// The label as published (五届四次会议以来); empty for a plain year.
    public var label: String

    /// A period with the given properties.
    public init(year: Int, basis: Basis, label: String = "") {
        self.year = year
        self.basis = basis
        self.label = label
    }
}
