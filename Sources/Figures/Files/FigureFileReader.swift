import Metrics

/// Reads a figure file and checks every id in it against a dataset.
public struct FigureFileReader {
    private let dataset: Dataset
    private let indicators: [String]
    private let bodies: [String]

    /// A reader for figures of a dataset.
    public init(dataset: Dataset) {
        self.dataset = dataset
        indicators = dataset.indicators.map(\.id)
        bodies = dataset.bodies.map(\.id)
    }

    /// The figure, or `nil` where a fault leaves nothing to draw, with all faults.
    /// - Parameters:
    ///   - text: the file's content.
    ///   - path: for messages and for the figure's id.
    public func read(_ text: String, path: String) -> (file: FigureFile?, faults: [Fault]) {
        var faults = FaultCollector(path: path)
        let file = parse(text, path: path, faults: &faults)
        return (faults.faults.isEmpty ? file : nil, faults.faults)
    }

    /// The file's name without folder and ending.
    public static func id(of path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.hasSuffix(".json") ? String(name.dropLast(5)) : name
    }

    /// Whether a file of this name is a figure: a `.json` that is neither the report nor a schema.
    public static func isFigure(_ path: String) -> Bool {
        path.hasSuffix(".json") && !path.hasSuffix(".schema.json") && id(of: path) != "report"
    }

    private func parse(_ text: String, path: String, faults: inout FaultCollector) -> FigureFile? {
        guard let root = JSONNode.read(text, faults: &faults), var object = JSONObject(root, faults: &faults)
        else { return nil }
        _ = object.take("$schema")
        let kind = object.word("kind", as: FigureFile.Kind.self, faults: &faults)
        if kind == nil && !faults.faults.contains(where: { $0.code == .unknownWord }) {
            faults.missing("kind", of: root)
        }
        let indicators = object.list("indicators") ?? []
        let measures = indicators.compactMap { measure($0, faults: &faults) }
        checkUnits(measures, at: indicators, faults: &faults)
        if measures.isEmpty && faults.faults.isEmpty { faults.missing("indicators", of: root) }
        let bodies = bodies(object.take("bodies"), faults: &faults)
        let years = years(object.take("years"), faults: &faults)
        let order = object.word("order", as: FigureFile.Order.self, faults: &faults) ?? .value
        let highlight = (object.list("highlight") ?? []).compactMap { body($0, faults: &faults) }
        let name = object.string("name", faults: &faults)
        let title = object.string("title", faults: &faults)
        let subtitle = object.string("subtitle", faults: &faults)
        let note = object.string("note", faults: &faults)
        let width = object.number("width", in: 60...400, faults: &faults) ?? 165
        let height = object.number("height", in: 30...600, faults: &faults)
        object.finish(faults: &faults)
        guard let kind, !measures.isEmpty else { return nil }
        checkShape(kind, bodies: bodies, measures: measures, root: root, faults: &faults)
        let first = dataset.indicator(measures[0].indicator)?.name ?? measures[0].indicator
        return FigureFile(
            id: Self.id(of: path), path: path, kind: kind, name: name ?? first, measures: measures,
            bodies: bodies, years: years, order: order, highlight: highlight, title: title,
            subtitle: subtitle, note: note, width: width, height: height)
    }

    /// One axis has one unit, and a line or bar stands once.
    private func checkUnits(
        _ measures: [FigureFile.Measure], at nodes: [JSONNode], faults: inout FaultCollector
    ) {
        guard measures.count == nodes.count else { return }
        for (index, measure) in measures.enumerated().dropFirst() {
            let unit = dataset.indicator(measure.indicator)?.unit
            if unit != dataset.indicator(measures[0].indicator)?.unit {
                faults.add(
                    .unitDiffers, at: nodes[index].place, zh: "同一张图的指标单位不同",
                    en: "the indicators of one figure differ in unit", remedyZh: "分成两张图",
                    remedyEn: "make two figures")
            }
            let isRepeated = measures[..<index].contains {
                ($0.indicator, $0.topic, $0.bases) == (measure.indicator, measure.topic, measure.bases)
            }
            if isRepeated {
                faults.add(
                    .duplicateKey, at: nodes[index].place, zh: "指标重复", en: "the indicator is named twice",
                    remedyZh: "删去一个", remedyEn: "remove one")
            }
        }
    }

    /// A series is one body's; a change is of one indicator.
    private func checkShape(
        _ kind: FigureFile.Kind, bodies: FigureFile.Bodies, measures: [FigureFile.Measure], root: JSONNode,
        faults: inout FaultCollector
    ) {
        guard faults.faults.isEmpty else { return }
        if measures.contains(where: { $0.denominator != nil }) && (kind != .bars || measures.count > 1) {
            faults.add(
                .outOfRange, at: root.place, zh: "per 只用于 bars 图的唯一指标",
                en: "per belongs to the only indicator of a bars figure", remedyZh: "去掉 per 或其他指标",
                remedyEn: "remove per or the other indicators")
        }
        guard kind != .bars else { return }
        if case .listed(let ids) = bodies, ids.count == 1 {
        } else {
            faults.add(
                .outOfRange, at: root.place, zh: "\(kind.rawValue) 图只显示一个机构",
                en: "a \(kind.rawValue) figure shows one body", remedyZh: "bodies 只写一个机构",
                remedyEn: "name one body in bodies")
        }
        if kind == .change && measures.count > 1 {
            faults.add(
                .outOfRange, at: root.place, zh: "change 图只显示一个指标", en: "a change figure shows one indicator",
                remedyZh: "indicators 只写一个指标", remedyEn: "name one indicator")
        }
    }

    private func measure(_ node: JSONNode, faults: inout FaultCollector) -> FigureFile.Measure? {
        if case .string = node.value {
            return indicator(node, faults: &faults).map {
                FigureFile.Measure(indicator: $0, denominator: nil, bases: [], topic: "", label: nil)
            }
        }
        guard var object = JSONObject(node, faults: &faults) else { return nil }
        let id = object.take("id")
        let denominator = object.take("per").flatMap { indicator($0, faults: &faults) }
        let bases = (object.list("basis") ?? []).compactMap {
            JSONObject.word($0, as: Basis.self, faults: &faults)
        }
        let topic = object.string("topic", faults: &faults) ?? ""
        let label = object.string("label", faults: &faults)
        object.finish(faults: &faults)
        guard let id else {
            faults.missing("id", of: node)
            return nil
        }
        return indicator(id, faults: &faults).map {
            FigureFile.Measure(
                indicator: $0, denominator: denominator, bases: bases, topic: topic, label: label)
        }
    }

    private func indicator(_ node: JSONNode, faults: inout FaultCollector) -> String? {
        identifier(
            node, isKnown: { dataset.indicator($0) != nil }, among: indicators, zh: "指标", en: "indicator",
            faults: &faults)
    }

    private func body(_ node: JSONNode, faults: inout FaultCollector) -> String? {
        identifier(
            node, isKnown: { dataset.body($0) != nil }, among: bodies, zh: "机构", en: "body", faults: &faults)
    }

    private func identifier(
        _ node: JSONNode, isKnown: (String) -> Bool, among known: [String], zh: String, en: String,
        faults: inout FaultCollector
    ) -> String? {
        guard case .string(let id) = node.value else {
            faults.expected("字符串", "a string", at: node)
            return nil
        }
        if isKnown(id) { return id }
        faults.unknown(id, among: known, code: .unknownID, whatZh: zh, whatEn: en, at: node.place)
        return nil
    }

    private func bodies(_ node: JSONNode?, faults: inout FaultCollector) -> FigureFile.Bodies {
        guard let node else { return .selected(levels: [], under: nil) }
        switch node.value {
        case .string: return .listed([node].compactMap { body($0, faults: &faults) })
        case .array(let elements):
            let ids = elements.compactMap { body($0, faults: &faults) }
            var seen: Set<String> = []
            for element in elements {
                guard case .string(let id) = element.value, !seen.insert(id).inserted else { continue }
                faults.add(
                    .duplicateKey, at: element.place, zh: "机构重复", en: "the body is named twice",
                    remedyZh: "删去一个",
                    remedyEn: "remove one")
            }
            return .listed(ids)
        default:
            guard var object = JSONObject(node, faults: &faults) else { return .listed([]) }
            let levels = (object.list("level") ?? []).compactMap {
                JSONObject.word($0, as: BodyLevel.self, faults: &faults)
            }
            let under = object.take("under").flatMap { body($0, faults: &faults) }
            object.finish(faults: &faults)
            return .selected(levels: levels, under: under)
        }
    }

    private func years(_ node: JSONNode?, faults: inout FaultCollector) -> FigureFile.Years {
        guard let node else { return .latest }
        switch node.value {
        case .string("latest"): return .latest
        case .number(let year) where year == year.rounded() && (1949...2100).contains(year):
            return .range(Int(year), Int(year))
        case .object:
            guard var object = JSONObject(node, faults: &faults) else { return .latest }
            let from = object.integer("from", in: 1949...2100, faults: &faults) ?? 1949
            let to = object.integer("to", in: 1949...2100, faults: &faults) ?? 2100
            object.finish(faults: &faults)
            if from > to {
                faults.add(
                    .outOfRange, at: node.place, zh: "起始年份晚于终止年份", en: "from is later than to",
                    remedyZh: "对调 from 与 to", remedyEn: "exchange from and to")
            }
            return .range(from, to)
        default:
            faults.expected("\"latest\"、年份或 {from, to}", "\"latest\", a year or {from, to}", at: node)
            return .latest
        }
    }
}

package extension FaultCollector {
    mutating func missing(_ key: String, of node: JSONNode) {
        add(
            .missingKey, at: node.place, zh: "缺少 \(key)", en: "\(key) is missing", remedyZh: "加上 \(key)",
            remedyEn: "add \(key)")
    }
}

package extension JSONNode {
    /// Reads a file's text; a syntax error becomes a fault.
    static func read(_ text: String, faults: inout FaultCollector) -> JSONNode? {
        do {
            return try JSONReader.read(text)
        } catch {
            faults.add(
                .jsonSyntax, at: error.place, zh: error.chinese, en: error.english, remedyZh: "改正此处的写法",
                remedyEn: "correct it here")
            return nil
        }
    }
}
