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

    /// References to places: what readers know by a number or a title, then pages: 图1-1、图2-3、要点、第12、15页.
    func references(_ places: [PartUses.Place]) -> [Inline] {
        let separator = Inline.text(phrase("、", ", "))
        func list(_ places: [PartUses.Place]) -> [Inline] {
            Array(
                places.map { [Inline.reference(to: $0.label, form: $0.form)] }.joined(separator: [separator]))
        }
        let pages = places.filter { $0.form == .pageLabel }
        let named = list(places.filter { $0.form != .pageLabel })
        guard !pages.isEmpty else { return named }
        return named + (named.isEmpty ? [] : [separator])
            + [.text(phrase("第", pages.count == 1 ? "p.\u{A0}" : "pp.\u{A0}"))] + list(pages)
            + [.text(phrase("页", ""))]
    }
}

extension TableModel.Row {
    /// A row of plain words.
    init(_ texts: [String], destination: String? = nil) {
        self.init(texts.map { TableModel.Cell($0) }, destination: destination)
    }
}
