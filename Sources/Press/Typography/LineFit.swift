/// How a line is made as wide as it should be, and what that costs.
struct LineFit {
    /// How far the gaps of a line give, each as a part of what it can.
    struct Adjustment: Equatable {
        var stretch = 0.0, shrink = 0.0, press = 0.0, spread = 0.0, wide = 0.0
    }

    /// Whether lines but the last are filled.
    let isJustified: Bool
    /// The size of the text.
    let em: Double

    /// Points by which a line may be wider than asked, for rounding.
    static let tolerance = 1e-6
    /// How far short of the measure a ragged line ends that needs no excuse, in em.
    private static let rag = 6.0

    /// Whether a line can be made no wider than `room` points.
    func fits(_ line: LineGap, _ room: Double) -> Bool {
        let least = isJustified ? line.natural - line.shrink - line.press : line.natural
        return least <= room + Self.tolerance
    }

    /// Whether a line can fill `room` points or exceeds them.
    func fills(_ line: LineGap, _ room: Double) -> Bool {
        let most =
            isJustified ? line.natural + line.stretch + line.spread + line.wide : line.natural + Self.rag * em
        return most >= room - Self.tolerance
    }

    /// How bad a line looks that fits: 0 for one that is as wide as its measure, about 100 where it is as loose as
    /// should be.
    func badness(_ line: LineGap, _ room: Double, isLast: Bool) -> Double {
        let lack = room - line.natural
        if lack < 0 {
            guard isJustified else { return 0 }
            let over = max(-lack - line.shrink, 0)
            return Self.part(-lack, of: line.shrink).squared * 40 + Self.part(over, of: line.press).squared
                * 60
        }
        if isLast { return 0 }
        guard fills(line, room) else { return 1000 + 100 * lack / em }
        guard isJustified else { return 100 * (lack / (Self.rag * em)).squared }
        let (second, third) = (max(lack - line.stretch, 0), max(lack - line.stretch - line.spread, 0))
        return Self.part(lack, of: line.stretch).squared * 10 + Self.part(second, of: line.spread).squared
            * 90
            + Self.part(third, of: line.wide).squared * 200
    }

    /// What fills a line, or makes it fit; nothing for one that nothing can fill.
    func adjustment(_ line: LineGap, _ room: Double, isLast: Bool) -> Adjustment {
        var result = Adjustment()
        let lack = room - line.natural
        guard isJustified, lack < 0 || (!isLast && fills(line, room)) else { return result }
        if lack < 0 {
            result.shrink = Self.part(-lack, of: line.shrink)
            result.press = Self.part(-lack - line.shrink, of: line.press)
        } else {
            result.stretch = Self.part(lack, of: line.stretch)
            result.spread = Self.part(lack - line.stretch, of: line.spread)
            result.wide = Self.part(lack - line.stretch - line.spread, of: line.wide)
        }
        return result
    }

    private static func part(_ amount: Double, of whole: Double) -> Double {
        amount <= 0 || whole <= 0 ? 0 : min(amount / whole, 1)
    }
}

extension Double {
    fileprivate var squared: Double { self * self }
}
