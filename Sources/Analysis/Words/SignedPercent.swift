import Metrics

/// Changes in words and signs, rounded so that a bound never claims more than it should.
package enum SignedPercent {
    package enum Rounding { case nearest, down, up }

    /// `+12.3%`, `−4.0%`, `0.0%`; points instead of per cent for rates. Nothing that is neither is shown as 0 or 100: it
    /// has as many decimals as it takes (`−99.95%`).
    package static func text(_ value: Double, rounding: Rounding = .nearest, unit: String = "%") -> String {
        guard value.isFinite else { return "\(value)\(unit)" }
        // What is rounded down below 0 is rounded away from it.
        let outwards: Rounding =
            switch rounding {
            case .nearest: .nearest
            case .down: value < 0 ? .up : .down
            case .up: value < 0 ? .down : .up
            }
        let digits = magnitude(abs(value), decimals: 1, rounding: outwards)
        guard digits.contains(where: { ("1"..."9").contains($0) }) else { return digits + unit }
        return (value < 0 ? "−" : "+") + digits + unit
    }

    /// The digits of a number that is finite and not below 0.
    static func magnitude(_ value: Double, decimals: Int, rounding: Rounding) -> String {
        guard value < 1e15 else { return wholeDigits(value) }
        var decimals = decimals
        var count = scaled(value, decimals, rounding)
        // Nearer than this the last bits of a `Double` decide.
        let isFine = value > 5e-14 && abs(value - 100) > 5e-14
        while isFine, decimals < 14, count == 0 || count == 100 * power(decimals) {
            decimals += 1
            count = scaled(value, decimals, rounding)
        }
        let (whole, fraction) = count.quotientAndRemainder(dividingBy: power(decimals))
        let digits = String(fraction)
        return "\(whole)." + String(repeating: "0", count: decimals - digits.count) + digits
    }

    /// A number in units of its last decimal.
    private static func scaled(_ value: Double, _ decimals: Int, _ rounding: Rounding) -> Int {
        let units = value * Double(power(decimals))
        // A hair's breadth keeps 12.3, which binary cannot hold, from being rounded down to 12.2.
        return switch rounding {
        case .nearest: Int(units.rounded(.toNearestOrAwayFromZero))
        case .down: Int((units + 1e-9).rounded(.down))
        case .up: Int(max(0, units - 1e-9).rounded(.up))
        }
    }

    /// A large number to 15 digits: a `Double` holds no more.
    private static func wholeDigits(_ value: Double) -> String {
        var (value, zeros) = (value, 0)
        while value >= 1e15 { (value, zeros) = (value / 10, zeros + 1) }
        return "\(Int(value.rounded()))" + String(repeating: "0", count: zeros)
    }

    private static func power(_ exponent: Int) -> Int {
        (0..<exponent).reduce(1) { power, _ in 10 * power }
    }
}

extension Phrase {
    /// A change as a reader's words: 增长12.3%, 至少增长12.3%, 增加（幅度无法确定）, 无法判定.
    package func change(_ change: Change) -> String {
        let scale = change.measure == .relative ? 100.0 : 1
        let unit = change.measure == .relative ? "%" : self("个百分点", " points")
        func size(_ value: Double, _ rounding: SignedPercent.Rounding) -> String {
            let text = SignedPercent.text(abs(value) * scale, rounding: rounding, unit: unit)
            return text.hasPrefix("+") ? String(text.dropFirst()) : text
        }
        // A rate goes up; what grows by points would be taken for a percentage.
        let grown = change.measure == .relative ? "增长" : "上升"
        switch change.outcome {
        case .value(let value) where value == 0: return self("持平", "unchanged")
        case .value(let value):
            return (value > 0 ? self(grown, "up ") : self("下降", "down ")) + size(value, .nearest)
        case .atLeast(let bound): return self("至少\(grown)", "up at least ") + size(bound, .down)
        case .atMost(let bound): return self("至少下降", "down at least ") + size(bound, .down)
        case .direction(.up): return self("增加（幅度无法确定）", "up (size unknown)")
        case .direction(.down): return self("减少（幅度无法确定）", "down (size unknown)")
        case .undetermined(let obstacle): return self("无法判定", "cannot be determined") + reason(obstacle)
        }
    }

    /// The same beside the year that it is measured from: 比2020年增长12.3%, 与2020年持平.
    package func change(_ change: Change, from year: Int) -> String {
        switch change.outcome {
        case .value(0): self("与\(year)年持平", "unchanged from \(year)")
        case .undetermined:
            self("与\(year)年相比\(self.change(change))", "\(self.change(change)) against \(year)")
        default: self("比\(year)年\(self.change(change))", "\(self.change(change)) from \(year)")
        }
    }

    private func reason(_ obstacle: Obstacle) -> String {
        switch obstacle {
        case .missing: self("（缺上年或本年数）", " (a year is missing)")
        case .zeroBase: self("（基数为零）", " (the base is zero)")
        case .incomparable(let differences) where differences.contains(.differentBasis):
            self("（口径不同）", " (another basis)")
        case .incomparable(let differences) where differences.contains(.partial):
            self("（范围不同）", " (another coverage)")
        case .incomparable(let differences) where differences == [.differentDefinition]:
            self("（定义不同）", " (another definition)")
        case .incomparable: self("（对象不同）", " (another subject)")
        case .noDenominator, .notOfRates: self("（不适用）", " (not applicable)")
        case .overlap, .unbounded, .negative: self("（区间重叠）", " (bounds overlap)")
        }
    }
}
