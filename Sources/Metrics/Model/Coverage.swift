/// Whether a figure is a body's total for its period.
public enum Coverage: String, CaseIterable, Sendable {
    /// The body's total.
    case whole
    /// One platform, one topic, one event.
    case part
}
