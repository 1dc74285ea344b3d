import Analysis
import Metrics
import Plot

/// A chart of panels, and what had no panel.
struct PanelledChart: Sendable {
    /// The panels' marks, with the columns and axes that the file asks for.
    let chart: Chart
    /// Which panels are drawn.
    let drawn: [Panel]
    /// What is to be said of the panels: who has none, and whose scales differ.
    let notes: [String]
}

extension FigureRequest {
    /// The panels that the file asks for, in its order; none where it has no facet.
    /// - Parameter allowed: what a panel of this kind may be of; any other is a fault at `/facet`.
    func panels(by allowed: Set<FigureFile.Facet.Dimension>) throws(Fault) -> [Panel] {
        guard let facet = file.facet else { return [] }
        guard allowed.contains(facet.by) else {
            let words = FigureFile.Facet.Dimension.allCases.filter(allowed.contains).map(\.rawValue)
            throw fault(
                .outOfRange, at: "/facet", zh: "\(file.kind) 图不能按 \(facet.by.rawValue) 分格",
                en: "a \(file.kind) figure has no panels by \(facet.by.rawValue)",
                remedyZh: "写 \(words.joined(separator: " 或 "))",
                remedyEn: "write \(words.joined(separator: " or "))")
        }
        // One name twice would be one panel; an indicator of a unit of its own carries it.
        let names: [AxisName]? =
            switch facet.by {
            case .body: axisNames(of: bodies)
            case .indicator: hasSeveralUnits ? measures.map { AxisName(header($0)) } : nil
            case .year: nil
            }
        var panels = panels()
        for (place, name) in (names ?? []).enumerated() where panels.indices.contains(place) {
            (panels[place].name, panels[place].short) = (name.text, name.short)
        }
        return panels
    }

    /// The chart of all panels that have something to show; ids of marks are kept apart from panel to panel.
    /// - Parameter marks: the marks of one panel, from its own request.
    /// - Throws: `Fault` where no panel has anything to show.
    func chart(
        of panels: [Panel], marks: (FigureRequest) throws(Fault) -> [any Mark]
    ) throws(Fault) -> PanelledChart {
        var all: [any Mark] = []
        var taken: Set<String> = []
        var drawn: [Panel] = []
        var empty: [String] = []
        for panel in panels {
            let own: [any Mark]
            do throws(Fault) { own = try marks(panel.request) } catch {
                guard error.code == .nothingToShow else { throw error }
                empty.append(panel.name)
                continue
            }
            drawn.append(panel)
            for mark in own {
                var mark = mark
                mark.attributes.facet = .value(phrase("分格", "panel"), panel.name, short: panel.short)
                if let datum = mark.attributes.datum, !taken.insert(datum).inserted {
                    mark.attributes.datum = "\(datum)/\(panel.name)"
                }
                all.append(mark)
            }
        }
        guard !drawn.isEmpty else { throw nothing() }
        let isFree = file.facet?.axes == .free || hasSeveralUnits
        let names = phrase.list(empty, atMost: 8)
        return PanelledChart(
            chart: Chart(marks: all).chartFacets(
                columns: file.facet?.columns, axes: isFree ? .free : .shared),
            drawn: drawn,
            notes: empty.isEmpty ? [] : [phrase("没有可画的数：\(names)", "Nothing to draw: \(names)")])
    }

    /// Whether what is shown needs more than one axis.
    var hasSeveralUnits: Bool { Set(measures.map { dataUnit($0) }).count > 1 }
}
