#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A whole file as bytes, through the C library: loading Foundation would be a part of what is measured.
enum ByteFile {
    /// - Throws: `BenchError` where the file cannot be read.
    static func read(_ path: String) throws(BenchError) -> [UInt8] {
        guard let file = fopen(path, "rb") else { throw BenchError(path: path) }
        defer { fclose(file) }
        guard fseek(file, 0, SEEK_END) == 0 else { throw BenchError(path: path) }
        let size = ftell(file)
        rewind(file)
        guard size >= 0 else { throw BenchError(path: path) }
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = fread(buffer.baseAddress, 1, size, file)
        }
    }

    /// - Throws: `BenchError` where the file cannot be written.
    static func write(_ bytes: [UInt8], to path: String) throws(BenchError) {
        guard let file = fopen(path, "wb") else { throw BenchError(path: path) }
        let written = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, written == bytes.count else { throw BenchError(path: path) }
    }
}

/// Why a run of the benchmark stopped.
struct BenchError: Error {
    let message: String

    init(message: String) { self.message = message }

    /// The last failure of the C library on a file.
    init(path: String) { message = "\(path): \(String(cString: strerror(errno)))" }
}
