import CPangoCairo

/// Draws scenes as PNG.
public enum PNGRenderer {
    /// The most pixels that are drawn: 10 000 by 10 000.
    public static let pixelLimit = 100_000_000

    /// A picture at a resolution, which the file states (`pHYs`) so that Word and WPS show it at the size in points.
    /// Parts of a pixel at the right and bottom edge count as whole ones.
    /// - Parameter isTransparent: leaves the scene's background out and keeps the alpha of what is drawn, for pictures
    ///   that are laid over a ground of another colour.
    /// - Throws: `badSize` for a resolution that is not positive or a picture past `pixelLimit`; whatever the text
    ///   of the scene gives rise to.
    public static func render(
        _ scene: Scene, dpi: Double, isTransparent: Bool = false, typesetter: Typesetter
    ) throws(CanvasError) -> [UInt8] {
        guard dpi.isFinite, dpi > 0 else { throw .badSize("\(dpi) dots per inch") }
        try scene.checkGeometry()
        let scale = dpi / 72
        // A hundredth of a pixel is not worth a row: 1600 pt · 72 dpi must not become 1601.
        let width = (scene.size.width * scale - 0.01).rounded(.up)
        let height = (scene.size.height * scale - 0.01).rounded(.up)
        return try render(
            scene, width: width, height: height, scale: scale, isTransparent: isTransparent,
            typesetter: typesetter)
    }

    /// A picture exactly `width` by `height` pixels, at the resolution at which the scene is that wide.
    /// - Throws: as above; `badSize` also where the height in pixels does not belong to the scene's shape.
    public static func render(
        _ scene: Scene, pixelWidth width: Int, pixelHeight height: Int, isTransparent: Bool = false,
        typesetter: Typesetter
    ) throws(CanvasError) -> [UInt8] {
        try scene.checkGeometry()
        let scale = Double(width) / scene.size.width
        guard width > 0, height > 0, abs(scene.size.height * scale - Double(height)) <= 1 else {
            throw .badSize(
                "\(width) by \(height) pixels for \(scene.size.width) by \(scene.size.height) points")
        }
        return try render(
            scene, width: Double(width), height: Double(height), scale: scale, isTransparent: isTransparent,
            typesetter: typesetter)
    }

    private static func render(
        _ scene: Scene, width: Double, height: Double, scale: Double, isTransparent: Bool,
        typesetter: Typesetter
    ) throws(CanvasError) -> [UInt8] {
        guard width >= 1, height >= 1, width <= 32_767, height <= 32_767,
            width * height <= Double(pixelLimit)
        else { throw .badSize("\(width) by \(height) pixels") }
        // A translucent background lies on white paper.
        let background = scene.background ?? .white
        let ground = background.alpha == 255 ? background : .white
        let surface = try ImageSurface(
            width: Int(width), height: Int(height), background: isTransparent ? nil : ground)
        let cairo = CairoContext(surface: surface.handle)
        if !isTransparent, background != ground {
            // Over the whole surface, so that a part of a pixel at the edge does not stay white.
            cairo.setColor(background)
            cairo_paint(cairo.handle)
        }
        cairo_scale(cairo.handle, scale, scale)
        var painter = ScenePainter(cairo, typesetter: typesetter)
        painter.snapsToPixels = true
        try painter.paint(items: scene.items)
        return try surface.withPixels { image throws(CanvasError) in
            try PNGEncoder.encode(image, pixelsPerPoint: scale)
        }
    }
}
