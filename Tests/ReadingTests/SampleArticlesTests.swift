import Foundation
import Metrics
import Testing

@testable import Reading

/// Measures reading on the project's own labelled articles. Each bound is a little below what is reached, so that a change
/// that reads worse is noticed; raise it when reading gets better.
@Suite struct SampleArticlesTests {
    private static let folder = Samples.package.appendingPathComponent("Tests/ReadingTests/Articles").path

    @Test func readsTheArticlesAsWellAsBefore() throws {
        let (documents, faults) = LabelFolder.read(Self.folder, indicators: Samples.dataset.indicators)
        #expect(faults == [])
        #expect(documents.count >= 25)
        #expect(documents.reduce(0) { $0 + $1.statements.count } >= 790)
        var score = EvaluationScore()
        var misses: [String] = []
        for labelled in documents {
            let evaluation = Evaluation(of: try Samples.reader.read(labelled.document), by: labelled)
            score += evaluation.score
            misses += evaluation.misses.map {
                "\(labelled.path):\($0.line) \($0.kind) \($0.quote): \($0.wanted), \($0.got)"
            }
        }
        func check(_ share: Double?, _ least: Double, _ kinds: Set<String>) {
            #expect(
                share ?? 0 >= least,
                "\(misses.filter { line in kinds.contains { line.contains(" \($0) ") } })")
        }
        check(score.f1, 0.99, ["missed", "extra"])
        check(score.value.share, 0.99, ["value"])
        check(score.indicator.share, 0.955, ["indicator"])
        check(score.coverage.share, 0.83, ["coverage"])
        check(score.body.share, 0.9, ["body"])
    }

    @Test func tellsWhatKeepsAFolderFromBeingRead() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "huimou-labels-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func faults() -> [FaultCode] {
            LabelFolder.read(folder.path, indicators: Samples.dataset.indicators).faults.map(\.code)
        }
        #expect(faults() == [.missingFile])
        try Data([0xFF]).write(to: folder.appendingPathComponent("a.txt"))
        #expect(faults() == [.invalidUTF8])
        let label =
            #"{"article":"lost","offset":0,"quote":"3件","value":3,"qualifier":"exact","unit":"件","indicator":null}"#
        try Data(label.utf8).write(to: folder.appendingPathComponent("statistics.jsonl"))
        #expect(faults() == [.unreadableFile])
        #expect(
            LabelFolder.read(folder.path + "/none", indicators: []).faults.map(\.code) == [.missingFile])
    }
}
