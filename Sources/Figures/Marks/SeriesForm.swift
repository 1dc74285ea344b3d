import Analysis
import Metrics
import Plot

/// Series over the years as lines or steps: of one body, of several bodies, or a panel a body or indicator.
struct SeriesForm {
    let request: FigureRequest
    let interpolation: InterpolationMethod

    /// The most lines that are told apart by colour.
    private static let mostColours = 8
    /// The most lines that carry their names.
    private static let mostNames = 24

    private var phrase: Phrase { request.phrase }

    /// What tells the lines of a plot apart.
    private enum Naming {
        /// Colours, a name an indicator.
        case measures
        /// Colours, a name a body.
        case bodies
        /// Names without colours: only what is highlighted stands out.
        case plainBodies
        /// A single line, or lines in a crowd.
        case nobody
    }

    /// The finished figure.
    func figure() throws(Fault) -> Figure {
        let panels = try request.panels(by: [.body, .indicator])
        guard panels.isEmpty else { return try figure(in: panels) }
        guard request.bodies.count > 1 else {
            let tracks = try request.tracks()
            try request.checkScale(tracks.flatMap(\.observations).map(\.quantity))
            return request.figure(
                scaled(Chart(marks: marks(tracks, naming: .measures))),
                saying: AmendedWords(
                    SeriesWords(request: request, tracks: tracks), before: [request.scaleNote]),
                over: request.table(tracks), from: tracks.flatMap(\.observations), height: 85)
        }
        guard request.measures.count == 1 else {
            throw request.fault(
                .outOfRange, at: "/indicators", zh: "几个机构在一幅图里只能比较一项指标",
                en: "several bodies in one plot show one indicator",
                remedyZh: "只写一项指标，或加 \"facet\": \"body\"",
                remedyEn: "name one indicator, or add \"facet\": \"body\"")
        }
        // Lines without names serve as the background of those that stand out, and of nothing else.
        let request = request.file.highlight.isEmpty ? request.limited(to: Self.mostNames) : request
        let set = try request.trackSet()
        try request.checkScale(set.observations.map(\.quantity))
        let isCrowd = set.drawn.count > Self.mostNames
        let chart = Chart(marks: marks(set.drawn, naming: naming(set.drawn)))
            .chartSeriesLabels(isCrowd ? .hidden : .automatic)
        let crowd = phrase(
            "线多，只标所强调的机构之名，各数见表", "Too many lines to name but those highlighted; the figures are in the table"
        )
        return request.figure(
            // Figures at a few points of many lines would be read as those of their neighbours.
            scaled(set.drawn.count > Self.mostColours ? chart.chartValueLabels(.hidden) : chart),
            saying: AmendedWords(
                TrackSetWords(request: request, set: set), before: [request.scaleNote],
                after: [isCrowd ? crowd : nil]),
            over: request.table(set), from: set.observations)
    }

    private func figure(in panels: [Panel]) throws(Fault) -> Figure {
        let set = try request.trackSet()
        try request.checkScale(set.observations.map(\.quantity))
        let isByBody = request.file.facet?.by == .body
        let made = try request.chart(of: panels) { (panel) throws(Fault) in
            let tracks = isByBody ? try panel.tracks() : try panel.trackSet().drawn
            let several = isByBody ? Naming.measures : naming(tracks)
            return marks(tracks, naming: tracks.count > 1 ? several : .nobody, isPanel: true)
        }
        let words: any FigureWords =
            request.bodies.count == 1 && !request.hasSeveralUnits
            ? SeriesWords(request: request, tracks: set.all) : TrackSetWords(request: request, set: set)
        return request.figure(
            // A panel is too small for figures beside its points.
            scaled(made.chart).chartValueLabels(.hidden),
            saying: AmendedWords(words, before: [request.scaleNote], after: made.notes),
            over: request.table(set), from: set.observations)
    }

    private func scaled(_ chart: Chart) -> Chart {
        request.file.scale == nil ? chart : chart.chartYScale(type: request.scaleType)
    }

    private func naming(_ tracks: [Track]) -> Naming {
        let isMarked = tracks.contains { request.isHighlighted($0.body) }
        return isMarked || tracks.count > Self.mostColours ? .plainBodies : .bodies
    }

    /// A vertex a year, and a break where the basis changes.
    private func marks(_ tracks: [Track], naming: Naming, isPanel: Bool = false) -> [any Mark] {
        let names =
            naming == .plainBodies
            ? request.endNames(of: tracks.map(\.body))
            : request.lineNames(of: tracks.map(\.body))
        let isCrowd = tracks.count > Self.mostNames
        let hasGlyphs = naming == .measures && !isPanel
        return zip(tracks, names).flatMap { track, name -> [any Mark] in
            let label = request.label(track.measure)
            let series =
                naming == .measures
                ? PlottableValue.value(phrase("指标", "indicator"), label) : request.place(name)
            let isMarked = request.isHighlighted(track.body) && naming != .measures
            let last = track.observations.last?.period.year
            var marks: [any Mark] = []
            // A row of glyphs a body would stand under the plot; notes and table say what is missing.
            for point in track.points where hasGlyphs || point.observation != nil {
                let year = PlottableValue.value(phrase("年", "year"), point.year, unit: .year)
                let value = PlottableValue.value(label, phrase.measure(point))
                var mark: LineMark
                let stop: BreakMark
                switch naming {
                case .measures, .bodies:
                    mark = LineMark(x: year, y: value).foregroundStyle(by: series)
                    stop = BreakMark(x: year).foregroundStyle(by: series)
                case .plainBodies:
                    mark = LineMark(x: year, y: value, series: series)
                    stop = BreakMark(x: year, series: series)
                case .nobody: (mark, stop) = (LineMark(x: year, y: value), BreakMark(x: year))
                }
                if point.isBreak { marks.append(stop) }
                mark = mark.interpolationMethod(interpolation).emphasized(isMarked)
                if tracks.count > Self.mostColours, !isMarked {
                    mark = mark.symbolSize(3).lineStyle(StrokeStyle(lineWidth: isCrowd ? 0.5 : 1))
                }
                if isCrowd, isMarked, point.year == last { mark = mark.annotation(name.short) }
                if let observation = point.observation {
                    let subject = naming == .measures ? label : phrase.subject(track.body, label)
                    mark = mark.datum(observation.id).alternativeText(
                        phrase.spoken(observation, name: subject))
                }
                marks.append(mark)
            }
            return marks
        }
    }
}

extension LineMark {
    /// The accent and a heavier line, which black and white show too.
    func emphasized(_ on: Bool) -> LineMark {
        on ? highlighted().lineStyle(StrokeStyle(lineWidth: 2.2)) : self
    }
}
