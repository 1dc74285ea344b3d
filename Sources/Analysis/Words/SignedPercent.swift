import Metrics

/// Changes in words and signs, rounded so that a bound never claims more than it should.
package enum SignedPercent {
    package enum Rounding { case nearest, down, up }

    /// `+12.3%`, `−4.0%`, `0.0%`; points instead of per cent for rates.
    package static func text(_ value: Double, rounding: Rounding = .nearest, unit: String = "%") -> String {
        let tenths = value * 10
        // A hair's breadth keeps 12.3, which binary cannot hold, from being rounded down to 12.2.
        let rounded: Double =
            switch rounding {
            case .nearest: tenths.rounded(.toNearestOrAwayFromZero)
            case .down: (tenths + 1e-9).rounded(.down)
            case .up: (tenths - 1e-9).rounded(.up)
            }
        // Past what an integer holds no decimal matters.
        guard let count = Int(exactly: abs(rounded)) else { return "\(value)\(unit)" }
        let sign = rounded > 0 ? "+" : rounded < 0 ? "−" : ""
        return "\(sign)\(count / 10).\(count % 10)\(unit)"
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
        switch change.outcome {
        case .value(let value) where value == 0: return self("持平", "unchanged")
        case .value(let value):
            return (value > 0 ? self("增长", "up ") : self("下降", "down ")) + size(value, .nearest)
        case .atLeast(let bound): return self("至少增长", "up at least ") + size(bound, .down)
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
