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
    init?(from before: Interval, to after: Interval, isRate: Bool) {
        let (low, high) = before.upper < after.lower ? (before, after) : (after, before)
        guard low.upper < high.lower else { return nil }
        if isRate {
            let difference = high.lower - low.upper
            guard difference >= Self.points else { return nil }
            let stated = Self.text(difference)
            words = Bilingual(zh: "至少相差 \(stated) 个百分点", en: "\(stated) points at least")
        } else {
            guard high.lower >= Self.least, high.lower >= low.upper * Self.factor else { return nil }
            guard low.upper > 0 else {
                words = Bilingual(zh: "其中一年为零", en: "one of which is zero")
                return
            }
            let stated = Self.text(high.lower / low.upper)
            words = Bilingual(
                zh: "大者至少是小者的 \(stated) 倍", en: "the greater at least \(stated) times the smaller")
        }
    }

    /// Cut off to one decimal, so that nothing is claimed that is not so.
    private static func text(_ number: Double) -> String {
        let tenths = Int((min(number, 1e9) * 10).rounded(.down))
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}
