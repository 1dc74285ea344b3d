import Analysis
import Metrics

/// One figure of one body, as a chart or table shows it, or why there is none.
struct Entry: Equatable, Sendable {
    var body: Body
    var outcome: Outcome
    /// What sets it apart from most others.
    var notes: [Comparability] = []

    enum Outcome: Equatable, Sendable {
        case stated(Observation)
        /// Computed from two observations of one source and period.
        case computed(Rate)
        case missing(Missing)
    }

    /// A rate in percent points and what it was computed from.
    struct Rate: Equatable, Sendable {
        var quantity: Quantity
        var numerator: Observation
        var denominator: Observation
    }

    /// Why a figure is not there.
    enum Missing: Equatable, Sendable {
        /// The data say why, or nothing is said of it at all.
        case absent(Absence)
        /// Only figures of several parts, which no one says add up.
        case onlyParts
        /// There is one, but of a year or basis that the figure leaves out.
        case elsewhere(Observation)
        /// Numerator and denominator are not both there.
        case notComputable
    }

    /// The observation that gives year and basis.
    var observation: Observation? {
        switch outcome {
        case .stated(let observation): observation
        case .computed(let rate): rate.numerator
        case .missing: nil
        }
    }

    /// What is drawn and compared.
    var quantity: Quantity? {
        switch outcome {
        case .stated(let observation): observation.quantity
        case .computed(let rate): rate.quantity
        case .missing: nil
        }
    }

    /// Whether whoever recorded the figure, or one of those that it is computed from, doubts it.
    var isDoubted: Bool {
        switch outcome {
        case .stated(let observation): observation.isDoubted
        case .computed(let rate): rate.numerator.isDoubted || rate.denominator.isDoubted
        case .missing: false
        }
    }

    var missing: Missing? {
        if case .missing(let missing) = outcome { return missing }
        return nil
    }

    /// The id of the mark that draws it; the number tells apart measures of one indicator.
    func datum(_ measure: FigureFile.Measure, _ number: Int) -> String {
        observation?.id ?? "\(body.id)/\(measure.indicator)/absent/\(number)"
    }
}

extension Phrase {
    /// An entry's figure in a sentence, a doubted one said to be one; nothing where there is none.
    func told(_ entry: Entry) -> String {
        guard let quantity = entry.quantity else { return "" }
        return figure(quantity) + (entry.isDoubted ? self("（存疑）", " (in doubt)") : "")
    }

    /// The word beside the glyph of a figure that is not there.
    func word(_ missing: Entry.Missing) -> String {
        switch missing {
        case .absent(let absence): self.absence(absence)
        case .onlyParts: self("总数未报告", "no total reported")
        case .elsewhere(let observation):
            elsewhere(observation.period.year, shortBasis(observation.period.basis))
        case .notComputable: self("不能算出", "cannot be computed")
        }
    }

    private func elsewhere(_ year: Int, _ basis: String) -> String {
        self("另有\(year)年数（\(basis)）", "only \(year), \(basis)")
    }

    func glyph(_ missing: Entry.Missing) -> String {
        if case .absent(let absence) = missing { return glyph(absence) }
        return glyph(Absence.notReported)
    }
}
