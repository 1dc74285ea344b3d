import Metrics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The documents that some paths name, one after another: a file as it is, and of a folder every document in it.
///
/// A folder is walked in order of name, byte by byte, folders in their place among the files. Of what is in it, files
/// count whose names end as a document's do; hidden entries, the lock files of office programs and whatever is
/// no regular file are passed over. Links are followed, but no folder is entered twice. Only the names of the folders
/// that are open are in memory.
public struct DocumentPaths: Sequence, IteratorProtocol {
    /// A file to read, or a path that leads to none.
    public struct Element: Equatable, Sendable {
        /// The path, beginning with the one given.
        public var path: String
        /// Why there is nothing to read.
        public var problem: DocumentError?
    }

    /// How the names of documents end in a folder; a file that is named itself may be called anything.
    public static let endings: Set<String> = ["txt", "md", "html", "htm", "xhtml", "shtml", "pdf", "docx"]

    /// How many folders may lie within each other.
    static let maximumDepth = 64

    private var given: ArraySlice<String>
    /// The folders that are open, each with what is still to come of it, the next one last.
    private var open: [(path: String, rest: [Entry])] = []
    private var entered: Set<[UInt64]> = []
    /// Whether something was found in the folder that was given.
    private var isAnythingFound = false

    /// The documents of files and folders, in the order given.
    public init(_ paths: [String]) { given = paths[...] }

    /// The next document, or the next path that leads to none.
    public mutating func next() -> Element? {
        while true {
            // In place: a copy of a folder's names for each of them would take their number squared.
            let top = open.count - 1
            guard top >= 0 else {
                guard let path = given.popFirst() else { return nil }
                guard Self.type(of: path) == S_IFDIR else { return Element(path: path) }
                (entered, isAnythingFound) = ([], false)
                if let problem = enter(path) { return Element(path: path, problem: problem) }
                continue
            }
            guard let entry = open[top].rest.popLast() else {
                let folder = open.removeLast().path
                guard open.isEmpty, !isAnythingFound else { continue }
                return Element(path: folder, problem: .noDocuments)
            }
            let folder = open[top].path
            let path = folder + (folder.hasSuffix("/") ? "" : "/") + entry.name
            if entry.kind == .folder {
                guard let problem = enter(path) else { continue }
                isAnythingFound = true
                return Element(path: path, problem: problem)
            }
            isAnythingFound = true
            return Element(path: path, problem: entry.kind == .unnamable ? .unnamable : nil)
        }
    }

    // MARK: Folders

    /// What a folder holds.
    private struct Entry {
        enum Kind { case file, folder, unnamable }

        var name: String
        var kind: Kind

        /// An entry by its name and the type that the folder has of it; `nil` for what is passed over.
        init?(_ bytes: [UInt8], type: UInt8, in folder: String) {
            guard let first = bytes.first, first != UInt8(ascii: "."), !bytes.starts(with: [0x7E, 0x24])
            else { return nil }
            name = String(decoding: bytes, as: UTF8.self)
            let isDocument = Entry.isDocument(name)
            var mode = type == UInt8(DT_REG) ? S_IFREG : type == UInt8(DT_DIR) ? S_IFDIR : 0
            if type == UInt8(DT_LNK) || type == UInt8(DT_UNKNOWN) {
                // Of what a broken link leads to, reading will tell.
                mode = DocumentPaths.type(of: folder + "/" + name) ?? S_IFREG
            }
            guard mode == S_IFDIR || mode == S_IFREG && isDocument else { return nil }
            kind = mode == S_IFDIR ? .folder : .file
            // A path is a text here: such a name would lead nowhere.
            if String(validating: bytes, as: UTF8.self) == nil { kind = .unnamable }
        }

        private static func isDocument(_ name: String) -> Bool {
            guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
            return DocumentPaths.endings.contains(name[name.utf8.index(after: dot)...].lowercased())
        }
    }

    /// Opens a folder unless it was open before; what keeps it from being opened.
    private mutating func enter(_ path: String) -> DocumentError? {
        guard open.count < Self.maximumDepth else { return .excess(.folders) }
        guard let folder = opendir(path) else {
            return errno == ENOENT ? .missing : .unreadable(String(cString: strerror(errno)))
        }
        defer { closedir(folder) }
        var status = stat()
        guard fstat(dirfd(folder), &status) == 0 else {
            return .unreadable(String(cString: strerror(errno)))
        }
        let identity = [UInt64(truncatingIfNeeded: status.st_dev), UInt64(truncatingIfNeeded: status.st_ino)]
        guard entered.insert(identity).inserted else { return nil }
        var entries: [Entry] = []
        while let next = readdir(folder) {
            let bytes = withUnsafeBytes(of: &next.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if let entry = Entry(bytes, type: next.pointee.d_type, in: path) { entries.append(entry) }
        }
        entries.sort { $1.name.utf8.lexicographicallyPrecedes($0.name.utf8) }
        open.append((path, entries))
        return nil
    }

    /// The type of what a path leads to, links followed; `nil` where it leads nowhere.
    private static func type(of path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }
}
