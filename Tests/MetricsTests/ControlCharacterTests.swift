import Foundation
import Testing

@testable import Metrics

/// What no font draws is refused where it stands, not where it is drawn.
@Suite struct ControlCharacterTests {
    private static let row = "yi,proposals_filed,@,2024,session,,3,exact,件,whole,3件,own,,"

    @Test(arguments: [
        "\u{1}", "\u{1B}", "\u{7F}", "\u{85}", "\u{9F}", "\u{2028}", "\u{2029}", "\u{202A}", "\u{202E}",
        "\u{2066}", "\u{2069}", "\t",
    ]) func namesTheScalarAtItsPlace(character: String) throws {
        let folder = try InventedFolder()
        let row = Self.row.replacingOccurrences(of: "@", with: "甲" + character + "乙")
        try folder.rows([row] + InventedFolder.good)
        #expect(folder.faults() == ["observations/2024.csv:2:21 control-character"])
        let fault = try #require(Dataset.load(from: folder.path).faults.first)
        let scalar = try #require(character.unicodeScalars.first)
        #expect(fault.message.en.contains(scalar.codePoint))
    }

    @Test(arguments: [
        ("\"甲\n乙\"", "2:22"), ("\"\"\"甲\"\"\n乙\"", "2:26"), ("\"甲\r\n乙\"", "2:22"), ("\"\t\"", "2:21"),
    ]) func aNameHasOneLine(topic: String, place: String) throws {
        let folder = try InventedFolder()
        try folder.rows([Self.row.replacingOccurrences(of: "@", with: topic)] + InventedFolder.good)
        #expect(folder.faults() == ["observations/2024.csv:\(place) control-character"])
    }

    @Test func proseMayHaveLinesAndTabsButNoControls() throws {
        let folder = try InventedFolder()
        let row = Self.row.replacingOccurrences(of: "@", with: "")
        try folder.rows([row + "\"一\r\n二\t三\n四\""] + InventedFolder.good)
        #expect(folder.faults() == [])
        let notes = Dataset.load(from: folder.path).dataset.observations.map(\.note)
        #expect(notes.contains("一\n二 三\n四"))
        try folder.rows([row + "\"一\n二\u{7}\""] + InventedFolder.good)
        #expect(folder.faults() == ["observations/2024.csv:3:2 control-character"])
    }

    @Test func anIDWithAControlIsOneFault() throws {
        let folder = try InventedFolder()
        try folder.rows(["yi\u{202E}" + Self.row.dropFirst(2).replacingOccurrences(of: "@", with: "")])
        #expect(
            folder.faults().filter { !$0.hasSuffix("warning") } == [
                "observations/2024.csv:2:3 control-character"
            ])
    }

    @Test func messagesStayInTheirLine() {
        let fault = Fault(
            file: "a\u{1B}[31m.json", line: 1, column: 1, code: .unknownKey,
            message: Bilingual(zh: "一\n二", en: "one\ntwo"), remedy: Bilingual(zh: "", en: "three"))
        #expect(fault.text(in: .en) == "a<U+001B>[31m.json:1:1: error[unknown-key]: one<U+000A>two; three")
    }
}
