import Foundation
import Testing

@testable import Metrics

/// A file that cannot be read gives one fault, and none follows from it.
@Suite struct FileFaultTests {
    @Test func theSystemsReasonStandsInOneLine() throws {
        let folder = try InventedFolder()
        try folder.remove("bodies.csv")
        try FileManager.default.createDirectory(
            atPath: folder.path + "/bodies.csv", withIntermediateDirectories: true)
        let fault = try #require(Dataset.load(from: folder.path).faults.first)
        #expect(fault.code == .unreadableFile)
        #expect(fault.message.en == "it cannot be read: Is a directory")
        #expect(FileProblem(EACCES) == .unreadable("Permission denied"))
        #expect(FileProblem(ENOENT) == .missing)
    }

    @Test(.enabled(if: getuid() != 0, "root may read everything")) func aFileOfSomebodyElse() throws {
        let folder = try InventedFolder()
        try FileManager.default.setAttributes(
            [.posixPermissions: 0], ofItemAtPath: folder.path + "/sources.csv")
        let fault = try #require(Dataset.load(from: folder.path).faults.first)
        #expect(fault.message.en == "it cannot be read: Permission denied")
    }

    @Test func aFileWhereAFolderShouldBe() throws {
        let folder = try InventedFolder()
        try FileManager.default.removeItem(atPath: folder.path + "/observations")
        try folder.write("observations", "")
        let faults = Dataset.load(from: folder.path).faults
        #expect(faults.map(\.code) == [.unreadableFile])
        #expect(faults.first?.message.en == "it cannot be read: Not a directory")
    }

    @Test(arguments: [
        ("body,indicator,topic\0", "1:21 nul-byte"), (InventedFolder.header + "\"yi,", "2:1 unclosed-quote"),
        (
            InventedFolder.header.replacingOccurrences(of: "indicator", with: "indicater"),
            "1:6 unknown-column"
        ),
        (InventedFolder.header.replacingOccurrences(of: "note", with: "mood"), "1:95 unknown-column"),
        (InventedFolder.header.replacingOccurrences(of: ",note", with: ""), "1:1 missing-column"),
    ]) func nothingFollowsFromObservationsThatCannotBeRead(text: String, expected: String) throws {
        let folder = try InventedFolder()
        let rows = text.hasSuffix("\n") ? InventedFolder.good.joined(separator: "\n") : ""
        try folder.write("observations/2024.csv", text + rows)
        #expect(folder.faults() == ["observations/2024.csv:" + expected])
    }

    @Test func aRowInAnotherEncodingIsOneFault() throws {
        let folder = try InventedFolder()
        var bytes = Data(InventedFolder.header.utf8)
        bytes += Data("yi,proposals_filed,".utf8) + [0xB2, 0xE2] + Data(",2024,session,,3,exact,".utf8)
        bytes += [0xBC, 0xFE] + Data(",whole,3,own,,\n".utf8)
        try bytes.write(to: URL(fileURLWithPath: folder.path + "/observations/2024.csv"))
        let faults = folder.faults()
        #expect(faults.allSatisfy { $0.hasSuffix("invalid-utf8") } && !faults.isEmpty)
    }

    @Test func rowsAreNotBlamedForABodyThatCouldNotBeRead() throws {
        let folder = try InventedFolder()
        try folder.write(
            "bodies.csv",
            "id,name,name_en,short_name,level,parent,division_code\njia,政协甲省委员会,,甲省,provincial,,\n\"yi\"x,,,,,,\n"
        )
        #expect(folder.faults() == ["bodies.csv:3:5 stray-quote"])
    }

    @Test func faultsAreCountedBeyondThoseKept() throws {
        let folder = try InventedFolder()
        let rows = (0..<5_000).map { "nobody-\($0),x,,year,s,,x,y,z,w,u,v,,," }
        try folder.rows(rows.map { String($0.dropLast(1)) } + InventedFolder.good)
        let loaded = Dataset.load(from: folder.path)
        #expect(loaded.faults.count == FaultList.limit)
        #expect(loaded.errorCount == 5_000 * 8, "\(loaded.errorCount)")
        #expect(loaded.faults.first?.line == 2)
        #expect(loaded.dataset.observations.count == InventedFolder.good.count)
    }

    @Test func textIsReadOrRefusedAtTheByte() throws {
        let folder = try InventedFolder()
        let path = folder.path + "/x.json"
        try Data([0xEF, 0xBB, 0xBF] + Array("{\n \"甲".utf8) + [0xFF, 0x7D]).write(
            to: URL(fileURLWithPath: path))
        #expect(place(readText(of: path, limit: 100)) == "2:4 invalid-utf8")
        #expect(place(readText(of: path, limit: 4)) == "1:1 file-too-large")
        #expect(place(readText(of: folder.path, limit: 4)) == "1:1 unreadable-file")
        #expect(place(readText(of: path + "x", limit: 4)) == "1:1 missing-file")
    }

    private func place(_ result: Result<String, Fault>) -> String? {
        guard case .failure(let fault) = result else { return nil }
        return "\(fault.line):\(fault.column) \(fault.code.rawValue)"
    }
}
