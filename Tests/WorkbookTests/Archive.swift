import CZip
import Foundation

/// The files of an archive, read with another library than the one that wrote it.
struct Archive {
    private(set) var files: [String: String] = [:]

    init(_ bytes: [UInt8]) throws {
        let path = FileManager.default.temporaryDirectory.path + "/book-\(UUID().uuidString).xlsx"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        var number: Int32 = 0
        guard let archive = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, &number) else {
            throw CocoaError(.fileReadCorruptFile)
        }
        defer { zip_discard(archive) }
        for index in 0..<zip_uint64_t(zip_get_num_entries(archive, 0)) {
            var stat = zip_stat_t()
            guard zip_stat_index(archive, index, 0, &stat) == 0, let name = stat.name,
                let file = zip_fopen_index(archive, index, 0)
            else { throw CocoaError(.fileReadCorruptFile) }
            defer { zip_fclose(file) }
            var buffer = [UInt8](repeating: 0, count: Int(stat.size))
            guard zip_fread(file, &buffer, stat.size) == zip_int64_t(stat.size) else {
                throw CocoaError(.fileReadCorruptFile)
            }
            files[String(cString: name)] = String(decoding: buffer, as: UTF8.self)
        }
    }

    subscript(name: String) -> String { files[name] ?? "" }
}
