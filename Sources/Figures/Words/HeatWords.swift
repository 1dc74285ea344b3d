import Analysis
import Metrics

/// What is said about a table of bodies and indicators.
struct HeatWords: FigureWords {
    let request: FigureRequest
    let heat: HeatTable

    private var phrase: Phrase { request.phrase }
    private var entries: [Entry] { heat.rows.flatMap(\.entries) }

    /// The sign of a reason that is none of the four.
    static func sign(_ missing: Entry.Missing?) -> String? {
        switch missing {
        case .elsewhere: "◇"
        case .onlyParts: "◐"
        case .notComputable: "÷"
        case .absent, nil: nil
        }
    }

    /// What sets a figure apart, where something does.
    static func when(_ entry: Entry, _ phrase: Phrase) -> String? {
        guard let period = entry.observation?.period, !entry.notes.isEmpty else { return nil }
        var words: [String] = []
        if entry.notes.contains(.differentYear) { words.append("\(period.year)") }
        if entry.notes.contains(.differentBasis) { words.append(phrase.shortBasis(period.basis)) }
        if entry.notes.contains(.partial) { words.append(phrase("部分", "part")) }
        return words.isEmpty ? nil : words.joined(separator: phrase("·", " · "))
    }

    var title: String {
        let (bodies, columns) = (heat.rows.count, request.measures.count)
        let firsts = Dictionary(grouping: heat.leaders, by: \.entry.body.id)
        let best = firsts.values.map(\.count).max() ?? 0
        let winners = firsts.filter { $0.value.count == best }
        if best > 1, winners.count == 1, let first = winners.first?.value.first {
            let name = phrase.name(of: first.entry.body)
            return phrase(
                "\(name)\(columns)项指标中有\(best)项居可比的\(phrase.level(first.level))机构之首",
                "\(name) leads the comparable \(phrase.level(first.level)) bodies in \(best) of \(columns) indicators"
            )
        }
        let stated = entries.count { $0.quantity != nil }
        return phrase(
            "\(bodies)个机构\(columns)项指标应有\(entries.count)个数，已有\(stated)个",
            "\(stated) of \(entries.count) figures of \(columns) indicators of \(bodies) bodies are known")
    }

    var subtitle: String {
        let years = phrase.years(heat.observations.map(\.period.year))
        let basis = phrase.commonBasis(heat.observations)
        return phrase(
            "\(request.file.name)，各机构最近一年，\(years)，\(basis)",
            "\(request.file.name), each body's latest, \(years), \(basis)")
    }

    var notes: [String] {
        let odd = heat.rows.flatMap { row in
            row.entries.enumerated().compactMap { column, entry -> String? in
                guard entry.quantity != nil, row.shades[column] == nil else { return nil }
                let when = Self.when(entry, phrase).map { phrase("（\($0)）", " (\($0))") } ?? ""
                return phrase.subject(row.body, request.label(request.measures[column])) + when
            }
        }
        let left = heat.rows.dropFirst(heat.drawn)
        return [
            colours,
            odd.isEmpty
                ? nil
                : phrase(
                    "斜线格年份、口径或范围与同列多数不同，不着色阶：",
                    "Hatched, outside the colours, of another year, basis or coverage: ")
                    + phrase.list(odd, atMost: 8),
            signs,
            heat.empty.isEmpty
                ? nil
                : phrase("各项都没有数，未画：", "Without any figure, not drawn: ")
                    + phrase.list(heat.empty.map { phrase.name(of: $0) }, atMost: 8),
            left.isEmpty ? nil : request.leftOut(left.map { $0.entries[0] }),
            request.doubts(entries),
        ].compactMap { $0 } + request.measures.compactMap { request.computed($0) }
    }

    private var colours: String {
        let levels = Set(heat.rows.map(\.body.level)).count > 1
        let within = levels ? phrase("同列同级别内", "within column and level") : phrase("同列内", "within the column")
        let stated =
            entries.contains { $0.quantity?.isExact == false }
            ? phrase("，约数按所述值", "; approximate figures as stated") : ""
        return switch request.file.colour?.scale ?? .sequential {
        case .sequential:
            phrase("颜色\(within)由淡（最小）到浓（最大）\(stated)", "Colours run from least to most \(within)\(stated)")
        case .diverging:
            phrase(
                "两种颜色分在\(within)中位数的两侧，越浓越远\(stated)",
                "The two hues lie on either side of the median \(within)\(stated)")
        case .quantile: phrase("颜色为\(within)由低到高的五等分\(stated)", "Colours are fifths \(within)\(stated)")
        case .threshold: phrase("颜色按所给界限分档\(stated)", "Colours are classes between the bounds given\(stated)")
        }
    }

    private var signs: String? {
        let found = entries.compactMap(\.missing)
        let words = [
            (found.contains { Self.sign($0) == "◇" }, "◇ 另有其他年份或口径的数", "◇ only of another year or basis"),
            (found.contains(.onlyParts), "◐ 只有几个部分的数", "◐ only of several parts"),
            (found.contains(.notComputable), "÷ 不能算出", "÷ cannot be computed"),
        ].filter(\.0).map { phrase($0.1, $0.2) }
        return words.isEmpty ? nil : words.joined(separator: "　")
    }

    var paragraph: String {
        let stated = entries.count { $0.quantity != nil }
        let head = phrase(
            "\(heat.rows.count)个机构\(request.measures.count)项指标，应有\(entries.count)个数，已有\(stated)个。",
            "\(heat.rows.count) bodies and \(request.measures.count) indicators: \(stated) of \(entries.count) figures are known. "
        )
        let details = heat.leaders.prefix(12).map { leader in
            let label = request.label(request.measures[leader.column])
            let (name, figure) = (phrase.name(of: leader.entry.body), phrase.told(leader.entry))
            return phrase(
                "\(label)在可比的\(leader.among)个\(phrase.level(leader.level))机构中最多的是\(name)，\(figure)",
                "\(name) has the most \(label) of \(leader.among) comparable \(phrase.level(leader.level)) bodies (\(figure))"
            )
        }
        guard !details.isEmpty else { return head }
        return head + details.joined(separator: phrase("；", "; ")) + phrase("。", ". ")
    }
}
