import Metrics
import Plot

/// How many rows a kind words one by one.
enum RowLimits {
    /// More rows than this take an axis instead of a label each.
    static let labelled = 20
}

extension Comparison {
    /// How many rows are drawn with a figure.
    var figureCount: Int { shown.count { row in columns.contains { $0[row].quantity != nil } } }
}

/// What every mark that shows a figure of a comparison carries.
extension FigureRequest {
    /// The mark with the datum, state and words of the entry that it shows.
    /// - Parameters:
    ///   - row: a row of the comparison.
    ///   - column: which measure.
    ///   - names: a name a row.
    func showing<Shown: Mark>(
        _ mark: Shown, row: Int, column: Int = 0, of comparison: Comparison, names: [String]
    ) -> Shown {
        let (measure, entry) = (measures[column], comparison.columns[column][row])
        return
            mark
            .datum(entry.datum(measure, column))
            .partial(entry.notes.contains(.partial))
            .incomparable(comparison.isOdd(entry))
            .highlighted(isHighlighted(entry.body))
            .alternativeText(phrase.spoken(entry, name: names[row], series: label(measure)))
    }

    /// A row's place among the bodies.
    func place(_ name: String) -> PlottableValue { .value(phrase("机构", "body"), name) }

    /// The series of a measure, where a figure has several.
    func series(_ measure: FigureFile.Measure) -> PlottableValue {
        .value(phrase("指标", "indicator"), label(measure))
    }

    /// A number with the unit of a measure: 100%, 50件.
    func number(_ value: Double, of measure: FigureFile.Measure) -> String {
        let unit = unit(measure)
        let text = NumberFormat(fractionDigits: 6).text(value)
        return unit == "%" ? text + unit : phrase(text + unit, "\(text) \(unit)")
    }
}

extension FigureFile.Scale {
    /// The chart's scale of this word.
    var type: ScaleType {
        switch self {
        case .linear: .linear
        case .log: .log
        case .symlog: .symmetricLog()
        case .sqrt: .squareRoot
        }
    }
}

extension FigureRequest {
    /// How lengths grow where not in proportion; `nil` where they do.
    var scaleNote: String? {
        switch file.scale {
        case .linear, nil: nil
        case .sqrt:
            phrase("按平方根刻度画出，长短之比不是数值之比", "Drawn on a square-root scale: lengths are not in proportion")
        case .log, .symlog:
            phrase("按对数刻度画出，相等的间隔是相等的倍数", "Drawn on a logarithmic scale: equal steps are equal ratios")
        }
    }

    /// A length begins at zero, and a logarithmic scale has none.
    /// - Throws: `Fault` at the scale where the file asks for such.
    func refuseLogScale(_ instead: String) throws(Fault) {
        guard file.scale == .log else { return }
        throw fault(
            .outOfRange, at: "/scale", zh: "长度从零画起，对数轴上没有零",
            en: "a length begins at zero, which a log scale does not hold",
            remedyZh: "写 symlog 或 sqrt，或改用 \(instead) 图",
            remedyEn: "write symlog or sqrt, or use kind \(instead)")
    }

    /// A log scale holds nothing at or below zero.
    /// - Throws: `Fault` at the scale where a figure cannot stand on it.
    func checkLogScale(_ entries: [Entry]) throws(Fault) {
        guard file.scale == .log,
            let zero = entries.first(where: { $0.quantity.map { $0.interval.lower <= 0 } ?? false })
        else { return }
        let name = phrase.name(of: zero.body)
        throw fault(
            .outOfRange, at: "/scale", zh: "对数轴上没有零：\(name)", en: "a log scale holds no zero: \(name)",
            remedyZh: "写 symlog 或 sqrt", remedyEn: "write symlog or sqrt")
    }
}
