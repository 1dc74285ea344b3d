import Analysis
import Metrics

/// What is said about changes from year to year.
struct ChangeWords: FigureWords {
    let request: FigureRequest
    let track: Track
    let changes: [YearlyChange]

    private var phrase: Phrase { request.phrase }
    private var file: FigureFile { request.file }
    private var subject: String { phrase.subject(track.body, request.label(track.measure)) }

    private func value(_ change: YearlyChange) -> Double? {
        if case .value(let value) = change.change.outcome { return value }
        return nil
    }

    /// The change of greatest size, where every size that could be greater is certain and no two are equal.
    private var largest: YearlyChange? {
        let known = changes.filter { value($0) != nil }
        guard known.count > 1, !changes.contains(where: { value($0) == nil && $0.change.interval != nil })
        else { return nil }
        let sizes = known.map { abs(value($0) ?? 0) }
        guard let most = sizes.max(), sizes.count(where: { $0 == most }) == 1 else { return nil }
        return known.first { abs(value($0) ?? 0) == most }
    }

    /// Whether either figure of a change is doubted.
    private func isDoubted(_ change: YearlyChange) -> Bool {
        [change.year - 1, change.year].contains { track.point($0)?.observation?.isDoubted == true }
    }

    private var unknown: [YearlyChange] {
        changes.filter {
            if case .undetermined = $0.change.outcome { return true }
            return false
        }
    }

    var title: String {
        guard let largest, let last = changes.last(where: { $0.change.interval != nil }) else {
            return file.name
        }
        let among = unknown.isEmpty ? "" : phrase("可计算的年份中", "of those known, ")
        let latest =
            value(last) == 0
            ? phrase("\(last.year)年与上年持平", "unchanged in \(last.year)")
            : phrase(
                "\(last.year)年比上年\(phrase.change(last.change))",
                "\(phrase.change(last.change)) in \(last.year)")
        return phrase(
            "\(subject)\(latest)，\(among)变动最大的是\(largest.year)年",
            "\(subject): \(latest); \(among)the largest change was in \(largest.year)")
    }

    var subtitle: String {
        let years = phrase.years(changes.map(\.year))
        let basis = phrase.commonBasis(track.observations)
        let unit =
            changes.first?.change.measure == .points ? phrase("百分点", "percent points") : "%"
        return phrase(
            "\(subject)比上年变化，单位：\(unit)，\(years)，\(basis)",
            "\(subject), change on the year before, \(unit), \(years), \(basis)")
    }

    var notes: [String] {
        var notes: [String] = []
        let rows = track.observations
        if rows.contains(where: { !$0.quantity.isExact }) {
            notes.append(
                phrase(
                    "由约数算出的变化按区间画出，只标能确定的部分",
                    "Changes of approximate figures are drawn with what is certain of them"))
        }
        let missing = changes.filter { $0.change.outcome == .undetermined(.missing) }.map(\.year)
        if !missing.isEmpty {
            let years = phrase.listOfYears(missing)
            notes.append(phrase("缺上年或本年数，不计变化：\(years)", "A year is missing, no change given: \(years)"))
        }
        if let doubts = request.doubts(rows) { notes.append(doubts) }
        return notes
    }

    var paragraph: String {
        var (up, down, same) = (0, 0, 0)
        for change in changes {
            switch change.change.outcome {
            case .value(0): same += 1
            case .value(let value): if value > 0 { up += 1 } else { down += 1 }
            case .atLeast, .direction(.up): up += 1
            case .atMost, .direction(.down): down += 1
            case .undetermined: break
            }
        }
        let counts = [
            (up, "增加", "up"), (down, "减少", "down"), (same, "持平", "unchanged"),
            (unknown.count, "无法判定", "undetermined"),
        ].filter { $0.0 > 0 }.map { phrase("\($0.1)\($0.0)次", "\($0.0) \($0.2)") }
        var text = phrase(
            "\(changes.count)次逐年变化中，\(counts.joined(separator: "，"))。",
            "Of \(changes.count) yearly changes, \(counts.joined(separator: ", ")). ")
        if let largest {
            let doubt = isDoubted(largest) ? phrase("（所据的数存疑）", " (of figures in doubt)") : ""
            text += phrase(
                "幅度可确定的年份中，以\(largest.year)年变动最大，\(phrase.change(largest.change))\(doubt)。",
                "Of those whose size is certain, the largest is that of \(largest.year): \(phrase.change(largest.change))\(doubt). "
            )
        }
        return text
    }
}
