/// A palette for a picture of somewhat more than 256 colours, as charts are whose letters and lines are in tinted
/// inks: each ink fades into the ground over some 200 shades of its own. Shades that differ by `tolerances` of 255
/// in no channel more become one, rare ones giving way to frequent ones, so that every colour that fills an area
/// stays exact. A third of the bytes, and half the time, of the picture in RGB.
struct MergedShades {
    /// Colours of the picture, most frequent first.
    private(set) var palette: [UInt32] = []
    /// Where each colour of the table is in the palette.
    private(set) var indices: [UInt8]

    /// No channel moves by more: nobody sees 2 of 255.
    private static let tolerances: ClosedRange<UInt32> = 1...2

    /// `nil` where 256 colours are not enough.
    init?(_ table: borrowing ColorTable) {
        let (colors, counts) = (table.colors, table.counts)
        indices = Array(repeating: 0, count: colors.count)
        // The colour itself decides between equally frequent ones, so that the same picture is the same bytes.
        let order = colors.indices.sorted { (counts[$1], colors[$0]) < (counts[$0], colors[$1]) }
        for tolerance in Self.tolerances where merge(colors, order, within: tolerance) { return }
        return nil
    }

    private mutating func merge(_ colors: [UInt32], _ order: [Int], within tolerance: UInt32) -> Bool {
        palette.removeAll(keepingCapacity: true)
        for number in order {
            let color = colors[number]
            if let near = palette.firstIndex(where: { Self.differ($0, color, atMost: tolerance) }) {
                indices[number] = UInt8(near)
            } else {
                guard palette.count < 256 else { return false }
                indices[number] = UInt8(palette.count)
                palette.append(color)
            }
        }
        return true
    }

    private static func differ(_ one: UInt32, _ other: UInt32, atMost tolerance: UInt32) -> Bool {
        func near(_ shift: UInt32) -> Bool {
            (one >> shift & 255) &- (other >> shift & 255) &+ tolerance <= 2 * tolerance
        }
        return near(0) && near(8) && near(16) && near(24)
    }
}
