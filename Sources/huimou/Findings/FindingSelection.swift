import Analysis
import Metrics

/// What of the findings a command line asks for.
struct FindingSelection {
    private(set) var scope = FindingScope()
    /// The options that narrow the findings, in the order in which they are named where nothing is left.
    private var filters: [(name: String, apply: (inout FindingScope) -> Void)] = []

    /// - Throws: `UsageError` for a word that is none of those known, with the nearest that is.
    init(_ arguments: ParsedArguments, dataset: Dataset) throws(UsageError) {
        let ids = dataset.bodies.map(\.id)
        let level = try FindingsCommand.word(arguments, "level", of: BodyLevel.allCases.map(\.rawValue))
        if let parent = arguments.value("parent"), !ids.contains(parent) {
            throw Self.unknown("parent", parent, among: ids)
        }
        let parent = arguments.value("parent")
        if level != nil || parent != nil {
            let peers = dataset.bodies.filter {
                (level == nil || $0.level.rawValue == level) && (parent == nil || $0.parent == parent)
            }
            filter(
                [level.map { _ in "--level" }, parent.map { _ in "--parent" }].compactMap { $0 }.joined(
                    separator: " ")
            ) {
                $0.peers = Set(peers.map(\.id))
            }
        }
        let bodies = try Self.known(arguments, "body", among: ids)
        if !bodies.isEmpty { filter("--body") { $0.bodies = Set(bodies) } }
        let indicators = try Self.known(arguments, "indicator", among: dataset.indicators.map(\.id))
        if !indicators.isEmpty { filter("--indicator") { $0.indicators = Set(indicators) } }
        let kinds = try Self.known(arguments, "kind", among: Finding.Kind.allCases.map(\.rawValue))
        if !kinds.isEmpty {
            filter("--kind") { $0.kinds = Set(kinds.compactMap { Finding.Kind(rawValue: $0) }) }
        }
        if let word = arguments.value("year") {
            let years = try Self.years(word)
            filter("--year") { $0.years = years }
        }
    }

    private mutating func filter(_ name: String, _ apply: @escaping (inout FindingScope) -> Void) {
        filters.append((name, apply))
        apply(&scope)
    }

    /// Which filter left nothing.
    func emptiness(in dataset: Dataset) -> Bilingual {
        var narrowed = FindingScope()
        guard !dataset.findings(narrowed).isEmpty else {
            return Bilingual(
                zh: "这些数据得不出任何结论；同级、同年、同口径的数须有三个",
                en: "nothing can be said of these data; three figures of one level, year and basis are needed"
            )
        }
        for (index, filter) in filters.enumerated() {
            filter.apply(&narrowed)
            guard dataset.findings(narrowed).isEmpty else { continue }
            let before = filters[..<index].map(\.name).joined(separator: " ")
            let within = Bilingual(
                zh: before.isEmpty ? "" : "在 \(before) 之内", en: before.isEmpty ? "" : " within \(before)")
            return Bilingual(
                zh: "\(within.zh)\(filter.name) 没有留下任何结论；请放宽它",
                en: "\(filter.name) leaves no finding\(within.en); widen it")
        }
        return Bilingual(zh: "没有结论", en: "no findings")
    }

    private static func known(
        _ arguments: ParsedArguments, _ option: String, among known: [String]
    ) throws(UsageError) -> [String] {
        let values = arguments.values(option)
        let set = Set(known)
        if let value = values.first(where: { !set.contains($0) }) {
            throw unknown(option, value, among: known)
        }
        return values
    }

    static func unknown(_ option: String, _ value: String, among known: [String]) -> UsageError {
        let meant = nearest(to: value, among: known)
        return UsageError(
            Bilingual(
                zh: "--\(option)：没有 \(value)" + (meant.map { "；是否指 \($0)？" } ?? ""),
                en: "--\(option): there is no \(value)" + (meant.map { "; did you mean \($0)?" } ?? "")))
    }

    /// `2024`, or a range: `2019-2024`, `2019—2024`.
    private static func years(_ word: String) throws(UsageError) -> ClosedRange<Int> {
        let parts = word.split(whereSeparator: { "-–—".contains($0) }).map { Int($0) }
        if let first = parts.first ?? nil, let last = parts.last ?? nil, parts.count < 3, first <= last {
            return first...last
        }
        throw UsageError(
            Bilingual(
                zh: "--year 须是一年或首尾两年，如 2024 或 2019-2024，不能是 \(word)",
                en: "--year takes a year or a range such as 2024 or 2019-2024, not \(word)"))
    }
}
