/// A numeral found in text: its value and where it ends.
package struct Numeral: Equatable, Sendable {
    /// The value, magnitudes included.
    package var number: DecimalNumber
    /// The index after its last character.
    package var end: Int
    /// Whether 余, 多 or 几 stood between the digits and 万 or 亿: 220余万.
    package var holdsMore: Bool
    /// Whether any of it is written in Arabic digits.
    package var isArabic: Bool
}

/// Why a numeral cannot be read. The index is where reading stopped.
package enum NumeralError: Error, Equatable, Sendable {
    /// There is no numeral here.
    case none
    /// Commas that do not stand before every three digits, or a point without digits.
    case badGroups(at: Int)
    /// Digits side by side that may mean "three or four" as well as thirty-four.
    case ambiguous(at: Int)
    /// Units in an order that no numeral has: 十百, 亿 after 亿.
    case badUnits(at: Int)
    /// Past 10^15 or 15 digits.
    case tooLarge
}

extension Numeral {
    /// Reads the longest numeral that begins at `start`: Arabic (`1,234.5`), Chinese (一百三十一, 廿, 二〇二四,
    /// 两千四百五) or both (`5万4千`, 14.8万).
    ///
    /// The text must be folded (``FoldedText``): digits half-width, no blanks. 余, 多 and 几 are taken only
    /// between digits and a following 万 or 亿; after the numeral they are left to the reader of qualifiers.
    package init(in text: [Unicode.Scalar], at start: Int) throws(NumeralError) {
        var assembly = NumeralAssembly()
        var index = start
        reading: while index < text.count {
            let scalar = text[index]
            if scalar.isArabicDigit {
                guard assembly.pending == nil, !assembly.mustEnd else { break }
                let (number, end) = try Self.arabic(in: text, at: index)
                assembly.take(arabic: number)
                index = end
            } else if let digit = ChineseNumerals.digit(scalar) {
                guard assembly.pending == nil, !assembly.mustEnd else { break }
                if digit == 0, assembly.isStarted {
                    assembly.sawZero = true
                    index += 1
                } else {
                    let (number, end) = try Self.chineseDigits(in: text, at: index)
                    assembly.take(chinese: number)
                    index = end
                }
            } else if let tens = ChineseNumerals.tens(scalar) {
                guard assembly.take(tens: tens) else { break reading }
                index += 1
            } else if let power = ChineseNumerals.smallUnit(scalar) {
                guard !assembly.mustEnd else { break reading }
                try assembly.multiply(small: power, at: index)
                index += 1
            } else if let power = ChineseNumerals.bigUnit(scalar) {
                guard !assembly.mustEnd || assembly.holdsMore || assembly.holdsDecimals else { break reading }
                try assembly.multiply(big: power, at: index)
                index += 1
            } else if ChineseNumerals.more.contains(scalar), assembly.isStarted, index + 1 < text.count,
                ChineseNumerals.bigUnit(text[index + 1]) != nil, !assembly.holdsMore
            {
                assembly.holdsMore = true
                assembly.mustEnd = true
                index += 1
            } else if scalar == "点" || scalar == "點", let decimals = Self.decimals(in: text, at: index + 1),
                assembly.isStarted, !assembly.mustEnd
            {
                guard assembly.take(decimals: decimals.digits) else { throw .tooLarge }
                index = decimals.end
            } else {
                break
            }
        }
        guard assembly.isStarted else { throw .none }
        guard let number = assembly.total else { throw .tooLarge }
        self.init(number: number, end: index, holdsMore: assembly.holdsMore, isArabic: assembly.isArabic)
    }

    /// Digits with decimals and groups of three.
    private static func arabic(
        in text: [Unicode.Scalar], at start: Int
    ) throws(NumeralError) -> (DecimalNumber, end: Int) {
        var index = start
        var coefficient = 0
        var isTooLarge = false
        func takeDigits() -> Int {
            let first = index
            while index < text.count, let digit = text[index].arabicDigit {
                let (tens, overflow) = coefficient.multipliedReportingOverflow(by: 10)
                let (sum, overflow2) = tens.addingReportingOverflow(digit)
                if overflow || overflow2 { isTooLarge = true }
                coefficient = sum
                index += 1
            }
            return index - first
        }
        let lead = takeDigits()
        func isGroup() -> Bool {
            index + 1 < text.count && text[index] == "," && text[index + 1].isArabicDigit
        }
        if isGroup() {
            guard lead <= 3 else { throw .badGroups(at: index) }
            while isGroup() {
                index += 1
                guard takeDigits() == 3 else { throw .badGroups(at: index) }
            }
        }
        var decimals = 0
        if index < text.count, text[index] == "." {
            index += 1
            decimals = takeDigits()
            guard decimals > 0 else { throw .badGroups(at: index) }
            // A second point: a date or the number of a section.
            guard index >= text.count || text[index] != "." else { throw .badGroups(at: index) }
        }
        guard !isTooLarge, let number = DecimalNumber(coefficient: coefficient, exponent: -decimals) else {
            throw .tooLarge
        }
        return (number, index)
    }

    /// One digit, or several read one by one (二〇二四). Two or more without 零 or 〇 may as well be "three or
    /// four" (三四) and are refused unless there are at least three.
    private static func chineseDigits(
        in text: [Unicode.Scalar], at start: Int
    ) throws(NumeralError) -> (DecimalNumber, end: Int) {
        var index = start
        var value = 0
        var sawZero = false
        while index < text.count, let digit = ChineseNumerals.digit(text[index]), index - start < 16 {
            if digit == 0 { sawZero = true }
            value = value * 10 + digit
            index += 1
        }
        if index - start == 2, !sawZero { throw .ambiguous(at: start) }
        guard let number = DecimalNumber(coefficient: value) else { throw .tooLarge }
        return (number, index)
    }

    /// The digits after 点, as they follow the point.
    private static func decimals(in text: [Unicode.Scalar], at start: Int) -> (digits: [Int], end: Int)? {
        var digits: [Int] = []
        var index = start
        while index < text.count, let digit = text[index].arabicDigit ?? ChineseNumerals.digit(text[index]) {
            digits.append(digit)
            index += 1
        }
        return digits.isEmpty ? nil : (digits, index)
    }
}
