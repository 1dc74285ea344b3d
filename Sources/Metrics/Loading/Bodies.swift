/// Reads `bodies.csv`.
func readBodies(_ table: Table, known: inout KnownIDs, faults: inout FaultList) -> [Body] {
    var bodies: [(body: Body, reader: RowReader)] = []
    known.isComplete = table.isWhole
    for row in table.rows {
        var reader = RowReader(table: table, row: row, isBrief: faults.isFull(table.file))
        let id = reader.newID(&known)
        let name = reader.filled("name")
        let shortName = reader.filled("short_name")
        let level = reader.word("level", of: BodyLevel.self)
        let parent = reader.text("parent")
        if let id, let name, let shortName, let level {
            let body = Body(
                id: id, name: name, nameEnglish: reader.text("name_en"), shortName: shortName, level: level,
                parent: parent.isEmpty ? nil : parent, divisionCode: reader.divisionCode(),
                seats: reader.seats())
            bodies.append((body, reader))
        } else {
            faults += reader.faults
        }
    }
    let byID = Dictionary(bodies.map { ($0.body.id, $0.body) }, uniquingKeysWith: { first, _ in first })
    for (body, reader) in bodies {
        var reader = reader
        reader.isBrief = faults.isFull(table.file)
        reader.checkParent(of: body, among: byID, known)
        faults += reader.faults
    }
    return bodies.map(\.body)
}

extension RowReader {
    /// Six digits (GB/T 2260), or nothing.
    fileprivate mutating func divisionCode() -> String? {
        let text = text("division_code")
        guard !text.isEmpty else { return nil }
        if text.utf8.count == 6, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return text }
        note(
            "division_code", .malformedCode,
            Bilingual(zh: "“\(text)”不是行政区划代码", en: "“\(text)” is no division code"),
            Bilingual(zh: "GB/T 2260 代码是六位数字", en: "a GB/T 2260 code is six digits"))
        return nil
    }

    /// A whole number of at least 1, or nothing.
    fileprivate mutating func seats() -> Int? {
        guard !text("seats").isEmpty, let number = decimal("seats") else { return nil }
        if number.exponent >= 0, number > 0 { return Int(number.value) }
        note(
            "seats", .malformedNumber,
            Bilingual(zh: "“\(text("seats"))”不是人数", en: "“\(text("seats"))” is no number of people"),
            Bilingual(zh: "请写正整数，或留空", en: "write a whole number above 0, or nothing"))
        return nil
    }

    fileprivate mutating func checkParent(of body: Body, among bodies: [String: Body], _ known: KnownIDs) {
        guard let parent = body.parent, reference("parent", to: known) != nil, let above = bodies[parent]
        else {
            return
        }
        var ancestors = [body.id]
        var next: Body? = above
        // Four levels stand above each other; whoever has more ancestors is told of a parent of the wrong level.
        while let current = next, !ancestors.contains(current.id), ancestors.count < 64 {
            ancestors.append(current.id)
            next = current.parent.flatMap { bodies[$0] }
        }
        if let repeated = next, ancestors.contains(repeated.id) {
            // Bodies that only lead into a circle are not part of it and not at fault.
            guard repeated.id == body.id else { return }
            let circle = (ancestors + [body.id]).joined(separator: " → ")
            note(
                "parent", .cyclicParent,
                Bilingual(zh: "上级成环：\(circle)", en: "its parents lead back to it: \(circle)"),
                Bilingual(zh: "请改正其中一个上级", en: "correct one of them"))
        } else if above.level >= body.level {
            note(
                "parent", .parentLevel,
                Bilingual(
                    zh: "上级“\(parent)”的层级（\(above.level.rawValue)）不高于它自己（\(body.level.rawValue)）",
                    en:
                        "its parent “\(parent)” (\(above.level.rawValue)) does not stand above it (\(body.level.rawValue))"
                ),
                Bilingual(zh: "请改正 level 或 parent", en: "correct level or parent"))
        }
    }
}
