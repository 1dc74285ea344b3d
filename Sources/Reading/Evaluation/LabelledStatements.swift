import Metrics

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Reads labels that stand apart from the articles, one JSON object a line: `article`, `offset` (Unicode scalars from the
/// start of the article), `quote`, `value` in base units, `qualifier`, `unit`, `indicator` or `null`, and where they apply
/// `indicator_alternative` and `optional`. An indicator that no line names counts as none.
public enum LabelledStatements {
    private struct Line: Decodable {
        var article: String
        var offset: Int
        var quote: String
        var value: Double
        var qualifier: String
        var unit: String
        var indicator: String?
        var indicator_alternative: String?
        var optional: Bool?
    }

    /// Ids of the labels that the data set calls otherwise.
    private static let renamed = ["proposals_completion_rate": "proposals_replied_rate"]

    /// The labelled articles in order of name, and everything that is wrong with the labels.
    /// - Parameters:
    ///   - path: the file that the lines come from.
    ///   - article: reads an article by its name.
    public static func read(
        _ text: String, path: String, article: (String) -> Result<(path: String, document: Document), Fault>
    ) -> (documents: [LabelledDocument], faults: [Fault]) {
        var faults: [Fault] = []
        var lines: [(number: Int, line: Line)] = []
        let decoder = JSONDecoder()
        for (index, row) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        where !row.isEmpty {
            if let line = try? decoder.decode(Line.self, from: Data(row.utf8)),
                Qualifier(rawValue: line.qualifier) != nil
            {
                lines.append((index + 1, line))
            } else {
                faults.append(
                    fault(
                        path, index + 1, .jsonType, Bilingual(zh: "不是一条标注", en: "this is no label"),
                        Bilingual(
                            zh: "应为含 article、offset、quote、value、qualifier、unit 的对象",
                            en: "it takes an object with article, offset, quote, value, qualifier and unit")))
            }
        }
        let vocabulary = Set(lines.flatMap { indicators($0.line).compactMap(\.self) })
        var articles: [LabelledDocument] = []
        for name in Set(lines.map(\.line.article)).sorted() {
            switch article(name) {
            case .failure(let fault): faults.append(fault)
            case .success(let found):
                var labelled = LabelledDocument(
                    path: found.path, document: found.document, statements: [], vocabulary: vocabulary)
                for (number, line) in lines where line.article == name {
                    if let statement = statement(line, in: found.document) {
                        labelled.statements.append(statement)
                    } else {
                        faults.append(
                            fault(
                                path, number, .outOfRange,
                                Bilingual(
                                    zh: "\(name) 在 \(line.offset) 处没有“\(line.quote)”",
                                    en: "\(name) does not have “\(line.quote)” at \(line.offset)"),
                                Bilingual(zh: "请改正位置或文字", en: "mend the offset or the words")))
                    }
                }
                labelled.statements.sort { $0.range.lowerBound < $1.range.lowerBound }
                articles.append(labelled)
            }
        }
        return (articles, faults)
    }

    private static func statement(_ line: Line, in document: Document) -> LabelledStatement? {
        let range = line.offset..<line.offset + line.quote.unicodeScalars.count
        guard line.offset >= 0, document.text(in: range) == line.quote else { return nil }
        // 次/半年 says how often; the measure word is 次.
        let unit = String(line.unit.prefix { $0 != "/" })
        return LabelledStatement(
            range: range, quote: line.quote,
            figure: LabelledFigure(
                value: line.value, qualifiers: Qualifier(rawValue: line.qualifier).map { [$0] } ?? [],
                unit: unit),
            indicators: indicators(line), isOptional: line.optional ?? false)
    }

    private static func indicators(_ line: Line) -> [String?] {
        let named = line.indicator.map { renamed[$0] ?? $0 }
        return line.indicator_alternative.map { [named, renamed[$0] ?? $0] } ?? [named]
    }

    private static func fault(
        _ path: String, _ line: Int, _ code: FaultCode, _ message: Bilingual, _ remedy: Bilingual
    ) -> Fault {
        Fault(file: path, line: line, column: 1, code: code, message: message, remedy: remedy)
    }
}
