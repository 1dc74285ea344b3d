import Metrics
import Plot

/// The look that a figure file asks for.
extension FigureFileReader {
    func takeOptions(
        of object: inout JSONObject, into file: inout FigureFile, faults: inout FaultCollector
    ) {
        file.theme = object.word("theme", as: Plot.Theme.Name.self, faults: &faults) ?? .print
        file.fontSize = object.number("fontSize", in: 6...24, faults: &faults)
        file.orientation = object.word("orientation", as: FigureFile.Orientation.self, faults: &faults)
        file.stacking = object.word("stacking", as: FigureFile.Stacking.self, faults: &faults)
        file.facet = object.take("facet").flatMap { facet($0, faults: &faults) }
        file.scale = object.word("scale", as: FigureFile.Scale.self, faults: &faults)
        file.labels = object.word("labels", as: FigureFile.Labels.self, faults: &faults)
        let waived = object.list("waive") ?? []
        file.waived = Set(
            waived.compactMap { JSONObject.word($0, as: FigureFile.Waivable.self, faults: &faults)?.rule })
        file.limit = object.integer("limit", in: 1...1000, faults: &faults)
        file.target = object.number("target", in: -1e15...1e15, faults: &faults)
        file.names = object.word("names", as: FigureFile.Names.self, faults: &faults) ?? .short
        file.colour = object.take("colour").flatMap { colour($0, faults: &faults) }
    }

    /// A dimension, or an object with one.
    private func facet(_ node: JSONNode, faults: inout FaultCollector) -> FigureFile.Facet? {
        if case .string = node.value {
            return JSONObject.word(node, as: FigureFile.Facet.Dimension.self, faults: &faults).map {
                FigureFile.Facet(by: $0)
            }
        }
        guard var object = JSONObject(node, faults: &faults) else { return nil }
        let dimension = object.take("by")
        let columns = object.integer("columns", in: 1...12, faults: &faults)
        let axes = object.word("axes", as: FigureFile.Facet.Axes.self, faults: &faults) ?? .shared
        object.finish(faults: &faults)
        guard let dimension else {
            faults.missing("by", of: node)
            return nil
        }
        return JSONObject.word(dimension, as: FigureFile.Facet.Dimension.self, faults: &faults).map {
            FigureFile.Facet(by: $0, columns: columns, axes: axes)
        }
    }

    /// A scale, or an object with one and its bounds.
    private func colour(_ node: JSONNode, faults: inout FaultCollector) -> FigureFile.Colour? {
        var word = node
        var bounds: [JSONNode] = []
        if case .string = node.value {
        } else {
            guard var object = JSONObject(node, faults: &faults) else { return nil }
            let scale = object.take("scale")
            bounds = object.list("bounds") ?? []
            object.finish(faults: &faults)
            guard let scale else {
                faults.missing("scale", of: node)
                return nil
            }
            word = scale
        }
        guard let scale = JSONObject.word(word, as: FigureFile.Colour.Scale.self, faults: &faults) else {
            return nil
        }
        if scale == .threshold && bounds.isEmpty { faults.missing("bounds", of: node) }
        if scale != .threshold, let first = bounds.first {
            faults.add(
                .unusedKey, at: first.place, zh: "只有 threshold 用 bounds", en: "only threshold has bounds",
                remedyZh: "去掉 bounds，或写 \"scale\": \"threshold\"",
                remedyEn: "remove bounds, or write \"scale\": \"threshold\"")
        }
        return FigureFile.Colour(scale: scale, bounds: numbers(bounds, faults: &faults))
    }

    /// At most eleven numbers, each greater than the one before: twelve shades are more than an eye tells apart.
    private func numbers(_ nodes: [JSONNode], faults: inout FaultCollector) -> [Double] {
        var numbers: [Double] = []
        for node in nodes {
            guard case .number(let number) = node.value else {
                faults.expected("数字", "a number", at: node)
                continue
            }
            if let last = numbers.last, number <= last || numbers.count == 11 {
                faults.add(
                    .outOfRange, at: node.place, zh: "分级界限应由小到大，最多 11 个",
                    en: "bounds ascend, and are at most 11", remedyZh: "由小到大排列，去掉多余的",
                    remedyEn: "sort them, and remove those too many")
                break
            }
            numbers.append(number)
        }
        return numbers
    }
}
