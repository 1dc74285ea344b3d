/// Whether a candidate still waits for a person.
public enum ReviewState: String, Sendable {
    /// Nobody has decided on it.
    case open
    /// It was rejected in an earlier review.
    case rejected
    /// The data set has it already.
    case recorded
}
