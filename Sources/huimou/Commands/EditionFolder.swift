import Canvas
import Metrics
import Report

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A folder that is written beside its place and renamed: whole, or as it was.
enum EditionFolder {
    /// Writes the files of an edition. A folder that holds an earlier one is replaced; one that holds anything else stays,
    /// and is an error.
    static func write(_ edition: MarkdownEdition, to path: String, typesetter: Typesetter) throws {
        let place = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        try checkIsFree(place)
        try Outputs.prepare(folder: Outputs.folder(of: place))
        let beside = "\(place).\(ProcessInfo.processInfo.processIdentifier).new"
        let manager = FileManager.default
        defer { try? manager.removeItem(atPath: beside) }
        try Outputs.prepare(folder: "\(beside)/\(MarkdownEdition.pictureFolder)")
        try edition.forEachFile(typesetter: typesetter) { name, bytes in
            try Outputs.write(bytes, to: "\(beside)/\(name)")
        }
        try replace(place, by: beside)
    }

    /// What a folder of an earlier edition holds.
    private static let own: Set<String> = [MarkdownEdition.textName, MarkdownEdition.pictureFolder]

    private static func checkIsFree(_ path: String) throws(Failure) {
        let manager = FileManager.default
        guard manager.fileExists(atPath: path) else { return }
        let held = try? manager.contentsOfDirectory(atPath: path)
        guard let held, held.isEmpty || own == Set(held) else {
            throw Failure(
                .usage, code: "folder-in-use",
                Bilingual(
                    zh: "\(path) 里有别的东西，不覆盖；另指一个文件夹",
                    en: "\(path) holds something else and is left as it is; name another folder"))
        }
    }

    private static func replace(_ path: String, by beside: String) throws(Failure) {
        let manager = FileManager.default
        let old = beside + ".old"
        let isThere = manager.fileExists(atPath: path)
        do {
            if isThere { try manager.moveItem(atPath: path, toPath: old) }
            do {
                try manager.moveItem(atPath: beside, toPath: path)
            } catch {
                if isThere { try manager.moveItem(atPath: old, toPath: path) }
                throw error
            }
            if isThere { try manager.removeItem(atPath: old) }
        } catch {
            throw Outputs.unwritable(path)
        }
    }
}
