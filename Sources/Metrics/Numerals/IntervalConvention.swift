extension Interval {
    /// The values a stated number can stand for: the project's one convention for 余, 多, 近, 约 and 以上.
    ///
    /// With *n* the number, *u* the place value of its last digit that is not 0 (620 → 10, 220万 → 100000,
    /// 1000 → 1000) and *v* = min(*u*, *n*/10):
    ///
    /// | qualifier | interval | example |
    /// |---|---|---|
    /// | exact | [n, n] | 12 → [12, 12] |
    /// | at least (余, 多) | (n, n+u) | 50余 → (50, 60) |
    /// | more than (以上, 超过, 不少于, 逾) | [n, ∞) | |
    /// | nearly (近, 将近, 不到) | (n−v, n) | 近200 → (180, 200) |
    /// | about (约, 左右, 上下) | [n−v, n+v] | 约50 → [45, 55] |
    ///
    /// No publisher states such a rule; it is this project's own and is printed in every report. `nil`
    /// where *n* is 0 and qualified (its last digit has no place) or the ends leave the number range.
    public init?(of number: DecimalNumber, _ qualifier: Qualifier) {
        let isZero = number.coefficient == 0
        switch qualifier {
        case .exact:
            self.init(exactly: number.value)
        case .moreThan:
            self.init(lower: number.value, upper: .infinity)
        case .atLeast:
            guard !isZero, let place = DecimalNumber(coefficient: 1, exponent: number.exponent),
                let end = number.adding(place)
            else { return nil }
            self.init(lower: number.value, upper: end.value, lowerIsOpen: true, upperIsOpen: true)
        case .nearly, .about:
            guard !isZero, let place = DecimalNumber(coefficient: 1, exponent: number.exponent),
                let tenth = number.scaled(byPowerOfTen: -1)
            else { return nil }
            let reach = min(place, tenth)
            guard let below = number.subtracting(reach), let above = number.adding(reach) else { return nil }
            if qualifier == .nearly {
                self.init(lower: below.value, upper: number.value, lowerIsOpen: true, upperIsOpen: true)
            } else {
                self.init(lower: below.value, upper: above.value)
            }
        }
    }
}
