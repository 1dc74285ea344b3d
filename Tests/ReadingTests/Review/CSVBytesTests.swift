import Testing

@testable import Reading

/// Rows come and go; every other byte stays.
@Suite struct CSVBytesTests {
    private func appended(_ old: String?, _ rows: [String: String]...) -> (text: String, lines: [Int]) {
        var file = CSVBytes(old.map { Array($0.utf8) }, header: ["a", "b"])
        let lines = rows.map { file.append($0) }
        return (String(decoding: file.bytes, as: UTF8.self), lines)
    }

    private func removed(_ old: String, _ lines: Set<Int>) -> String {
        var file = CSVBytes(Array(old.utf8), header: [])
        file.remove(lines: lines)
        return String(decoding: file.bytes, as: UTF8.self)
    }

    @Test func aRowTakesTheFormOfItsFile() {
        let row = ["a": "1", "b": "x,y"]
        #expect(appended(nil, row) == ("a,b\n1,\"x,y\"\n", [2]))
        #expect(appended("b,a\r\n2,3\r\n", row, row) == ("b,a\r\n2,3\r\n\"x,y\",1\r\n\"x,y\",1\r\n", [3, 4]))
        #expect(appended("\u{FEFF}\"b\",a\n2,3", row) == ("\u{FEFF}\"b\",a\n2,3\n\"x,y\",1\n", [3]))
        #expect(appended("\r\nb,a\r\n2,3", row) == ("\r\nb,a\r\n2,3\r\n\"x,y\",1\r\n", [4]))
        #expect(appended("a,b", ["b": "2"]) == ("a,b\n,2\n", [2]))
        #expect(appended("a,b\n1,\"2\n3\"\n\n", ["a": "\n"], ["a": "4"]).lines == [5, 7])
    }

    @Test func aRowIsTakenOutWithAllItsLines() {
        let text = "\u{FEFF}a,b\r\n1,\"2\r\n\"\"3\"\"\"\r\n\r\n4,5\r\n6,7"
        #expect(removed(text, [2]) == "\u{FEFF}a,b\r\n\r\n4,5\r\n6,7")
        #expect(removed(text, [5, 6]) == "\u{FEFF}a,b\r\n1,\"2\r\n\"\"3\"\"\"\r\n\r\n")
        #expect(removed(text, []) == text)
    }
}
