/// The colours of the web (IEC 61966-2-1) as an ICC profile of version 4, which says what a file's numbers mean without
/// another program's profile: three primaries, a white, and one curve.
enum ColorProfile {
    /// The profile, 584 bytes.
    static let sRGB: [UInt8] = {
        var tags: [(name: String, data: [UInt8])] = [
            ("desc", text("sRGB")), ("cprt", text("CC0")),
            // The white of the profile connection space, D50.
            ("wtpt", numbers("XYZ ", [0.9642, 1, 0.8249])),
            // From D65 to D50 by Bradford's matrix.
            (
                "chad",
                numbers(
                    "sf32",
                    [
                        1.047882, 0.022919, -0.050201, 0.029587, 0.990479, -0.017059, -0.009232, 0.015076,
                        0.751678,
                    ])
            ),
            // The primaries under D50.
            ("rXYZ", numbers("XYZ ", [0.436030, 0.222438, 0.013897])),
            ("gXYZ", numbers("XYZ ", [0.385101, 0.716942, 0.097076])),
            ("bXYZ", numbers("XYZ ", [0.143067, 0.060618, 0.713913])),
        ]
        // ((x + 0.055) / 1.055) ^ 2.4 from 0.04045 on, x / 12.92 below.
        let curve =
            Array("para".utf8) + [0, 0, 0, 0, 0, 3, 0, 0]
            + [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].flatMap(fixed)
        tags += ["rTRC", "gTRC", "bTRC"].map { ($0, curve) }

        var table = word(tags.count)
        var body: [UInt8] = []
        var known: [[UInt8]: Int] = [:]
        for (name, data) in tags {
            let start = known[data] ?? 128 + 4 + tags.count * 12 + body.count
            if known[data] == nil {
                known[data] = start
                body += data + [UInt8](repeating: 0, count: (4 - data.count % 4) % 4)
            }
            table += Array(name.utf8) + word(start) + word(data.count)
        }
        let size = 128 + table.count + body.count
        var header = word(size) + [0, 0, 0, 0] + [4, 0x20, 0, 0] + Array("mntrRGB XYZ ".utf8)
        // A date that never changes: 2026-01-01.
        header += [0x07, 0xEA, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0] + Array("acsp".utf8)
        header += [UInt8](repeating: 0, count: 68 - header.count)
        header += [0.9642, 1, 0.8249].flatMap(fixed)
        header += [UInt8](repeating: 0, count: 128 - header.count)
        return header + table + body
    }()

    private static func word(_ number: Int) -> [UInt8] {
        stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    /// A number with sixteen bits behind the point.
    private static func fixed(_ number: Double) -> [UInt8] { word(Int((number * 65_536).rounded())) }

    private static func numbers(_ type: String, _ numbers: [Double]) -> [UInt8] {
        Array(type.utf8) + [0, 0, 0, 0] + numbers.flatMap(fixed)
    }

    /// A text in one language.
    private static func text(_ text: String) -> [UInt8] {
        let units = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        return Array("mluc".utf8) + [0, 0, 0, 0] + word(1) + word(12) + Array("enUS".utf8)
            + word(units.count) + word(28) + units
    }
}
