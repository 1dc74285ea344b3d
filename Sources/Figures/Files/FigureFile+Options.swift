import Metrics
import Plot

/// What a figure file may say of the look beyond its size. Words are those of the files.
extension FigureFile {
    /// A rule of comparability that a figure may do without. What is counted, and in which unit, no figure can waive.
    enum Waivable: String, CaseIterable {
        case definition, year, basis, coverage, level

        var rule: Comparability {
            switch self {
            case .definition: .differentDefinition
            case .year: .differentYear
            case .basis: .differentBasis
            case .coverage: .partial
            case .level: .differentLevel
            }
        }
    }

    /// Which way bars run.
    public enum Orientation: String, CaseIterable, Equatable, Sendable {
        /// Left to right; names run down the page.
        case horizontal
        /// Upwards; names run along the foot.
        case vertical
    }

    /// How the parts of one place stand.
    public enum Stacking: String, CaseIterable, Equatable, Sendable {
        /// Side by side.
        case sideBySide = "none"
        /// On top of each other.
        case standard
        /// On top of each other, as shares of 100 %.
        case normalized
    }

    /// Small multiples.
    public struct Facet: Equatable, Sendable {
        /// What every panel is of.
        public enum Dimension: String, CaseIterable, Equatable, Sendable { case body, indicator, year }
        /// Whether panels can be compared by position.
        public enum Axes: String, CaseIterable, Equatable, Sendable {
            /// One scale for all panels.
            case shared
            /// A scale a panel.
            case free
        }

        /// What every panel is of.
        public var by: Dimension
        /// How many panels stand side by side; `nil` leaves it to the width.
        public var columns: Int?
        /// Whether panels share their scales.
        public var axes: Axes = .shared
    }

    /// How values become lengths.
    public enum Scale: String, CaseIterable, Equatable, Sendable {
        /// In proportion.
        case linear
        /// Equal steps for equal ratios; holds no zero.
        case log
        /// As `log`, through zero.
        case symlog
        /// In proportion to the square root.
        case sqrt
    }

    /// How bodies are named on axes and in legends; titles and notes use short names.
    public enum Names: String, CaseIterable, Equatable, Sendable {
        /// As a reader calls them; as numbers where even these have no room.
        case short
        /// As they sign; short where that has no room, then as numbers.
        case full
    }

    /// Which marks carry their values.
    public enum Labels: String, CaseIterable, Equatable, Sendable {
        /// As many as the kind thinks right.
        case auto
        /// Every one that has room; others are reported.
        case all
        /// None; the axis says them.
        case hidden = "none"

        var visibility: Visibility {
            switch self {
            case .auto: .automatic
            case .all: .visible
            case .hidden: .hidden
            }
        }
    }

    /// How values become colours.
    public struct Colour: Equatable, Sendable {
        /// The kinds of scale.
        public enum Scale: String, CaseIterable, Equatable, Sendable {
            /// Light to dark.
            case sequential
            /// Two hues away from a middle.
            case diverging
            /// Classes of equally many values.
            case quantile
            /// Classes between stated bounds.
            case threshold
        }

        /// The kind of scale.
        public var scale: Scale
        /// The bounds between classes, ascending, in the indicator's unit; for `threshold` only.
        public var bounds: [Double] = []
    }
}
