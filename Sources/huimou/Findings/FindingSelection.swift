import Analysis
import Metrics

/// What of the findings a command line asks for.
struct FindingSelection {
    let scope: FindingScope
    /// The options that narrow the findings, in the order in which they are named where nothing is left.
    private let filters: [(name: String, apply: (inout FindingScope) -> Void)]

    init(_ arguments: ParsedArguments, dataset: Dataset) throws(QueryFault) {
        var request = FindingRequest()
        request.peers = arguments.bodySelection
        request.bodies = arguments.values("bodies")
        request.indicators = arguments.values("indicators")
        request.kinds = arguments.values("kind")
        request.years = arguments.values("years")
        let scope = try request.scope(in: dataset)
        self.scope = scope
        let groups = ["level", "parent"].filter { arguments.value($0) != nil }.map { "--\($0)" }
        filters = [
            (groups.joined(separator: " "), { $0.peers = scope.peers }),
            ("--bodies", { $0.bodies = scope.bodies }),
            ("--indicators", { $0.indicators = scope.indicators }),
            ("--kind", { $0.kinds = scope.kinds }), ("--years", { $0.years = scope.years }),
        ]
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
        var names: [String] = []
        for filter in filters {
            let wider = narrowed
            filter.apply(&narrowed)
            guard narrowed != wider else { continue }
            guard dataset.findings(narrowed).isEmpty else {
                names.append(filter.name)
                continue
            }
            let before = names.joined(separator: " ")
            let within = Bilingual(
                zh: before.isEmpty ? "" : "在 \(before) 之内", en: before.isEmpty ? "" : " within \(before)")
            return Bilingual(
                zh: "\(within.zh)\(filter.name) 没有留下任何结论；请放宽它",
                en: "\(filter.name) leaves no finding\(within.en); widen it")
        }
        return Bilingual(zh: "没有结论", en: "no findings")
    }
}
