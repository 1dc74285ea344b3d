import Testing

@testable import Canvas

/// What libpng reads back is what was written, whatever the picture looks like.
@Suite struct PNGEncoderTests {
    /// Pictures of every texture that the compressor tells apart.
    enum Texture: CaseIterable {
        case plain, noise, runs, repeatedRows, repeatedPatches, rampsOfAlpha, manyColours
    }

    @Test(arguments: Texture.allCases)
    func decodesToTheSamePixels(texture: Texture) throws {
        var random = SeededGenerator(seed: 7)
        for (width, height) in [(1, 1), (1, 9000), (3, 2), (97, 131), (1600, 60), (32_767, 3)] {
            for hasAlpha in [false, true] {
                let pixels = Self.pixels(texture, width, height, &random, hasAlpha: hasAlpha)
                let decoded = try #require(try Self.decoded(pixels, width, height, hasAlpha: hasAlpha))
                #expect(decoded.width == width && decoded.height == height)
                for index in pixels.indices where decoded.pixels[index] != pixels[index] & 0xFF_FFFF {
                    Issue.record("\(texture) \(width)×\(height): pixel \(index) differs")
                    break
                }
                if hasAlpha { #expect(decoded.alphas.elementsEqual(pixels.map { UInt8($0 >> 24) })) }
            }
        }
    }

    /// Two equal rows, a long stretch of equal rows, the same rows again: distances reach over what was left out.
    @Test func rowsFarApartAreStillFound() throws {
        var random = SeededGenerator(seed: 3)
        let width = 200
        let rows = (0..<12).map { _ in (0..<width).map { _ in UInt32.random(in: 0...9, using: &random) } }
        var pixels: [UInt32] = []
        for _ in 0..<4000 {
            let row = rows[Int.random(in: 0..<12, using: &random)]
            for _ in 0..<Int.random(in: 1...3, using: &random) { pixels += row }
        }
        let decoded = try #require(
            try Self.decoded(pixels, width, pixels.count / width, hasAlpha: false))
        #expect(decoded.pixels == pixels)
    }

    @Test func aPaletteIsTakenOnlyWhereItIsSmaller() throws {
        // Of four pixels in four colours the palette would be larger than they are; of a chart it is not.
        let four: [UInt32] = [0x123456, 0xFEDCBA, 0x00FF00, 0xABCDEF]
        #expect(
            !DecodedPNG.chunks(try Self.encoded(four, 2, 2, hasAlpha: false)).contains { $0.type == "PLTE" })
        let flat = [UInt32](repeating: 0xFEDCBA, count: 40_000)
        #expect(
            DecodedPNG.chunks(try Self.encoded(flat, 200, 200, hasAlpha: false)).contains {
                $0.type == "PLTE"
            })
    }

    private static func encoded(
        _ pixels: [UInt32], _ width: Int, _ height: Int, hasAlpha: Bool
    ) throws -> [UInt8] {
        let copy = UnsafeMutablePointer<UInt32>.allocate(capacity: pixels.count)
        defer { copy.deallocate() }
        copy.initialize(from: pixels, count: pixels.count)
        let image = PixelGrid(
            pixels: UnsafePointer(copy), stride: width, width: width, height: height, hasAlpha: hasAlpha)
        return try PNGEncoder.encode(image, pixelsPerPoint: 1)
    }

    private static func decoded(
        _ pixels: [UInt32], _ width: Int, _ height: Int, hasAlpha: Bool
    ) throws -> DecodedPNG? {
        DecodedPNG(try encoded(pixels, width, height, hasAlpha: hasAlpha))
    }

    private static func pixels(
        _ texture: Texture, _ width: Int, _ height: Int, _ random: inout SeededGenerator, hasAlpha: Bool
    ) -> [UInt32] {
        let count = width * height
        var pixels = [UInt32](repeating: 0xFFFF_FFFF, count: count)
        switch texture {
        case .plain: break
        case .noise:
            // Apart by more than shades that may be merged.
            for index in 0..<count {
                pixels[index] = 0xFF00_0000 | UInt32.random(in: 0..<40, using: &random) * 5
            }
        case .runs:
            var index = 0
            while index < count {
                let length = Int.random(in: 1...700, using: &random)
                let color = 0xFF00_0000 | UInt32.random(in: 0..<6, using: &random) * 0x203040
                for _ in 0..<length where index < count {
                    pixels[index] = color
                    index += 1
                }
            }
        case .repeatedRows:
            for y in 0..<height {
                let isNew = y == 0 || Int.random(in: 0..<4, using: &random) == 0
                for x in 0..<width {
                    let fresh = 0xFF00_0000 | UInt32.random(in: 0..<3, using: &random) * 0x40
                    pixels[y * width + x] = isNew ? fresh : pixels[(y - 1) * width + x]
                }
            }
        case .repeatedPatches:
            let patch = (0..<25).map { _ in 0xFF00_0000 | UInt32.random(in: 0..<200, using: &random) << 8 }
            for index in 0..<count where (index % max(width, 1)) / 25 % 3 == 1 {
                pixels[index] = patch[index % width % 25]
            }
        case .rampsOfAlpha:
            // Black in 256 strengths: premultiplied, it is black everywhere.
            for index in 0..<count { pixels[index] = UInt32(index % 256) << 24 }
        case .manyColours:
            for index in 0..<count {
                pixels[index] = 0xFF00_0000 | UInt32.random(in: 0...0xFF_FFFF, using: &random)
            }
        }
        return hasAlpha ? pixels : pixels.map { $0 & 0xFF_FFFF }
    }
}
