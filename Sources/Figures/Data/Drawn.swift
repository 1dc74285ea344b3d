import Analysis
import Metrics
import Plot

/// What charts draw for the data's values.
extension Phrase {
    /// What a chart draws for a stated quantity; the label of a doubted one ends with the sign of doubt.
    package func estimate(_ quantity: Quantity, isDoubted: Bool = false) -> Estimate {
        let (value, interval) = (quantity.value, quantity.interval)
        let label = figure(quantity) + (isDoubted ? Self.doubtSign : "")
        return switch quantity.qualifier {
        case .exact: .exact(value, label: label)
        case .atLeast: .atLeast(value, below: interval.upper, label: label)
        case .moreThan: .moreThan(value, label: label)
        case .nearly: .nearly(value, above: interval.lower, label: label)
        case .about: .about(value, within: interval.lower...interval.upper, label: label)
        }
    }

    /// What a chart draws for an entry: its figure with its bounds, or its absence with glyph and word.
    func measure(_ entry: Entry) -> Measure {
        if let quantity = entry.quantity {
            return .estimate(estimate(quantity, isDoubted: entry.isDoubted))
        }
        return switch entry.missing {
        case .absent(let absence): .absent(Plot.Absence(absence))
        case .some(let missing): .absent(Plot.Absence(.notReported, word: word(missing)))
        case nil: .absent(.notReported)
        }
    }

    /// What a chart draws for a year of a series.
    func measure(_ point: Series.Point) -> Measure {
        switch point.figure {
        case .stated(let observation):
            .estimate(estimate(observation.quantity, isDoubted: observation.isDoubted))
        case .absent(let absence): .absent(Plot.Absence(absence))
        }
    }
}

extension Plot.Absence {
    /// The chart's word for a reason of the data.
    init(_ absence: Metrics.Absence) {
        switch absence {
        case .notReported: self = .notReported
        case .notApplicable: self = .notApplicable
        case .notYetPublished: self = .notYetPublished
        case .unreadable: self = .unreadable
        }
    }
}

extension Phrase {
    /// What a chart draws for a change: its size, or what is certain of it.
    /// - Parameter unit: what follows the number on the label; empty where the subtitle says it.
    func measure(_ change: Metrics.Change, unit: String) -> Measure {
        let scale = change.measure == .relative ? 100.0 : 1
        func text(_ value: Double, _ rounding: SignedPercent.Rounding) -> String {
            SignedPercent.text(value * scale, rounding: rounding, unit: unit)
        }
        switch change.outcome {
        case .value(let value): return .change(.value(value * scale, label: text(value, .nearest)))
        case .atLeast(let bound): return .change(.atLeast(bound * scale, label: "≥ " + text(bound, .down)))
        case .atMost(let bound): return .change(.atMost(bound * scale, label: "≤ " + text(bound, .up)))
        case .direction(.up): return .change(.direction(.up))
        case .direction(.down): return .change(.direction(.down))
        case .undetermined: return .change(.undetermined())
        }
    }
}
