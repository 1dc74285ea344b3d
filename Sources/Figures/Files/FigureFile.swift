import Metrics

/// A figure as a file in `charts/` asks for it, every id checked against the dataset.
public struct FigureFile: Equatable, Sendable {
    /// The forms that a file can ask for.
    public enum Kind: String, CaseIterable, Equatable, Sendable {
        /// One bar a body and indicator, bodies running down the page.
        case bars
        /// One line an indicator, years running left to right.
        case line
        /// Year-over-year change of one body, bars up and down from zero.
        case change
    }

    /// One indicator that is shown, with the restriction under which it is.
    public struct Measure: Equatable, Sendable {
        /// The indicator's id.
        public var indicator: String
        /// The id of the indicator that it is divided by, of the same source and period, as per cent.
        public var denominator: String?
        /// The bases that may be used, the preferred first; empty leaves the choice to the dataset's rule.
        public var bases: [Basis]
        /// Only figures on this topic; empty is the indicator's whole subject.
        public var topic: String
        /// The name in legend and table; `nil` takes the indicator's.
        public var label: String?
    }

    /// Which bodies are compared.
    public enum Bodies: Equatable, Sendable {
        /// These, in this order.
        case listed([String])
        /// All of the dataset at these levels (empty: any) that lie under this body (`nil`: anywhere).
        case selected(levels: [BodyLevel], under: String?)
    }

    /// Which years are shown.
    public enum Years: Equatable, Sendable {
        /// Each body's latest.
        case latest
        /// From one to another, both included; equal for a single year.
        case range(Int, Int)
    }

    /// How bodies are ordered.
    public enum Order: String, CaseIterable, Equatable, Sendable {
        /// The largest first, absent ones last.
        case value
        /// As listed in the file, or as in the dataset.
        case given
    }

    /// The file's name without its ending.
    public var id: String
    /// The file's path as given, for messages.
    public var path: String
    /// The form.
    public var kind: Kind
    /// A short neutral name for captions and contents.
    public var name: String
    /// What is shown, in order.
    public var measures: [Measure]
    /// Whose figures are shown.
    public var bodies: Bodies
    /// Of which years.
    public var years: Years
    /// In which order.
    public var order: Order
    /// Bodies that stand out.
    public var highlight: [String]
    /// Replaces the statement made from the data.
    public var title: String?
    /// Replaces the subtitle made from the data.
    public var subtitle: String?
    /// Added after the notes made from the data.
    public var note: String?
    /// Millimetres.
    public var width: Double
    /// Millimetres; `nil` lets the content decide.
    public var height: Double?
}
