extension String {
    /// Refuses what no font draws and what would end a line inside a line: C0 and C1 controls, line and paragraph
    /// separators.
    func refuseControlCharacters() throws(CanvasError) {
        for scalar in unicodeScalars where scalar.isControl {
            throw .controlCharacter(scalar: scalar.codePointName, text: self)
        }
    }
}

extension Unicode.Scalar {
    /// The scalar as Unicode's tables name it, `U+000A`.
    var codePointName: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    fileprivate var isControl: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
        default: false
        }
    }
}
