/// A palette for a picture of somewhat more than 256 colours, as charts are whose letters and lines are in tinted
/// inks: each ink fades into the ground over some 200 shades of its own. Shades that differ by `tolerance` of 255
/// in no channel more become one, rare ones giving way to frequent ones, so that every colour that fills an area
/// stays exact. A third of the bytes, and half the time, of the picture in RGB.
struct MergedShades {
    /// `0xRRGGBB`, most frequent first.
    private(set) var palette: [UInt32] = []
    /// Where each colour of the picture is in the palette.
    private var indices: [UInt32: UInt8] = [:]

    /// No channel moves by more: nobody sees 2 of 255.
    private static let tolerances = 1...2
    /// A picture of more colours than this is a photograph and not a chart.
    private static let colorLimit = 4096

    /// `nil` where 256 colours are not enough.
    init?(_ image: PixelGrid) {
        var counts: [UInt32: Int] = [:]
        for y in 0..<image.height where !image.repeatsRow(y) {
            let row = image.row(y)
            var start = 0
            while start < image.width {
                let color = row[start] & 0xFF_FFFF
                var end = start + 1
                while end < image.width, row[end] & 0xFF_FFFF == color { end += 1 }
                counts[color, default: 0] += end - start
                start = end
            }
            guard counts.count <= Self.colorLimit else { return nil }
        }
        // The colour itself decides between equally frequent ones, so that the same picture is the same bytes.
        let colors = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        for tolerance in Self.tolerances where merge(colors, within: tolerance) { return }
        return nil
    }

    /// The place of a colour of the picture in the palette.
    subscript(color: UInt32) -> UInt8 { indices[color] ?? 0 }

    private mutating func merge(_ colors: [UInt32], within tolerance: Int) -> Bool {
        palette.removeAll(keepingCapacity: true)
        indices.removeAll(keepingCapacity: true)
        for color in colors {
            if let near = palette.firstIndex(where: { Self.differ($0, color, atMost: tolerance) }) {
                indices[color] = UInt8(near)
            } else {
                guard palette.count < 256 else { return false }
                indices[color] = UInt8(palette.count)
                palette.append(color)
            }
        }
        return true
    }

    private static func differ(_ one: UInt32, _ other: UInt32, atMost tolerance: Int) -> Bool {
        func near(_ shift: UInt32) -> Bool {
            abs(Int(one >> shift & 255) - Int(other >> shift & 255)) <= tolerance
        }
        return near(0) && near(8) && near(16)
    }
}
