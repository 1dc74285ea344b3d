import Metrics

@testable import Reading

/// A data set and what was rejected for it, in memory, with the text of one document. All invented.
struct ReviewProject {
    /// The file that decisions are merged into.
    static let name = "a.csv"
    static let header = TableSchema.observations.required.joined(separator: ",")
    static let decisionHeader =
        "document,start,end,as_stated,decision,body,indicator,topic,year,basis,period,value,qualifier,unit,coverage,source,locator,note"

    var observations: [String: [UInt8]] = [:]
    var rejected: [String: [UInt8]] = [:]
    var texts: [ReviewedText]

    init(text: String, called name: String = "in/a.txt") throws {
        var document = try Document(text: text)
        document.name = name
        texts = [ReviewedText(document)]
    }

    static let tables = Dataset(
        bodies: [
            Body(id: "jia", name: "政协甲县委员会", shortName: "甲县", level: .county),
            Body(id: "yi", name: "政协乙县委员会", shortName: "乙县", level: .county),
        ],
        indicators: [
            Indicator(id: "proposals_received", name: "收到提案", unit: "件", kind: .count),
            Indicator(id: "visits", name: "走访", unit: "次", kind: .count),
            Indicator(id: "replied_rate", name: "办复率", unit: "%", kind: .rate),
        ],
        sources: [Source(id: "own", title: "甲"), Source(id: "copy", title: "乙")], observations: [])
    static let check = ObservationCheck(tables)

    /// The data set of the files, and what is wrong with them.
    func load() -> (dataset: Dataset, faults: [Fault]) {
        var faults = FaultList()
        var rows: [Observation] = []
        var ids: Set<String> = []
        for (name, bytes) in observations.sorted(by: { $0.key < $1.key }) {
            let table = Table(
                file: "observations/" + name, bytes: bytes, schema: .observations, faults: &faults)
            for row in table.rows {
                var reader = RowReader(table: table, row: row)
                if let observation = Self.check.observation(&reader) {
                    if !ids.insert(observation.id).inserted {
                        reader.note(
                            "body", .duplicateKey, Bilingual(zh: "", en: ""), Bilingual(zh: "", en: ""))
                    }
                    rows.append(observation)
                }
                faults += reader.faults
            }
        }
        let dataset = Dataset(
            bodies: Self.tables.bodies, indicators: Self.tables.indicators, sources: Self.tables.sources,
            observations: rows)
        return (dataset, faults.kept)
    }

    func rejectedStatements(_ faults: inout FaultList) -> RejectedStatements {
        RejectedStatements.load(from: "/nowhere/data", replacing: rejected, faults: &faults)
    }

    /// The plan of a file of decisions and everything that is wrong with it.
    func plan(_ decisions: [UInt8]) -> (plan: Merge.Plan, faults: [Fault]) {
        var faults = FaultList()
        let earlier = rejectedStatements(&faults)
        let file = DecisionFile(path: "decisions.csv", bytes: decisions, faults: &faults)
        let sound = file.decisions(texts: texts, check: Self.check, faults: &faults)
        let plan = Merge.plan(sound, for: load().dataset, rejected: earlier)
        faults += plan.faults
        return (plan, faults.kept)
    }

    /// The same for rows below the header.
    func plan(rows: [String]) -> (plan: Merge.Plan, faults: [Fault]) {
        plan(Array(([Self.decisionHeader] + rows).joined(separator: "\n").utf8))
    }

    /// Does what a plan says.
    mutating func carryOut(_ plan: Merge.Plan) {
        observations[Self.name] = plan.observations(observations[Self.name]).bytes
        rejected.merge(plan.rejectedFiles(rejected, addingTo: Self.name)) { $1 }
    }

    func text(_ name: String = Self.name) -> String {
        String(decoding: observations[name] ?? [], as: UTF8.self)
    }
}
