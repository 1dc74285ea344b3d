/// Reads `absences.csv`, which a data set may do without.
func readAbsences(
    _ table: Table, bodies: KnownIDs, indicators: KnownIDs, stated: ObservationTable,
    faults: inout FaultList
) -> [RecordedAbsence] {
    struct Key: Hashable {
        var body: String
        var indicator: String
        var year: Int
    }
    var lines: [Key: Int] = [:]
    var absences: [RecordedAbsence] = []
    for row in table.rows {
        var reader = RowReader(table: table, row: row, isBrief: faults.isFull(table.file))
        let body = reader.reference("body", to: bodies).map { bodies[$0] }
        let indicator = reader.reference("indicator", to: indicators).map { indicators[$0] }
        let year = reader.year("year")
        let reason = reader.word("reason", of: Absence.self)
        if let body, let indicator, let year, let reason {
            let key = Key(body: body, indicator: indicator, year: year)
            if let first = lines.updateValue(row.line, forKey: key) {
                reader.note(
                    "body", .duplicateKey,
                    Bilingual(zh: "第 \(first) 行已有同样的缺失", en: "line \(first) already records this absence"),
                    Bilingual(zh: "请删去一行", en: "delete one of the two"))
            } else if let place = stated.whole(body: body, indicator: indicator, year: year) {
                reader.note(
                    "reason", .absenceContradicted,
                    Bilingual(zh: "\(place) 有这一数据", en: "\(place) states this figure"),
                    Bilingual(zh: "请删去其中一行", en: "delete one of the two rows"))
            } else {
                absences.append(
                    RecordedAbsence(
                        body: body, indicator: indicator, year: year, reason: reason,
                        note: reader.text("note")))
            }
        }
        faults += reader.faults
    }
    return absences
}

extension ObservationTable {
    /// Where the total of a body, indicator and year is stated; of several places the last in the order of the
    /// files, `nil` of none.
    fileprivate func whole(body: String, indicator: String, year: Int) -> Place? {
        guard let body = bodies[body], let indicator = indicators[indicator] else { return nil }
        let totals = rows[cell(body: body, indicator: indicator)].lazy.filter { row in
            row.topic == 0 && row.coverage == .whole && Int(row.year) == year
        }
        return totals.max { ($0.file, $0.line) < ($1.file, $1.line) }.map(place)
    }
}
