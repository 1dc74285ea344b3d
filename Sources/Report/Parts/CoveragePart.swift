import Analysis
import Metrics
import Press

/// Which figures there are and which may not be compared: how many of each body and year, how certain they are, what
/// keeps them apart, and what was stated otherwise before.
struct CoveragePart {
    let context: ReportContext
    let part: ReportPart

    /// `nil` where the selection leaves no figure.
    func make() -> Part? {
        let phrase = context.phrase
        let rows = part.observations(of: context.dataset)
        guard !rows.isEmpty else { return nil }
        let title = part.title ?? phrase("覆盖与可比性", "Coverage and comparability")
        let byLevel = Dictionary(grouping: rows) { context.dataset.body($0.body)?.level }
        let levels = BodyLevel.allCases.compactMap { level in byLevel[level].map { (level, $0) } }
        let tables = CoverageTables(context: context, rows: rows, levels: levels)
        var blocks: [Block] = [
            context.heading(part, "覆盖与可比性", "Coverage and comparability", numbering: .counted)
        ]
        blocks += context.introduction(part)
        blocks.append(context.section(phrase("各机构各年的数", "Figures by committee and year"), "coverage-years"))
        blocks.append(
            context.paragraph(
                "下列各表给出每个机构每一年收到多少个数；“…”表示所收材料中没有该年的数，不等于该会该年没有工作。一个数也没有的机构不列，人口等背景数不计。",
                "The tables say how many figures there are of each committee and year. “…” means that the collected material has none of that year, not that nothing was done. Committees without any figure are not listed, and background figures such as inhabitants are left out."
            ))
        for (level, rows) in levels {
            // How many people live somewhere is nothing that a committee did.
            let own = rows.filter { context.dataset.indicator($0.indicator)?.isBackground == false }
            guard !own.isEmpty else { continue }
            let matrix = CoverageMatrix(own, bodies: context.dataset.bodies(level: level))
            let name = phrase.levelHeading(level)
            blocks.append(
                table(
                    matrix.table(context), "years-\(level.rawValue)",
                    phrase("\(name)各年的观测值数", "\(name): observations a year"), isSmall: true))
        }
        blocks.append(context.section(phrase("数的确切程度", "How certain the figures are"), "coverage-certainty"))
        blocks.append(.paragraph(Paragraph(tables.certaintyWords)))
        blocks.append(
            table(tables.certainty, "certainty", phrase("各级数的确切程度", "Certainty of the figures by level")))
        blocks.append(
            context.section(phrase("哪些数不能相比", "What may not be compared"), "coverage-comparability"))
        blocks.append(.paragraph(Paragraph(tables.comparabilityWords)))
        if let (table, remark) = tables.comparability {
            blocks.append(
                self.table(
                    table, "comparability", phrase("同级之间的可比性", "Comparability within levels"), remark: remark)
            )
        }
        blocks.append(table(tables.bases, "bases", phrase("口径", "Bases")))
        if !tables.declared.isEmpty {
            blocks.append(
                table(tables.definitions, "definitions", phrase("自有定义的指标", "Definitions of committees' own")))
        }
        blocks += vintages(tables) + doubts(rows)
        return Part(.body, title: title, blocks)
    }

    private func table(
        _ table: TableModel, _ name: String, _ caption: String, isSmall: Bool = false, remark: String = ""
    ) -> Block {
        .table(
            TableBlock(
                table, caption: caption, label: "coverage-table-\(name)", isSmall: isSmall,
                notes: remark.isEmpty ? [] : [[.text(remark)]], summary: caption))
    }

    /// Figures that sources give differently; nothing where there are none.
    private func vintages(_ tables: CoverageTables) -> [Block] {
        let (phrase, restated) = (context.phrase, tables.restated)
        guard !restated.isEmpty else { return [] }
        return [
            context.section(phrase("前后公布不一的数", "Figures stated differently"), "coverage-vintages"),
            context.paragraph(
                "同一机构、指标、时期和口径，先后公布或各来源所说不一的有\(restated.count)项。报告采用表中“采用”一栏的数，其余仍列在全部观测值中。",
                "Of \(restated.count) figures, sources of different days say different things of one committee, indicator, period and basis. The report uses the figure under “used”; the others are kept among the observations."
            ),
            table(
                tables.vintages, "vintages", phrase("前后公布不一的数", "Figures stated differently"), isSmall: true),
        ]
    }

    /// Figures in doubt and warnings that somebody looked into; nothing where there are none.
    private func doubts(_ rows: [Observation]) -> [Block] {
        let phrase = context.phrase
        let doubted = rows.filter(\.isDoubted)
        // What printing leaves out of a note are the codes of the warnings that it acknowledges.
        let acknowledged = rows.filter { !$0.isDoubted && $0.printedNote != $0.note }
        guard !(doubted + acknowledged).isEmpty else { return [] }
        var table = TableModel(
            columns: [
                .init(phrase("机构", "Committee")), .init(phrase("指标", "Indicator"), wraps: !phrase.isChinese),
                .init(phrase("时期", "Period")), .init(phrase("数", "Figure"), alignment: .right),
                .init(phrase("说明", "Remark"), wraps: true),
            ], rows: [])
        for (name, rows) in [
            (phrase("存疑", "In doubt"), doubted), (phrase("已核无误", "Checked and found right"), acknowledged),
        ] where !rows.isEmpty {
            table.rows.append(.section(name))
            // Figures of one remark follow each other, which stands beside the first.
            var remarks: [String] = []
            for row in rows where !remarks.contains(row.printedNote) { remarks.append(row.printedNote) }
            for remark in remarks {
                let alike = rows.filter { $0.printedNote == remark }
                table.rows += alike.enumerated().map { place, row in
                    doubt(row, remark: place == 0 ? remark : phrase("同上", "as above"))
                }
            }
        }
        return [
            context.section(phrase("存疑与核对", "Doubts and checks"), "coverage-doubts"),
            context.paragraph(
                "\(doubted.count)个数存疑，要点和年度变化都不采用；另有\(acknowledged.count)个数曾引起核对程序的提示，经人核对原文，认为无误。",
                "Figures in doubt, used neither for findings nor for changes: \(doubted.count). Figures that drew a warning of the checks and were found right by a person who went back to the source: \(acknowledged.count)."
            ),
            self.table(
                table, "doubts", phrase("存疑与经核对的数", "Figures in doubt and figures checked"), isSmall: true),
        ]
    }

    private func doubt(_ row: Observation, remark: String) -> TableModel.Row {
        let (dataset, phrase) = (context.dataset, context.phrase)
        return TableModel.Row([
            .init(dataset.body(row.body).map(phrase.name(of:)) ?? row.body),
            .init(
                dataset.indicator(row.indicator).map { phrase.subject($0, topic: row.topic) } ?? row.indicator
            ),
            .init(phrase.span(row.period)), .init(phrase.figure(row.quantity), link: context.link(row)),
            // The rows stand under what the remark begins with.
            .init(phrase.isChinese && remark.hasPrefix("存疑：") ? String(remark.dropFirst(3)) : remark),
        ])
    }
}
