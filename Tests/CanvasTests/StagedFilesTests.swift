import Foundation
import Testing

@testable import Canvas

/// Several files are changed together or not at all.
@Suite final class StagedFilesTests {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "staged-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try put([1], "a")
        try put([2], "b")
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    private func path(_ name: String) -> String { folder.appending(path: name).path() }
    private func put(_ bytes: [UInt8], _ name: String) throws {
        try Data(bytes).write(to: URL(filePath: path(name)))
    }
    private func contents(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: path(name))))
    }
    private var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted() }
    }
    private func change(_ name: String, _ old: [UInt8]?, _ new: [UInt8]) -> StagedFiles.Change {
        StagedFiles.Change(path: path(name), old: old, new: new)
    }
    /// Why a commit did nothing; `nil` where it did something.
    private func refusal(
        _ changes: [StagedFiles.Change], afterStaging: () throws -> Void = {}
    ) throws -> StagedFiles.Failure? {
        do {
            let staged = try StagedFiles(changes)
            try afterStaging()
            try staged.commit()
            return nil
        } catch let failure as StagedFiles.Failure {
            return failure
        }
    }

    @Test func allAreChanged() throws {
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path("a"))
        try FileManager.default.createSymbolicLink(atPath: path("link"), withDestinationPath: "b")
        #expect(try refusal([change("a", [1], [3]), change("link", [2], [4]), change("c", nil, [5])]) == nil)
        #expect(try contents("a") == [3] && contents("b") == [4] && contents("c") == [5])
        #expect(try names == ["a", "b", "c", "link"])
        #expect(
            try FileManager.default.attributesOfItem(atPath: path("a"))[.posixPermissions] as? Int == 0o640)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("link")) == "b")
    }

    @Test func aFileThatChangedMeanwhileKeepsWhatItHas() throws {
        let refused = try refusal([change("a", [1], [3]), change("b", [2], [4])]) { try self.put([9], "b") }
        #expect(refused == .changed(path: path("b")))
        let appeared = try refusal([change("a", [1], [3]), change("c", nil, [4])]) { try self.put([8], "c") }
        #expect(appeared == .changed(path: path("c")))
        let gone = try refusal([change("a", [1], [3])]) {
            try FileManager.default.removeItem(atPath: self.path("a"))
        }
        #expect(gone == .changed(path: path("a")))
        #expect(try contents("b") == [9] && contents("c") == [8])
        #expect(try names == ["b", "c"])
    }

    @Test func whatWasPutInPlaceIsTakenBackWhereALaterOneFails() throws {
        let changes = [change("a", [1], [3]), change("new", nil, [4]), change("b", [2], [5])]
        let refused = try refusal(changes) {
            // Without what was staged for it the last one cannot be put in place.
            let staged = try self.names.filter { $0.hasPrefix(".huimou-") }
            #expect(staged.count == 3)
            for name in staged where try self.contents(name) == [5] {
                try FileManager.default.removeItem(atPath: self.path(name))
            }
        }
        #expect(refused == .io(path: path("b"), reason: "No such file or directory"))
        #expect(try contents("a") == [1] && contents("b") == [2])
        #expect(try names == ["a", "b"])
    }

    @Test func aFolderAndALinkToNowhereAreNoTargets() throws {
        try FileManager.default.createDirectory(atPath: path("d"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: path("e"), withDestinationPath: "nowhere")
        for name in ["d", "e"] {
            guard case .io(path(name), _)? = try refusal([change("a", [1], [3]), change(name, nil, [4])])
            else {
                Issue.record("\(name) was written")
                return
            }
        }
        #expect(try contents("a") == [1])
        #expect(try names == ["a", "b", "d", "e"])
    }
}
