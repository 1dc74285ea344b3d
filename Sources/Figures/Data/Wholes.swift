import Analysis
import Metrics

/// Several indicators of each body as parts of one whole: their sum, and the share of the first.
struct Wholes {
    /// The parts, a column a measure, in the order in which they are drawn.
    let parts: Comparison
    /// The sum or share of each row that a comparison can be made of; missing where a part is missing or approximate.
    let totals: Comparison
    /// Rows whose parts do not make up what the same source states of the whole.
    let disagreements: [Disagreement]

    /// A whole that its parts do not add up to.
    struct Disagreement {
        var body: Body
        var sum: DecimalNumber
        var stated: Quantity
        var whole: String
    }
}

extension FigureRequest {
    /// The measures as parts of a whole, ordered by their sum or by the first one's share.
    /// - Throws: `Fault` where no body has any, where one counts some of what another counts, or where there is one only.
    func wholes(asShares: Bool) throws(Fault) -> Wholes {
        try checkParts()
        let columns = entries()
        guard columns.contains(where: { $0.contains { $0.quantity != nil } }) else { throw nothing() }
        let rows = (columns.first ?? []).indices
        let totals = rows.map { row in total(columns.map { $0[row] }, asShare: asShares) }
        let order = self.order(totals, columns)
        func comparison(_ columns: [[Entry]]) -> Comparison {
            Comparison(
                columns.map { column in order.map { column[$0] } }, by: peerRules, limit: file.limit,
                keeping: file.highlight
            )
        }
        return Wholes(
            parts: comparison(columns), totals: comparison([totals]),
            disagreements: order.compactMap { row in disagreement(columns.map { $0[row] }) })
    }

    /// Parts are several, and none counts what another counts.
    private func checkParts() throws(Fault) {
        guard measures.count > 1 else {
            throw fault(
                .outOfRange, at: "/stacking", zh: "只有一项指标，没有可叠的部分", en: "one indicator has no parts to stack",
                remedyZh: "在 indicators 中写各个部分，或去掉 stacking",
                remedyEn: "name the parts in indicators, or remove stacking")
        }
        for part in measures {
            for whole in measures where PartsOfWholes.isPart(part.indicator, of: whole.indicator) {
                let (zh, en) = (Phrase(language: .zh), Phrase(language: .en))
                let names = (indicator(part), indicator(whole))
                throw fault(
                    .outOfRange, at: "/stacking",
                    zh: "\(zh.name(of: names.1))已包含\(zh.name(of: names.0))，叠起来会重复计算",
                    en:
                        "\(en.name(of: names.1)) include \(en.name(of: names.0)): stacked, they would count twice",
                    remedyZh: "去掉其中一项，或去掉 stacking", remedyEn: "remove one of them, or remove stacking")
            }
        }
    }

    /// The sum of a row, or the first one's share of it in per cent, where all parts are exact and one is above zero.
    private func total(_ parts: [Entry], asShare: Bool) -> Entry {
        let lead = parts[0]
        let missing = Entry(body: lead.body, outcome: .missing(lead.missing ?? .notComputable))
        let quantities = parts.compactMap(\.quantity).filter(\.isExact)
        guard quantities.count == parts.count, let first = parts.first?.observation,
            let last = parts.last?.observation,
            let sum = DecimalNumber.sum(quantities.map(\.number)),
            !parts.contains(where: { $0.notes.contains(.partial) })
        else { return missing }
        let quantity: Quantity?
        if asShare {
            guard sum.value > 0 else { return missing }
            quantity = .percent(quantities[0].value / sum.value)
        } else {
            let unit = quantities[0].unit
            quantity = Quantity(number: sum, unit: unit, asStated: sum.description + unit)
        }
        guard let quantity else { return missing }
        return Entry(
            body: lead.body,
            outcome: .computed(.init(quantity: quantity, numerator: first, denominator: last)),
            notes: lead.notes)
    }

    /// By what is known of the sums, the absent last; or as they came.
    private func order(_ totals: [Entry], _ columns: [[Entry]]) -> [Int] {
        guard file.order == .value else { return Array(totals.indices) }
        func key(_ row: Int) -> Double {
            if let total = totals[row].quantity { return total.value }
            let known = columns.compactMap { $0[row].quantity?.value }
            if known.isEmpty { return -2 }
            // Shares have no size where a part is missing; sums stand where what is known of them stands.
            return unitOfTotals == "%" ? -1 : known.reduce(0, +)
        }
        return totals.indices.sorted { left, right in
            let keys = (key(left), key(right))
            return keys.0 != keys.1 ? keys.0 > keys.1 : left < right
        }
    }

    private var unitOfTotals: String { file.stacking == .normalized ? "%" : unit(measures[0]) }

    /// What the same source says of the nearest whole, where the parts make up another.
    private func disagreement(_ parts: [Entry]) -> Wholes.Disagreement? {
        let observations = parts.compactMap(\.observation)
        let ids = measures.map(\.indicator)
        guard observations.count == parts.count, let first = observations.first,
            let whole = PartsOfWholes.common(of: ids).first,
            let sum = DecimalNumber.sum(observations.map(\.quantity.number)),
            observations.allSatisfy({ $0.quantity.isExact && $0.source == first.source }),
            let stated = dataset.observations(body: first.body, indicator: whole).first(where: {
                $0.period == first.period && $0.source == first.source && $0.topic == first.topic
                    && $0.coverage == first.coverage
            })
        else { return nil }
        // More than the whole is always wrong; less only where nothing else belongs to it.
        let isLess = stated.quantity.interval.lower > sum.value
        let isMore = sum.value > stated.quantity.interval.upper
        guard isMore || isLess && PartsOfWholes.isSum(ids, of: whole) else { return nil }
        return Wholes.Disagreement(body: parts[0].body, sum: sum, stated: stated.quantity, whole: whole)
    }
}

extension DecimalNumber {
    /// The exact sum; `nil` where it is more than a number holds.
    static func sum(_ numbers: [DecimalNumber]) -> DecimalNumber? {
        let exponent = numbers.map(\.exponent).min() ?? 0
        var sum = 0
        for number in numbers {
            var coefficient = number.coefficient
            for _ in 0..<(number.exponent - exponent) {
                let (product, isOver) = coefficient.multipliedReportingOverflow(by: 10)
                guard !isOver else { return nil }
                coefficient = product
            }
            let (next, isOver) = sum.addingReportingOverflow(coefficient)
            guard !isOver else { return nil }
            sum = next
        }
        return DecimalNumber(coefficient: sum, exponent: exponent)
    }
}

extension Quantity {
    /// A ratio as per cent to one decimal; `nil` where it is more than a number holds, or below zero.
    static func percent(_ ratio: Double) -> Quantity? {
        guard let tenths = Int(exactly: (ratio * 1000).rounded()),
            let number = DecimalNumber(coefficient: tenths, exponent: -1)
        else { return nil }
        return Quantity(number: number, unit: "%", asStated: "\(tenths / 10).\(tenths % 10)%")
    }
}
