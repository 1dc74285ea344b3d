import CDeflate

/// Writes pixels as PNG (ISO/IEC 15948): a palette where 256 colours are enough, exactly or by letting rare shades
/// of letters' edges move by 2 of 255 at most, which for a chart they nearly always are, else channels. Cairo's own
/// writer takes thirty times as long for twice the bytes.
enum PNGEncoder {
    /// Of smaller pictures a palette may take more room than it saves, so both ways are tried.
    private static let smallPicture = 8192

    /// The file for a picture.
    static func encode(_ image: PixelGrid, pixelsPerPoint: Double) throws(CanvasError) -> [UInt8] {
        let perMetre = UInt32((pixelsPerPoint * 72 / 0.0254).rounded())
        guard let rows = IndexedRows.of(image) else { return try channels(image, perMetre) }
        let indexed = indexed(image, rows, perMetre)
        guard image.width * image.height <= smallPicture else { return indexed }
        let direct = try channels(image, perMetre)
        return direct.count < indexed.count ? direct : indexed
    }

    private static func indexed(
        _ image: PixelGrid, _ rows: borrowing IndexedRows, _ perMetre: UInt32
    ) -> [UInt8] {
        let colors = rows.palette.map { StraightColor(premultiplied: image.hasAlpha ? $0 : $0 | 0xFF00_0000) }
        let alphas = colors.map(\.alpha).filter { $0 < 255 }
        return file(
            image, colorType: 3, perMetre, palette: colors.flatMap { [$0.red, $0.green, $0.blue] },
            alphas: alphas, data: RowDeflate.compressed(rows))
    }

    private static func channels(_ image: PixelGrid, _ perMetre: UInt32) throws(CanvasError) -> [UInt8] {
        let rows = ChannelRows(image)
        let data = Zlib.compressed(UnsafeRawBufferPointer(start: rows.bytes, count: rows.count))
        guard !data.isEmpty else { throw .library("libdeflate: cannot compress a picture") }
        return file(image, colorType: image.hasAlpha ? 6 : 2, perMetre, palette: [], alphas: [], data: data)
    }

    private static func file(
        _ image: PixelGrid, colorType: UInt8, _ perMetre: UInt32, palette: [UInt8], alphas: [UInt8],
        data: [UInt8]
    ) -> [UInt8] {
        var png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        png.reserveCapacity(data.count + palette.count + alphas.count + 160)
        let size = bytes(UInt32(image.width)) + bytes(UInt32(image.height))
        append("IHDR", size + [8, colorType, 0, 0, 0], to: &png)
        append("sRGB", [0], to: &png)
        append("pHYs", bytes(perMetre) + bytes(perMetre) + [1], to: &png)
        if !palette.isEmpty { append("PLTE", palette, to: &png) }
        if !alphas.isEmpty { append("tRNS", alphas, to: &png) }
        append("IDAT", data, to: &png)
        append("IEND", [], to: &png)
        return png
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
