extension Dataset {
    /// Everything that does not fit together among rows that are right one by one.
    var inconsistencies: [Fault] { identityFaults(IdentityRule.all) + partFaults + disagreements }

    /// The breaches of the given rules, over intervals: what 余 or 近 leaves possible is no breach.
    func identityFaults(_ rules: [IdentityRule]) -> [Fault] {
        var statements: [Statement: [String: Observation]] = [:]
        var order: [Statement] = []
        for row in observations {
            let key = Statement(row)
            if statements[key] == nil { order.append(key) }
            statements[key, default: [:]][row.indicator] = row
        }
        return order.flatMap { key in
            let figures = statements[key] ?? [:]
            return figures.count < 2 ? [] : rules.compactMap { $0.fault(among: figures) }
        }
    }

    /// What one source says about one body, period and topic.
    private struct Statement: Hashable {
        var body: String
        var source: String
        var topic: String
        var period: Period
        var coverage: Coverage

        init(_ row: Observation) {
            (body, source, topic) = (row.body, row.source, row.topic)
            (period, coverage) = (row.period, row.coverage)
        }
    }
}

extension IdentityRule {
    /// The breach of this rule by figures of one statement, by indicator; `nil` where it holds, may hold, or
    /// figures for it are missing.
    fileprivate func fault(among figures: [String: Observation]) -> Fault? {
        switch self {
        case .atMost(let part, let whole):
            guard let part = figures[part], let whole = figures[whole] else { return nil }
            guard part.quantity.interval.isCertainlyAbove(whole.quantity.interval) else { return nil }
            return Fault(.exceedsTotal, [part, whole], zh: "大于", en: "is more than")
        case .parts(let parts, let whole):
            let parts = parts.compactMap { figures[$0] }
            guard parts.count > 1, let whole = figures[whole] else { return nil }
            guard Interval.sum(parts).isCertainlyAbove(whole.quantity.interval) else { return nil }
            return Fault(.exceedsTotal, parts + [whole], zh: "之和大于", en: "add up to more than")
        case .sum(let parts, let whole):
            let found = parts.compactMap { figures[$0] }
            guard found.count == parts.count, let whole = figures[whole] else { return nil }
            guard !Interval.sum(found).overlaps(whole.quantity.interval) else { return nil }
            return Fault(.sumDiffers, found + [whole], zh: "之和不等于", en: "do not add up to")
        case .rate(let rate, let numerator, let denominator):
            guard let rate = figures[rate], let above = figures[numerator], let below = figures[denominator],
                let computed = Pair(numerator: above, denominator: below).percent
            else { return nil }
            guard !computed.overlaps(rate.quantity.unrounded) else { return nil }
            return Fault(.rateDiffers, [above, below, rate], zh: "之比不等于", en: "do not have the ratio")
        }
    }
}

extension Fault {
    /// A breach between rows: the last against those before it. Placed at the first; a warning where the
    /// person who recorded one of the rows doubts its source.
    init(_ code: FaultCode, _ rows: [Observation], zh: String, en: String) {
        let parts = rows.dropLast().map(\.mention)
        let whole = rows.last?.mention ?? ""
        let place = rows.first?.place ?? Place(file: "", line: 1)
        let isDoubted = rows.contains(where: \.isDoubted)
        self.init(
            file: place.file, line: place.line, column: 1, severity: isDoubted ? .warning : .error,
            code: code,
            message: Bilingual(
                zh: parts.joined(separator: "、") + zh + whole,
                en: parts.joined(separator: " and ") + " \(en) " + whole),
            remedy: isDoubted
                ? Bilingual(zh: "已注明存疑，照原样使用", en: "it is noted as doubtful and used as it stands")
                : Bilingual(
                    zh: "请对照来源；若来源如此，在 note 中以“存疑：”开头说明",
                    en: "check the source; if it says so, begin a note with 存疑： and say why"))
    }
}

extension Observation {
    /// How messages name a row: its indicator, its words and its place.
    var mention: String { "\(indicator) \(quantity.asStated) (\(place))" }
}
