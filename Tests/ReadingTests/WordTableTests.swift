import DocumentSamples
import Testing

@testable import Reading

struct WordTableTests {
    /// Random words of few characters, so that they share beginnings and ends.
    private func words(_ random: inout SeededBytes) -> [String] {
        let letters = Array("提案立办复")
        return (0..<30).map { _ in
            String(
                (0...Int(random.next() % 4)).map { _ in letters[Int(random.next() % UInt64(letters.count))] })
        }
    }

    @Test func findsWhatComparingEveryWordFinds() {
        var random = SeededBytes(seed: 3)
        for _ in 0..<200 {
            let words = words(&random)
            let table = WordTable(words.enumerated().map { (word: $1, value: $0) })
            let text = words.shuffled(using: &random).joined().codes
            text.withUnsafeBufferPointer { text in
                for index in text.indices {
                    let here = words.enumerated().filter { text[index...].starts(with: $1.codes) }
                    let longest = here.max {
                        ($0.element.count, -$0.offset) < ($1.element.count, -$1.offset)
                    }
                    let found = table.longest(text, at: index)
                    #expect(found?.value == longest?.offset)
                    #expect(found?.length == longest?.element.count)
                    var visited: Set<Int> = []
                    table.each(text, at: index) { length, value in
                        #expect(words[value].count == length)
                        visited.insert(value)
                    }
                    #expect(Set(visited.map { words[$0] }) == Set(here.map(\.element)))
                    #expect(table.begins(text, at: index) == !here.isEmpty)
                }
            }
        }
    }

    @Test func findsWordsBeforeAPlace() {
        var random = SeededBytes(seed: 4)
        for _ in 0..<15 {
            let words = words(&random)
            let table = SuffixTable(words)
            let text = words.joined().codes
            text.withUnsafeBufferPointer { text in
                for index in 0...text.count {
                    let bound = Int(random.next() % UInt64((index + 1)))
                    let longest = words.map(\.count).filter { count in
                        index - count >= bound
                            && words.contains { text[index - count..<index].elementsEqual($0.codes) }
                    }.max()
                    #expect(table.length(text, before: index, notBefore: bound) == longest)
                }
            }
        }
    }

    @Test func leavesOutEmptyWords() {
        let table = WordTable([(word: "", value: 1), (word: "提案", value: 2)])
        "提案".codes.withUnsafeBufferPointer { text in
            #expect(table.longest(text, at: 0)?.value == 2)
            #expect(table.longest(text, at: 1) == nil)
            #expect(table.longest(text, at: 2) == nil)
        }
    }

    @Test func setsHoldTheirCharactersAndNoOthers() {
        let set = CodeSet("余多几")
        let held = (0...UInt16.max).filter(set.contains)
        #expect(held == "余多几".codes.sorted())
    }
}
