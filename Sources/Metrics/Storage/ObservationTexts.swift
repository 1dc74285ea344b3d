/// The texts of some observations, each once.
struct ObservationTexts: Sendable {
    /// The figures.
    var quantities = QuantityTable()
    /// Topics and the labels of periods.
    var labels = TextTable()
    /// Locators and notes.
    var remarks = TextTable()

    /// The empty text only, as number 0.
    init() {
        _ = labels.insert("")
        _ = remarks.insert("")
    }

    /// The numbers that the texts of another table have here.
    struct Numbers {
        var quantities, labels, remarks: [Int32]
    }

    /// Adds the texts of another table.
    mutating func merge(_ other: ObservationTexts) -> Numbers {
        Numbers(
            quantities: quantities.merge(other.quantities), labels: labels.merge(other.labels),
            remarks: remarks.merge(other.remarks))
    }

    /// The observation of a row, whose ids and file are given.
    func observation(
        _ row: ObservationRow, body: String, indicator: String, source: String, file: String
    ) -> Observation {
        func text(_ table: TextTable, _ number: Int32) -> String { number == 0 ? "" : table[Int(number)] }
        return Observation(
            body: body, indicator: indicator, topic: text(labels, row.topic),
            period: Period(year: Int(row.year), basis: row.basis, label: text(labels, row.label)),
            quantity: quantities[Int(row.quantity)], coverage: row.coverage, source: source,
            locator: text(remarks, row.locator), note: text(remarks, row.note),
            place: Place(file: file, line: Int(row.line)))
    }
}

extension TextTable {
    /// Adds the texts of another table; their numbers here, by their numbers there.
    mutating func merge(_ other: TextTable) -> [Int32] {
        (0..<other.count).map { number in Int32(other.withBytes(of: number) { insert($0) }) }
    }
}
