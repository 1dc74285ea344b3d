import Analysis
import Metrics

/// The short words of a profile's tiles and table.
struct ProfileWords: Sendable {
    let phrase: Phrase

    /// The change on the year before: `+12.3%`, `≥ +12.0%`, 增, or the reason why there is none.
    func change(_ change: Metrics.Change) -> (text: String, isAbsent: Bool) {
        let scale = change.measure == .relative ? 100.0 : 1
        let unit = change.measure == .relative ? "%" : phrase("点", " pts")
        func text(_ value: Double, _ rounding: SignedPercent.Rounding) -> String {
            SignedPercent.text(value * scale, rounding: rounding, unit: unit)
        }
        return switch change.outcome {
        case .value(0): (phrase("持平", "same"), false)
        case .value(let value): (text(value, .nearest), false)
        case .atLeast(let bound): ("≥ " + text(bound, .down), false)
        case .atMost(let bound): ("≤ " + text(bound, .up), false)
        case .direction(.up): (phrase("增", "up"), false)
        case .direction(.down): (phrase("减", "down"), false)
        case .undetermined(let obstacle): (reason(obstacle), true)
        }
    }

    private func reason(_ obstacle: Obstacle) -> String {
        switch obstacle {
        case .missing: phrase("无上年数", "no base")
        case .zeroBase: phrase("基数为零", "base zero")
        case .incomparable(let differences): differing(differences)
        case .overlap, .unbounded: phrase("无法判定", "uncertain")
        case .negative, .noDenominator, .notOfRates: "—"
        }
    }

    /// Its place among so many: 3/7, 并列3/7, 2–4/7; or the reason why it has none.
    func rank(_ fact: ProfileFact) -> (text: String, isAbsent: Bool) {
        if fact.rank.isPlace, fact.compared < ProfileFact.fewestPeers {
            return fact.compared > 1
                ? (phrase("仅\(fact.compared)家", "only \(fact.compared)"), true)
                : (phrase("仅本会", "alone"), true)
        }
        return switch fact.rank {
        case .place(let place, let isTied):
            (
                phrase(
                    "\(isTied ? "并列" : "")\(place)/\(fact.compared)",
                    "\(place)\(isTied ? "=" : "")/\(fact.compared)"), false
            )
        case .between(let first, let last): ("\(first)–\(last)/\(fact.compared)", false)
        case .withheld(let differences): (differing(differences), true)
        case .absent: ("", true)
        }
    }

    /// 口径不同, another basis; of a part that it is one.
    private func differing(_ differences: [Comparability]) -> String {
        guard let first = differences.first(where: { $0 == .partial }) ?? differences.first else {
            return "—"
        }
        if first == .partial { return phrase("部分数", "a part") }
        return phrase("\(phrase.rule(first))不同", "other \(phrase.rule(first))")
    }

    /// What stretch a figure counts, and whether it is a part.
    func basis(_ row: Observation) -> String {
        let basis = phrase.shortBasis(row.period.basis)
        return row.coverage == .whole ? basis : basis + phrase("·部分", ", part")
    }

    /// A figure and its unit apart, in the language of the page.
    func parted(_ quantity: Quantity, unit: String) -> (value: String, unit: String) {
        guard phrase.isChinese else {
            return (phrase.figure(quantity), unit == "%" ? "" : phrase.unit(unit))
        }
        return Self.parted(phrase.stated(quantity), unit: unit)
    }

    /// A figure and its unit apart: 50余 and 次; what no unit can be told from stands whole.
    static func parted(_ stated: String, unit: String) -> (value: String, unit: String) {
        let scalars = stated.unicodeScalars
        guard let last = scalars.lastIndex(where: belongsToNumber) else { return (stated, "") }
        let end = scalars.index(after: last)
        var value = stated[..<end]
        while value.last == " " { value.removeLast() }
        let tail = stated[end...]
        // Where the source names no unit, that of the indicator is meant.
        return (String(value), tail.isEmpty && value.utf8.last != UInt8(ascii: "%") ? unit : String(tail))
    }

    private static func belongsToNumber(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return ("0"..."9").contains(scalar) || scalar == "." || scalar == "," || scalar == "%"
                || scalar == " "
        }
        return numerals.contains(scalar)
    }

    /// What numerals are written with besides digits, and what makes them approximate.
    private static let numerals = Set("〇零一二三四五六七八九十百千万亿两余多".unicodeScalars)

    /// A figure beside its unit: 50余, but 90余场 where the unit is 次; in English the number with its bounding words.
    func value(_ quantity: Quantity, without unit: String) -> String {
        guard phrase.isChinese else {
            let figure = phrase.figure(quantity)
            return unit == "%" && figure.hasSuffix("%") ? String(figure.dropLast()) : figure
        }
        return Self.value(phrase.stated(quantity), without: unit)
    }

    /// A figure without its unit where that is the one said beside it: 50余, but 90余场 where that is 次.
    static func value(_ stated: String, without unit: String) -> String {
        if unit == "%" { return stated.hasSuffix("%") ? String(stated.dropLast()) : stated }
        let parted = parted(stated, unit: unit)
        return parted.unit == unit ? parted.value : stated
    }

    /// That it is doubted, else 比上年+12.3%, else 同级3/7, else what stretch it counts.
    func note(_ fact: ProfileFact) -> String {
        if fact.figure.isDoubted { return phrase("存疑", "in doubt") }
        let change = change(fact.change)
        if !change.isAbsent {
            return phrase("比上年 \(change.text)", "\(change.text) on the year before")
        }
        let rank = rank(fact)
        if fact.isRanked { return phrase("同级 \(rank.text)", "rank \(rank.text)") }
        return basis(fact.figure)
    }
}

extension String {
    /// A name with its beginning and its end, where it would take the room of others.
    var cut: String {
        // Counting characters takes long, and a short name has few bytes.
        utf8.count > 40 && count > 40 ? "\(prefix(24))…\(suffix(12))" : self
    }
}
