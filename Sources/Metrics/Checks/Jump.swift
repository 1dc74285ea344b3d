/// A change between years that hardly happens, whatever values the figures stand for: a digit too many or too few, or
/// another unit, is more likely.
struct Jump: Equatable {
    /// What is certain of it.
    let words: Bilingual

    /// So many times the other at least, and of that many things at least: below, chance makes such changes.
    private static let factor = 5.0
    private static let least = 50.0
    /// So many percentage points at least.
    private static let points = 50.0

    /// How many years may lie between two figures that are held against each other: a term has five.
    static func years(of basis: Basis) -> Int32 { basis == .term ? 6 : 2 }

    /// The jump between two figures; `nil` where there may be none.
    /// - Parameter isRate: whether they are percent points rather than counts.
    @inline(__always)
    init?(from before: Interval, to after: Interval, isRate: Bool) {
        let (low, high) = before.upper < after.lower ? (before, after) : (after, before)
        let (least, most) = (high.lower, low.upper)
        guard most < least,
            isRate ? least - most >= Self.points : least >= Self.least && least >= most * Self.factor
        else { return nil }
        words = Self.words(least, most, isRate: isRate)
    }

    private static func words(_ least: Double, _ most: Double, isRate: Bool) -> Bilingual {
        if isRate {
            let stated = text(least - most)
            return Bilingual(zh: "至少相差 \(stated) 个百分点", en: "\(stated) points at least")
        }
        guard most > 0 else { return Bilingual(zh: "其中一年为零", en: "one of which is zero") }
        let stated = text(least / most)
        return Bilingual(
            zh: "大者至少是小者的 \(stated) 倍", en: "the greater at least \(stated) times the smaller")
    }

    /// Cut off to one decimal, so that nothing is claimed that is not so.
    private static func text(_ number: Double) -> String {
        let tenths = Int((min(number, 1e9) * 10).rounded(.down))
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}
