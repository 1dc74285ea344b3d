import Foundation
import Testing

/// Compares a picture of many pixels a point with the one on file after both were made smaller. Cairo 1.16 puts glyphs
/// on whole pixels and 1.18 on quarters of them, and FreeType's versions differ by shades: in the small none of it comes
/// to much, while a dot that is missing or a word that stands a pixel further still turns paper into ink.
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
    let differences = zip(actual.shrunk(by: 4), expected.shrunk(by: 4)).map { abs($0 - $1) }
    let farthest = differences.max() ?? 255
    let mean = differences.reduce(0, +) / Double(differences.count)
    #expect(
        farthest < 96 && mean < 0.25, "\(name): a pixel differs by \(farthest), all by \(mean) on average",
        sourceLocation: sourceLocation)
}

extension DecodedPNG {
    /// The channels 0–255 of the picture with squares of `factor` pixels made one.
    func shrunk(by factor: Int) -> [Double] {
        var result: [Double] = []
        for y in stride(from: 0, through: height - factor, by: factor) {
            for x in stride(from: 0, through: width - factor, by: factor) {
                var sum = (red: 0, green: 0, blue: 0)
                for row in y..<y + factor {
                    for column in x..<x + factor {
                        let pixel = Int(self[column, row])
                        sum.red += pixel >> 16 & 255
                        sum.green += pixel >> 8 & 255
                        sum.blue += pixel & 255
                    }
                }
                let count = Double(factor * factor)
                result += [sum.red, sum.green, sum.blue].map { Double($0) / count }
            }
        }
        return result
    }
}
