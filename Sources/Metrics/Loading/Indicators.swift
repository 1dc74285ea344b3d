/// Reads `indicators.csv`. `places` receives the line of every indicator, for those that few report.
func readIndicators(
    _ table: Table, known: inout KnownIDs, places: inout [String: Place], faults: inout FaultList
) -> [Indicator] {
    var indicators: [Indicator] = []
    known.isComplete = table.isWhole
    for row in table.rows {
        var reader = RowReader(table: table, row: row, isBrief: faults.isFull(table.file))
        let id = reader.newID(&known)
        let name = reader.filled("name")
        let unit = reader.filled("unit")
        let kind = reader.word("kind", of: IndicatorKind.self)
        reader.checkAcknowledgements()
        if let id, let name, let unit, let kind {
            places[id] = reader.place
            if (kind == .rate) != (unit == "%") {
                reader.note(
                    "unit", .unitDiffers,
                    Bilingual(
                        zh: "kind 为 rate 的指标单位须是 %，其他指标不得是 %",
                        en: "an indicator of kind rate has the unit %, and no other has"),
                    Bilingual(zh: "请改正 unit 或 kind", en: "correct unit or kind"))
            }
            indicators.append(
                Indicator(
                    id: id, name: name, nameEnglish: reader.text("name_en"), unit: unit,
                    theme: reader.text("theme"), kind: kind, definition: reader.text("definition"),
                    note: reader.text("note")))
        }
        faults += reader.faults
    }
    return indicators
}
