import CPangoCairo

@testable import Canvas

/// A PNG read back by Cairo, which uses libpng: another implementation than ours.
struct DecodedPNG {
    let width: Int
    let height: Int
    /// `0xRRGGBB`, row after row.
    let pixels: [UInt32]
    /// Of each pixel, 0 (clear) to 255; the colours are multiplied by it.
    let alphas: [UInt8]

    init(width: Int, height: Int, pixels: [UInt32]) {
        (self.width, self.height, self.pixels) = (width, height, pixels)
        alphas = Array(repeating: 255, count: pixels.count)
    }

    init?(_ bytes: [UInt8]) {
        var rest = bytes[...]
        let surface = withUnsafeMutablePointer(to: &rest) { source in
            cairo_image_surface_create_from_png_stream(
                { closure, target, count in
                    guard let source = closure?.assumingMemoryBound(to: ArraySlice<UInt8>.self), let target,
                        source.pointee.count >= Int(count)
                    else { return CAIRO_STATUS_READ_ERROR }
                    for index in 0..<Int(count) { target[index] = source.pointee.removeFirst() }
                    return CAIRO_STATUS_SUCCESS
                }, source)
        }
        defer { cairo_surface_destroy(surface) }
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
            let data = cairo_image_surface_get_data(surface)
        else { return nil }
        width = Int(cairo_image_surface_get_width(surface))
        height = Int(cairo_image_surface_get_height(surface))
        let stride = Int(cairo_image_surface_get_stride(surface))
        let hasAlpha = cairo_image_surface_get_format(surface) == CAIRO_FORMAT_ARGB32
        var pixels: [UInt32] = []
        var alphas: [UInt8] = []
        for y in 0..<height {
            let row = UnsafeRawPointer(data + y * stride).assumingMemoryBound(to: UInt32.self)
            for x in 0..<width {
                pixels.append(row[x] & 0xFF_FFFF)
                alphas.append(hasAlpha ? UInt8(row[x] >> 24) : 255)
            }
        }
        self.alphas = alphas
        self.pixels = pixels
    }

    subscript(x: Int, y: Int) -> UInt32 { pixels[y * width + x] }

    /// The chunks of a PNG file in order.
    static func chunks(_ png: [UInt8]) -> [(type: String, data: [UInt8])] {
        var result: [(String, [UInt8])] = []
        var at = 8
        while at + 12 <= png.count {
            let length = png[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }
            let type = String(decoding: png[at + 4..<at + 8], as: UTF8.self)
            result.append((type, Array(png[at + 8..<at + 8 + length])))
            at += length + 12
        }
        return result
    }
}
