import CDeflate

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Writes pixels as PNG (ISO/IEC 15948): a palette where 256 colours are enough, exactly or by letting rare shades
/// of letters' edges move by 2 of 255 at most, which for a chart they nearly always are, else RGB. Cairo's own
/// writer takes ten times as long for twice the bytes.
enum PNGEncoder {
    /// The file for a picture.
    static func encode(_ surface: ImageSurface, pixelsPerPoint: Double) throws(CanvasError) -> [UInt8] {
        try surface.withPixels { (pixels, stride) throws(CanvasError) in
            let image = PixelGrid(
                pixels: pixels, stride: stride, width: surface.width, height: surface.height)
            let rows = FilteredRows.indexed(image) ?? FilteredRows.merged(image) ?? FilteredRows.rgb(image)
            return try file(of: rows, image: image, pixelsPerPoint: pixelsPerPoint)
        }
    }

    private static func file(
        of rows: borrowing FilteredRows, image: PixelGrid, pixelsPerPoint: Double
    ) throws(CanvasError) -> [UInt8] {
        let perMetre = UInt32((pixelsPerPoint * 72 / 0.0254).rounded())
        var png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        let colorType: UInt8 = rows.palette.isEmpty ? 2 : 3
        let size = bytes(UInt32(image.width)) + bytes(UInt32(image.height))
        append("IHDR", size + [8, colorType, 0, 0, 0], to: &png)
        append("sRGB", [0], to: &png)
        append("pHYs", bytes(perMetre) + bytes(perMetre) + [1], to: &png)
        if !rows.palette.isEmpty {
            let channels = rows.palette.flatMap {
                [UInt8($0 >> 16 & 255), UInt8($0 >> 8 & 255), UInt8($0 & 255)]
            }
            append("PLTE", channels, to: &png)
        }
        append("IDAT", try compressed(rows), to: &png)
        append("IEND", [], to: &png)
        return png
    }

    private static func compressed(_ rows: borrowing FilteredRows) throws(CanvasError) -> [UInt8] {
        let data = Zlib.compressed(UnsafeRawBufferPointer(start: rows.bytes, count: rows.count))
        guard !data.isEmpty else { throw .library("libdeflate: cannot compress a picture") }
        return data
    }

    private static func append(_ type: StaticString, _ data: [UInt8], to png: inout [UInt8]) {
        png += bytes(UInt32(data.count))
        let start = png.count
        png += UnsafeBufferPointer(start: type.utf8Start, count: type.utf8CodeUnitCount)
        png += data
        let sum = png.withUnsafeBytes {
            libdeflate_crc32(0, $0.baseAddress.map { $0 + start }, $0.count - start)
        }
        png += bytes(sum)
    }

    private static func bytes(_ value: UInt32) -> [UInt8] {
        [UInt8(value >> 24), UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255)]
    }
}

/// Borrowed pixels of 32 bits, of which the highest byte means nothing.
struct PixelGrid {
    /// Row after row.
    let pixels: UnsafePointer<UInt32>
    /// Pixels from one row to the next.
    let stride: Int
    /// Pixels.
    let width: Int, height: Int

    /// The first pixel of a row.
    func row(_ index: Int) -> UnsafePointer<UInt32> { pixels + index * stride }

    /// Whether a row is the one above again.
    func repeatsRow(_ index: Int) -> Bool {
        index > 0 && memcmp(row(index), row(index - 1), width * 4) == 0
    }
}
