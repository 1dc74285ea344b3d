/// That somebody looked into a warning and found a row right as it stands: `已核〔implausible-jump〕：理由` or
/// `checked[implausible-jump]: why` in its note, for one code or several.
struct Acknowledgement: Equatable, Sendable {
    /// The codes of the warnings, as written.
    let codes: [String]
    /// Why the row is right.
    let reason: String

    /// Codes that can be acknowledged: those of warnings about rows that are right one by one.
    static let known: [FaultCode] = [
        .implausibleJump, .swappedDigits, .exceedsTotal, .sumDiffers, .rateDiffers, .partExceedsWhole,
        .sourcesDisagree, .repeatedFigure, .earlySource, .uncitedSource, .loneIndicator,
    ]

    private static let markers = ["已核", "checked"]

    /// The acknowledgements in a note, in their order. Each begins with a marker and brackets, and its reason goes on to
    /// the next one.
    static func all(in note: String) -> [Acknowledgement] {
        guard mayHoldAny(note) else { return [] }
        var found: [Acknowledgement] = []
        var rest = note[...]
        while let (_, codes, after) = first(in: rest) {
            let end = first(in: after)?.start ?? after.endIndex
            found.append(
                Acknowledgement(
                    codes: codes.split { "、，,".contains($0) }.map { trimmed($0, " ") },
                    reason: trimmed(after[..<end], " ：:；;。.，,")))
            rest = after[end...]
        }
        return found
    }

    /// The note as it is printed: without the codes, which say something to programs only.
    static func withoutCodes(_ note: String) -> String {
        guard mayHoldAny(note) else { return note }
        var printed = ""
        var rest = note[...]
        while let (start, _, after) = first(in: rest) {
            let marker = rest[start...].prefix { !"〔[".contains($0) }
            printed += rest[..<start] + trimmed(marker, " ")
            rest = after
        }
        return printed + rest
    }

    /// Whether a note has a byte that every acknowledgement has: that of `[`, or the first one of `〔`.
    private static func mayHoldAny(_ note: String) -> Bool {
        note.utf8.contains { $0 == UInt8(ascii: "[") || $0 == 0xE3 }
    }

    /// Where the first marker with brackets behind it begins, what stands between them, and what follows.
    private static func first(
        in text: Substring
    ) -> (start: String.Index, codes: Substring, after: Substring)? {
        var rest = text
        while let open = rest.firstIndex(where: { "〔[".contains($0) }) {
            var before = text[..<open]
            while before.last == " " { before.removeLast() }
            if let marker = markers.first(where: { before.hasSuffix($0) }) {
                guard let close = text[open...].firstIndex(where: { "〕]".contains($0) }) else { return nil }
                let start = before.index(before.endIndex, offsetBy: -marker.count)
                return (start, text[text.index(after: open)..<close], text[text.index(after: close)...])
            }
            rest = text[text.index(after: open)...]
        }
        return nil
    }

    /// A text without some characters at its ends.
    private static func trimmed(_ text: Substring, _ characters: String) -> String {
        var text = text
        while let first = text.first, characters.contains(first) { text.removeFirst() }
        while let last = text.last, characters.contains(last) { text.removeLast() }
        return String(text)
    }
}
