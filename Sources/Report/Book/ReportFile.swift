import Figures
import Metrics

/// What `charts/report.json` asks for: the book's title, its chapters and their figures.
public struct ReportFile: Equatable, Sendable {
    /// A chapter and the figures in it.
    public struct Chapter: Equatable, Sendable {
        /// Its heading, without number.
        public var title: String
        /// A paragraph in the reader's own words, before the figures.
        public var introduction: String?
        /// The ids of its figures: file names in `charts/` without ending.
        public var figures: [String]
        /// Where each figure is named, for messages.
        public var places: [FigurePlace]
    }

    /// Line and column of a figure's name in the report file, from 1.
    public struct FigurePlace: Equatable, Sendable {
        /// From 1.
        public var line: Int
        /// From 1.
        public var column: Int
    }

    /// The file's path as given, for messages.
    public var path: String
    /// On the cover and in the running head.
    public var title: String
    /// Under the title on the cover.
    public var subtitle: String
    /// Who publishes the report.
    public var author: String
    /// BCP 47.
    public var language: String
    /// In order.
    public var chapters: [Chapter]

    /// The language of the words that the program composes.
    public var tongue: Language { Self.tongue(of: language) }

    private static func tongue(of language: String) -> Language {
        language.lowercased().hasPrefix("zh") ? .zh : .en
    }

    /// The report that a text asks for, or `nil` with all faults.
    /// - Parameter dataset: what placeholders are filled in from; without one they stand as written.
    public static func read(
        _ text: String, path: String, dataset: Dataset? = nil
    ) -> (file: ReportFile?, faults: [Fault]) {
        var faults = FaultCollector(path: path)
        let file = parse(text, path: path, dataset: dataset, faults: &faults)
        return (faults.faults.isEmpty ? file : nil, faults.faults)
    }

    private static func parse(
        _ text: String, path: String, dataset: Dataset?, faults: inout FaultCollector
    ) -> ReportFile? {
        guard let root = JSONNode.read(text, faults: &faults), var object = JSONObject(root, faults: &faults)
        else { return nil }
        _ = object.take("$schema")
        let language = language(&object, faults: &faults) ?? "zh-CN"
        let tongue = tongue(of: language)
        let title = object.prose("title", in: dataset, tongue, faults: &faults)
        let subtitle = object.prose("subtitle", in: dataset, tongue, faults: &faults)
        let author = object.prose("author", in: dataset, tongue, faults: &faults)
        let chapters = (object.list("chapters") ?? []).compactMap {
            chapter($0, in: dataset, tongue, faults: &faults)
        }
        object.finish(faults: &faults)
        if title == nil && faults.faults.isEmpty { faults.missing("title", of: root) }
        if chapters.isEmpty && faults.faults.isEmpty { faults.missing("chapters", of: root) }
        guard let title else { return nil }
        return ReportFile(
            path: path, title: title, subtitle: subtitle ?? "", author: author ?? "",
            language: language, chapters: chapters)
    }

    /// A language tag in the form of BCP 47: subtags of letters and digits joined by hyphens.
    private static func language(_ object: inout JSONObject, faults: inout FaultCollector) -> String? {
        guard let node = object.take("language") else { return nil }
        guard case .string(let tag) = node.value else {
            faults.expected("字符串", "a string", at: node)
            return nil
        }
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        let isTag = parts.enumerated().allSatisfy { index, part in
            (index == 0 ? 2...8 : 1...8).contains(part.count)
                && part.unicodeScalars.allSatisfy {
                    $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0))
                }
        }
        if !isTag {
            faults.add(
                .outOfRange, at: node.place, zh: "不是语言标记：\(tag)", en: "no language tag: \(tag)",
                remedyZh: "写成 zh-CN 或 en", remedyEn: "write zh-CN or en")
        }
        return tag
    }

    private static func chapter(
        _ node: JSONNode, in dataset: Dataset?, _ tongue: Language, faults: inout FaultCollector
    ) -> Chapter? {
        guard var object = JSONObject(node, faults: &faults) else { return nil }
        let title = object.prose("title", in: dataset, tongue, faults: &faults)
        let introduction = object.prose("introduction", in: dataset, tongue, faults: &faults)
        var figures: [String] = []
        var places: [FigurePlace] = []
        for entry in object.list("figures") ?? [] {
            guard case .string(let id) = entry.value else {
                faults.expected("图的文件名", "a figure's file name", at: entry)
                continue
            }
            figures.append(id)
            places.append(FigurePlace(line: entry.place.line, column: entry.place.column))
        }
        object.finish(faults: &faults)
        guard let title else {
            faults.missing("title", of: node)
            return nil
        }
        return Chapter(title: title, introduction: introduction, figures: figures, places: places)
    }
}

extension ReportFile {
    /// A fault for every figure that the report names and no file answers.
    public func missingFigures(in known: [String]) -> [Fault] {
        var faults = FaultCollector(path: path)
        for chapter in chapters {
            for (id, place) in zip(chapter.figures, chapter.places) where !known.contains(id) {
                faults.unknown(
                    id, among: known, code: .unknownID, whatZh: "图", whatEn: "figure",
                    at: .init(line: place.line, column: place.column))
            }
        }
        return faults.faults
    }
}

extension ReportFile {
    /// The texts of a report file that a person writes, in order.
    package static func prose(in root: JSONNode) -> [JSONNode] {
        func texts(_ node: JSONNode, _ keys: [String]) -> [JSONNode] {
            keys.compactMap { node.member($0)?.value }
        }
        guard case .array(let chapters)? = root.member("chapters")?.value.value else {
            return texts(root, ["title", "subtitle", "author"])
        }
        return texts(root, ["title", "subtitle", "author"])
            + chapters.flatMap { texts($0, ["title", "introduction"]) }
    }
}
