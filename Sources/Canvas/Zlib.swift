import CDeflate

/// Compression in the form of RFC 1950, which PNG and PDF share.
enum Zlib {
    /// 1 is slower on flat pictures, 9 takes six times as long for a hundredth of the bytes.
    static let level: Int32 = 6

    /// The bytes in less room; nothing where memory is short.
    static func compressed(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        guard let compressor = libdeflate_alloc_compressor(level) else { return [] }
        defer { libdeflate_free_compressor(compressor) }
        let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
        return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            count = libdeflate_zlib_compress(
                compressor, bytes.baseAddress, bytes.count, buffer.baseAddress, bound)
        }
    }
}
