#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Borrowed pixels of 32 bits, colours multiplied by their alpha.
struct PixelGrid {
    /// Row after row.
    let pixels: UnsafePointer<UInt32>
    /// Pixels from one row to the next.
    let stride: Int
    /// Pixels.
    let width: Int, height: Int
    /// Whether the highest byte is an alpha; it means nothing otherwise.
    let hasAlpha: Bool

    /// The bits of a pixel that mean something.
    var mask: UInt32 { hasAlpha ? 0xFFFF_FFFF : 0xFF_FFFF }

    /// The first pixel of a row.
    func row(_ index: Int) -> UnsafePointer<UInt32> { pixels + index * stride }

    /// Whether a row is the one above again.
    func repeatsRow(_ index: Int) -> Bool {
        index > 0 && memcmp(row(index), row(index - 1), width * 4) == 0
    }
}

/// A colour as PNG stores it, which does not multiply channels by alpha.
struct StraightColor {
    let red: UInt8, green: UInt8, blue: UInt8, alpha: UInt8

    /// The colour of a premultiplied pixel `0xAARRGGBB`, to the nearest level.
    init(premultiplied pixel: UInt32) {
        let alpha = pixel >> 24
        self.alpha = UInt8(alpha)
        func channel(_ shift: UInt32) -> UInt8 {
            let value = pixel >> shift & 255
            guard alpha != 255 else { return UInt8(value) }
            return alpha == 0 ? 0 : UInt8(min((value * 255 + alpha / 2) / alpha, 255))
        }
        red = channel(16)
        green = channel(8)
        blue = channel(0)
    }
}
