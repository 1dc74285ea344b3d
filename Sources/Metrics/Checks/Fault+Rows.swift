extension Fault {
    /// A breach between rows: the last against those before it. Placed at the first; a warning where the
    /// person who recorded one of the rows doubts its source.
    init(_ code: FaultCode, _ rows: [Observation], zh: String, en: String) {
        let parts = rows.dropLast().map(\.mention)
        let whole = rows.last?.mention ?? ""
        let place = rows.first?.place ?? Place(file: "", line: 1)
        let isDoubted = rows.contains(where: \.isDoubted)
        self.init(
            file: place.file, line: place.line, column: 1, severity: isDoubted ? .warning : .error,
            code: code,
            message: Bilingual(
                zh: parts.joined(separator: "、") + zh + whole,
                en: parts.joined(separator: " and ") + " \(en) " + whole),
            remedy: isDoubted
                ? Bilingual(zh: "已注明存疑，照原样使用", en: "it is noted as doubtful and used as it stands")
                : Bilingual(
                    zh: "请对照来源；若来源如此，在 note 中以“存疑：”开头说明",
                    en: "check the source; if it says so, begin a note with 存疑： and say why"))
    }
}

extension Observation {
    /// How messages name a row: its indicator, its words and its place.
    var mention: String { "\(indicator) \(quantity.asStated) (\(place))" }
}
