/// No figure, and the reason: drawn as a glyph and a word at the baseline, never as a bar of height 0.
public struct Absence: Equatable, Hashable, Sendable {
    /// Why there is no figure.
    public enum Reason: String, Equatable, Hashable, Sendable, CaseIterable {
        /// The source says nothing of it: `… 未报告`.
        case notReported
        /// The question does not arise: `／ 不适用`.
        case notApplicable
        /// The source is not out yet: `◌ 尚未公布`.
        case notYetPublished
        /// The source has a figure that cannot be read: `？ 无法辨认`.
        case unreadable
        /// A comparison that its figures do not decide: `↕ 无法判定`.
        case notDeterminable
    }

    /// Why there is no figure.
    public var reason: Reason
    /// The word beside the glyph; `nil` takes the theme's wording.
    public var word: String?

    /// An absence with its reason and, where the theme's word does not do, a word of the caller's.
    public init(_ reason: Reason, word: String? = nil) {
        self.reason = reason
        self.word = word
    }

    /// The source says nothing of it.
    public static let notReported = Absence(.notReported)
    /// The question does not arise.
    public static let notApplicable = Absence(.notApplicable)
    /// The source is not out yet.
    public static let notYetPublished = Absence(.notYetPublished)
    /// The source has a figure that cannot be read.
    public static let unreadable = Absence(.unreadable)
    /// A comparison that its figures do not decide.
    public static let notDeterminable = Absence(.notDeterminable)

    /// One character, present in Noto Sans CJK SC.
    public var glyph: String {
        switch reason {
        case .notReported: "…"
        case .notApplicable: "／"
        case .notYetPublished: "◌"
        case .unreadable: "？"
        case .notDeterminable: "↕"
        }
    }
}

extension Absence: Plottable {
    /// A measure.
    public var plotted: Plotted { .measure(.absent(self)) }
}
