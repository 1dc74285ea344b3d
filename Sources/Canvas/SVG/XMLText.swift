/// Text inside XML.
enum XMLText {
    /// The text with the five special characters escaped, fit for content and attributes.
    /// - Throws: `controlCharacter` for what XML 1.0 cannot hold in any form.
    static func escaped(_ text: String) throws(CanvasError) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\t", "\n", "\r": result += "&#\(scalar.value);"
            case _ where scalar.value < 0x20 || scalar.value & 0xFFFE == 0xFFFE:
                throw .controlCharacter(scalar: scalar.codePointName, text: text)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
