import Metrics

/// A form of figure: its word in figure files, what it needs of a file, and the figure that it makes.
///
/// A kind is one file in `Kinds/` and one line in ``FigureKinds/all``; reader, schema test, help, gallery and goldens
/// follow from that line.
package protocol FigureKind: Sendable {
    /// The word in files: `dumbbell`.
    var word: String { get }
    /// A short name for headings.
    var name: Bilingual { get }
    /// One sentence for help and gallery: what it shows and when to use it.
    var abstract: Bilingual { get }
    /// How many bodies, indicators and years a file must name.
    var needs: FigureNeeds { get }
    /// The keys beyond those of every figure that this kind obeys; any other is a fault at that key.
    var uses: Set<FigureKey> { get }
    /// The figure that a checked file asks for.
    /// - Throws: `Fault` where nothing in the dataset answers it.
    func figure(_ request: FigureRequest) throws(Fault) -> Figure
}

extension FigureKind {
    package var needs: FigureNeeds { FigureNeeds() }
    package var uses: Set<FigureKey> { [] }
}

/// The keys that some kinds obey and others have no use for. `facet` works with every kind: a kind that does not list it
/// is drawn once a panel.
package enum FigureKey: String, CaseIterable, Sendable {
    case order, highlight, orientation, stacking, facet, scale, labels, limit, target, colour, names
}

/// What a kind needs of a file.
package struct FigureNeeds: Equatable, Sendable {
    /// Which indicators may be divided by another (`per`).
    package enum Rates: Sendable {
        /// None.
        case never
        /// The only indicator of a figure.
        case alone
        /// Any of several.
        case any
    }

    /// How many bodies; with a facet by body, in each panel.
    package var bodies: ClosedRange<Int>
    /// How many indicators; with a facet by indicator, in each panel.
    package var indicators: ClosedRange<Int>
    /// Whether all indicators stand on one axis and so share a unit.
    package var sharesUnit: Bool
    /// Whether a single year says too little.
    package var severalYears: Bool
    /// Which indicators may be divided by another.
    package var rates: Rates

    /// Needs; by default any number of bodies and indicators of one unit.
    package init(
        bodies: ClosedRange<Int> = 0...Int.max, indicators: ClosedRange<Int> = 1...Int.max,
        sharesUnit: Bool = true, severalYears: Bool = false, rates: Rates = .never
    ) {
        self.bodies = bodies
        self.indicators = indicators
        self.sharesUnit = sharesUnit
        self.severalYears = severalYears
        self.rates = rates
    }
}
