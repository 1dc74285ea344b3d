import Analysis
import Metrics

/// What is said about bodies at two years.
struct MovementWords: FigureWords {
    let request: FigureRequest
    let movements: Movements

    private var phrase: Phrase { request.phrase }
    private var series: String { request.label(request.measures[0]) }
    private var from: Int { movements.fromYear }
    private var to: Int { movements.toYear }

    private var directions: String { phrase.directions(movements.complete.map(\.change)) }

    var title: String {
        let complete = movements.complete
        if complete.count == 1, let only = complete.first {
            let subject = phrase.subject(only.body, series)
            return phrase(
                "\(subject)\(to)年\(phrase.change(only.change, from: from))",
                "\(subject): \(phrase.change(only.change, from: from)) in \(to)")
        }
        let who = phrase.directions(complete.map(\.change), of: Bilingual(zh: "机构", en: "bodies"))
        return phrase(
            "\(series)\(to)年与\(from)年相比，\(who)", "\(series), \(to) against \(from): \(who)")
    }

    var subtitle: String {
        let unit = request.unit(request.measures[0])
        let basis = phrase.commonBasis(movements.observations)
        return phrase(
            "\(request.file.name)，单位：\(unit)，\(from)年与\(to)年，\(basis)",
            "\(request.file.name), \(unit), \(from) and \(to), \(basis)")
    }

    var notes: [String] {
        let rows = movements.rows
        let entries = rows.flatMap { [$0.from, $0.to] }
        let incomparable = rows.filter { !$0.isComparable }
        let halves = rows.filter { ($0.from.quantity == nil) != ($0.to.quantity == nil) }
        let neither = rows.filter { $0.from.quantity == nil && $0.to.quantity == nil }
        func names(_ rows: [Movements.Row]) -> String {
            phrase.list(rows.map { phrase.name(of: $0.body) }, atMost: 8)
        }
        return [
            request.approximate(entries),
            incomparable.isEmpty
                ? nil
                : phrase(
                    "两年口径或范围不同，不计变化：\(names(incomparable))",
                    "The two years differ in basis or coverage, no change given: \(names(incomparable))"),
            halves.isEmpty
                ? nil
                : phrase("只有一年的数：\(names(halves))", "A figure of one year only: \(names(halves))"),
            neither.isEmpty
                ? nil : phrase("两年都没有数：\(names(neither))", "No figure of either year: \(names(neither))"),
            request.leftOut(movements.later.leftOut),
            request.doubts(entries),
        ].compactMap { $0 }
    }

    var paragraph: String {
        let complete = movements.complete
        var text = phrase(
            "\(complete.count)个机构两年都有\(series)，\(directions)。",
            "\(complete.count) bodies have \(series) for both years: \(directions). ")
        let details = complete.map { row in
            phrase(
                "\(phrase.name(of: row.body))由\(figure(row.from))到\(figure(row.to))，\(phrase.change(row.change))",
                "\(phrase.name(of: row.body)) from \(figure(row.from)) to \(figure(row.to)), \(phrase.change(row.change))"
            )
        }
        let shown = details.prefix(6).joined(separator: phrase("；", "; "))
        let more = details.count > 6 ? phrase("；余见表", "; the others are in the table") : ""
        text += phrase("\(shown)\(more)。", "\(shown)\(more). ")
        return text
    }

    private func figure(_ entry: Entry) -> String { phrase.told(entry) }
}

extension FigureRequest {
    /// Two years as a table: a row a body, both figures, the change, the basis.
    func table(_ movements: Movements) -> FigureTable {
        let unit = unit(measures[0])
        let heads: [FigureTable.Column] = [
            .init(title: phrase("机构", "Body"), isNumeric: false),
            .init(
                title: phrase("\(movements.fromYear)年（\(unit)）", "\(movements.fromYear) (\(unit))"),
                isNumeric: true),
            .init(
                title: phrase("\(movements.toYear)年（\(unit)）", "\(movements.toYear) (\(unit))"),
                isNumeric: true),
            .init(title: phrase("变化", "Change"), isNumeric: true),
            .init(title: phrase("口径", "Basis"), isNumeric: false),
        ]
        let rows = movements.rows.map { row -> [FigureTable.Cell] in
            var isUnknown = false
            if case .undetermined = row.change.outcome { isUnknown = true }
            let bases = [row.from, row.to].compactMap(\.observation)
            return [
                .init(phrase.name(of: row.body)), phrase.cell(row.from, unit: unit),
                phrase.cell(row.to, unit: unit), .init(phrase.change(row.change), isAbsent: isUnknown),
                .init(bases.isEmpty ? "" : phrase.commonBasis(bases), isAbsent: bases.isEmpty),
            ]
        }
        return FigureTable(columns: heads, rows: rows)
    }
}
