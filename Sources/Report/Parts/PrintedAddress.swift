/// A web address as people read it in print: its words instead of their bytes, and no more of it than serves to know it
/// again. The link beside it leads to the whole one.
struct PrintedAddress {
    /// As it is printed.
    let text: String

    /// How much of an address is printed, a Han character counted as two.
    private static let longest = 90
    /// What is kept of a longer one at its end.
    private static let end = 30

    /// An address, as it stands in the data set.
    init(_ address: String) { text = Self.cut(Self.decoded(address)) }

    /// Han characters that stand as the bytes of their UTF-8, once or repeatedly encoded, as themselves; everything else
    /// as it was, so that nothing printed can be mistaken for another address.
    private static func decoded(_ address: String) -> String {
        let bytes = Array(address.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let (said, end) = run(in: bytes, from: index)
            if end == index {
                result.append(bytes[index])
                index += 1
            } else {
                let isHan = String(validating: said, as: UTF8.self)?.unicodeScalars.allSatisfy {
                    (0x3400...0x9FFF).contains($0.value)
                }
                result += isHan == true ? said : Array(bytes[index..<end])
                index = end
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The bytes beyond ASCII that are encoded from a place on, and where they end.
    private static func run(in bytes: [UInt8], from start: Int) -> (said: [UInt8], end: Int) {
        var (said, end): ([UInt8], Int) = ([], start)
        while end < bytes.count, bytes[end] == UInt8(ascii: "%") {
            var digits = end + 1
            // %25 is a percent sign that was encoded itself.
            while bytes[digits...].starts(with: "25".utf8) { digits += 2 }
            guard digits + 1 < bytes.count,
                let byte = UInt8(String(decoding: bytes[digits...digits + 1], as: UTF8.self), radix: 16),
                byte >= 0x80
            else { break }
            said.append(byte)
            end = digits + 2
        }
        return (said, end)
    }

    /// The beginning and the end of what is too long.
    private static func cut(_ text: String) -> String {
        func width(_ character: Character) -> Int { character.isASCII ? 1 : 2 }
        guard text.reduce(0, { $0 + width($1) }) > longest else { return text }
        func prefix(_ characters: some Sequence<Character>, _ room: Int) -> [Character] {
            var left = room
            return characters.prefix {
                left -= width($0)
                return left >= 0
            }
        }
        return String(prefix(text, longest - end - 1)) + "…" + String(prefix(text.reversed(), end).reversed())
    }
}
