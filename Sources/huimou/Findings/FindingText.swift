import Analysis
import Metrics

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Findings as text, as Markdown and as JSON.
struct FindingText {
    let dataset: Dataset
    let language: Language
    let isExplained: Bool

    func plain(_ findings: [Finding], of total: Int) -> String {
        let phrase = phrase(of: findings)
        let width = String(findings.count).count
        var text = ""
        for (index, finding) in findings.enumerated() {
            let number = String(index + 1)
            text +=
                String(repeating: " ", count: width - number.count)
                + "\(number). \(finding.sentence[language])\n"
            guard isExplained else { continue }
            let indent = String(repeating: " ", count: width + 2)
            for line in explanation(finding, phrase) { text += "\(indent)\(line)\n" }
        }
        let rest = total - findings.count
        return rest > 0
            ? text
                + Bilingual(
                    zh: "……另有 \(rest) 条（--top all 列出全部）\n", en: "… and \(rest) more (--top all lists them)\n")[
                    language] : text
    }

    /// A numbered list; sources of each sentence as a list within it where they are asked for.
    func markdown(_ findings: [Finding]) -> String {
        let phrase = phrase(of: findings)
        return findings.enumerated().map { index, finding in
            let lines = isExplained ? explanation(finding, phrase).map { "   - \(Self.escaped($0))\n" } : []
            return "\(index + 1). \(Self.escaped(finding.sentence[language]))\n" + lines.joined()
        }.joined()
    }

    /// An array with an object a finding.
    func json(_ findings: [Finding]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let records = findings.map { FindingRecord($0, dataset: dataset) }
        return String(decoding: try encoder.encode(records), as: UTF8.self) + "\n"
    }

    /// How it was found, then each figure that it rests on, with its words and its source.
    private func explanation(_ finding: Finding, _ phrase: Phrase) -> [String] {
        let lines = finding.observations.map { row in
            let body = dataset.body(row.body).map { phrase.name(of: $0) } ?? row.body
            let indicator = dataset.indicator(row.indicator).map { phrase.name(of: $0) } ?? row.indicator
            let period = row.period.label.isEmpty ? phrase.basis(row.period.basis) : row.period.label
            let source = dataset.source(row.source)
            let words = [
                "\(row.period.year)", period,
                phrase("原文“\(row.quantity.asStated)”", "stated as “\(row.quantity.asStated)”"),
                source?.title ?? row.source, source?.url ?? "", row.locator, "\(row.place)", row.printedNote,
            ]
            return "\(body) \(indicator)" + phrase("：", ": ")
                + words.filter { !$0.isEmpty }.joined(separator: phrase("；", "; "))
        }
        return [phrase("依据：", "because: ") + finding.reasoning[language]] + lines
    }

    /// Tells those bodies apart whose figures are listed.
    private func phrase(of findings: [Finding]) -> Phrase {
        let ids = Set(findings.lazy.flatMap(\.observations).map(\.body))
        return Phrase(
            language: language, tellingApart: dataset.bodies.filter { ids.contains($0.id) }, in: dataset)
    }

    /// Characters that Markdown would take for its own.
    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { escaped, character in
            if "\\`*_[]<>|".contains(character) { escaped.append("\\") }
            escaped.append(character)
        }
    }
}

/// A finding as JSON has it.
private struct FindingRecord: Encodable {
    let kind: String
    let importance: Double
    let sentence: [String: String]
    let reasoning: [String: String]
    let bodies: [String]
    let indicator: String
    let years: [Int]
    let basis: String?
    let observations: [ObservationRecord]

    init(_ finding: Finding, dataset: Dataset) {
        kind = finding.kind.rawValue
        importance = (finding.importance * 10_000).rounded() / 10_000
        sentence = ["zh": finding.sentence.zh, "en": finding.sentence.en]
        reasoning = ["zh": finding.reasoning.zh, "en": finding.reasoning.en]
        bodies = finding.bodies
        indicator = finding.indicator
        years = finding.years
        basis = finding.basis?.rawValue
        observations = finding.observations.map { ObservationRecord($0, dataset: dataset) }
    }

    struct ObservationRecord: Encodable {
        let id: String
        let body: String
        let indicator: String
        let year: Int
        let basis: String
        let period: String
        let asStated: String
        let lower: Double
        /// `nil` where nothing bounds it.
        let upper: Double?
        let unit: String
        let source: String
        let url: String?
        let place: String

        init(_ row: Observation, dataset: Dataset) {
            id = row.id
            (body, indicator, source) = (row.body, row.indicator, row.source)
            (year, basis, period) = (row.period.year, row.period.basis.rawValue, row.period.label)
            (asStated, unit) = (row.quantity.asStated, row.quantity.unit)
            lower = row.quantity.interval.lower
            upper = row.quantity.interval.upper.isFinite ? row.quantity.interval.upper : nil
            url = dataset.source(row.source)?.url
            place = "\(row.place)"
        }
    }
}
