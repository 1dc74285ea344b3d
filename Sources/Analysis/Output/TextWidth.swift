extension String {
    /// How many columns of a terminal it takes: two for each Chinese character, none for a mark upon another.
    package var columns: Int { unicodeScalars.reduce(0) { $0 + $1.columns } }

    /// Its end, in no more than so many columns; an ellipsis stands for what was left out.
    package func end(inColumns most: Int) -> String {
        guard columns > most else { return self }
        var end = String.UnicodeScalarView()
        var room = most - 1
        for scalar in unicodeScalars.reversed() {
            room -= scalar.columns
            guard room >= 0 else { break }
            end.append(scalar)
        }
        return most > 0 ? "…" + String(String.UnicodeScalarView(end.reversed())) : ""
    }
}

extension Unicode.Scalar {
    /// 2 for what East Asian type sets full width (UAX #11, W and F), 0 for combining marks, else 1.
    fileprivate var columns: Int {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        case 0..<0x300: return 1
        default:
            switch properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format: return 0
            default: return 1
            }
        }
    }
}
