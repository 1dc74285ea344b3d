import Testing

@testable import Metrics

@Suite struct CSVReaderTests {
    /// Whatever strings go in come back, however the bytes are cut into chunks.
    @Test func roundTripsHostileStrings() {
        var random = SeededGenerator(seed: 3)
        let pieces = [
            "\"", "\"\"", ",", "\n", "\r\n", "\r", " ", "甲县", "，", "\u{FEFF}", "é", "e\u{301}", "𠮷", "=1+1",
            "'",
            "\t", ";", "a", "0",
        ]
        for round in 0..<300 {
            let width = Int.random(in: 1...5, using: &random)
            let rows = (0..<Int.random(in: 1...8, using: &random)).map { _ in
                (0..<width).map { _ in
                    (0..<Int.random(in: 0...6, using: &random)).map { _ in
                        pieces.randomElement(using: &random) ?? ""
                    }.joined()
                }
            }
            var writer = CSVWriter(byteOrderMark: round.isMultiple(of: 2))
            rows.forEach { writer.write($0) }
            var read: [[String]] = []
            var reader = CSVReader()
            var rest = writer.bytes[...]
            while !rest.isEmpty {
                let chunk = Array(rest.prefix(Int.random(in: 1...7, using: &random)))
                rest = rest.dropFirst(chunk.count)
                chunk.withUnsafeBufferPointer { bytes in
                    reader.read(bytes) { event in
                        if let row = try? event.get() { read.append(row.fields.map(\.text)) }
                    }
                }
            }
            reader.finish { event in if let row = try? event.get() { read.append(row.fields.map(\.text)) } }
            // Strings are equal by canonical equivalence; bytes must be the same.
            let (before, after): ([[[UInt8]]], [[[UInt8]]]) = (bytes(rows), bytes(read))
            #expect(before == after)
        }
    }

    /// Rows that are found as a whole are what they are byte by byte: fields, lines, columns and faults.
    @Test func readsRowsAsAWholeAsByteByByte() {
        var random = SeededGenerator(seed: 17)
        let pieces: [[UInt8]] =
            [
                "a", "1234567", "甲县", "é", "\u{85}", "\u{2028}", "\u{7F}", "\u{1F}", "\0", "\r", "\"", "", "",
                "",
            ]
            .map { Array($0.utf8) } + [[0xFF], [0xE4, 0xB8]]
        for _ in 0..<2000 {
            var bytes = Array("one,two,three\n".utf8)
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                // Mostly what is ordinary, so that whole rows are found.
                let kinds = Bool.random(using: &random) ? 4 : pieces.count
                for field in 0..<(Int.random(in: 0...9, using: &random) == 0 ? 4 : 3) {
                    if field > 0 { bytes.append(UInt8(ascii: ",")) }
                    for _ in 0..<Int.random(in: 0...3, using: &random) {
                        bytes += pieces[Int.random(in: 0..<kinds, using: &random)]
                    }
                }
                bytes += (Bool.random(using: &random) ? "\n" : "\r\n").utf8
            }
            var singly: [CSVReader.Event] = []
            var reader = CSVReader()
            for byte in bytes {
                withUnsafeBytes(of: byte) { chunk in
                    reader.read(chunk.assumingMemoryBound(to: UInt8.self)) { singly.append($0.map(\.copied)) }
                }
            }
            reader.finish { singly.append($0) }
            let whole = CSVReader.events(in: bytes)
            #expect(whole == singly, "\(bytes)")
            for case .success(let row) in whole where row.fields.contains(where: { $0.text.holdsControl }) {
                #expect(row.mayHoldControl, "\(bytes)")
            }
        }
    }

    @Test func saysWhereEveryFieldBegins() throws {
        let rows = records("a,bb\r\n\"x\ny\",甲县z\r\n\r\n1,2")
        #expect(rows.map(\.line) == [1, 2, 5])
        #expect(
            rows[1].fields == [
                CSVField(text: "x\ny", line: 2, column: 1, isQuoted: true),
                CSVField(text: "甲县z", line: 3, column: 4),
            ])
        #expect(rows[2].fields.map(\.column) == [1, 3])
    }

    @Test func dropsTheByteOrderMarkEvenBeforeAQuote() {
        #expect(records("\u{FEFF}\"id\",name\n").first?.fields.map(\.text) == ["id", "name"])
        #expect(records("\u{FEFF}id\n").first?.fields.first == CSVField(text: "id", line: 1, column: 1))
        #expect(records("\u{FEFF}").isEmpty)
        #expect(records("").isEmpty)
    }

    @Test(arguments: [
        ("a,b\n1,2\0\n", CSVFault(kind: .nulByte, line: 2, column: 4)),
        ("a,b\n1,\"2\n3,4\n", CSVFault(kind: .unclosedQuote, line: 2, column: 3)),
        ("a,b\n1,2\"\n", CSVFault(kind: .strayQuote, line: 2, column: 4)),
        ("a,b\n\"1\"x,2\n", CSVFault(kind: .strayQuote, line: 2, column: 4)),
        ("a,b\n1,2,3\n", CSVFault(kind: .fieldCount(found: 3, expected: 2), line: 2, column: 1)),
        ("a,b\n1\n", CSVFault(kind: .fieldCount(found: 1, expected: 2), line: 2, column: 1)),
        ("a,b\n1,2\r3,4\n", CSVFault(kind: .strayCarriageReturn, line: 2, column: 4)),
        ("a,b\n1,2\r", CSVFault(kind: .strayCarriageReturn, line: 2, column: 4)),
    ])
    func reportsFaultsInPlace(text: String, fault: CSVFault) {
        #expect(faults(Array(text.utf8)) == [fault])
    }

    @Test func reportsInvalidBytesAndReadsOn() {
        let bytes = Array("a,b\n甲".utf8) + [0xB0, 0xA1] + Array(",2\n3,4\n".utf8)
        #expect(faults(bytes) == [CSVFault(kind: .invalidUTF8, line: 2, column: 2)])
        let quoted = Array("a,b\n\"甲\n乙".utf8) + [0xFF] + Array("\",2\n".utf8)
        #expect(faults(quoted) == [CSVFault(kind: .invalidUTF8, line: 3, column: 2)])
        let first = Array("a,b\n\"".utf8) + [0xFF] + Array("\",2\n".utf8)
        #expect(faults(first) == [CSVFault(kind: .invalidUTF8, line: 2, column: 2)])
        let rows = CSVReader.events(in: bytes).compactMap { try? $0.get() }
        #expect(rows.last?.fields.map(\.text) == ["3", "4"])
    }

    @Test func isBounded() {
        let wide = Array("a\n".utf8) + [UInt8](repeating: 0x78, count: CSVReader.maximumFieldSize)
        #expect(faults(wide).isEmpty)
        #expect(faults(wide + [0x78]) == [CSVFault(kind: .fieldTooLarge, line: 2, column: 1)])
        var reader = CSVReader(fileLimit: 1000)
        var found: [CSVFault] = []
        for (size, faults) in [(999, 0), (1, 0), (1, 1), (5, 1)] {
            [UInt8](repeating: 0x0A, count: size).withUnsafeBufferPointer { bytes in
                reader.read(bytes) { if case .failure(let fault) = $0 { found.append(fault) } }
            }
            #expect(found.count == faults)
        }
        #expect(found.map(\.kind) == [.fileTooLarge])
    }

    private func bytes(_ rows: [[String]]) -> [[[UInt8]]] { rows.map { row in row.map { Array($0.utf8) } } }

    private func records(_ text: String) -> [CSVRecord] {
        CSVReader.events(in: Array(text.utf8)).compactMap { try? $0.get() }
    }

    private func faults(_ bytes: [UInt8]) -> [CSVFault] {
        CSVReader.events(in: bytes).compactMap { if case .failure(let fault) = $0 { fault } else { nil } }
    }
}
