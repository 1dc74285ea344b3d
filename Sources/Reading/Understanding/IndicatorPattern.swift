import Metrics

/// One way of saying what an indicator counts: a row of the lexicon's `indicators.csv`.
///
/// - `indicator`: an id of the data set.
/// - `measures`: the measure words it is counted in, `件|份`; empty for any.
/// - `objects`: what is counted, in alternatives; in `重点提案+督办` both words are to stand around the number.
/// - `verbs`: words that make it likelier; after `!` one of them is needed.
/// - `excludes`: words that rule it out.
/// - `scope`: `part` where reviews state the indicator for one occasion at a time and never as a total; `total` where they
///   split it by themes; else empty.
struct IndicatorPattern: Sendable {
    let indicator: String
    let measures: [String]
    let objects: [[String]]
    let verbs: [String]
    let needsVerb: Bool
    let excludes: [String]
    let isPartial: Bool
    let isTotal: Bool

    static let columns = ["indicator", "measures", "objects", "verbs", "excludes", "scope"]

    /// The patterns of a table, and what is wrong with its rows.
    static func read(_ table: Table, indicators: [Indicator], faults: inout FaultList) -> [IndicatorPattern] {
        let known = indicators.map(\.id)
        var patterns: [IndicatorPattern] = []
        for row in table.rows {
            var reader = RowReader(table: table, row: row)
            let indicator = reader.filled("indicator")
            let objects = reader.filled("objects")
            if let indicator, !known.contains(indicator) {
                let guess = nearest(to: indicator, among: known)
                reader.note(
                    "indicator", .unknownID,
                    Bilingual(
                        zh: "指标“\(indicator)”不在数据集里", en: "the data set has no indicator “\(indicator)”"),
                    guess.map { Bilingual(zh: "是否应为“\($0)”？", en: "did you mean “\($0)”?") }
                        ?? Bilingual(zh: "请先在 indicators.csv 中加上它", en: "add it to indicators.csv first"))
            } else if let indicator, let objects {
                let verbs = reader.text("verbs")
                patterns.append(
                    IndicatorPattern(
                        indicator: indicator, measures: words(reader.text("measures")),
                        objects: words(objects).map { $0.split(separator: "+").map(String.init) },
                        verbs: words(verbs.hasPrefix("!") ? String(verbs.dropFirst()) : verbs),
                        needsVerb: verbs.hasPrefix("!"), excludes: words(reader.text("excludes")),
                        isPartial: reader.text("scope") == "part", isTotal: reader.text("scope") == "total"))
            }
            faults += reader.faults
        }
        return patterns
    }

    private static func words(_ text: String) -> [String] { text.split(separator: "|").map(String.init) }
}
