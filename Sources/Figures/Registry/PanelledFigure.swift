import Analysis
import Metrics
import Plot

/// Small multiples of a kind that knows nothing of panels: a figure of the kind for each panel, their marks side by
/// side, and what is said of all of them together.
struct PanelledFigure {
    let kind: any FigureKind

    /// - Throws: `Fault` where no panel has anything to show.
    func figure(_ request: FigureRequest) throws(Fault) -> Figure {
        var parts: [(name: String, figure: Figure)] = []
        let (request, leftOut) = try limited(request)
        let panels = try request.panels(by: Set(FigureFile.Facet.Dimension.allCases))
        let drawn = try request.chart(of: panels) { (own) throws(Fault) -> [any Mark] in
            var own = own
            own.isPanel = true
            let figure = try kind.figure(own)
            parts.append(("", figure))
            return figure.chart.marks
        }
        for (place, panel) in drawn.drawn.enumerated() { parts[place].name = panel.name }
        // Every panel has the guides of the first: they are of one kind.
        var figure = parts[0].figure
        figure.chart.marks = drawn.chart.marks
        figure.chart = figure.chart.chartFacets(
            columns: request.file.facet?.columns, axes: request.hasFreePanels ? .free : .shared)
        let phrase = request.phrase
        figure.title =
            request.file.title
            ?? phrase(
                "\(request.file.name)：按\(request.panelWord)分图，共\(parts.count)幅",
                "\(request.file.name) by \(request.panelWord), \(parts.count) panels")
        figure.subtitle =
            request.file.subtitle ?? Self.common(parts.map(\.figure.subtitle)) ?? request.file.name
        figure.notes = notes(parts, request) + (leftOut.map { [$0] } ?? []) + drawn.notes
        figure.sources = Self.unique(parts.flatMap(\.figure.sources))
        figure.sourceLine = request.sourceLine(figure.sources)
        figure.paragraph = parts.map { phrase("\($0.name)：", "\($0.name): ") + $0.figure.paragraph }.joined()
        figure.table = table(parts, phrase)
        figure.height = request.file.height
        return figure
    }

    /// The same bodies in every panel: those that the limit leaves in the first.
    private func limited(_ request: FigureRequest) throws(Fault) -> (FigureRequest, note: String?) {
        guard request.file.limit != nil, request.file.facet?.by != .body, let first = request.panels().first
        else {
            return (request, nil)
        }
        let comparison = try first.request.comparison()
        var limited = request
        limited.file.bodies = .listed(comparison.shown.map { comparison.lead[$0].body.id })
        (limited.file.limit, limited.file.order) = (nil, .given)
        return (limited, request.leftOut(comparison.leftOut))
    }

    /// What all panels say is said once; what some say, with their names.
    private func notes(_ parts: [(name: String, figure: Figure)], _ request: FigureRequest) -> [String] {
        let own = request.file.note
        let all = Self.unique(parts.flatMap(\.figure.notes)).filter { $0 != own }
        return all.map { note in
            let names = parts.filter { $0.figure.notes.contains(note) }.map(\.name)
            guard names.count < parts.count else { return note }
            let who = request.phrase.list(names, atMost: 4)
            return request.phrase("\(who)：\(note)", "\(who): \(note)")
        } + (own.map { [$0] } ?? [])
    }

    /// The panels' tables one below the other, the panel in the first column.
    private func table(_ parts: [(name: String, figure: Figure)], _ phrase: Phrase) -> FigureTable {
        let tables = parts.map(\.figure.table)
        let width = tables.map(\.columns.count).max() ?? 0
        let columns = (0..<width).map { place -> FigureTable.Column in
            let found = tables.compactMap { $0.columns.indices.contains(place) ? $0.columns[place] : nil }
            return FigureTable.Column(
                title: Self.common(found.map(\.title)) ?? phrase("数", "Figure"),
                isNumeric: found.allSatisfy(\.isNumeric))
        }
        let rows = parts.flatMap { name, figure in
            figure.table.rows.map { row in
                [FigureTable.Cell(name)] + row
                    + Array(repeating: FigureTable.Cell(""), count: width - row.count)
            }
        }
        return FigureTable(
            columns: [.init(title: phrase("分图", "Panel"), isNumeric: false)] + columns, rows: rows)
    }

    private static func common(_ texts: [String]) -> String? { Set(texts).count == 1 ? texts.first : nil }

    private static func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}

extension FigureRequest {
    /// What the panels are of, in words.
    fileprivate var panelWord: String {
        switch file.facet?.by {
        case .indicator: phrase("指标", "indicator")
        case .year: phrase("年", "year")
        case .body, nil: phrase("机构", "body")
        }
    }

    /// Whether each panel has its own scale: asked for, or because units differ.
    fileprivate var hasFreePanels: Bool {
        file.facet?.axes == .free || Set(measures.map { dataUnit($0) }).count > 1
    }
}
