import CPangoCairo
import Plot

@testable import Canvas

/// A scene as a copier without colour sees it: one luminance 0…255 a pixel, at one pixel a point.
struct GreyPixels {
    let values: [Double]

    init(_ scene: Scene, _ typesetter: Typesetter) throws {
        let (width, height) = (Int(scene.size.width.rounded(.up)), Int(scene.size.height.rounded(.up)))
        let surface = try ImageSurface(width: width, height: height, background: .white)
        var painter = ScenePainter(
            CairoContext(surface: surface.handle), typesetter: typesetter)
        try painter.paint(scene)
        values = try surface.withPixels { grid in
            (0..<height).flatMap { y in (0..<width).map { x in Self.luminance(grid.row(y)[x]) } }
        }
    }

    /// Rec. 709 weights on the encoded channels, as copiers do.
    private static func luminance(_ pixel: UInt32) -> Double {
        0.2126 * Double(pixel >> 16 & 255) + 0.7152 * Double(pixel >> 8 & 255) + 0.0722 * Double(pixel & 255)
    }

    /// How many pixels differ by more than an eighth of the way from black to white; all where the sizes differ.
    func differences(from other: GreyPixels) -> Int {
        guard values.count == other.values.count else { return max(values.count, other.values.count) }
        return zip(values, other.values).count { abs($0 - $1) > 32 }
    }
}
