import DocumentSamples
import Testing

@testable import Reading

struct UTF8TextTests {
    /// What the standard library's codec says of the same bytes.
    private func expected(_ bytes: [UInt8]) -> (scalars: [Unicode.Scalar], outcome: UTF8Text.Outcome) {
        var scalars: [Unicode.Scalar] = []
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue("\0"): return (scalars, .nul)
            case .scalarValue(let scalar): scalars.append(scalar)
            case .emptyInput: return (scalars, .whole)
            case .error: return (scalars, .invalid)
            }
        }
    }

    private func decoded(_ bytes: [UInt8]) -> (scalars: [Unicode.Scalar], outcome: UTF8Text.Outcome) {
        var outcome = UTF8Text.Outcome.whole
        let scalars = [Unicode.Scalar](unsafeUninitializedCapacity: bytes.count) { buffer, count in
            bytes.withUnsafeBufferPointer { outcome = UTF8Text.decode($0, into: buffer, &count) }
        }
        return (scalars, outcome)
    }

    @Test func agreesWithTheStandardLibraryOnEveryScalar() {
        for plane in UInt32(0)...16 {
            let scalars = (plane << 16..<(plane + 1) << 16).compactMap(Unicode.Scalar.init)
                .filter { $0 != "\0" }
            var text = ""
            text.unicodeScalars.append(contentsOf: scalars)
            let found = decoded(Array(text.utf8))
            #expect(found.scalars == scalars)
            #expect(found.outcome == .whole)
        }
    }

    @Test func agreesWithTheStandardLibraryOnRandomBytes() {
        var random = SeededBytes(seed: 11)
        // Mostly leads and tails, so that sequences nearly become characters; and whole ones of three bytes, because two
        // of those are looked at together.
        let single: [UInt8] = [
            0x00, 0x41, 0x7F, 0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0x9F, 0xA0, 0xE4, 0xED, 0xEF, 0xF0,
            0x8F, 0x90, 0xF4, 0xF5, 0xFF,
        ]
        let telling =
            single.map { [$0] }
            + ["提", "，", "\u{FFFF}", "\u{800}", "\u{D7FF}", "\u{E000}"].map { Array($0.utf8) }
            + [[0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF]]
        for _ in 0..<200_000 {
            let bytes = (0..<Int(random.next() % 8)).flatMap { _ in
                telling[Int(random.next() % UInt64(telling.count))]
            }
            let (ours, theirs) = (decoded(bytes), expected(bytes))
            guard ours.scalars != theirs.scalars || ours.outcome != theirs.outcome else { continue }
            Issue.record("\(bytes): \(ours) is not \(theirs)")
            return
        }
    }
}
