import Metrics
import Plot

extension FigureMaker {
    /// Bodies compared: a bar a body and measure, absent ones named, incomparable ones marked.
    func bars(_ file: FigureFile) throws(Fault) -> Figure {
        let columns = entries(file)
        let order = ordered(columns, file: file)
        let comparison = Comparison(columns.map { column in order.map { column[$0] } })
        guard !comparison.stated.isEmpty else { throw nothing(in: file) }
        let used = sources(of: comparison.columns.flatMap { $0.compactMap(\.observation) })
        let statement = BarsStatement(maker: self, file: file, comparison: comparison)
        return Figure(
            id: file.id, name: file.name, title: file.title ?? statement.title,
            subtitle: file.subtitle ?? statement.subtitle,
            notes: statement.notes + (file.note.map { [$0] } ?? []), sources: used,
            sourceLine: sourceLine(used), paragraph: statement.paragraph,
            table: table(comparison, file: file), chart: chart(comparison, file: file), width: file.width,
            height: file.height, language: phrase.language)
    }

    /// Indices of the entries: by value with the absent last, or as they came.
    private func ordered(_ columns: [[Entry]], file: FigureFile) -> [Int] {
        guard let first = columns.first else { return [] }
        guard file.order == .value else { return Array(first.indices) }
        return first.indices.sorted { left, right in
            let values = (sortValue(first[left]), sortValue(first[right]))
            return values.0 != values.1 ? values.0 > values.1 : left < right
        }
    }

    private func sortValue(_ entry: Entry) -> Double {
        if let quantity = entry.quantity { return quantity.value }
        return entry.missing == .onlyParts ? -1 : -2
    }

    private func chart(_ comparison: Comparison, file: FigureFile) -> Chart {
        let names = comparison.lead.map { rowName($0, in: comparison) }
        var marks: [any Mark] = []
        for (row, lead) in comparison.lead.enumerated() {
            for (number, measure) in file.measures.enumerated() {
                let entry = comparison.columns[number][row]
                let series = label(measure)
                let isApart = entry.notes.contains(.differentYear) || entry.notes.contains(.differentBasis)
                var mark = BarMark(
                    x: .value(series, measured(entry)), y: .value(phrase("机构", "body"), names[row])
                )
                .datum(entry.observation.map(\.id) ?? "\(lead.body.id)/\(measure.indicator)/absent/\(number)")
                .partial(entry.notes.contains(.partial))
                .incomparable(isApart && !comparison.isMixed)
                .highlighted(file.highlight.contains(lead.body.id))
                .alternativeText(spoken(entry, name: names[row], series: series))
                if file.measures.count > 1 {
                    mark =
                        mark
                        .position(by: .value(phrase("指标", "indicator"), series))
                        .foregroundStyle(by: .value(phrase("指标", "indicator"), series))
                }
                marks.append(mark)
            }
        }
        return Chart(marks: marks)
    }

    private func measured(_ entry: Entry) -> Measure {
        if let quantity = entry.quantity { return .estimate(estimate(quantity)) }
        return switch entry.missing {
        case .absent(let absence): .absent(Plot.Absence(absence))
        case .some(let missing): .absent(Plot.Absence(.notReported, word: phrase.word(missing)))
        case nil: .absent(.notReported)
        }
    }

    /// The body's name with what sets its figure apart.
    func rowName(_ entry: Entry, in comparison: Comparison) -> String {
        var name = phrase.name(of: entry.body)
        guard let observation = entry.observation else { return name }
        if comparison.isMixed || entry.notes.contains(.differentYear) {
            name += " \(observation.period.year)"
        }
        if comparison.isMixed ? comparison.hasSeveralBases : entry.notes.contains(.differentBasis) {
            name += phrase("·", " · ") + phrase.shortBasis(observation.period.basis)
        }
        if entry.notes.contains(.partial) { name += phrase("（部分）", " (part)") }
        return name
    }

    private func spoken(_ entry: Entry, name: String, series: String) -> String {
        let word = entry.quantity.map { phrase.stated($0) } ?? entry.missing.map { phrase.word($0) } ?? ""
        return phrase("\(name)\(series)\(word)", "\(name), \(series): \(word)")
    }

    private func table(_ comparison: Comparison, file: FigureFile) -> FigureTable {
        var heads = [FigureTable.Column(title: phrase("机构", "Body"), isNumeric: false)]
        for measure in file.measures {
            let unit = unit(measure)
            heads.append(
                .init(
                    title: phrase("\(label(measure))（\(unit)）", "\(label(measure)) (\(unit))"),
                    isNumeric: true))
        }
        heads.append(.init(title: phrase("年份", "Year"), isNumeric: false))
        heads.append(.init(title: phrase("口径", "Basis"), isNumeric: false))
        let rows = comparison.lead.indices.map { row -> [FigureTable.Cell] in
            let lead = comparison.lead[row]
            var cells = [FigureTable.Cell(phrase.name(of: lead.body))]
            for number in file.measures.indices {
                cells.append(cell(comparison.columns[number][row], unit: unit(file.measures[number])))
            }
            let period = lead.observation?.period
            cells.append(.init(period.map { String($0.year) } ?? "", isAbsent: period == nil))
            let basis = period.map { $0.label.isEmpty ? phrase.basis($0.basis) : $0.label } ?? ""
            cells.append(
                .init(
                    basis + (lead.notes.contains(.partial) ? phrase("，部分", ", part") : ""),
                    isAbsent: period == nil))
            return cells
        }
        return FigureTable(columns: heads, rows: rows)
    }

    /// A figure as stated, its unit left to the header where the two agree.
    func cell(_ entry: Entry, unit: String) -> FigureTable.Cell {
        if let missing = entry.missing {
            return .init("\(phrase.glyph(missing)) \(phrase.word(missing))", isAbsent: true)
        }
        return .init(
            entry.quantity.map { stated($0, without: unit) } ?? "", observation: entry.observation?.id)
    }

    /// `163件` under a header with 件 is `163`; `32场次` under 次 keeps its own measure word.
    func stated(_ quantity: Quantity, without unit: String) -> String {
        let text = phrase.stated(quantity)
        guard !unit.isEmpty, text.hasSuffix(unit) else { return text }
        let rest = text.dropLast(unit.count)
        return rest.last.map { $0.isNumber || "余多".contains($0) } == true ? String(rest) : text
    }
}
