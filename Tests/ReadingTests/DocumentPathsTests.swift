import Foundation
import Testing

@testable import Reading

/// The documents of folders.
@Suite struct DocumentPathsTests {
    /// A folder with files of these names, removed after the test.
    private final class Folder {
        let path = NSTemporaryDirectory() + "huimou-" + UUID().uuidString

        init(_ names: [String]) throws {
            for name in names {
                let file = URL(fileURLWithPath: path + "/" + name)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data().write(to: file)
            }
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        func found(_ start: String = "") -> [String] {
            DocumentPaths([path + start]).map { String($0.path.dropFirst(path.count)) }
        }
    }

    @Test func orderIsThatOfBytes() throws {
        let folder = try Folder([
            "b.txt", "B.txt", "a.b/x.txt", "a/x.txt", "a.txt", "é.txt", "e\u{301}.txt", "一.md",
        ])
        #expect(
            folder.found() == [
                "/B.txt", "/a/x.txt", "/a.b/x.txt", "/a.txt", "/b.txt", "/e\u{301}.txt", "/é.txt", "/一.md",
            ])
    }

    @Test func foldersReachedTwiceAreEnteredOnce() throws {
        let folder = try Folder(["a/x.txt", "b/y.txt"])
        let manager = FileManager.default
        try manager.createSymbolicLink(atPath: folder.path + "/a/up", withDestinationPath: "..")
        try manager.createSymbolicLink(atPath: folder.path + "/a/z", withDestinationPath: "../b")
        #expect(folder.found() == ["/a/x.txt", "/a/z/y.txt"])
        // What is given twice is read twice.
        #expect(DocumentPaths([folder.path + "/b", folder.path + "/b"]).map(\.problem) == [nil, nil])
    }

    @Test func anEmptyFolderIsNamedAndAFullOneWithinItIsNot() throws {
        let folder = try Folder(["a/x.csv", "b/c/y.txt"])
        #expect(Array(DocumentPaths([folder.path + "/a"])).map(\.problem) == [.noDocuments])
        #expect(folder.found() == ["/b/c/y.txt"])
    }

    @Test func pathsThatAreNoFolderAreHandedOnAsTheyAre() {
        let paths = ["/nowhere/at/all", "/dev/null", ""]
        #expect(Array(DocumentPaths(paths)) == paths.map { .init(path: $0) })
        #expect(Array(DocumentPaths([])).isEmpty)
    }

    #if os(Linux)
        @Test func aNameThatIsNoUTF8IsNamed() throws {
            let folder = try Folder(["a.txt"])
            let bytes = Array(folder.path.utf8) + [0x2F, 0x62, 0xFF] + Array(".txt\0".utf8)
            let file = bytes.withUnsafeBytes { creat($0.bindMemory(to: CChar.self).baseAddress!, 0o600) }
            #expect(file >= 0)
            close(file)
            #expect(Array(DocumentPaths([folder.path])).map(\.problem) == [nil, .unnamable])
        }
    #endif
}
