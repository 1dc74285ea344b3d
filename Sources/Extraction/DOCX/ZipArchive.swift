import CZip
import Exchange

/// An archive in memory, of which single files are read within bounds.
struct ZipArchive: ~Copyable {
    private let handle: OpaquePointer

    /// Throws where the bytes are no archive, or one of more files than any may have. The bytes must outlive it.
    init(_ bytes: UnsafeRawBufferPointer) throws(ExtractionFailure) {
        handle = try ZipArchive.open(bytes)
    }

    private static func open(_ bytes: UnsafeRawBufferPointer) throws(ExtractionFailure) -> OpaquePointer {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let source = zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(bytes.count), 0, &error)
        else {
            throw .broken(String(cString: zip_error_strerror(&error)))
        }
        guard let handle = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            throw .broken(String(cString: zip_error_strerror(&error)))
        }
        guard zip_get_num_entries(handle, 0) <= Bounds.archiveEntries else {
            zip_discard(handle)
            throw .excess(.archiveEntries)
        }
        return handle
    }

    deinit { zip_discard(handle) }

    /// Hands the bytes of a file over in chunks until `take` returns false; false where there is no such file.
    func read(_ name: String, _ take: (UnsafeBufferPointer<UInt8>) -> Bool) throws(ExtractionFailure) -> Bool
    {
        let index = zip_name_locate(handle, name, 0)
        guard index >= 0 else { return false }
        var status = zip_stat_t()
        zip_stat_init(&status)
        guard zip_stat_index(handle, zip_uint64_t(index), 0, &status) == 0 else {
            throw .broken("libzip: \(name)")
        }
        guard Int32(status.encryption_method) == ZIP_EM_NONE else { throw .encrypted }
        guard let file = zip_fopen_index(handle, zip_uint64_t(index), 0) else {
            throw .broken(String(cString: zip_strerror(handle)))
        }
        defer { zip_fclose(file) }
        // What the archive says of its sizes need not be true: only what comes out counts.
        let packed = min(Int(clamping: status.comp_size), Bounds.fileSize)
        let limit = min(Bounds.unpackedSize, 1 << 20 + packed * Bounds.unpackedRatio)
        var total = 0
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = Int(zip_fread(file, &chunk, zip_uint64_t(chunk.count)))
            guard count >= 0 else { throw .broken(String(cString: zip_file_strerror(file))) }
            if count == 0 { return true }
            total += count
            guard total <= limit else { throw .excess(.unpackedSize) }
            guard chunk.withUnsafeBufferPointer({ take(UnsafeBufferPointer(rebasing: $0[..<count])) }) else {
                return true
            }
        }
    }
}
