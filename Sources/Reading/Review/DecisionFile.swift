import Metrics

extension TableSchema {
    /// The columns of `decisions.csv`: what stands where, what was decided, and the row of an observation.
    package static let decisions = TableSchema(
        required: ["document", "start", "end", "as_stated", "decision"]
            + observations.required.filter { $0 != "as_stated" },
        optional: [])
}

/// The file of decisions that a review leaves: `decisions.csv`.
package struct DecisionFile: Sendable {
    private let table: Table
    /// The last components of the documents that rows are about.
    private let documents: Set<String>

    /// Reads a file as a table.
    /// - Parameter bytes: what it holds, where it was read already.
    package init(path: String, bytes: [UInt8]? = nil, faults: inout FaultList) {
        let table = Table(file: path, bytes: bytes, schema: .decisions, faults: &faults)
        self.table = table
        documents = Set(
            table.rows.map {
                ReviewedStatement.lastComponent(of: table.field("document", of: $0)?.text ?? "")
            })
    }

    /// Whether some row may be about a document of this path.
    package func concerns(_ path: String) -> Bool {
        documents.contains(ReviewedStatement.lastComponent(of: path))
    }

    /// The decisions that are sound: their words stand in one of the texts and, but for what is rejected, they are
    /// observations by the tables of a data set. The others are noted.
    package func decisions(
        texts: [ReviewedText], check: ObservationCheck, faults: inout FaultList
    ) -> [Decision] {
        var texts = TextsByName(texts)
        var decisions: [Decision] = []
        for row in table.rows {
            var reader = RowReader(table: table, row: row, isBrief: faults.isFull(table.file))
            if let decision = Self.decision(&reader, &texts, check) { decisions.append(decision) }
            faults += reader.faults
        }
        return decisions
    }

    private static func decision(
        _ reader: inout RowReader, _ texts: inout TextsByName, _ check: ObservationCheck
    ) -> Decision? {
        let statement = reader.statement()
        let verdict = reader.word("decision", of: Decision.Verdict.self)
        var words: (clean: String, published: String)?
        if let statement { words = reader.words(of: statement, in: &texts) }
        var observation: Observation?
        if let verdict, verdict != .rejected {
            observation = check.observation(&reader)
            if let statement { reader.checkLocator(names: statement.range) }
        }
        guard let statement, let verdict, let words, reader.faults.isEmpty else { return nil }
        if observation == nil, verdict != .rejected {
            // References to an empty table are no faults of a row where a table is checked.
            reader.note(
                "source", .unknownID,
                Bilingual(zh: "数据中还没有机构、指标或来源", en: "the data set has no bodies, indicators or sources yet"),
                Bilingual(zh: "请先加上它们", en: "add them first"))
            return nil
        }
        var fields: [String: String] = [:]
        for column in TableSchema.observations.required { fields[column] = reader.text(Column(column)) }
        fields["as_stated"] = words.published
        return Decision(
            verdict: verdict,
            statement: ReviewedStatement(
                document: statement.document, range: statement.range, asStated: words.clean),
            observation: observation, source: reader.text("source"), note: reader.text("note"),
            place: reader.place, fields: fields)
    }
}

/// The texts that decisions are about.
private struct TextsByName {
    private let texts: [String: ReviewedText]
    private let byLastComponent: [String: [ReviewedText]]
    /// The documents that were found missing: one fault each is enough.
    private var missing: Set<String> = []

    init(_ texts: [ReviewedText]) {
        self.texts = Dictionary(texts.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        byLastComponent = Dictionary(
            grouping: self.texts.values, by: { ReviewedStatement.lastComponent(of: $0.name) })
    }

    /// The text of a path; one in another folder where no other has its name, since the review may have been made
    /// from there.
    subscript(document: String) -> ReviewedText? {
        if let text = texts[document] { return text }
        let named = byLastComponent[ReviewedStatement.lastComponent(of: document)] ?? []
        return named.count == 1 ? named[0] : nil
    }

    /// Notes that a document is missing; whether that is new.
    mutating func miss(_ document: String) -> Bool { missing.insert(document).inserted }
}

extension RowReader {
    /// Where the words of a row stand: columns that `decisions.csv` and the files of `rejected/` have in common.
    mutating func statement() -> ReviewedStatement? {
        let document = filled("document")
        let start = offset("start")
        let end = offset("end")
        let words = filled("as_stated")
        guard let document, let start, let end, let words else { return nil }
        guard start < end else {
            note(
                "end", .malformedNumber,
                Bilingual(
                    zh: "end \(end) 不在 start \(start) 之后",
                    en: "the end \(end) is not after the start \(start)"),
                Bilingual(zh: "请核对两个位置", en: "check both offsets"))
            return nil
        }
        return ReviewedStatement(document: document, range: start..<end, asStated: words)
    }

    /// An offset in a document: a whole number, at most that of the characters that any document has.
    private mutating func offset(_ column: Column) -> Int? {
        guard let text = filled(column) else { return nil }
        if text.utf8.count <= 9, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text)
        {
            return number
        }
        note(
            column, .malformedNumber,
            Bilingual(zh: "“\(text)”不是字符位置", en: "“\(text)” is no offset of a character"),
            Bilingual(zh: "请写从 0 数起的整数", en: "write a whole number, counted from 0"))
        return nil
    }

    /// The words of a statement where they stand in its document, cleaned and as they are recorded.
    fileprivate mutating func words(
        of statement: ReviewedStatement, in texts: inout TextsByName
    ) -> (clean: String, published: String)? {
        let document = text("document")
        guard let reviewed = texts[document] else {
            guard texts.miss(document) else { return nil }
            note(
                "document", .unknownDocument,
                Bilingual(zh: "所给的文件中没有“\(document)”", en: "“\(document)” is not among the files given"),
                Bilingual(zh: "请在命令中写上这个文件", en: "name it on the command line"))
            return nil
        }
        let range = statement.range
        if let words = reviewed.words(in: range, matching: statement.asStated),
            let published = reviewed.published(in: range, matching: statement.asStated)
        {
            return (words, published)
        }
        note(
            "as_stated", .documentChanged,
            Bilingual(
                zh:
                    "\(reviewed.name) 的字符 \(range.lowerBound)–\(range.upperBound) 处不是“\(statement.asStated)”：文件已改动",
                en:
                    "“\(statement.asStated)” does not stand at \(range.lowerBound)–\(range.upperBound) of \(reviewed.name): the document has changed"
            ),
            Bilingual(
                zh: "请用审阅时的文件，或重新审阅", en: "give the file that was reviewed, or review it anew"))
        return nil
    }

    /// A locator names the place of the words, so that the next review finds them recorded.
    fileprivate mutating func checkLocator(names range: Range<Int>) {
        guard let locator = filled("locator") else { return }
        guard !Locator.places(in: locator).contains(where: range.contains) else { return }
        let place = Locator.name(of: range.lowerBound)
        note(
            "locator", .locatorDiffers,
            Bilingual(zh: "“\(locator)”没有指明 \(place)", en: "“\(locator)” does not name \(place)"),
            Bilingual(zh: "请写 \(place)", en: "write \(place)"))
    }
}
