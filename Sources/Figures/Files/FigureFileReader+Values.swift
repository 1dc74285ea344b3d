import Metrics

/// Indicators, bodies and years of a figure file.
extension FigureFileReader {
    func measure(_ node: JSONNode, faults: inout FaultCollector) -> FigureFile.Measure? {
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
        let label = object.text("label", in: language, faults: &faults)
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

    package func indicator(_ node: JSONNode, faults: inout FaultCollector) -> String? {
        identifier(
            node, isKnown: { dataset.indicator($0) != nil }, among: indicatorIDs, zh: "指标", en: "indicator",
            faults: &faults)
    }

    func body(_ node: JSONNode, faults: inout FaultCollector) -> String? {
        identifier(
            node, isKnown: { dataset.body($0) != nil }, among: bodyIDs, zh: "机构", en: "body", faults: &faults)
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

    package func bodies(_ node: JSONNode?, faults: inout FaultCollector) -> FigureFile.Bodies {
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

    package func years(_ node: JSONNode?, faults: inout FaultCollector) -> FigureFile.Years {
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
