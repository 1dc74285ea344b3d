import Metrics

/// Reads a figure file and checks every id in it against a dataset.
public struct FigureFileReader {
    let dataset: Dataset
    /// Which of the texts of a file is taken.
    let language: Language
    let indicatorIDs: [String]
    let bodyIDs: [String]

    /// A reader for figures of a dataset.
    /// - Parameter language: which of the texts that a file has in several languages is taken.
    public init(dataset: Dataset, language: Language = .zh) {
        (self.dataset, self.language) = (dataset, language)
        indicatorIDs = dataset.indicators.map(\.id)
        bodyIDs = dataset.bodies.map(\.id)
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
        let kind = kind(&object, faults: &faults)
        let listed = object.list("indicators")
        let indicators = listed ?? []
        let measures = indicators.compactMap { measure($0, faults: &faults) }
        if listed == nil && faults.isEmpty { faults.missing("indicators", of: root) }
        if listed?.isEmpty == true { faults.empty("indicators", at: object.take("indicators") ?? root) }
        let bodies = bodies(object.take("bodies"), faults: &faults)
        let years = years(object.take("years"), faults: &faults)
        let order = object.word("order", as: FigureFile.Order.self, faults: &faults) ?? .value
        let highlight = (object.list("highlight") ?? []).compactMap { body($0, faults: &faults) }
        let name = object.text("name", in: language, faults: &faults)
        let title = object.text("title", in: language, faults: &faults)
        let subtitle = object.text("subtitle", in: language, faults: &faults)
        let note = object.text("note", in: language, faults: &faults)
        let width = object.number("width", in: 60...400, faults: &faults) ?? 165
        let height = object.number("height", in: 30...600, faults: &faults)
        // A name that no indicator has only stands in until the fault is told.
        let first = measures.first.map { dataset.indicator($0.indicator)?.name ?? $0.indicator } ?? ""
        var file = FigureFile(
            id: Self.id(of: path), path: path, kind: kind?.word ?? "", name: name ?? first,
            isNamed: name != nil,
            measures: measures, bodies: bodies, years: years, order: order, highlight: highlight,
            title: title, subtitle: subtitle, note: note, width: width, height: height)
        takeOptions(of: &object, into: &file, faults: &faults)
        object.finish(faults: &faults)
        file.places = root.places
        file.untranslated = faults.untranslated
        for node in FigureFile.prose(in: root) { faults.checkPlaceholders(of: node, in: dataset) }
        guard let kind else { return nil }
        FigureCheck(file: file, kind: kind, dataset: dataset, root: root, indicators: indicators)
            .run(faults: &faults)
        return file
    }

    private func kind(_ object: inout JSONObject, faults: inout FaultCollector) -> (any FigureKind)? {
        guard let node = object.take("kind") else {
            faults.missing("kind", of: object.node)
            return nil
        }
        guard case .string(let word) = node.value else {
            faults.expected("字符串", "a string", at: node)
            return nil
        }
        if let kind = FigureKinds.named(word) { return kind }
        faults.unknown(
            word, among: FigureKinds.all.map(\.word), code: .unknownWord, whatZh: "取值", whatEn: "value",
            at: node.place)
        return nil
    }
}
