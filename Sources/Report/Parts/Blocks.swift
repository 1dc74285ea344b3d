import Analysis
import Press

/// Shorthands of the parts.
extension ReportContext {
    /// A part's own heading: the file's, or the usual one.
    func heading(
        _ part: ReportPart, _ zh: String, _ en: String, numbering: Press.Heading.Numbering = .none
    ) -> Block {
        .heading(
            Press.Heading(
                part.title ?? phrase(zh, en), level: 1, label: part.kind.rawValue, numbering: numbering))
    }

    /// A section's heading.
    func section(_ text: String, _ label: String, numbering: Press.Heading.Numbering = .counted) -> Block {
        .heading(Press.Heading(text, level: 2, label: label, numbering: numbering))
    }

    /// What somebody wrote to stand first.
    func introduction(_ part: ReportPart) -> [Block] {
        part.introduction.map { [.paragraph(Paragraph($0))] } ?? []
    }

    /// The language of words that stand as recorded, where it is not the report's; of what has both Chinese and Latin
    /// words it is Chinese.
    func foreignLanguage(of text: String) -> String? {
        let isChinese = text.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
        if phrase.isChinese { return isChinese || !text.contains(where: \.isLetter) ? nil : "en" }
        return isChinese ? "zh-CN" : nil
    }

    func paragraph(_ zh: String, _ en: String) -> Block { .paragraph(Paragraph(phrase(zh, en))) }

    /// References to places: those with numbers by them, then the others by page: 图1-1、图2-3、第12页.
    func references(_ places: [PartUses.Place]) -> [Inline] {
        let places = places.filter(\.isNumbered) + places.filter { !$0.isNumbered }
        return places.enumerated().flatMap { index, place -> [Inline] in
            let reference = Inline.reference(to: place.label, form: place.isNumbered ? .number : .page)
            return index == 0 ? [reference] : [.text(phrase("、", ", ")), reference]
        }
    }
}

extension TableModel.Row {
    /// A row of plain words.
    init(_ texts: [String], destination: String? = nil) {
        self.init(texts.map { TableModel.Cell($0) }, destination: destination)
    }
}
