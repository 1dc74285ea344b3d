import CDeflate

/// Compression in the form of RFC 1950, which PNG and PDF share.
enum Zlib {
    /// The bytes in less room.
    static func compressed(_ bytes: [UInt8]) throws(CanvasError) -> [UInt8] {
        var data: [UInt8] = []
        bytes.withUnsafeBytes { data = compressed($0) }
        guard !data.isEmpty else { throw .library("libdeflate: cannot compress") }
        return data
    }

    /// The bytes in less room; nothing where memory is short.
    static func compressed(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        // Level 6: 1 is slower on flat pictures, 9 takes six times as long for a hundredth of the bytes.
        guard let compressor = libdeflate_alloc_compressor(6) else { return [] }
        defer { libdeflate_free_compressor(compressor) }
        let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
        return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            count = libdeflate_zlib_compress(
                compressor, bytes.baseAddress, bytes.count, buffer.baseAddress, bound)
        }
    }
}
