import Foundation
import Testing

@testable import Canvas

@Suite final class AtomicWriteTests {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "canvas-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    private func path(_ name: String) -> String { folder.appending(path: name).path() }

    private var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted() }
    }

    private func permissions(_ name: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
        return try #require(attributes[.posixPermissions] as? Int)
    }

    private func contents(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: path(name))))
    }

    @Test(arguments: [0, 1, 5_000_000])
    func writesAndLeavesNothingBeside(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try atomicWrite(bytes, to: path("a.png"), syncing: count == 1)
        #expect(try contents("a.png") == bytes)
        #expect(try names == ["a.png"])
    }

    @Test func newFilesGetTheUsualPermissions() throws {
        try atomicWrite([1], to: path("new"))
        #expect(FileManager.default.createFile(atPath: path("usual"), contents: Data()))
        #expect(try permissions("new") == permissions("usual"))
    }

    @Test func permissionsOfAnExistingFileStay() throws {
        try atomicWrite([1], to: path("a"))
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path("a"))
        try atomicWrite([2], to: path("a"))
        #expect(try permissions("a") == 0o640)
        #expect(try contents("a") == [2])
    }

    @Test func sameBytesStillGetANewTime() throws {
        try atomicWrite([1], to: path("a"))
        let old = Date(timeIntervalSince1970: 1_000_000)
        try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: path("a"))
        try atomicWrite([1], to: path("a"))
        let date = try FileManager.default.attributesOfItem(atPath: path("a"))[.modificationDate] as? Date
        #expect(try #require(date) > old)
    }

    @Test func linksStayAndTheirTargetIsReplaced() throws {
        try atomicWrite([1], to: path("target"))
        try FileManager.default.createSymbolicLink(atPath: path("link"), withDestinationPath: "target")
        try atomicWrite([2], to: path("link"))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("link")) == "target")
        #expect(try contents("target") == [2])
    }

    @Test func devicesAreWrittenTo() throws {
        try atomicWrite([1], to: "/dev/null")
        let attributes = try FileManager.default.attributesOfItem(atPath: "/dev/null")
        #expect(attributes[.type] as? FileAttributeType == .typeCharacterSpecial)
    }

    @Test func failuresNamePathAndReasonAndLeaveNothing() throws {
        let missing = path("no/such/folder/a")
        guard case .io(missing, let reason) = refusal(of: { try atomicWrite([1], to: missing) }) else {
            Issue.record("another error")
            return
        }
        #expect(reason == "No such file or directory")
        #expect(try names.isEmpty)
        guard case .io(folder.path(), _) = refusal(of: { try atomicWrite([1], to: folder.path()) }) else {
            Issue.record("a folder was replaced")
            return
        }
    }
}
