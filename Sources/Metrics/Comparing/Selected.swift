/// What a selection found for one body.
public struct Selected: Equatable, Sendable {
    /// The body.
    public let body: Body
    /// The figure chosen, or why there is none.
    public let figure: Figure
    /// How it differs from the other entries of the selection, in the order of ``Comparability``; empty for
    /// most entries and for every absence.
    public let notes: [Comparability]

    /// A figure or the reason for its absence.
    public enum Figure: Equatable, Sendable {
        /// The observation chosen.
        case stated(Observation)
        /// None, and why.
        case absent(Absence)
    }

    /// An entry with the given properties.
    public init(body: Body, figure: Figure, notes: [Comparability] = []) {
        self.body = body
        self.figure = figure
        self.notes = notes
    }

    /// The observation; `nil` where there is none.
    public var observation: Observation? {
        if case .stated(let observation) = figure { observation } else { nil }
    }

    /// Why there is no observation; `nil` where there is one.
    public var absence: Absence? {
        if case .absent(let absence) = figure { absence } else { nil }
    }
}
