/// A numeral while it is read: sums of coefficient × unit, as they stand in Chinese.
///
/// `total` grows by whole sections (…亿…万…); `section` is what stands below the next 万 or 亿; `pending` is
/// a coefficient whose unit has not come yet.
struct NumeralAssembly {
    private var above: DecimalNumber = 0
    private var section: DecimalNumber = 0
    private(set) var pending: DecimalNumber?
    /// The power of ten of the last unit read: the next must be smaller.
    private var lastPower = Int.max
    /// The power of the last 万 or 亿 read.
    private var lastBigPower = Int.max
    private var pendingIsChinese = false
    private var failed = false
    private(set) var isStarted = false
    private(set) var isArabic = false
    /// Whether 零 stood since the last unit: the digit after it is worth itself.
    var sawZero = false
    /// Whether 余, 多 or 几 stood before 万 or 亿.
    var holdsMore = false
    /// Whether only 万 or 亿 may follow.
    var mustEnd = false

    mutating func take(arabic number: DecimalNumber) {
        isArabic = true
        isStarted = true
        pending = number
        pendingIsChinese = false
    }

    mutating func take(chinese number: DecimalNumber) {
        isStarted = true
        pending = number
        pendingIsChinese = true
    }

    /// 廿, 卅, 卌; false where they cannot stand.
    mutating func take(tens: Int) -> Bool {
        guard pending == nil, lastPower > 1, !mustEnd, let number = DecimalNumber(coefficient: tens) else {
            return false
        }
        isStarted = true
        add(number)
        lastPower = 1
        return true
    }

    /// The digits after 点; false where there are too many.
    mutating func take(decimals: [Int]) -> Bool {
        var fraction: DecimalNumber? = 0
        for (place, digit) in decimals.enumerated() {
            fraction = DecimalNumber(coefficient: digit, exponent: -place - 1).flatMap {
                fraction?.adding($0)
            }
        }
        guard let fraction else { return false }
        settlePending()
        pending = fraction
        pendingIsChinese = false
        mustEnd = true
        holdsDecimals = true
        return true
    }

    /// Whether 点 was read: 万 or 亿 may follow its digits.
    private(set) var holdsDecimals = false

    /// 十, 百, 千 after a coefficient, or alone for one of them.
    mutating func multiply(small power: Int, at index: Int) throws(NumeralError) {
        guard power < lastPower, pending != 0 || isArabic else { throw .badUnits(at: index) }
        isStarted = true
        guard let number = (pending ?? 1).scaled(byPowerOfTen: power) else { throw .tooLarge }
        pending = nil
        sawZero = false
        add(number)
        lastPower = power
    }

    /// 万, 亿 after a section, or alone for one of them; 万亿 multiplies both.
    mutating func multiply(big power: Int, at index: Int) throws(NumeralError) {
        let standsAlone = !isStarted
        isStarted = true
        settlePending()
        let factor = standsAlone ? 1 : section
        if section == 0 {
            if above != 0 {
                // 亿 straight after 万 (10万亿, 万万) multiplies what stands before it.
                guard power >= lastBigPower else { throw .badUnits(at: index) }
                guard let product = above.scaled(byPowerOfTen: power) else { throw .tooLarge }
                above = product
                return
            }
        }
        guard power < lastBigPower else {
            guard lastBigPower == 4, power == 8 else { throw .badUnits(at: index) }
            // 三万五千亿: everything so far counts hundred millions.
            guard let sum = above.adding(section), let product = sum.scaled(byPowerOfTen: power) else {
                throw .tooLarge
            }
            above = product
            reset(after: power)
            return
        }
        guard let product = factor.scaled(byPowerOfTen: power), let sum = above.adding(product) else {
            throw .tooLarge
        }
        above = sum
        reset(after: power)
    }

    /// The value read; `nil` where it left the number range.
    var total: DecimalNumber? {
        var copy = self
        copy.settlePending()
        return copy.failed ? nil : copy.above.adding(copy.section)
    }

    private mutating func reset(after power: Int) {
        section = 0
        sawZero = false
        lastBigPower = power
        lastPower = Int.max
        bigUnitBefore = power
    }

    private var bigUnitBefore: Int?

    /// A coefficient without unit: after 零 or 十 it is worth itself; straight after 百, 千 or 万 a Chinese
    /// digit counts the next smaller unit (四百五 is 450, 三万四 is 34000).
    private mutating func settlePending() {
        guard let number = pending else { return }
        pending = nil
        var power = 0
        let isOneDigit = number.exponent == 0 && number.coefficient < 10
        if pendingIsChinese, isOneDigit, !sawZero {
            if lastPower != Int.max {
                power = lastPower - 1
            } else if let bigUnitBefore {
                power = bigUnitBefore - 1
            }
        }
        guard let scaled = number.scaled(byPowerOfTen: power) else {
            failed = true
            return
        }
        add(scaled)
    }

    private mutating func add(_ number: DecimalNumber) {
        guard let sum = section.adding(number) else {
            failed = true
            return
        }
        section = sum
    }
}
