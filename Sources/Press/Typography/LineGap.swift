/// What stands between two characters of a line, and how far it gives; in points. Sums of gaps are kept in the same
/// form.
struct LineGap {
    /// What is added where nothing need be filled or saved; negative where marks meet.
    var natural = 0.0
    /// By how much it grows first: room between Han and Latin, and blanks.
    var stretch = 0.0
    /// By how much it shrinks first.
    var shrink = 0.0
    /// By how much marks beside it can be compressed after that.
    var press = 0.0
    /// By how much it grows after `stretch`: between any two characters that are no word.
    var spread = 0.0
    /// By how much it grows at last: blanks between words.
    var wide = 0.0

    static func + (one: LineGap, other: LineGap) -> LineGap {
        LineGap(
            natural: one.natural + other.natural, stretch: one.stretch + other.stretch,
            shrink: one.shrink + other.shrink, press: one.press + other.press,
            spread: one.spread + other.spread, wide: one.wide + other.wide)
    }

    static func - (one: LineGap, other: LineGap) -> LineGap {
        LineGap(
            natural: one.natural - other.natural, stretch: one.stretch - other.stretch,
            shrink: one.shrink - other.shrink, press: one.press - other.press,
            spread: one.spread - other.spread, wide: one.wide - other.wide)
    }
}

extension LineGap {
    /// Room between Han and Latin, as CSS's text-autospace has it, as a part of the em. It gives by no more than a half: in
    /// neighbouring lines a quarter of an em beside none is seen, a little between all characters is not.
    static let autospace = 0.125
    /// The most that is added between two characters, as a part of the em; more is seen, and from a tenth on programs
    /// that read a PDF take it for a blank.
    static let mostSpread = 0.09

    /// The gaps before each unit; the first has none.
    static func all(of units: [TextUnit]) -> [LineGap] {
        var gaps = [LineGap](repeating: LineGap(), count: units.count)
        var visible = 0  // the last unit that is no blank
        for index in units.indices.dropFirst() {
            let unit = units[index]
            if unit.has(.blank) { continue }
            if !unit.has(.joined) {
                gaps[index] =
                    visible == index - 1
                    ? LineGap(between: units[visible], unit)
                    : LineGap(
                        over: units[visible + 1..<index], between: units[visible], unit)
            }
            visible = index
        }
        return gaps
    }

    /// Between neighbours.
    private init(between one: TextUnit, _ other: TextUnit) {
        let (after, before) = (one.blankAfter, other.blankBefore)
        if after > 0, other.isWideMark {
            // Of 」。 the first loses its blank half, of ）（ one of two.
            natural = -max(min(after, before), before == 0 ? after : 0)
        } else if before > 0, one.has(.wide), one.has(.opening) {
            natural = -before
        } else {
            press = after + before
        }
        if one.has(.quote), one.has(.wide), other.isWestern || !other.has(.wide) {
            // Faces of Chinese have the quotes of Latin text as wide as an em.
            (natural, press) = (-after, 0)
        } else if other.has(.quote), other.has(.wide), one.isWestern {
            (natural, press) = (-before, 0)
        }
        let mayPart = Self.mayPart(one, other)
        if mayPart { spread = Self.mostSpread * min(one.em, other.em) }
        if Self.isHan(one, besideWestern: other) {
            let em = one.has(.han) ? one.em : other.em
            if one.span == other.span {
                natural += Self.autospace * em
                stretch = Self.autospace * em / 2
                shrink = Self.autospace * em / 4
            } else {
                // Nothing in a PDF says of two runs that they are one word, as it is said within a run.
                natural += Self.mostSpread * em
                shrink = Self.mostSpread * em
                spread = 0
            }
        }
    }

    /// Over blanks.
    private init(over blanks: ArraySlice<TextUnit>, between one: TextUnit, _ other: TextUnit) {
        // A blank as wide as a character was set on purpose, between a number and a title.
        guard !blanks.contains(where: { $0.scalar == "\u{3000}" }) else { return }
        let width = blanks.reduce(0) { $0 + $1.advance }
        if Self.isHan(one, besideWestern: other) {
            let room = Self.autospace * (one.has(.han) ? one.em : other.em)
            natural = room - width
            stretch = room / 2
            shrink = room / 4
            return
        }
        guard let first = blanks.first, !first.has(.wide) else { return }
        if one.has(.quote) { natural -= one.blankAfter }
        if other.has(.quote) { natural -= other.blankBefore }
        stretch = first.advance / 2
        shrink = first.advance / 6
        wide = first.em / 2
    }

    private static func isHan(_ one: TextUnit, besideWestern other: TextUnit) -> Bool {
        (one.has(.han) && other.isWestern) || (one.isWestern && other.has(.han))
    }

    /// Whether justification may part them: not the letters of a word, the digits of a number, the halves of a dash.
    private static func mayPart(_ one: TextUnit, _ other: TextUnit) -> Bool {
        guard one.has(.wide) || other.has(.wide), !other.has(.raised) else { return false }
        if one.has(.dash), one.scalar == other.scalar { return false }
        return !(one.has(.digit) && other.has(.digit))
    }
}
