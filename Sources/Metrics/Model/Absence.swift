/// Why there is no figure. A true zero is none of these: it is an observation of 0.
public enum Absence: String, CaseIterable, Sendable {
    /// Nothing in the data set states one.
    case notReported = "not_reported"
    /// The indicator makes no sense for the body or period.
    case notApplicable = "not_applicable"
    /// The review that would state it is not out yet.
    case notYetPublished = "not_yet_published"
    /// A source states it, and it cannot be made out.
    case unreadable
}
