import Metrics
import Plot

extension FigureMaker {
    /// Bodies compared: a bar a body and measure, absent ones named, incomparable ones marked.
    func bars(_ file: FigureFile) throws(Fault) -> Figure {
        var columns = entries(file)
        let order = ordered(columns, file: file)
        columns = columns.map { column in order.map { column[$0] } }
        guard let first = columns.first, first.contains(where: { $0.observation != nil }) else {
            throw nothing(in: file)
        }
        let observations = columns.flatMap { $0.compactMap(\.observation) }
        let used = sources(of: observations)
        let statement = BarsStatement(maker: self, file: file, columns: columns)
        return Figure(
            id: file.id, name: file.name, title: file.title ?? statement.title,
            subtitle: file.subtitle ?? statement.subtitle,
            notes: statement.notes + (file.note.map { [$0] } ?? []), sources: used,
            sourceLine: sourceLine(used), paragraph: statement.paragraph,
            table: table(columns, file: file), chart: chart(columns, file: file), width: file.width,
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
        return entry.onlyParts ? -1 : -2
    }

    private func chart(_ columns: [[Entry]], file: FigureFile) -> Chart {
        let grouped = columns.count > 1
        let names = columns[0].map { rowName($0) }
        var marks: [any Mark] = []
        for (row, lead) in columns[0].enumerated() {
            for (number, measure) in file.measures.enumerated() {
                let entry = columns[number][row]
                let series = label(measure)
                var mark = BarMark(
                    x: .value(series, measured(entry)), y: .value(phrase("机构", "body"), names[row])
                )
                .datum(entry.observation.map(\.id) ?? "\(lead.body.id)/\(measure.indicator)/absent/\(number)")
                .partial(entry.notes.contains(.partial))
                .incomparable(entry.notes.contains(.differentYear) || entry.notes.contains(.differentBasis))
                .highlighted(file.highlight.contains(lead.body.id))
                .alternativeText(spoken(entry, series: series))
                if grouped {
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
        return switch entry.figure {
        case .stated: .absent(.notDeterminable)
        case .absent(let absence):
            .absent(
                entry.onlyParts ? Plot.Absence(.notReported, word: missing(entry)) : Plot.Absence(absence))
        }
    }

    /// The word for a figure that is not there.
    private func missing(_ entry: Entry) -> String {
        guard let absence = entry.absence else { return "" }
        return entry.onlyParts ? phrase("总数未报告", "no total") : phrase.absence(absence)
    }

    /// The body's name with what sets its figure apart.
    func rowName(_ entry: Entry) -> String {
        var name = phrase.name(of: entry.body)
        guard let observation = entry.observation else { return name }
        if entry.notes.contains(.differentYear) { name += " \(observation.period.year)" }
        if entry.notes.contains(.differentBasis) {
            name += phrase("·", " · ") + phrase.shortBasis(observation.period.basis)
        }
        if entry.notes.contains(.partial) { name += phrase("（部分）", " (part)") }
        return name
    }

    private func spoken(_ entry: Entry, series: String) -> String {
        let name = rowName(entry)
        switch entry.figure {
        case .stated(let observation):
            let stated = phrase.stated(entry.quantity ?? observation.quantity)
            return phrase("\(name)\(series)\(stated)", "\(name), \(series): \(stated)")
        case .absent:
            let word = missing(entry)
            return phrase("\(name)\(series)\(word)", "\(name), \(series): \(word)")
        }
    }

    private func table(_ columns: [[Entry]], file: FigureFile) -> FigureTable {
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
        let rows = columns[0].indices.map { row -> [FigureTable.Cell] in
            let lead = columns[0][row]
            var cells = [FigureTable.Cell(phrase.name(of: lead.body))]
            for number in file.measures.indices {
                cells.append(cell(columns[number][row], unit: unit(file.measures[number])))
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
        switch entry.figure {
        case .stated(let observation):
            return .init(
                stated(entry.quantity ?? observation.quantity, without: unit), observation: observation.id)
        case .absent(let absence):
            return .init("\(phrase.glyph(absence)) \(missing(entry))", isAbsent: true)
        }
    }

    /// `163件` under a header with 件 is `163`; `32场次` under 次 keeps its own measure word.
    func stated(_ quantity: Quantity, without unit: String) -> String {
        let text = phrase.stated(quantity)
        guard !unit.isEmpty, text.hasSuffix(unit) else { return text }
        let rest = text.dropLast(unit.count)
        return rest.last.map { $0.isNumber || "余多".contains($0) } == true ? String(rest) : text
    }
}
