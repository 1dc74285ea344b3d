import Canvas

/// A laid-out chart and what the reader of the result should know.
public struct ChartResult: Equatable, Sendable {
    /// The picture.
    public var scene: Scene
    /// What could not be done as asked; empty for a chart in order.
    public var warnings: [ChartWarning]

    /// A picture with its warnings.
    public init(scene: Scene, warnings: [ChartWarning] = []) {
        self.scene = scene
        self.warnings = warnings
    }
}

/// Something that could not be done as asked without hurting the rest.
public struct ChartWarning: Equatable, Sendable {
    /// What kind of thing.
    public enum Code: String, Equatable, Sendable {
        /// A label has no room and is left out; the value axis still gives the size.
        case labelOmitted = "label-omitted"
        /// Series are named in a legend because their names do not fit at the line ends.
        case legendInstead = "legend-instead"
        /// Two neighbouring series are hard to tell apart for some readers or in greyscale.
        case coloursTooAlike = "colours-too-alike"
        /// A line chart's annotation of a break has no room.
        case annotationOmitted = "annotation-omitted"
        /// Names have no room in full and stand in their short forms.
        case namesAbbreviated = "names-abbreviated"
        /// Names have no room and stand as numbers, which a list under the plot explains.
        case namesNumbered = "names-numbered"
    }

    /// What kind of thing.
    public var code: Code
    /// What it is about: a label's words, a series' name.
    public var subject: String
    /// The datum concerned, where there is one.
    public var datum: String?

    /// A warning about something.
    public init(_ code: Code, subject: String, datum: String? = nil) {
        self.code = code
        self.subject = subject
        self.datum = datum
    }
}
