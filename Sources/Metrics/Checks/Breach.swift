/// Something that does not fit together among rows, and which rows they are.
struct Breach: Sendable {
    var fault: Fault
    /// The places of the rows in their table.
    var rows: [Int]
}

extension Breach {
    /// The last of some rows breaks a rule with those before it. Placed at the first; a warning where the person who
    /// recorded one of the rows doubts its source, or where the rule allows for exceptions.
    init(
        _ code: FaultCode, _ rows: [Int], in table: ObservationTable, isError: Bool = true, zh: String,
        en: String
    ) {
        let observations = rows.map { table.observation(table.rows[$0]) }
        let parts = observations.dropLast().map(\.mention)
        let whole = observations.last?.mention ?? ""
        let isDoubted = observations.contains(where: \.isDoubted)
        let remedy =
            if isDoubted {
                Bilingual(zh: "已注明存疑，照原样使用", en: "it is noted as doubtful and used as it stands")
            } else if isError {
                Bilingual(
                    zh: "请对照来源；若来源如此，在 note 中以“存疑：”开头说明",
                    en: "check the source; if it says so, begin a note with 存疑： and say why")
            } else {
                Bilingual(zh: "请对照来源；", en: "check the sources; ") + Fault.acknowledging(code)
            }
        self.init(
            warningUnless: isError && !isDoubted, code, rows, in: table,
            Bilingual(
                zh: parts.joined(separator: "、") + zh + whole,
                en: parts.joined(separator: " and ") + " \(en) " + whole),
            remedy)
    }

    /// A breach placed at the first of its rows.
    init(
        warningUnless isError: Bool = false, _ code: FaultCode, _ rows: [Int], in table: ObservationTable,
        _ message: Bilingual, _ remedy: Bilingual
    ) {
        let place = rows.first.map { table.place(table.rows[$0]) } ?? Place(file: "", line: 1)
        fault = Fault(
            file: place.file, line: place.line, column: 1, severity: isError ? .error : .warning, code: code,
            message: message, remedy: remedy)
        self.rows = rows
    }
}

extension Observation {
    /// How messages name a row: its indicator, its words and its place.
    var mention: String { "\(indicator) \(quantity.asStated) (\(place))" }
}
