import Analysis
import Metrics
import Plot

/// One series over the years as a filled area, or several parts of one whole on top of each other.
struct Area: FigureKind {
    let word = "area"
    let name = Bilingual(zh: "面积图", en: "Area")
    let abstract = Bilingual(
        zh: "一个机构历年的数，一项指标一面，或把合成一个整体的几项叠起来",
        en: "one body over the years: an area of one indicator, or of parts that add up to a whole")
    let needs = FigureNeeds(bodies: 1...1)
    let uses: Set<FigureKey> = [.stacking, .facet, .labels, .names]

    func figure(_ request: FigureRequest) throws(Fault) -> Figure {
        if request.file.stacking == .sideBySide {
            throw request.fault(
                .outOfRange, at: "/stacking", zh: "面积互相遮盖，不能并列",
                en: "areas hide each other and cannot stand side by side",
                remedyZh: "写 standard 或 normalized，或改用 line 图",
                remedyEn: "write standard or normalized, or use kind line")
        }
        let panels = try request.panels(by: [.body, .indicator])
        guard panels.isEmpty else { return try figure(request, in: panels) }
        let tracks = try request.tracks()
        let parts = try parts(of: tracks, in: request)
        return request.figure(
            scaled(Chart(marks: marks(tracks, parts, for: request)), for: request),
            saying: words(tracks, parts, for: request),
            over: request.table(tracks), from: tracks.flatMap(\.observations), height: 85)
    }

    private func figure(_ request: FigureRequest, in panels: [Panel]) throws(Fault) -> Figure {
        let set = try request.trackSet()
        let made = try request.chart(of: panels) { (panel) throws(Fault) in
            let tracks = try panel.tracks()
            return marks(tracks, try parts(of: tracks, in: panel), for: panel)
        }
        let words: any FigureWords =
            request.bodies.count == 1 && !request.hasSeveralUnits
            ? SeriesWords(request: request, tracks: set.all) : TrackSetWords(request: request, set: set)
        return request.figure(
            // Columns of single years would else hide the axis that areas beside them have.
            scaled(made.chart, for: request).chartYAxis(.visible).chartValueLabels(.hidden),
            saying: AmendedWords(
                words, subtitle: shareSubtitle(set.observations, for: request), after: made.notes),
            over: request.table(set),
            from: set.observations)
    }

    private func scaled(_ chart: Chart, for request: FigureRequest) -> Chart {
        isOfShares(request) ? chart.chartYScale(domain: 0...100) : chart
    }

    private func isOfShares(_ request: FigureRequest) -> Bool {
        request.file.stacking == .normalized && request.measures.count > 1
            && request.file.facet?.by != .indicator
    }

    /// Shares are per cent, whatever the unit of what they are shares of.
    private func shareSubtitle(_ observations: [Observation], for request: FigureRequest) -> String? {
        guard isOfShares(request) else { return nil }
        let (phrase, name) = (request.phrase, request.file.name)
        let years = phrase.years(observations.map(\.period.year))
        return phrase("\(name)，各部分占比，单位：%，\(years)", "\(name), shares, %, \(years)")
    }

    /// The parts of several indicators; `nil` for one.
    /// - Throws: `Fault` where no figure says that they add up to anything, or no year has them all.
    private func parts(of tracks: [Track], in request: FigureRequest) throws(Fault) -> PartsOfWhole? {
        guard tracks.count > 1 else { return nil }
        let parts = request.partsOfWhole(tracks)
        guard !shown(parts, in: request).isEmpty else { throw request.nothing() }
        guard parts.whole != nil else {
            throw request.fault(
                .outOfRange, at: "/indicators", zh: "没有一个数等于这几项之和，不能叠成一个整体",
                en: "no figure is the sum of these indicators, they cannot be stacked to a whole",
                remedyZh: "改用 line 图，或加 \"facet\": \"indicator\"",
                remedyEn: "use kind line, or add \"facet\": \"indicator\"")
        }
        return parts
    }

    /// The years that are stacked: shares of approximate figures would be made up.
    private func shown(_ parts: PartsOfWhole, in request: FigureRequest) -> [Int] {
        request.file.stacking == .normalized ? parts.exact : parts.complete
    }

    private func marks(_ tracks: [Track], _ parts: PartsOfWhole?, for request: FigureRequest) -> [any Mark] {
        let phrase = request.phrase
        let years = parts.map { shown($0, in: request) }
        let stacking: MarkStackingMethod = request.file.stacking == .normalized ? .normalized : .standard
        return tracks.flatMap { track -> [any Mark] in
            let name = request.label(track.measure)
            let series = PlottableValue.value(phrase("指标", "indicator"), name)
            return track.points.flatMap { point -> [any Mark] in
                let year = PlottableValue.value(phrase("年", "year"), point.year, unit: .year)
                let value = PlottableValue.value(name, phrase.measure(point))
                let stop: [any Mark] = point.isBreak ? [BreakMark(x: year)] : []
                guard let years else {
                    return stop + [told(AreaMark(x: year, y: value), point, name, phrase)]
                }
                guard let place = years.firstIndex(of: point.year) else { return [] }
                // The basis may have changed in a year between that is not stacked.
                let isBreak =
                    place > 0
                    && track.point(years[place - 1])?.observation?.period.basis
                        != point.observation?.period.basis
                let halt: [any Mark] = isBreak ? [BreakMark(x: year)] : []
                // A year without neighbours has no area; it stands as a column.
                let isAlone =
                    !(place > 0 && years[place - 1] == point.year - 1 && !isBreak)
                    && !(place + 1 < years.count && years[place + 1] == point.year + 1)
                return halt + [
                    isAlone
                        ? told(
                            BarMark(x: year, y: value, width: .ratio(0.25), stacking: stacking)
                                .foregroundStyle(by: series), point, name, phrase)
                        : told(
                            AreaMark(x: year, y: value, stacking: stacking).foregroundStyle(by: series),
                            point, name,
                            phrase)
                ]
            }
        }
    }

    private func told(_ mark: some Mark, _ point: Series.Point, _ name: String, _ phrase: Phrase) -> any Mark
    {
        guard let observation = point.observation else { return mark }
        return mark.datum(observation.id).alternativeText(phrase.spoken(observation, name: name))
    }

    private func words(_ tracks: [Track], _ parts: PartsOfWhole?, for request: FigureRequest)
        -> any FigureWords
    {
        let words = SeriesWords(request: request, tracks: tracks)
        guard let parts, let whole = parts.whole else { return words }
        let phrase = request.phrase
        let name = phrase.name(of: whole)
        func note(_ years: [Int], _ zh: String, _ en: String) -> String? {
            years.isEmpty ? nil : phrase(zh, en) + phrase("：", ": ") + phrase.listOfYears(years)
        }
        let approximate = parts.complete.filter { !shown(parts, in: request).contains($0) }
        return AmendedWords(
            words, title: title(parts, name, for: request),
            subtitle: shareSubtitle(tracks.flatMap(\.observations), for: request),
            before: [
                phrase("各部分之和为\(name)", "The parts add up to: \(name)"),
                note(parts.differing, "各部分之和与所述\(name)不等", "The parts do not add up to the stated total"),
                note(
                    parts.incomplete, "各部分的数不全或口径不一，不叠加",
                    "Not every part has a figure of one basis, not stacked"),
                note(approximate, "有约数，占比不能确定，未画", "Approximate figures, shares unknown, not drawn"),
            ])
    }

    /// What the largest part of the latest exact year is of its whole.
    private func title(_ parts: PartsOfWhole, _ whole: String, for request: FigureRequest) -> String? {
        guard let year = parts.exact.last, let body = parts.parts.first?.body else { return nil }
        let values = parts.parts.indices.map { parts.observation($0, year)?.quantity.value ?? 0 }
        let sum = values.reduce(0, +)
        guard let most = values.max(), sum > 0, values.count(where: { $0 == most }) == 1,
            let index = values.firstIndex(of: most)
        else { return nil }
        let phrase = request.phrase
        let name = request.label(parts.parts[index].measure)
        let share = SignedPercent.text(most / sum * 100).drop { $0 == "+" }
        return phrase(
            "\(phrase.subject(body, whole))\(year)年中，\(name)占\(share)",
            "\(phrase.subject(body, whole)): \(name) make up \(share) in \(year)")
    }
}
