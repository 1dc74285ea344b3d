extension PDFAudit {
    /// What a page's content does, as far as it concerns the standards.
    private struct Page {
        /// The numbers of the stretches that belong to elements.
        var marks: [Int] = []
        /// Codes by the names of their fonts.
        var codes: [String: Set<Int>] = [:]
    }

    private static let painting: Set<String> = [
        "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Tj", "TJ", "Do", "sh",
    ]

    mutating func checkContents() {
        let keys = tree(dictionary(catalog["/StructTreeRoot"])["/ParentTree"], "/Nums")
        for (name, page) in pages {
            let found = check(streams[page["/Contents"] as? String ?? ""] ?? [])
            let key = page["/StructParents"] as? Int
            let owners = list(keys.first { $0.key as? Int == key }?.value)
            require(Set(found.marks).count == found.marks.count, "content is tagged once")
            require(found.marks.sorted() == Array(0..<owners.count), "content is tagged")
            for (number, owner) in owners.enumerated() {
                let element = dictionary(owner)
                let isHeld = list(element["/K"]).contains { kid in
                    if let kid = kid as? Int { return kid == number && element["/Pg"] as? String == name }
                    let reference = kid as? Object
                    return reference?["/MCID"] as? Int == number && reference?["/Pg"] as? String == name
                }
                require(isHeld, "content is tagged")
            }
        }
    }

    /// The codes that all pages show, by the references of their fonts.
    func shownCodes() -> [String: Set<Int>] {
        var all: [String: Set<Int>] = [:]
        for (_, page) in pages {
            var copy = self
            let fonts = dictionary(dictionary(page["/Resources"])["/Font"])
            for (name, codes) in copy.check(streams[page["/Contents"] as? String ?? ""] ?? []).codes {
                all[fonts[name] as? String ?? name, default: []].formUnion(codes)
            }
        }
        return all
    }

    private mutating func check(_ content: [UInt8]) -> Page {
        var page = Page()
        var tokens = ContentTokens(content)
        var operands: [ContentTokens.Token] = []
        var font = ""
        var saved: [String] = []
        /// For each open stretch whether it is an artifact, an element's or neither.
        var open: [String] = []
        while let token = tokens.next() {
            guard case .word(let word) = token else {
                operands.append(token)
                continue
            }
            if Self.painting.contains(word) {
                require(open.contains { $0 != "/Span" }, "content is tagged")
            }
            switch word {
            case "q":
                saved.append(font)
                require(saved.count <= 28, "limits")
            case "Q": font = saved.popLast() ?? ""
            case "BDC", "BMC":
                guard case .name(let tag)? = operands.first else { break }
                if let mark = operands.compactMap(\.mark).first {
                    require(!open.contains { $0 != "/Span" }, "content is tagged once")
                    page.marks.append(mark)
                    open.append("/Element")
                } else {
                    require(tag == "/Artifact" || tag == "/Span", "content is tagged")
                    require(tag != "/Artifact" || open.isEmpty, "artifacts stand alone")
                    open.append(tag)
                }
            case "EMC":
                require(!open.isEmpty, "content is tagged")
                _ = open.popLast()
            case "Tf": if case .name(let name)? = operands.first { font = name }
            case "Tj", "TJ":
                for case .string(let bytes) in operands {
                    for place in stride(from: 0, to: bytes.count - 1, by: 2) {
                        page.codes[font, default: []].insert(Int(bytes[place]) << 8 | Int(bytes[place + 1]))
                    }
                }
            case "BI", "Do", "sh", "ri": require(false, "no images")
            default: break
            }
            operands.removeAll()
        }
        require(open.isEmpty && saved.isEmpty, "content is tagged")
        return page
    }
}

/// The words of a content stream (ISO 32000-1, 7.2); lists are flat.
struct ContentTokens {
    enum Token {
        case word(String), name(String), string([UInt8]), number(Double)
        /// A dictionary, of which only the number of a marked stretch is kept.
        case dictionary(mark: Int?)

        var mark: Int? { if case .dictionary(let mark) = self { mark } else { nil } }
    }

    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> Token? {
        while place < bytes.count {
            switch bytes[place] {
            case 0x20, 0x0A, 0x0D, 0x09, UInt8(ascii: "["), UInt8(ascii: "]"): place += 1
            case UInt8(ascii: "("): return .string(literal())
            case UInt8(ascii: "<"):
                guard place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "<") else {
                    return .string(hexadecimal())
                }
                return dictionary()
            default:
                let word = word()
                if word.hasPrefix("/") { return .name(word) }
                return Double(word).map(Token.number) ?? .word(word)
            }
        }
        return nil
    }

    private mutating func word() -> String {
        let start = place
        place += 1
        let ends = Set(" \n\r\t[]()<>/".utf8)
        while place < bytes.count, !ends.contains(bytes[place]) { place += 1 }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func dictionary() -> Token {
        place += 2
        var mark: Int?
        var isMark = false
        while place + 1 < bytes.count,
            bytes[place] != UInt8(ascii: ">") || bytes[place + 1] != UInt8(ascii: ">")
        {
            switch next() {
            case .name(let name): isMark = name == "/MCID"
            case .number(let number): if isMark { mark = Int(number) }
            default: break
            }
            while place < bytes.count, [0x20, UInt8(ascii: "]")].contains(bytes[place]) { place += 1 }
        }
        place += 2
        return .dictionary(mark: mark)
    }

    private mutating func hexadecimal() -> [UInt8] {
        place += 1
        var digits: [UInt8] = []
        while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
            if let digit = Character(UnicodeScalar(bytes[place])).hexDigitValue {
                digits.append(UInt8(digit))
            }
            place += 1
        }
        place += 1
        return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    private mutating func literal() -> [UInt8] {
        place += 1
        var string: [UInt8] = []
        while place < bytes.count, bytes[place] != UInt8(ascii: ")") {
            if bytes[place] == UInt8(ascii: "\\") {
                place += 1
                string.append(bytes[place] == UInt8(ascii: "r") ? 0x0D : bytes[place])
            } else {
                string.append(bytes[place])
            }
            place += 1
        }
        place += 1
        return string
    }
}
