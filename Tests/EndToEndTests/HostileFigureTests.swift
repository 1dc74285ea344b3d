import Foundation
import Testing

/// Figure files as a hurried or hostile hand writes them: every fault with its place, its pointer and the next known
/// word, and nothing written.
@Suite struct HostileFigureTests {
    private static let good = "\"kind\":\"bars\",\"indicators\":[\"proposals_filed\"]"

    private static let faults: [(file: String, expected: [String])] = [
        (
            "{\"kind\":\"barz\",\"indicators\":[\"proposals_filed\"]}",
            ["1:9: error[unknown-word]", "/kind", "did you mean bars?"]
        ),
        (
            "{\"kind\":\"bars\",\"indicators\":[\"proposals_field\"]}",
            ["1:30: error[unknown-id]", "/indicators/0", "proposals_filed?"]
        ),
        (
            "{\"kind\":7,\"width\":\"wide\"}",
            ["1:9: error[json-type]", "/kind", "1:19: error[json-type]", "/width"]
        ),
        ("{\(good),\"titel\":\"x\"}", ["1:49: error[unknown-key]", "/titel", "did you mean title?"]),
        ("{\(good),\"colour\":{}}", ["1:49: error[unused-key]", "/colour", "heatmap"]),
        ("{\(good),\"kind\":\"line\"}", ["1:49: error[json-syntax]", "occurs twice"]),
        ("{\(good),\"width\":0}", ["1:57: error[out-of-range]", "/width"]),
        ("{\(good),\"width\":-1e308}", ["1:57: error[out-of-range]", "/width"]),
        ("{\(good),\"height\":10000}", ["1:58: error[out-of-range]", "/height"]),
        ("{\(good),\"height\":NaN}", ["1:58: error[json-syntax]"]),
        ("{\(good),\"title\":\"a\\u0000\"}", ["error[control-character]", "/title"]),
        ("{\(good),\"title\":\"\\u202e甲\"}", ["error[control-character]", "/title"]),
        ("{\(good),\"title\":\"\\ud800\"}", ["1:64: error[json-syntax]", "lone surrogate"]),
        (String(repeating: "[", count: 100_000), ["error[json-syntax]", "nested too deeply"]),
        (String(repeating: "{\"kind\":", count: 100_000), ["error[json-syntax]", "nested too deeply"]),
        ("", ["1:1: error[json-syntax]"]), ("[]", ["1:1: error[json-type]"]),
        (
            "{\(good),\"note\":\"" + String(repeating: "a", count: 10_000_000) + "\"}",
            ["error[file-too-large]"]
        ),
    ]

    @Test(.timeLimit(.minutes(1)), arguments: faults.indices) func aFaultIsToldWithItsPlace(index: Int) throws
    {
        let project = try Project()
        try project.placeEarlierOutputs()
        let (file, expected) = Self.faults[index]
        try project.scratch.write(file, to: "charts/filed.json")
        let run = try project.run("chart", "charts/filed.json")
        #expect(run.status == 1, "\(run.errors.prefix(500))")
        #expect(run.errors.hasPrefix("charts/filed.json:"))
        for words in expected { #expect(run.errors.contains(words), "\(words): \(run.errors.prefix(500))") }
        #expect(try project.earlierOutputsStand())
    }

    /// Long and foreign titles are drawn, or the characters that no font has are named.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            String(repeating: "长", count: 10_000), String(repeating: "a", count: 10_000), "שלום 甲 مرحبا",
            "👨‍👩‍👧‍👦 甲",
        ])
    func titlesOfAnyKind(title: String) throws {
        let project = try Project()
        try project.scratch.write("{\(Self.good),\"title\":\"\(title)\"}", to: "charts/filed.json")
        let run = try project.run("chart", "charts/filed.json")
        #expect(
            run.status == 0 || run.status == 1 && run.errors.contains("error[missing-glyph]"),
            "\(run.errors.prefix(500))")
    }

    @Test(arguments: [
        ["--dpi", "0"], ["--dpi", "nan"], ["--dpi", "1e9"], ["--format", "gif"], ["--theme", "neon"],
        ["--svg-text", "x"],
        ["--frobnicate"], ["--output"],
    ])
    func oddOptionsAreUsage(options: [String]) throws {
        let project = try Project()
        let run = try Program.run(["chart", "charts/filed.json"] + options, in: project.path)
        #expect(run.status == 64)
        #expect(run.errors.contains("usage: huimou chart"))
    }
}
