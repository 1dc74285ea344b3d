import Analysis
import Metrics

/// What funnels and waterfalls say alike of the bodies and periods that they draw.
struct StageFrame {
    let request: FigureRequest
    let drawn: [Stages]
    let leftOut: [Body]
    let few: [Body]

    private var phrase: Phrase { request.phrase }

    /// The name of each panel: the body, and its period where panels differ in it.
    var names: [String] {
        let bodies = drawn.map(\.body)
        let short = request.distinct(bodies.map { phrase.shortName(of: $0) }, of: bodies)
        let years = Set(drawn.map(\.period.year)), bases = Set(drawn.map(\.period.basis))
        return zip(drawn, short).map { one, body in
            var name = body
            if years.count > 1 { name += " \(one.period.year)" }
            if bases.count > 1 { name += phrase("·", " · ") + phrase.shortBasis(one.period.basis) }
            return name
        }
    }

    var subtitle: String {
        let unit = request.unit(request.measures[0])
        let years = phrase.years(drawn.map(\.period.year))
        let basis = phrase.commonBasis(drawn.flatMap(\.observations))
        return phrase(
            "\(request.file.name)，单位：\(unit)，\(years)，\(basis)",
            "\(request.file.name), \(unit), \(years), \(basis)")
    }

    /// Periods passed over, bodies left out, parts and doubts.
    var notes: [String] {
        let passed = drawn.compactMap { one in
            one.passedOver.map { year in
                phrase(
                    "\(phrase.name(of: one.body))\(year)年各项不全，取较全的\(one.period.year)年",
                    "\(phrase.name(of: one.body)): fewer figures of \(year), so \(one.period.year) is drawn")
            }
        }
        let entries = drawn.flatMap(\.entries)
        return [
            passed.isEmpty ? nil : clauses(passed),
            request.parts(entries),
            leftOut.isEmpty ? nil : phrase("未画：\(names(leftOut))", "Not drawn: \(names(leftOut))"),
            few.isEmpty || request.file.facet == nil
                ? nil : phrase("数不足两项，未画：\(names(few))", "Fewer than two figures, not drawn: \(names(few))"),
            request.doubts(entries),
        ].compactMap { $0 }
    }

    /// Clauses that hold commas themselves.
    private func clauses(_ clauses: [String]) -> String {
        let shown = clauses.prefix(4).joined(separator: phrase("；", "; "))
        let more = clauses.count - 4
        return more > 0 ? shown + phrase("；另\(more)个同此", "; so for \(more) more") : shown
    }

    private func names(_ bodies: [Body]) -> String {
        phrase.list(bodies.map { phrase.name(of: $0) }, atMost: 8)
    }

    /// A stage and its figure, or why there is none: 立案163件, 采纳未报告.
    func worded(_ number: Int, of stages: Stages) -> String {
        let entry = stages.entries[number]
        let word = entry.missing.map { phrase.word($0) } ?? phrase.told(entry)
        return phrase(
            "\(request.label(request.measures[number]))\(word)",
            "\(request.label(request.measures[number])) \(word)")
    }

    /// Whose stages, when: 甲县2024年.
    func subject(_ stages: Stages) -> String {
        phrase(
            "\(phrase.name(of: stages.body))\(stages.period.year)年",
            "\(phrase.name(of: stages.body)), \(stages.period.year): ")
    }

    /// A row a stage; `extra` is what the kind says beside the figure.
    func table(extra: String, _ cell: (Stages, Int) -> FigureTable.Cell) -> FigureTable {
        let unit = request.unit(request.measures[0])
        let columns: [FigureTable.Column] = [
            .init(title: phrase("机构", "Body"), isNumeric: false),
            .init(title: phrase("阶段", "Stage"), isNumeric: false),
            .init(title: phrase("数（\(unit)）", "Figure (\(unit))"), isNumeric: true),
            .init(title: extra, isNumeric: true),
            .init(title: phrase("年份", "Year"), isNumeric: false),
            .init(title: phrase("口径或统计期", "Basis, or period as stated"), isNumeric: false),
        ]
        let rows = drawn.flatMap { one in
            one.entries.indices.map { number -> [FigureTable.Cell] in
                [
                    .init(phrase.name(of: one.body)), .init(request.label(request.measures[number])),
                    phrase.cell(one.entries[number], unit: unit), cell(one, number),
                    .init(String(one.period.year)),
                    .init(one.period.label.isEmpty ? phrase.basis(one.period.basis) : one.period.label),
                ]
            }
        }
        return FigureTable(columns: columns, rows: rows)
    }
}
