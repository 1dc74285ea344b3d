extension Unicode.Scalar {
    /// Whether it is one of the characters that no text of ours may hold: C0 and C1 controls, DEL, line and
    /// paragraph separators, and those that turn the direction of what follows (UAX #9), which would let a
    /// figure be read otherwise than it is stored. Tab, line feed and carriage return are among them.
    package var isControl: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Whether it is a tab or ends a line: what prose may hold and a name, title or label may not.
    package var isTabOrLineEnd: Bool { self == "\t" || self == "\n" || self == "\r" }

    /// The scalar as Unicode's tables name it: `U+000A`.
    package var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension String {
    /// Whether some scalar of it is a control character, tabs and line ends included.
    package var holdsControl: Bool {
        // Controls begin with these bytes in UTF-8; the bytes are looked at first, since files are long.
        utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }
            && unicodeScalars.contains { $0.isControl }
    }

    /// Without control characters. In prose line ends become line feeds and tabs become blanks.
    package func withoutControls(isProse: Bool) -> String {
        guard holdsControl else { return self }
        var text = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in unicodeScalars {
            switch scalar {
            case "\t" where isProse: text.append(" ")
            // A carriage return and a line feed end one line together.
            case "\n" where isProse && previous == "\r": break
            case "\n" where isProse, "\r" where isProse: text.append("\n")
            case _ where scalar.isControl: break
            default: text.append(scalar)
            }
            previous = scalar
        }
        return String(text)
    }

    /// With control characters spelled out, so that what a message quotes stays in its line and cannot drive
    /// the terminal.
    package var spellingOutControls: String {
        guard holdsControl else { return self }
        return unicodeScalars.map { $0.isControl ? "<\($0.codePoint)>" : String($0) }.joined()
    }
}

extension Fault {
    /// The fault of a control character in a text.
    package static func control(
        _ scalar: Unicode.Scalar, file: String, line: Int, column: Int
    ) -> Fault {
        let message =
            scalar.isTabOrLineEnd
            ? Bilingual(
                zh: "此处不能有制表符或换行（\(scalar.codePoint)）",
                en: "no tab or line break can stand here (\(scalar.codePoint))")
            : Bilingual(zh: "有控制字符 \(scalar.codePoint)", en: "the control character \(scalar.codePoint)")
        return Fault(
            file: file, line: line, column: column, code: .controlCharacter, message: message,
            remedy: Bilingual(zh: "请删去它", en: "remove it"))
    }
}
