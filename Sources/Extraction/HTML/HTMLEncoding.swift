import Exchange

/// The characters of a page.
enum HTMLEncoding {
    /// The page as UTF-8 without a byte order mark. What the bytes themselves prove goes before what the page
    /// says of itself, because pages are saved anew in another encoding and keep their old words about it.
    static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return repaired(Array(bytes.dropFirst(3))) }
        if UTF16Text.isMarked(bytes) { return UTF16Text.utf8(bytes) }
        if String(validating: bytes, as: UTF8.self) != nil { return bytes }
        let isChinese =
            declared(bytes).map { $0.hasPrefix("gb") || $0 == "x-gbk" } ?? GB18030.isPlausible(bytes)
        return isChinese ? GB18030.utf8(bytes, repairing: true) ?? repaired(bytes) : repaired(bytes)
    }

    /// What the page calls its encoding in its first kilobytes, in small letters.
    static func declared(_ bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
        guard let range = head.range(ofFirst: "charset") else { return nil }
        let name = head[range.upperBound...].drop { "=\"' \t".contains($0) }
            .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        return name.isEmpty ? nil : String(name)
    }

    private static func repaired(_ bytes: [UInt8]) -> [UInt8] {
        Array(String(decoding: bytes, as: UTF8.self).utf8)
    }
}

extension StringProtocol {
    /// Where a word first stands.
    func range(ofFirst word: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(word) { return start..<index(start, offsetBy: word.count) }
            start = index(after: start)
        }
        return nil
    }
}
