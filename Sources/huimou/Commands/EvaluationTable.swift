import Analysis
import Metrics
import Reading

/// The scores of evaluations as a table, a row an article and a row a folder, and then what was misread.
struct EvaluationTable {
    private let language: Language
    private var rows: [[String]]
    private var misses: [String] = []

    init(language: Language) {
        self.language = language
        rows = [
            [
                Bilingual(zh: "文章", en: "article"), Bilingual(zh: "读出", en: "found"),
                Bilingual(zh: "漏读", en: "missed"),
                Bilingual(zh: "多读", en: "extra"), Bilingual(zh: "精确率", en: "precision"),
                Bilingual(zh: "召回率", en: "recall"), Bilingual(zh: "F1", en: "F1"),
                Bilingual(zh: "数值", en: "value"),
                Bilingual(zh: "指标", en: "indicator"), Bilingual(zh: "范围", en: "coverage"),
                Bilingual(zh: "机构", en: "body"), Bilingual(zh: "年份", en: "year"),
            ].map { $0[language] }
        ]
    }

    /// Adds the evaluations of a folder's articles.
    mutating func add(_ evaluations: [Evaluation], from folder: String) {
        guard !evaluations.isEmpty else { return }
        var sum = EvaluationScore()
        for evaluation in evaluations {
            let name = evaluation.path.split(separator: "/").last.map(String.init) ?? evaluation.path
            rows.append([name] + Self.fields(evaluation.score))
            sum += evaluation.score
            misses += evaluation.misses.map { line($0, in: evaluation.path) }
        }
        rows.append([folder + Bilingual(zh: " 合计", en: " in all")[language]] + Self.fields(sum))
    }

    /// The table and, below it, a line for each thing misread.
    var text: String {
        let widths = rows[0].indices.map { column in rows.map { $0[column].columns }.max() ?? 0 }
        let lines = rows.map { row in
            zip(row, widths).enumerated().map { column, field in
                let blanks = String(repeating: " ", count: field.1 - field.0.columns)
                return column == 0 ? field.0 + blanks : blanks + field.0
            }.joined(separator: "  ")
        }
        return (lines + (misses.isEmpty ? [] : [""] + misses)).map { $0 + "\n" }.joined()
    }

    private static func fields(_ score: EvaluationScore) -> [String] {
        ["\(score.found)", "\(score.missed)", "\(score.extra)"]
            + [
                score.precision, score.recall, score.f1, score.value.share, score.indicator.share,
                score.coverage.share, score.body.share, score.year.share,
            ].map(percent)
    }

    /// `98.7%`, cut off rather than rounded, so that only what is whole shows as 100%; `–` where nothing was asked.
    private static func percent(_ share: Double?) -> String {
        guard let share else { return "–" }
        let tenths = Int(share * 1000)
        return "\(tenths / 10).\(tenths % 10)%"
    }

    /// `path:line: indicator “22次”: wanted x, got y`.
    private func line(_ miss: Evaluation.Miss, in path: String) -> String {
        let quote = miss.quote.split(whereSeparator: \.isNewline).joined()
        let head = "\(path):\(miss.line): \(miss.kind.name[language])" + (quote.isEmpty ? "" : " “\(quote)”")
        let wanted =
            miss.wanted.isEmpty ? nil : Bilingual(zh: "应为 \(miss.wanted)", en: "wanted \(miss.wanted)")
        let got = miss.got.isEmpty ? nil : Bilingual(zh: "读作 \(miss.got)", en: "got \(miss.got)")
        return head + (language == .zh ? "：" : ": ")
            + [wanted, got].compactMap { $0?[language] }.joined(separator: language == .zh ? "，" : ", ")
    }
}
