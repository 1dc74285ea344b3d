import Figures
import Metrics
import Press

/// What `charts/report.json` asks for: the report's title, its parts in order, its fonts and its page.
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
    /// In order; a part that is not there is not in the report.
    public var parts: [ReportPart]
    /// The font families asked for by role, the first that is installed taken.
    public var fonts: [FontRole: [String]] = [:]
    /// The sheet.
    public var page = PageFormat()
    /// The ids of the observations that an edition is about, with their indicators and sources; `nil` is all.
    public var observations: Set<String>?
    /// A warning for every text that is not written in the language asked for.
    public internal(set) var untranslated: [Fault] = []

    /// The language of the words that the program composes.
    public var tongue: Language { Self.tongue(of: language) }

    static func tongue(of language: String) -> Language {
        language.lowercased().hasPrefix("zh") ? .zh : .en
    }

    /// The tag of a language: the one that the file names where that is of it.
    static func tag(of language: Language, named: String) -> String {
        tongue(of: named) == language ? named : language == .zh ? "zh-CN" : "en"
    }

    /// The parts that are chapters of figures.
    public var chapters: [Chapter] {
        parts.filter { $0.kind == .chapter }.map {
            Chapter(
                title: $0.title ?? "", introduction: $0.introduction, figures: $0.figures, places: $0.places)
        }
    }

    /// The report that a text asks for, or `nil` with all faults.
    /// - Parameter dataset: what placeholders are filled in from and ids are looked up in; without one placeholders
    ///   stand as written and selections of bodies, indicators and years are not read.
    /// - Parameter language: of the report; `nil` is the one that the file names.
    public static func read(
        _ text: String, path: String, dataset: Dataset? = nil, language: Language? = nil
    ) -> (file: ReportFile?, faults: [Fault]) {
        var faults = FaultCollector(path: path)
        let file = ReportFileReader(dataset: dataset, asked: language)
            .parse(text, path: path, faults: &faults)
        return (faults.faults.isEmpty ? file : nil, faults.faults)
    }

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

    /// The texts of a report file that a person writes, in order.
    package static func prose(in root: JSONNode) -> [JSONNode] {
        func texts(_ node: JSONNode, _ keys: [String]) -> [JSONNode] {
            keys.flatMap { node.member($0)?.value.texts ?? [] }
        }
        func elements(_ key: String) -> [JSONNode] {
            guard case .array(let elements)? = root.member(key)?.value.value else { return [] }
            return elements
        }
        return texts(root, ["title", "subtitle", "author"])
            + (elements("chapters") + elements("parts")).flatMap { texts($0, ["title", "introduction"]) }
    }
}
