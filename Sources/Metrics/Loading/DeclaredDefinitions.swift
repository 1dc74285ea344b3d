/// Reads `definitions.csv`, which a data set may do without.
func readDefinitions(
    _ table: Table, bodies: KnownIDs, indicators: KnownIDs, faults: inout FaultList
) -> [DeclaredDefinition] {
    struct Key: Hashable {
        var body: String
        var indicator: String
        var since: Int
    }
    var lines: [Key: Int] = [:]
    var declared: [DeclaredDefinition] = []
    for row in table.rows {
        var reader = RowReader(table: table, row: row, isBrief: faults.isFull(table.file))
        let body = reader.reference("body", to: bodies).map { bodies[$0] }
        let indicator = reader.reference("indicator", to: indicators).map { indicators[$0] }
        let since = reader.year("since")
        if let body, let indicator, let since {
            if let first = lines.updateValue(
                row.line, forKey: Key(body: body, indicator: indicator, since: since))
            {
                reader.note(
                    "since", .duplicateKey,
                    Bilingual(
                        zh: "第 \(first) 行已说明同一机构、指标自该年起的定义",
                        en:
                            "line \(first) already declares how this body counts the indicator from that year on"
                    ),
                    Bilingual(zh: "请删去一行", en: "delete one of the two"))
            } else {
                declared.append(
                    DeclaredDefinition(
                        body: body, indicator: indicator, since: since, definition: reader.text("definition"),
                        note: reader.text("note")))
            }
        }
        faults += reader.faults
    }
    return declared
}
