import Testing

@testable import Metrics

@Suite struct AcknowledgementTests {
    private func all(_ note: String) -> [String] {
        Acknowledgement.all(in: note).map { "\($0.codes.joined(separator: "+")): \($0.reason)" }
    }

    @Test(arguments: [
        ("已核〔implausible-jump〕：换届第一年", ["implausible-jump: 换届第一年"]),
        ("已核[implausible-jump]: 换届第一年。", ["implausible-jump: 换届第一年"]),
        ("checked [early-source]: a list of January", ["early-source: a list of January"]),
        ("据镜像页；已核〔swapped-digits、early-source〕：两处均同", ["swapped-digits+early-source: 两处均同"]),
        ("已核〔early-source〕：一；已核〔swapped-digits〕：二", ["early-source: 一", "swapped-digits: 二"]),
        ("已核〔early-source〕", ["early-source: "]),
        ("已核〔〕：理由", [": 理由"]),
        ("已核对原文", []), ("见〔2024〕3号文", []), ("已核〔early-source", []), ("", []),
        ("[a] [b] 已核[early-source]：三", ["early-source: 三"]),
    ]) func aNoteAcknowledges(_ note: String, _ expected: [String]) {
        #expect(all(note) == expected)
    }

    @Test(arguments: [
        ("据镜像页；已核〔early-source〕：名单于1月公布", "据镜像页；已核：名单于1月公布"),
        ("checked [early-source]: a list", "checked: a list"),
        ("已核〔early-source〕：一；已核〔swapped-digits〕：二", "已核：一；已核：二"),
        ("见〔2024〕3号文[注]", "见〔2024〕3号文[注]"), ("", ""),
    ]) func codesAreNotPrinted(_ note: String, _ printed: String) {
        #expect(Acknowledgement.withoutCodes(note) == printed)
    }

    @Test func aLongNoteTakesNoLongerThanItsLength() {
        let brackets = String(repeating: "[已核", count: 20_000)
        #expect(Acknowledgement.all(in: brackets).isEmpty)
        #expect(Acknowledgement.withoutCodes(brackets) == brackets)
    }

    private func row(_ year: Int, _ words: String, note: String = "") -> Observation {
        Invented.observation(words, year: year, note: note)
    }

    private func codes(_ rows: [Observation]) -> [String] {
        Invented.dataset(rows).inconsistencies.kept.map { "\($0.place.line) \($0.code.rawValue)" }
    }

    @Test func aWarningIsSilencedByEitherOfItsRows() {
        let why = "已核〔implausible-jump〕：换届"
        #expect(codes([row(2022, "900件"), row(2023, "90件")]) == ["2023 implausible-jump"])
        #expect(codes([row(2022, "900件", note: why), row(2023, "90件")]).isEmpty)
        #expect(codes([row(2022, "900件"), row(2023, "90件", note: why)]).isEmpty)
        #expect(codes([row(2022, "900件", note: why), row(2023, "90件", note: why)]).isEmpty)
    }

    @Test func onlyItsOwnCodeIsSilenced() {
        let other = "已核〔swapped-digits〕：换届"
        #expect(
            codes([row(2022, "900件"), row(2023, "90件", note: other)]) == [
                "2023 implausible-jump", "2023 unneeded-acknowledgement",
            ])
    }

    @Test func whatIsNotNeededIsSaid() {
        let why = "已核〔implausible-jump〕：换届"
        #expect(
            codes([row(2022, "900件"), row(2023, "800件", note: why)]) == ["2023 unneeded-acknowledgement"])
        // One jump in two: that of 2023 is another row's.
        #expect(
            codes([row(2022, "900件"), row(2023, "90件"), row(2024, "900件", note: why)]) == [
                "2023 implausible-jump"
            ])
    }

    @Test func errorsAreNotSilenced() {
        let why = "已核〔exceeds-total〕：来源如此"
        let received = Invented.observation("100件", indicator: "proposals_received")
        #expect(codes([received, row(2024, "101件", note: why)]) == ["2024 exceeds-total"])
        #expect(codes([received, row(2024, "101件", note: "存疑：来源如此；" + why)]).isEmpty)
    }

    @Test func inAFileTheyAreCheckedWhereTheyStand() throws {
        let folder = try InventedFolder()
        func faults(_ note: String) throws -> [String] {
            try folder.rows(
                InventedFolder.good.dropFirst() + [
                    "yi,proposals_received,,2024,calendar_year,,342,exact,件,whole,342件,own,p1,\(note)"
                ])
            return folder.faults()
        }
        let place = "observations/2024.csv:4:"
        #expect(try faults("已核〔jump〕：换届") == [place + "74 unknown-word"])
        #expect(try faults("已核〔early-source〕") == [place + "74 missing-reason"])
        #expect(try faults("已核〔early-source〕：换届") == [place + "1 unneeded-acknowledgement warning"])
    }
}

extension Fault {
    var place: Place { Place(file: file, line: line) }
}
