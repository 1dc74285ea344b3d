/// Reads the fields of one row as what they should be, and notes those that are not.
package struct RowReader {
    package let table: Table
    package let row: CSVRecord
    package private(set) var faults: [Fault] = []
    /// Whether faults are only counted by now, so that nobody need look for the nearest word.
    package var isBrief: Bool

    package init(table: Table, row: CSVRecord, isBrief: Bool = false) {
        self.table = table
        self.row = row
        self.isBrief = isBrief
    }

    package var place: Place { Place(file: table.file, line: row.line) }

    /// The text of a field; empty where the column is left out.
    package func text(_ column: String) -> String { table.field(column, of: row)?.text ?? "" }

    /// The text of a field that must not be empty.
    package mutating func filled(_ column: String) -> String? {
        let text = text(column)
        guard text.isEmpty else { return text }
        note(
            column, .emptyField, Bilingual(zh: "“\(column)”不能为空", en: "“\(column)” must not be empty"),
            Bilingual(zh: "请填写", en: "fill it in"))
        return nil
    }

    /// An id: ASCII lower-case letters, digits, `-`, `_`, `.`, beginning with a letter or digit, up to 120.
    mutating func id(_ column: String) -> String? {
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

    /// An id that one of the tables defines. Where rows of that table could not be read, its own fault says so.
    package mutating func reference(_ column: String, to known: KnownIDs) -> String? {
        guard let id = id(column) else { return nil }
        if known.contains(id) { return id }
        guard known.isComplete, !known.isEmpty else { return nil }
        let guess = isBrief ? nil : known.nearest(to: id)
        note(
            column, .unknownID,
            Bilingual(zh: "\(known.file) 中没有“\(id)”", en: "\(known.file) has no “\(id)”"),
            guess.map { Bilingual(zh: "是否应为“\($0)”？", en: "did you mean “\($0)”?") }
                ?? Bilingual(zh: "请先在 \(known.file) 中加上它", en: "add it to \(known.file) first"))
        return nil
    }

    /// One of a fixed set of words.
    package mutating func word<Word: RawRepresentable<String> & CaseIterable>(
        _ column: String, of _: Word.Type
    )
        -> Word?
    {
        guard let text = filled(column) else { return nil }
        if let word = Word(rawValue: text) { return word }
        let words = Word.allCases.map(\.rawValue)
        let list = words.joined(separator: " | ")
        let guess = isBrief ? nil : nearest(to: text, among: words)
        note(
            column, .unknownWord,
            Bilingual(zh: "“\(column)”不能是“\(text)”", en: "“\(column)” cannot be “\(text)”"),
            guess.map { Bilingual(zh: "是否应为“\($0)”？", en: "did you mean “\($0)”?") }
                ?? Bilingual(zh: "可用：\(list)", en: "use one of \(list)"))
        return nil
    }

    /// A plain decimal at or above 0.
    package mutating func decimal(_ column: String) -> DecimalNumber? {
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
    mutating func year(_ column: String) -> Int? {
        guard let text = filled(column) else { return nil }
        guard let year = Int(text), text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else {
            note(
                column, .malformedDate, Bilingual(zh: "“\(text)”不是年份", en: "“\(text)” is no year"),
                Bilingual(zh: "请写四位数字，如 2024", en: "write four digits, such as 2024"))
            return nil
        }
        guard (1949...2100).contains(year) else {
            note(
                column, .yearOutOfRange,
                Bilingual(zh: "年份 \(year) 不在 1949–2100 之内", en: "the year \(year) is outside 1949–2100"),
                Bilingual(zh: "请核对", en: "check it"))
            return nil
        }
        return year
    }

    /// Notes a fault of a field.
    package mutating func note(
        _ column: String, _ code: FaultCode, severity: Fault.Severity = .error, _ message: Bilingual,
        _ remedy: Bilingual
    ) {
        let field = table.field(column, of: row)
        faults.append(
            Fault(
                file: table.file, line: field?.line ?? row.line, column: field?.column ?? 1,
                severity: severity,
                code: code, message: message, remedy: remedy))
    }
}
