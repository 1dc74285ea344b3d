import Analysis
import Metrics
import Plot

/// What a figure is made from: a checked file, the dataset that answers it, and the language of its words.
///
/// Kinds ask it for data in one of the shapes of `Data/`: `comparison()`, `movements()`, `tracks()`, `grid(_:)`.
package struct FigureRequest: Sendable {
    let dataset: Dataset
    var file: FigureFile
    let phrase: Phrase
    /// Whether the figure is one panel of several: rows must have one name in all of them, and what sets a figure apart
    /// stands at its mark.
    var isPanel = false

    /// What is shown, in order.
    var measures: [FigureFile.Measure] { file.measures }

    /// Whose figures are shown, in the order of the file or the dataset.
    var bodies: [Body] { file.bodies.ids(in: dataset).compactMap { dataset.body($0) } }

    /// The file is in order and nothing answers it.
    func nothing() -> Fault {
        fault(
            .nothingToShow, at: "/indicators", zh: "数据中没有可供此图的观测值",
            en: "the dataset has no observation for this figure",
            remedyZh: "检查 indicators、bodies、years 与 basis",
            remedyEn: "check indicators, bodies, years and basis")
    }

    /// A fault of the file that only the data show, at one of its keys (a JSON pointer).
    func fault(
        _ code: FaultCode, at pointer: String, zh: String, en: String, remedyZh: String, remedyEn: String
    ) -> Fault {
        let place = file.places[pointer]
        return Fault(
            file: file.path, line: place?.line ?? 1, column: place?.column ?? 1, code: code,
            message: Bilingual(zh: zh, en: en), remedy: Bilingual(zh: remedyZh, en: remedyEn),
            pointer: pointer)
    }

    func indicator(_ measure: FigureFile.Measure) -> Indicator {
        // The reader has checked the id; an unknown one could only come from another dataset.
        dataset.indicator(measure.indicator)
            ?? Indicator(id: measure.indicator, name: measure.indicator, unit: "", kind: .count)
    }

    /// The unit of what is shown, in the language of the figure: per cent where it is divided by another indicator.
    func unit(_ measure: FigureFile.Measure) -> String { phrase.unit(dataUnit(measure)) }

    /// The unit of what is shown, as the data have it.
    func dataUnit(_ measure: FigureFile.Measure) -> String {
        measure.denominator == nil ? indicator(measure).unit : "%"
    }

    /// The name of what is shown, for legend and table.
    func label(_ measure: FigureFile.Measure) -> String {
        measure.label ?? phrase.name(of: indicator(measure))
    }

    /// The indicators by name, each once; of more than three the first and how many there are.
    var indicatorNames: String {
        var names: [String] = []
        for measure in measures {
            let name = phrase.name(of: indicator(measure))
            if !names.contains(name) { names.append(name) }
        }
        guard names.count > 3 else { return phrase.list(names) }
        return phrase("\(names[0])等\(names.count)项", "\(names[0]) and \(names.count - 1) more")
    }

    /// A column's header: name and unit.
    func header(_ measure: FigureFile.Measure) -> String {
        phrase("\(label(measure))（\(unit(measure))）", "\(label(measure)) (\(unit(measure)))")
    }

    /// Whether a body is to stand out.
    func isHighlighted(_ body: Body) -> Bool { file.highlight.contains(body.id) }

    /// Years only: a whole term's total beside a year's would dwarf it. A file that wants terms names the basis.
    static let defaultBases: [Basis] = Basis.preference.filter { $0 != .term }

    /// What keeps figures of one body from being compared, as the file and the dataset's definitions have it.
    var changeRules: ComparabilityRules {
        ComparabilityRules.change.waiving(file.waived).minding(dataset.definitions)
    }

    /// The same of several bodies.
    var peerRules: ComparabilityRules {
        ComparabilityRules.peers.waiving(file.waived).minding(dataset.definitions)
    }

    /// That the file compares what the rules would not; `nil` where it waives none.
    var waiver: String? {
        guard !file.waived.isEmpty else { return nil }
        let rules = phrase.list(file.waived.sorted().map { phrase.rule($0) })
        return phrase(
            "按图文件的设定，\(rules)不同的数仍相比较",
            "As the figure's file asks, compared in spite of differences in \(rules)")
    }

    /// The bases that a measure may use, the preferred first.
    static func bases(_ measure: FigureFile.Measure) -> [Basis] {
        measure.bases.isEmpty ? defaultBases : measure.bases
    }
}

extension FigureFile.Bodies {
    /// The ids of the bodies that are meant, in order.
    package func ids(in dataset: Dataset) -> [String] {
        switch self {
        case .listed(let ids): return ids
        case .selected(let levels, let under):
            return dataset.bodies
                .filter { levels.isEmpty || levels.contains($0.level) }
                .filter { body in under.map { Self.lies(body, under: $0, in: dataset) } ?? true }
                .map(\.id)
        }
    }

    private static func lies(_ body: Body, under ancestor: String, in dataset: Dataset) -> Bool {
        var parent = body.parent
        // The four levels bound the climb, whatever a dataset says of parents.
        for _ in BodyLevel.allCases {
            guard let id = parent else { return false }
            if id == ancestor { return true }
            parent = dataset.body(id)?.parent
        }
        return false
    }
}
