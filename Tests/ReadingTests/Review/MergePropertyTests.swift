import DocumentSamples
import Foundation
import Metrics
import Testing

@testable import Reading

/// Merges of random decisions, and files of decisions with random damage. More with `HUIMOU_FUZZ=100000 swift test`.
@Suite struct MergePropertyTests {
    /// Words that repeat at several places, so that facts meet.
    private static let words = (0..<48).map { "\(10 + $0 % 3)" + ["件", "余件", "次"][$0 % 4 % 3] }
    private static let text = words.joined(separator: "，")

    private static func row(_ random: inout SeededBytes) -> String {
        let index = Int.random(in: 0..<words.count, using: &random)
        let start = words[..<index].reduce(0) { $0 + $1.unicodeScalars.count + 1 }
        let word = words[index]
        let isVisit = word.hasSuffix("次")
        let verdict = ["accepted", "edited", "added", "rejected"].randomElement(using: &random) ?? "added"
        let fields = [
            "a.txt", "\(start)", "\(start + word.unicodeScalars.count)", word, verdict,
            Bool.random(using: &random) ? "jia" : "yi", isVisit ? "visits" : "proposals_received",
            ["", "甲", "\"甲,\"\"乙\"\"\""].randomElement(using: &random) ?? "",
            Bool.random(using: &random) ? "2023" : "2024", "calendar_year", "",
            String(word.prefix(2)), word.contains("余") ? "at_least" : "exact", isVisit ? "次" : "件",
            Int.random(in: 0..<5, using: &random) == 0 ? "part" : "whole",
            Bool.random(using: &random) ? "own" : "copy", "字符\(start)",
            ["", "注", "\"两\n行\""].randomElement(using: &random) ?? "",
        ]
        return fields.joined(separator: ",")
    }

    /// An empty file of observations in one of the forms that spreadsheets leave.
    private static func file(_ random: inout SeededBytes) -> [UInt8]? {
        guard Int.random(in: 0..<4, using: &random) > 0 else { return nil }
        let columns = TableSchema.observations.required.shuffled(using: &random)
        return (Bool.random(using: &random) ? [0xEF, 0xBB, 0xBF] : [])
            + Array(columns.joined(separator: ",").utf8)
            + (["", "\n", "\r\n"].randomElement(using: &random) ?? "").utf8
    }

    @Test func noMergeLosesOrAltersARow() throws {
        var random = SeededBytes(seed: 11)
        var (merged, refused) = (0, 0)
        var project = try ReviewProject(text: Self.text)
        for round in 0..<fuzzRuns(400) {
            if round % 20 == 0 {
                project = try ReviewProject(text: Self.text)
                project.observations[ReviewProject.name] = Self.file(&random)
            }
            let rows = (0..<Int.random(in: 1...4, using: &random)).map { _ in Self.row(&random) }
            let before = project
            let (plan, faults) = project.plan(rows: rows)
            guard faults.isEmpty else {
                refused += 1
                continue
            }
            merged += 1
            project.carryOut(plan)
            // Byte for byte, and row for row with its place.
            let (old, new) = (
                before.observations[ReviewProject.name] ?? [], project.observations[ReviewProject.name] ?? []
            )
            try #require(new.starts(with: old), "\(rows)")
            let (dataset, found) = project.load()
            try #require(found == [], "\(rows)")
            let known = before.load().dataset.observations
            try #require(Set(known).isSubset(of: dataset.observations))
            try #require(dataset.observations.count == known.count + plan.added.count)
            try #require(
                Set(dataset.observations.filter { !known.contains($0) }.map(\.id))
                    == Set(plan.added.compactMap { $0.observation?.id }))
            var rejectionFaults = FaultList()
            let (was, isNow) = (
                before.rejectedStatements(&rejectionFaults), project.rejectedStatements(&rejectionFaults)
            )
            try #require(rejectionFaults.errorCount == 0)
            try #require(isNow.count == was.count + plan.rejected.count - plan.reinstated.count)
            // Once more changes nothing.
            let again = project.plan(rows: rows)
            try #require(again.faults == [], "\(rows)")
            let once = project
            project.carryOut(again.plan)
            try #require(project.observations == once.observations && project.rejected == once.rejected)
        }
        #expect(merged > 20 && refused > 20, "\(merged) \(refused)")
    }

    /// A row of which some field holds what it seldom does.
    private static func hostile(_ row: String, _ random: inout SeededBytes) -> String {
        var fields = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        let values = [
            "", "0", "-1", "999999999", "9999999999999999999999", "1e9", "字符", "字符99999999999999999999",
            "字符0；字符3",
            "=1+1", "\u{FEFF}", "\u{FEFF}x", "\u{202E}1", "\u{0}", "\"\r\n\"", "\"a\nb\tc\"", "\" \"", "0余件",
            "3至5件", "/",
            "a/", "../a.txt", "e\u{301}", "é", "𠀀", "rejected", "accepted", "0.5", "10.0", "jia", "own",
            "term", "100%",
        ]
        for _ in 0..<Int.random(in: 1...2, using: &random) {
            fields[Int.random(in: fields.indices, using: &random)] =
                values.randomElement(using: &random) ?? ""
        }
        return fields.joined(separator: ",")
    }

    @Test func decisionsOfRandomDamageAreRefusedOrSound() throws {
        var random = SeededBytes(seed: 13)
        var project = try ReviewProject(text: Self.text)
        var sound = 0
        for round in 0..<fuzzRuns(2000) {
            let rows = (0..<2).map { _ in
                round % 2 == 0 ? Self.hostile(Self.row(&random), &random) : Self.row(&random)
            }
            var bytes = Array(([ReviewProject.decisionHeader] + rows).joined(separator: "\r\n").utf8)
            if round % 4 == 3 { bytes = random.damaged(bytes) }
            if round % 16 == 15 {
                bytes = (0..<Int.random(in: 0..<300, using: &random)).map { _ in
                    UInt8.random(in: 0...255, using: &random)
                }
            }
            let (plan, faults) = project.plan(bytes)
            guard faults.isEmpty else { continue }
            sound += 1
            project.observations = [:]
            project.rejected = [:]
            project.carryOut(plan)
            try #require(project.load().faults == [], "\(String(decoding: bytes, as: UTF8.self))")
            var found = FaultList()
            _ = project.rejectedStatements(&found)
            try #require(found.kept == [], "\(String(decoding: bytes, as: UTF8.self))")
        }
        #expect(sound > 100, "\(sound)")
    }
}
