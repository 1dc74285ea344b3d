/// What stretch of time a figure counts. Figures of two bases never stand in one series.
public enum Basis: String, CaseIterable, Sendable {
    /// January to December.
    case calendarYear = "calendar_year"
    /// From one plenary session to the next, counted at its end.
    case session
    /// From the opening of a session up to an earlier day, such as its closing ceremony.
    case sessionToDate = "session_to_date"
    /// A committee's whole term of five years.
    case term

    /// The order in which a figure for a year is chosen where several bases state one: whole years first,
    /// a count that was still running after them, a five-year total last.
    public static let preference: [Basis] = [.session, .calendarYear, .sessionToDate, .term]
}
