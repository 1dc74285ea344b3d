/// Reads `denominators.csv`, which a data set may do without.
func readDenominators(_ table: Table, indicators: KnownIDs, kinds: [Indicator], faults: inout FaultList)
    -> [Denominator]
{
    var known = KnownIDs(file: "denominators.csv")
    let rates = Set(kinds.filter { $0.kind == .rate }.map(\.id))
    var denominators: [Denominator] = []
    for row in table.rows {
        var reader = RowReader(table: table, row: row, isBrief: faults.isFull(table.file))
        let id = reader.newID(&known)
        let name = reader.filled("name")
        let indicator = reader.reference("indicator", to: indicators).map { indicators[$0] }
        let per = reader.whole("per", in: 1...1_000_000_000)
        let years = reader.whole("valid_years", in: 0...50)
        if let indicator, rates.contains(indicator) {
            reader.note(
                "indicator", .unitDiffers,
                Bilingual(zh: "“\(indicator)”是比率，不能作分母", en: "“\(indicator)” is a rate and divides nothing"),
                Bilingual(
                    zh: "请写一个计数指标，如 members_total", en: "name an indicator that counts, such as members_total"
                ))
        } else if let id, let name, let indicator, let per, let years {
            denominators.append(
                Denominator(
                    id: id, name: name, nameEnglish: reader.text("name_en"), indicator: indicator, per: per,
                    validYears: years))
        }
        faults += reader.faults
    }
    return denominators
}

extension RowReader {
    /// A whole number within bounds.
    fileprivate mutating func whole(_ column: Column, in bounds: ClosedRange<Int>) -> Int? {
        guard let number = decimal(column) else { return nil }
        if number.exponent >= 0, bounds.contains(Int(number.value)) { return Int(number.value) }
        note(
            column, .outOfRange,
            Bilingual(
                zh: "“\(column.name)”须为 \(bounds.lowerBound) 到 \(bounds.upperBound) 的整数",
                en: "“\(column.name)” is a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"),
            Bilingual(zh: "请改正", en: "correct it"))
        return nil
    }
}
