/// What the notes of a data set's rows acknowledge.
struct Acknowledgements: Sendable {
    /// A warning that a row acknowledges.
    struct Use: Hashable, Sendable {
        var row: Int
        var code: String
    }

    private let table: ObservationTable
    /// The acknowledged codes, by the numbers of the notes that have any.
    private let codes: [Int32: Set<String>]

    init(_ table: ObservationTable) {
        self.table = table
        codes = table.remarks(containingAnyOf: ["〔", "["]).compactMapValues { note in
            let codes = Acknowledgement.all(in: note).flatMap(\.codes)
            return codes.isEmpty ? nil : Set(codes)
        }
    }

    /// Which of the rows behind a breach acknowledge it: none of an error, which nobody can wave through.
    func uses(of breach: Breach) -> [Use] {
        guard !codes.isEmpty, breach.fault.severity == .warning else { return [] }
        let code = breach.fault.code.rawValue
        return breach.rows.filter { codes[table.rows[$0].note]?.contains(code) == true }
            .map { Use(row: $0, code: code) }
    }

    /// A warning for every acknowledgement that nothing called for.
    func unneeded(besides used: Set<Use>) -> [Fault] {
        guard !codes.isEmpty else { return [] }
        return table.rows.indices.flatMap { row -> [Fault] in
            guard let codes = codes[table.rows[row].note] else { return [] }
            return codes.sorted().filter { !used.contains(Use(row: row, code: $0)) }.map {
                Fault.unneededAcknowledgement(of: $0, at: table.place(table.rows[row]))
            }
        }
    }
}

extension Fault {
    /// A note acknowledges a warning that there is not, or no more.
    static func unneededAcknowledgement(of code: String, at place: Place) -> Fault {
        Fault(
            file: place.file, line: place.line, column: 1, severity: .warning,
            code: .unneededAcknowledgement,
            message: Bilingual(
                zh: "备注称已核 \(code)，而并无此警告", en: "the note acknowledges \(code), and there is no such warning"),
            remedy: Bilingual(zh: "请从备注中删去这一句", en: "delete that from the note"))
    }

    /// How a warning of a code is silenced: by a note in the row.
    static func acknowledging(_ code: FaultCode) -> Bilingual {
        Bilingual(
            zh: "若属实，请在 note 中写“已核〔\(code.rawValue)〕：理由”",
            en: "if it is right, write “checked[\(code.rawValue)]: why” into the note")
    }
}

extension RowReader {
    /// Notes acknowledgements of what is no code of a warning, and those without a reason.
    mutating func checkAcknowledgements(in column: Column = "note") {
        // Of many rows few have brackets in their notes.
        guard withBytes(column, { $0.contains { $0 == UInt8(ascii: "[") || $0 == 0xE3 } }) else { return }
        let found = Acknowledgement.all(in: text(column))
        let known = Acknowledgement.known.map(\.rawValue)
        for code in found.flatMap(\.codes) where !known.contains(code) {
            let guess = isBrief ? nil : nearest(to: code, among: known)
            let list = known.joined(separator: " | ")
            note(
                column, .unknownWord,
                Bilingual(zh: "没有可以核定的警告“\(code)”", en: "there is no warning “\(code)” to acknowledge"),
                guess.map { Bilingual(zh: "是否应为“\($0)”？", en: "did you mean “\($0)”?") }
                    ?? Bilingual(zh: "可用：\(list)", en: "use one of \(list)"))
        }
        guard found.contains(where: { $0.codes.isEmpty || $0.reason.isEmpty }) else { return }
        note(
            column, .missingReason,
            Bilingual(zh: "备注称已核，却未写明何事、何故", en: "the note acknowledges without saying what or why"),
            Bilingual(
                zh: "请写“已核〔代码〕：理由”，代码即警告方括号中的词",
                en: "write “checked[code]: why”, with the word in the warning's brackets"))
    }
}
