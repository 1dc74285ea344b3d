/// A figure known to be missing, and why: a row of `absences.csv`.
///
/// Rows exist only where more is known than that nobody reported the figure.
public struct RecordedAbsence: Equatable, Hashable, Sendable {
    /// The id of the body.
    public var body: String
    /// The id of the indicator.
    public var indicator: String
    /// The year that has no figure.
    public var year: Int
    /// Why it has none.
    public var reason: Absence
    /// Remarks of the person who recorded it.
    public var note: String

    /// An absence with the given properties.
    public init(body: String, indicator: String, year: Int, reason: Absence, note: String = "") {
        self.body = body
        self.indicator = indicator
        self.year = year
        self.reason = reason
        self.note = note
    }
}
