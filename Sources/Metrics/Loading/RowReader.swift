/// Reads the fields of one row as what they should be, and notes those that are not.
package struct RowReader {
    let columns: TableColumns
    let row: CSVRecord
    package private(set) var faults: [Fault] = []
    /// Whether faults are only counted by now, so that nobody need look for the nearest word.
    package var isBrief: Bool

    package init(table: Table, row: CSVRecord, isBrief: Bool = false) {
        self.init(columns: table.columns, row: row, isBrief: isBrief)
    }

    /// A reader of a row of a file with such columns.
    init(columns: TableColumns, row: CSVRecord, isBrief: Bool) {
        self.columns = columns
        self.row = row
        self.isBrief = isBrief
    }

    package var place: Place { Place(file: columns.file, line: row.line) }

    /// The text of a field; empty where the column is left out.
    package func text(_ column: Column) -> String {
        columns.place(of: column).map(row.text(at:)) ?? ""
    }

    /// The bytes of a field, as long as the closure runs; none where the column is left out.
    @inline(__always)
    func withBytes<Result>(_ column: Column, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        guard let place = columns.place(of: column) else {
            return body(UnsafeBufferPointer(start: nil, count: 0))
        }
        return row.withBytes(at: place, body)
    }

    /// The number of the text of a field in a table, to which it is added where it is new; 0 where it is empty.
    @inline(__always)
    func number(_ column: Column, in table: inout TextTable) -> Int32 {
        withBytes(column) { $0.isEmpty ? 0 : Int32(table.insert($0)) }
    }

    /// The text of a field that must not be empty.
    package mutating func filled(_ column: Column) -> String? {
        let text = text(column)
        guard text.isEmpty else { return text }
        note(
            column, .emptyField,
            Bilingual(zh: "“\(column.name)”不能为空", en: "“\(column.name)” must not be empty"),
            Bilingual(zh: "请填写", en: "fill it in"))
        return nil
    }

    /// An id: ASCII lower-case letters, digits, `-`, `_`, `.`, beginning with a letter or digit, up to 120.
    mutating func id(_ column: Column) -> String? {
        guard let text = filled(column) else { return nil }
        func isWord(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }
        let isWell =
            text.utf8.count <= 120 && text.utf8.first.map(isWord) == true
            && text.utf8.allSatisfy { isWord($0) || "-_.".utf8.contains($0) }
        guard !isWell else { return text }
        note(
            column, .malformedID, Bilingual(zh: "“\(text)”不是合格的 id", en: "“\(text)” is no id"),
            Bilingual(
                zh: "只用小写字母、数字和 - _ .，以字母或数字开头",
                en: "use lower-case letters, digits and - _ . only, a letter or digit first"))
        return nil
    }

    /// The number of an id that one of the tables defines. Where rows of that table could not be read, its own
    /// fault says so.
    mutating func reference(_ column: Column, to known: KnownIDs) -> Int? {
        if let number = withBytes(column, { known.number(of: $0) }) { return number }
        guard let id = id(column), known.isComplete, known.count > 0 else { return nil }
        let guess = isBrief ? nil : known.nearest(to: id)
        note(
            column, .unknownID,
            Bilingual(zh: "\(known.file) 中没有“\(id)”", en: "\(known.file) has no “\(id)”"),
            guess.map { Bilingual(zh: "是否应为“\($0)”？", en: "did you mean “\($0)”?") }
                ?? Bilingual(zh: "请先在 \(known.file) 中加上它", en: "add it to \(known.file) first"))
        return nil
    }

    /// One of a fixed set of words.
    package mutating func word<Word: RawRepresentable<String> & CaseIterable & Sendable>(
        _ column: Column, of _: Word.Type
    ) -> Word? {
        word(column, in: WordList(of: Word.self))
    }

    /// One of a fixed set of words, for rows that are many.
    mutating func word<Word>(_ column: Column, in list: WordList<Word>) -> Word? {
        if let word = withBytes(column, { list[$0] }) { return word }
        guard let text = filled(column) else { return nil }
        let words = Word.allCases.map(\.rawValue)
        let list = words.joined(separator: " | ")
        let guess = isBrief ? nil : nearest(to: text, among: words)
        note(
            column, .unknownWord,
            Bilingual(zh: "“\(column.name)”不能是“\(text)”", en: "“\(column.name)” cannot be “\(text)”"),
            guess.map { Bilingual(zh: "是否应为“\($0)”？", en: "did you mean “\($0)”?") }
                ?? Bilingual(zh: "可用：\(list)", en: "use one of \(list)"))
        return nil
    }

    /// A plain decimal at or above 0.
    package mutating func decimal(_ column: Column) -> DecimalNumber? {
        guard let text = filled(column) else { return nil }
        if let number = DecimalNumber(text) { return number }
        let remedy =
            if text.utf8.contains(UInt8(ascii: ",")) || text.contains("，") {
                Bilingual(zh: "请去掉里面的逗号", en: "take the comma out")
            } else if text.unicodeScalars.contains(where: { $0 == "万" || $0 == "亿" || $0 == "%" || $0 == "％" }
            ) {
                Bilingual(
                    zh: "请换算成基本单位的纯数字，如 14.8万 写 148000",
                    en: "write it out in base units: 148000 for 14.8万")
            } else if text.utf8.first == UInt8(ascii: "-") {
                Bilingual(zh: "数值不能小于零", en: "no figure is below zero")
            } else {
                Bilingual(zh: "只写半角数字和至多一个小数点", en: "write digits and at most one point")
            }
        note(
            column, .malformedNumber, Bilingual(zh: "“\(text)”不是数字", en: "“\(text)” is no number"), remedy)
        return nil
    }

    /// A year from 1949, when the first committee met, to 2100.
    mutating func year(_ column: Column) -> Int? {
        let year = withBytes(column) { bytes in
            bytes.count == 4 && bytes.allSatisfy { (0x30...0x39).contains($0) }
                ? bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
        }
        if let year, (1949...2100).contains(year) { return year }
        guard let text = filled(column) else { return nil }
        if let year {
            note(
                column, .yearOutOfRange,
                Bilingual(zh: "年份 \(year) 不在 1949–2100 之内", en: "the year \(year) is outside 1949–2100"),
                Bilingual(zh: "请核对", en: "check it"))
        } else {
            note(
                column, .malformedDate, Bilingual(zh: "“\(text)”不是年份", en: "“\(text)” is no year"),
                Bilingual(zh: "请写四位数字，如 2024", en: "write four digits, such as 2024"))
        }
        return nil
    }

    /// Notes a fault of a field.
    package mutating func note(
        _ column: Column, _ code: FaultCode, severity: Fault.Severity = .error, _ message: Bilingual,
        _ remedy: Bilingual
    ) {
        let field = columns.place(of: column).map(row.field(at:))
        faults.append(
            Fault(
                file: columns.file, line: field?.line ?? row.line, column: field?.column ?? 1,
                severity: severity,
                code: code, message: message, remedy: remedy))
    }
}
