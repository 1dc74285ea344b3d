import Metrics

/// Text inside HTML.
enum HTMLText {
    /// Fit for content and attributes: the five special characters escaped, and what no page of ours may hold (controls
    /// and turns of direction) replaced by U+FFFD.
    static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case _ where scalar.isTabOrLineEnd: result.unicodeScalars.append(scalar)
            case _ where scalar.isControl: result.unicodeScalars.append("\u{FFFD}")
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A file's name as a relative address: all but RFC 3986's unreserved characters as `%` and their bytes.
    static func address(_ name: String) -> String {
        let digits = Array("0123456789ABCDEF")
        // `a:b` at the start would be taken for a scheme, so a colon is written out like the others.
        return name.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"):
                String(UnicodeScalar(byte))
            default: "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }.joined()
    }
}
