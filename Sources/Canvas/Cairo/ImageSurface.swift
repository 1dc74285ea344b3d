import CPangoCairo

/// Pixels in memory.
final class ImageSurface {
    /// Owned; released with this object.
    let handle: OpaquePointer
    /// Pixels.
    let width: Int, height: Int
    /// The pixels themselves; owned. Cairo's own would be cleared before they are painted over.
    private let pixels: UnsafeMutablePointer<UInt32>
    private let stride: Int
    private let hasAlpha: Bool

    /// Pixels of one colour; `nil` is clear ink, on which what is drawn keeps its alpha.
    init(width: Int, height: Int, background: Color?) throws(CanvasError) {
        let format = background == nil ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24
        let rowBytes = Int(cairo_format_stride_for_width(format, Int32(width)))
        stride = rowBytes / MemoryLayout<UInt32>.stride
        hasAlpha = background == nil
        self.width = width
        self.height = height
        pixels = .allocate(capacity: stride * height)
        let fill = background.map {
            0xFF00_0000 | UInt32($0.red) << 16 | UInt32($0.green) << 8 | UInt32($0.blue)
        }
        pixels.initialize(repeating: fill ?? 0, count: stride * height)
        handle = cairo_image_surface_create_for_data(
            UnsafeMutableRawPointer(pixels).assumingMemoryBound(to: UInt8.self), format, Int32(width),
            Int32(height), Int32(rowBytes))
        try Cairo.check(cairo_surface_status(handle))
    }

    deinit {
        // Nobody else holds the surface by now: pens die before what they draw on.
        cairo_surface_finish(handle)
        cairo_surface_destroy(handle)
        pixels.deallocate()
    }

    /// Lends the pixels.
    func withPixels<T>(_ body: (PixelGrid) throws(CanvasError) -> T) throws(CanvasError) -> T {
        cairo_surface_flush(handle)
        return try body(
            PixelGrid(
                pixels: UnsafePointer(pixels), stride: stride, width: width, height: height,
                hasAlpha: hasAlpha))
    }
}
