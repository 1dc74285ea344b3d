import Analysis
import Metrics

/// What is said about series over the years.
struct SeriesWords: FigureWords {
    let request: FigureRequest
    /// A track a measure of one body.
    let tracks: [Track]

    private var phrase: Phrase { request.phrase }
    private var file: FigureFile { request.file }
    private var series: [[Series.Point]] { tracks.map(\.points) }
    private var observed: [[Observation]] { tracks.map(\.observations) }

    private func change(_ index: Int, from base: Observation, to result: Observation) -> Change {
        Change(
            from: base, to: result, measure: request.indicator(file.measures[index]).kind.changeMeasure,
            rules: request.changeRules)
    }

    var title: String {
        // The series that reaches furthest towards today is the one a reader asks about.
        let index = observed.indices.max {
            (observed[$0].last?.period.year ?? 0, -$0) < (observed[$1].last?.period.year ?? 0, -$1)
        }
        guard let index, let first = observed[index].first, let last = observed[index].last,
            first.period.year != last.period.year
        else { return file.name }
        let name = phrase.subject(tracks[index].body, request.label(file.measures[index]))
        let (from, to) = (phrase.told(first), phrase.told(last))
        let (start, end) = (first.period.year, last.period.year)
        let isUp: Bool
        switch change(index, from: first, to: last).outcome {
        case .value(0):
            return phrase("\(name)\(end)年与\(start)年持平，均为\(to)", "\(name): \(to) in \(end) as in \(start)")
        case .undetermined:
            return phrase(
                "\(name)\(start)年为\(from)，\(end)年为\(to)", "\(name): \(from) in \(start), \(to) in \(end)")
        case .value(let size): isUp = size > 0
        case .atLeast, .direction(.up): isUp = true
        case .atMost, .direction(.down): isUp = false
        }
        return phrase(
            "\(name)由\(start)年的\(from)\(isUp ? "增" : "减")至\(end)年的\(to)",
            "\(name) \(isUp ? "up" : "down") from \(from) in \(start) to \(to) in \(end)")
    }

    var subtitle: String {
        let unit = request.unit(file.measures[0])
        let years = phrase.years(observed.flatMap { $0.map(\.period.year) })
        return phrase("\(file.name)，单位：\(unit)，\(years)", "\(file.name), \(unit), \(years)")
    }

    var notes: [String] {
        var notes: [String] = []
        let all = observed.flatMap { $0 }
        if all.contains(where: { !$0.quantity.isExact }) {
            notes.append(phrase("约数按区间画出", "Approximate figures are drawn with their bounds"))
        }
        if series.count > 1 && Set(all.map(\.period.basis)).count > 1 {
            let words = zip(file.measures, observed).compactMap { measure, rows in
                rows.first.map {
                    phrase(
                        "\(request.label(measure))为\(phrase.basis($0.period.basis))",
                        "\(request.label(measure)): \(phrase.basis($0.period.basis))")
                }
            }
            notes.append(
                phrase("各条线口径不同，不相加减：", "The lines differ in basis and are not one series: ")
                    + words.joined(separator: phrase("，", "; ")))
        }
        if series.contains(where: { $0.contains(where: \.isBreak) }) {
            notes.append(phrase("‖ 处口径改变，线在此断开", "‖ marks a change of basis; the line stops there"))
        }
        if let gaps { notes.append(gaps) }
        if let doubts = request.doubts(all) { notes.append(doubts) }
        return notes
    }

    /// The years without a figure, series by series where there are several.
    private var gaps: String? {
        let lists = zip(file.measures, series).compactMap { measure, points -> String? in
            let years = points.filter { $0.observation == nil }.map(\.year)
            guard !years.isEmpty else { return nil }
            let list = phrase.listOfYears(years)
            return series.count > 1
                ? phrase("\(request.label(measure))\(list)", "\(request.label(measure)) \(list)") : list
        }
        guard !lists.isEmpty else { return nil }
        return phrase("断线处无数：", "No figure: ") + lists.joined(separator: phrase("；", "; "))
    }

    var paragraph: String {
        file.measures.indices.map { sentence($0) }.joined()
    }

    private func sentence(_ index: Int) -> String {
        let rows = observed[index]
        guard let first = rows.first, let last = rows.last else { return "" }
        let name = request.label(file.measures[index])
        let years = phrase.years([first.period.year, last.period.year])
        let isWhole = rows.count == last.period.year - first.period.year + 1
        let known = phrase(
            rows.count == 1
                ? "\(name)：只有\(years)的数"
                : "\(name)：\(years)\(isWhole ? "各年都有数" : "间有\(rows.count)个年份的数")",
            "\(name) is known for \(rows.count) years from \(first.period.year) to \(last.period.year). ")
        // Figures of another basis or coverage are no part of what the latest is compared with.
        let alike = rows.filter { $0.period.basis == last.period.basis && $0.coverage == last.coverage }
        let peaks = alike.filter { row in
            !alike.contains { $0.quantity.interval.isCertainlyAbove(row.quantity.interval) }
        }
        guard alike.count > 2, let base = alike.first else { return known + phrase("。", "") }
        let scope =
            alike.count == rows.count
            ? "" : phrase("同口径的\(alike.count)个年份中，", "Of the \(alike.count) of one basis, ")
        var article = "The"
        var highest = ""
        if peaks.count == 1, let peak = peaks.first {
            article = "the"
            highest = phrase(
                "，\(scope)以\(peak.period.year)年的\(phrase.told(peak))为最高",
                "\(scope.isEmpty ? "The" : "\(scope)the") highest is \(phrase.told(peak)) in \(peak.period.year); "
            )
        }
        let latest = phrase.told(last)
        return known + highest
            + phrase(
                "；最近的\(last.period.year)年为\(latest)，\(phrase.change(change(index, from: base, to: last), from: base.period.year))。",
                "\(article) latest, \(latest) in \(last.period.year), is \(phrase.change(change(index, from: base, to: last), from: base.period.year)). "
            )
    }
}

extension Phrase {
    /// 2018年、2019—2021年: each year once, runs of three and more drawn together.
    func listOfYears(_ years: [Int]) -> String {
        let sorted = Set(years).sorted()
        var runs: [ClosedRange<Int>] = []
        for year in sorted {
            if let last = runs.last, last.upperBound == year - 1 {
                runs[runs.count - 1] = last.lowerBound...year
            } else {
                runs.append(year...year)
            }
        }
        let words = runs.flatMap { run -> [String] in
            run.count > 2 ? [self.years([run.lowerBound, run.upperBound])] : run.map { self.years([$0]) }
        }
        return list(words)
    }
}
