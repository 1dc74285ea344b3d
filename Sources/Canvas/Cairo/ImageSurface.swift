import CPangoCairo

/// Opaque pixels in memory.
final class ImageSurface {
    /// Owned; released with this object.
    let handle: OpaquePointer
    /// Pixels.
    let width: Int, height: Int

    /// Black pixels of 32 bits: unused, red, green, blue from the highest byte down.
    init(width: Int, height: Int) throws(CanvasError) {
        handle = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
        self.width = width
        self.height = height
        try Cairo.check(cairo_surface_status(handle))
    }

    deinit {
        cairo_surface_destroy(handle)
    }

    /// Lends the pixels, row after row, `stride` pixels from one row to the next.
    func withPixels<T>(
        _ body: (_ pixels: UnsafePointer<UInt32>, _ stride: Int) throws(CanvasError) -> T
    ) throws(CanvasError) -> T {
        cairo_surface_flush(handle)
        guard let data = cairo_image_surface_get_data(handle) else {
            throw .library("Cairo: an image without pixels")
        }
        let stride = Int(cairo_image_surface_get_stride(handle))
        // Cairo's rows of this format are whole 32-bit pixels, aligned as such.
        let pixels = UnsafeRawPointer(data).assumingMemoryBound(to: UInt32.self)
        return try body(pixels, stride / MemoryLayout<UInt32>.stride)
    }
}
