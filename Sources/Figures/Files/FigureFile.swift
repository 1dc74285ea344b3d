import Metrics
import Plot

/// A figure as a file in `charts/` asks for it, every id checked against the dataset.
public struct FigureFile: Equatable, Sendable {
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
    /// The word of the form, one that ``FigureKinds`` knows.
    public var kind: String
    /// A short neutral name for captions and contents.
    public var name: String
    /// Whether the file gives that name; otherwise the figure is named by its indicators.
    public var isNamed = true
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
    /// Rules of comparability that this figure does without; its notes say so.
    public var waived: Set<Comparability> = []
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
    /// The look.
    public var theme = Plot.Theme.Name.print
    /// The size of names in points, with which all type grows; `nil` is the theme's.
    public var fontSize: Double?
    /// Which way bars run; `nil` leaves it to the kind.
    public var orientation: Orientation?
    /// How the parts of one place stand; `nil` leaves it to the kind.
    public var stacking: Stacking?
    /// What every panel of small multiples is of; `nil` draws one panel.
    public var facet: Facet?
    /// How values become lengths; `nil` is linear.
    public var scale: Scale?
    /// Which marks carry their values; `nil` leaves it to the kind.
    public var labels: Labels?
    /// How many rows are drawn; the rest is said in a note.
    public var limit: Int?
    /// The value that others are held against, in the indicator's unit.
    public var target: Double?
    /// How values become colours; `nil` leaves it to the kind.
    public var colour: Colour?
    /// How bodies are named on axes and in legends.
    public var names = Names.short
    /// Where values stand in the file, by JSON pointer.
    package var places: [String: JSONNode.Place] = [:]
    /// A warning for every text that is not written in the language asked for.
    public package(set) var untranslated: [Fault] = []
}
