import Testing

@testable import Metrics

@Suite struct TextTableTests {
    /// Each text has one number, whatever was asked for before, and is found by its bytes.
    @Test func numbersAreThoseOfTheFirstInsertion() {
        var random = SeededGenerator(seed: 7)
        var table = TextTable()
        var numbers: [[UInt8]: Int] = [:]
        for _ in 0..<20_000 {
            // Short ones that repeat, and long ones that differ in one place.
            let size = Int.random(in: 0...40, using: &random)
            var text = [UInt8](repeating: 0x61, count: size)
            if size > 0 {
                text[Int.random(in: 0..<size, using: &random)] = UInt8.random(in: 0x61...0x7A, using: &random)
            }
            let known = text.withUnsafeBufferPointer { table.number(of: $0) }
            #expect(known == numbers[text])
            let number = text.withUnsafeBufferPointer { table.insert($0) }
            #expect(number == numbers[text, default: numbers.count])
            numbers[text] = number
        }
        #expect(table.count == numbers.count)
        for (text, number) in numbers { #expect(Array(table[number].utf8) == text) }
    }

    @Test func anotherTableIsMergedOnce() {
        var (first, second) = (TextTable(), TextTable())
        for word in ["甲", "乙", "丙"] { _ = first.insert(word) }
        for word in ["丙", "丁", "甲"] { _ = second.insert(word) }
        #expect(first.merge(second) == [2, 3, 0])
        #expect((0..<first.count).map { first[$0] } == ["甲", "乙", "丙", "丁"])
    }
}
