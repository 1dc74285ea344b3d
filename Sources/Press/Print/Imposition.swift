/// Which pages are printed side by side on one side of a sheet.
public enum Imposition: String, CaseIterable, Sendable {
    /// Each on its own.
    case single
    /// Two by two as in the open book, the first on the right, to be read on the sheet.
    case twoUp = "2-up"
    /// As sheets that are printed on both sides, folded in the middle and stitched there.
    case booklet

    /// The pages of each side, left to right, by number from 0; `nil` for an empty one.
    public func sides(of count: Int) -> [[Int?]] {
        switch self {
        case .single: return (0..<count).map { [$0] }
        case .twoUp:
            // As in the open book: the first page is a right one.
            return stride(from: -1, to: count, by: 2).map {
                [$0 < 0 ? nil : $0, $0 + 1 < count ? $0 + 1 : nil]
            }
        case .booklet:
            // Four pages a sheet; the outermost sheet has the first and the last ones.
            let padded = (count + 3) / 4 * 4
            return (0..<padded / 2).map { side in
                let (low, high) = (side, padded - 1 - side)
                let pair = side % 2 == 0 ? [high, low] : [low, high]
                return pair.map { $0 < count ? $0 : nil }
            }
        }
    }
}
