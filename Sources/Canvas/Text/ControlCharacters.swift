extension String {
    /// Refuses what no font draws and what would end a line inside a line: C0 and C1 controls, line and paragraph
    /// separators.
    func refuseControlCharacters() throws(CanvasError) {
        for scalar in unicodeScalars where scalar.isControl {
            let digits = String(scalar.value, radix: 16, uppercase: true)
            let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            throw .controlCharacter(scalar: name, text: self)
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isControl: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
        default: false
        }
    }
}
