import Canvas
import Foundation
import Testing

/// Compares text with a file in the calling target's `Baselines/`. `HUIMOU_RECORD=1` writes the file; a missing one
/// fails.
public func expectBaseline(
    _ text: String, _ name: String, from source: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    // Tests/PlotTests/Forms/FormTests.swift records in Tests/PlotTests/Baselines.
    var target = URL(fileURLWithPath: source).deletingLastPathComponent()
    while target.deletingLastPathComponent().lastPathComponent != "Tests" && target.path != "/" {
        target.deleteLastPathComponent()
    }
    let folder = target.appendingPathComponent("Baselines")
    let file = folder.appendingPathComponent(name + ".txt")
    if ProcessInfo.processInfo.environment["HUIMOU_RECORD"] == "1" {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return
    }
    guard let recorded = try? String(contentsOf: file, encoding: .utf8) else {
        Issue.record("no baseline \(name); record it with HUIMOU_RECORD=1", sourceLocation: sourceLocation)
        return
    }
    guard recorded != text else { return }
    let (old, new) = (recorded.split(separator: "\n"), text.split(separator: "\n"))
    let first = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }
    let line = first.map { "line \($0.offset + 1):\n  was \($0.element.0)\n  is  \($0.element.1)" }
    Issue.record(
        "\(name) differs from its baseline, \(line ?? "in its number of lines: \(old.count), \(new.count)")",
        sourceLocation: sourceLocation)
}
