import Foundation
import Testing

/// Compares a picture with the one on file, tolerantly: FreeType's versions differ by shades.
/// `HUIMOU_RECORD=1` writes the files anew; a file that is missing is a failure.
func expectGolden(_ png: [UInt8], _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Baselines")
    let file = folder.appending(path: name + ".png")
    if ProcessInfo.processInfo.environment["HUIMOU_RECORD"] == "1" {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(png).write(to: file)
        return
    }
    let stored = try #require(
        try? Data(contentsOf: file), "no baseline \(name).png; record it with HUIMOU_RECORD=1",
        sourceLocation: sourceLocation)
    let expected = try #require(DecodedPNG(Array(stored)), sourceLocation: sourceLocation)
    let actual = try #require(DecodedPNG(png), sourceLocation: sourceLocation)
    try #require(
        actual.width == expected.width && actual.height == expected.height, sourceLocation: sourceLocation)
    var (differing, total) = (0, 0)
    for (one, other) in zip(actual.pixels, expected.pixels) {
        let difference = channelDifference(one, other)
        total += difference
        if difference > 48 { differing += 1 }
    }
    let share = Double(differing) / Double(expected.pixels.count)
    let mean = Double(total) / Double(expected.pixels.count)
    #expect(
        share < 0.002 && mean < 0.25, "\(name): \(share) of the pixels differ, by \(mean) on average",
        sourceLocation: sourceLocation)
}

/// How far the farthest channel of two colours is.
private func channelDifference(_ one: UInt32, _ other: UInt32) -> Int {
    [16, 8, 0].map { abs(Int(one >> $0 & 255) - Int(other >> $0 & 255)) }.max() ?? 0
}
