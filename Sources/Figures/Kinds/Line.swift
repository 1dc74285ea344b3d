import Metrics
import Plot

/// Series of one body over the years: a line a measure, gaps left open, breaks of basis marked.
struct Line: FigureKind {
    let word = "line"
    let name = Bilingual(zh: "折线图", en: "Line")
    let abstract = Bilingual(
        zh: "一个机构历年的数，一指标一线，缺年断开，口径改变处断开并标出",
        en: "one body over the years: a line an indicator, gaps left open, breaks of basis marked")
    let needs = FigureNeeds(bodies: 1...1)
    let uses: Set<FigureKey> = [.labels]

    func figure(_ request: FigureRequest) throws(Fault) -> Figure {
        let tracks = try request.tracks()
        return request.figure(
            chart(tracks, for: request), saying: SeriesWords(request: request, tracks: tracks),
            over: request.table(tracks), from: tracks.flatMap(\.observations), height: 85)
    }

    private func chart(_ tracks: [Track], for request: FigureRequest) -> Chart {
        let phrase = request.phrase
        var marks: [any Mark] = []
        for track in tracks {
            let name = request.label(track.measure)
            let kind = PlottableValue.value(phrase("指标", "indicator"), name)
            for point in track.points {
                let year = PlottableValue.value(phrase("年", "year"), point.year, unit: .year)
                if point.isBreak { marks.append(BreakMark(x: year).foregroundStyle(by: kind)) }
                var mark = LineMark(x: year, y: .value(name, phrase.measure(point))).foregroundStyle(by: kind)
                if let observation = point.observation {
                    mark = mark.datum(observation.id)
                        .alternativeText(phrase.spoken(observation, name: name))
                }
                marks.append(mark)
            }
        }
        return Chart(marks: marks)
    }
}
