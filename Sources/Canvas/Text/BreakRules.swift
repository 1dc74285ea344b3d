/// What Chinese setting adds to UAX #14, after GB/T 15834—2011 and the W3C's clreq.
package enum BreakRules {
    /// Marks that never begin a line.
    package static let neverFirst = Set(
        "。，、；：？！）》”’】〉」』〕］｝〗〙〛〞〟»…‥⋯—–―⸺·・‧～〜﹏％‰℃℉°′″々／/,.;:?!)]}%".unicodeScalars)
    /// Marks that never end a line.
    package static let neverLast = Set("（《“‘【〈「『〔［｛〖〘〚〝«＃#￥¥$＄([{".unicodeScalars)
    /// Signs that belong to the number after them.
    package static let beforeNumber = Set("＞＜≥≤>=<±＋－+-−≈约近第".unicodeScalars)
    /// What goes on with a number: 50余次, 14.8万元, 十余件 stays as it is.
    package static let numberTail = Set("余多万亿千百几来".unicodeScalars)

    /// Whether two neighbours are digits of one number, or a point or comma among them.
    static func isWithinNumber(_ before: Unicode.Scalar, _ after: Unicode.Scalar, next: Unicode.Scalar?)
        -> Bool
    {
        if before.isDigit && after.isDigit { return true }
        let isMark: (Unicode.Scalar) -> Bool = { $0 == "." || $0 == "," }
        return (before.isDigit && isMark(after) && next?.isDigit == true) || (isMark(before) && after.isDigit)
    }

    /// Whether no line may end between two neighbours, whatever UAX #14 says.
    static func forbids(_ before: Unicode.Scalar, _ after: Unicode.Scalar, afterNumber: Bool) -> Bool {
        if neverFirst.contains(after) || neverLast.contains(before) { return true }
        if before.isDigit && after.isHan { return true }
        if afterNumber && after.isHan { return true }
        return beforeNumber.contains(before) && after.isDigit
    }

    /// Whether a line may end between two neighbours although UAX #14 (before Unicode 15.1 gave its rule LB19a)
    /// forbids it: outside a quotation mark that has East Asian text or another quotation on its other side.
    static func allows(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
        if after == "“" || after == "‘" { return before.isEastAsian || before == "”" || before == "’" }
        if before == "”" || before == "’" { return after.isEastAsian }
        return false
    }
}

extension Unicode.Scalar {
    /// 0–9, in half or full width.
    package var isDigit: Bool {
        (0x30...0x39).contains(value) || (0xFF10...0xFF19).contains(value)
    }

    /// A Han character.
    package var isHan: Bool {
        (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value)
            || (0x20000...0x3FFFF).contains(value) || (0xF900...0xFAFF).contains(value) || value == 0x3007
    }

    /// Han, kana, or punctuation as wide as they are.
    var isEastAsian: Bool {
        isHan || (0x3001...0x30FF).contains(value) || (0xFF01...0xFF60).contains(value)
    }

    /// A blank that vanishes at a line's end; the no-break spaces do not.
    package var isBreakingBlank: Bool {
        properties.isWhitespace && value != 0xA0 && value != 0x202F && value != 0x2007
    }
}
