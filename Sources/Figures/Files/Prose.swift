import Analysis
import Metrics

/// The texts of a file that a person writes and that may hold placeholders.
extension JSONObject {
    /// A text whose placeholders are filled in; those that cannot be are faults. Without a data set all stand as written.
    package mutating func prose(
        _ key: String, in dataset: Dataset?, _ language: Language, faults: inout FaultCollector
    ) -> String? {
        guard let text = text(key, in: language, faults: &faults) else { return nil }
        guard let dataset, let node = node.member(key)?.value else { return text }
        for text in node.texts { faults.checkPlaceholders(of: text, in: dataset) }
        return ExpandedProse(text, in: dataset, language: language).text
    }
}

extension FaultCollector {
    /// Every placeholder of a text that the data set does not answer.
    package mutating func checkPlaceholders(of node: JSONNode, in dataset: Dataset) {
        guard case .string(let text) = node.value else { return }
        // What is wrong with a placeholder is so in every language.
        for fault in ExpandedProse(text, in: dataset, language: .zh).faults {
            add(
                fault.code, at: node.place(ofScalar: fault.offset), of: node, zh: fault.message.zh,
                en: fault.message.en, remedyZh: fault.remedy.zh, remedyEn: fault.remedy.en)
        }
    }
}

extension FigureFile {
    /// The texts of a figure file that a person writes and that may hold placeholders, in order.
    package static func prose(in root: JSONNode) -> [JSONNode] {
        let texts = ["name", "title", "subtitle", "note"].flatMap {
            root.member($0)?.value.texts ?? []
        }
        guard case .array(let measures)? = root.member("indicators")?.value.value else { return texts }
        return texts + measures.flatMap { $0.member("label")?.value.texts ?? [] }
    }

    /// The same file with its placeholders filled in; the reader told those that cannot be.
    func filledIn(from dataset: Dataset, _ language: Language) -> FigureFile {
        func text(_ written: String?) -> String? {
            written.map { ExpandedProse($0, in: dataset, language: language).text }
        }
        var file = self
        (file.title, file.subtitle, file.note) = (text(title), text(subtitle), text(note))
        file.name = text(name) ?? name
        for place in measures.indices { file.measures[place].label = text(measures[place].label) }
        return file
    }
}
