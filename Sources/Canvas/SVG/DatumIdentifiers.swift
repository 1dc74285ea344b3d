/// Ids of groups, from their data: the same for the same datum whenever a picture is drawn anew, so that a page may
/// link to a bar or style it.
struct DatumIdentifiers {
    private let prefix: String
    private var taken: Set<String> = []
    /// How often each name was asked for, so that thousands of groups of one datum are not counted through again.
    private var counts: [String: Int] = [:]

    /// Ids that begin with the prefix and a hyphen, which none of `SVGIdentifiers` does.
    init(prefix: String) {
        self.prefix = prefix
    }

    /// The datum with everything but letters, digits, `-` and `_` made `_`; where that is taken, with a number.
    mutating func id(for datum: String) -> String {
        var name = prefix + "-"
        for scalar in datum.unicodeScalars { name.unicodeScalars.append(scalar.isSafe ? scalar : "_") }
        var id = name
        while !taken.insert(id).inserted {
            let count = counts[name, default: 1] + 1
            counts[name] = count
            id = "\(name)-\(count)"
        }
        return id
    }
}

extension Unicode.Scalar {
    /// Whether XML takes the character in a name and CSS in a selector without escapes. Of other letters than ASCII's
    /// only those of XML 1.0 that no browser or editor stumbles over: Han and kana.
    fileprivate var isSafe: Bool {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
        case 0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x2FA1F: true
        default: false
        }
    }
}
