import Testing

@testable import Exchange

@Suite struct MessageTests {
    private static let answers: [Result<ExtractedText, ExtractionFailure>] =
        [
            .success(ExtractedText(text: "甲县\n\n163件", pages: [0, 4], title: "题", published: "2025-01-03")),
            .success(ExtractedText(text: "", address: "https://example.org/")), .failure(.unknownKind),
            .failure(.broken("why")), .failure(.encrypted), .failure(.imageOnly), .failure(.tooLarge),
        ] + Excess.allCases.map { .failure(.excess($0)) }

    @Test(arguments: answers.indices) func comesBackAsItWent(index: Int) {
        let wire = Message.answer(Self.answers[index]).bytes
        #expect(Message.length(at: 0, in: wire) == wire.count - 4)
        #expect(Message(Array(wire.dropFirst(4)))?.extraction == Self.answers[index])
    }

    @Test func refusesLengthsThatAreNotThere() {
        let wire = Array(Message.request(.pdf, [1, 2, 3]).bytes.dropFirst(4))
        for count in wire.indices where count != 1 { #expect(Message(Array(wire[..<count])) == nil) }
        #expect(Message([1, 0xFF, 0xFF, 0xFF, 0xFF]) == nil)
        #expect(Message(code: 0, fields: [[0xFF], [], [], [], []]).extraction == nil)
        #expect(Message(code: 0, fields: [[], [1], [], [], []]).extraction == nil)
        #expect(Message(code: 9, fields: []).extraction == nil)
    }
}
