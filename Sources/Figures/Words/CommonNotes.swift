import Analysis
import Metrics

/// Notes that every kind may need; each is `nil` where its matter does not occur.
extension FigureRequest {
    /// That approximate figures are drawn with their bounds.
    func approximate(_ entries: [Entry]) -> String? {
        guard entries.contains(where: { $0.quantity?.isExact == false }) else { return nil }
        return phrase("约数按区间画出", "Approximate figures are drawn with their bounds")
    }

    /// Whose figures are doubted.
    func doubts(_ entries: [Entry]) -> String? {
        var names: [String] = []
        for entry in entries where entry.isDoubted {
            let name = phrase.name(of: entry.body)
            if !names.contains(name) { names.append(name) }
        }
        guard !names.isEmpty else { return nil }
        let who = phrase.list(names, atMost: 6)
        return doubtNote(who)
    }

    /// Which years of which figures are doubted.
    func doubts(_ observations: [Observation]) -> String? {
        let doubted = observations.filter(\.isDoubted).map(\.period.year)
        guard !doubted.isEmpty else { return nil }
        let years = phrase.listOfYears(doubted)
        return doubtNote(years)
    }

    private func doubtNote(_ what: String) -> String {
        phrase.doubtNote + phrase("，理由见观测值的备注：\(what)", ", see the notes of the observations: \(what)")
    }

    /// Which bodies stand out, of those with a figure, where others are shown beside them.
    func emphasis(among observations: [Observation]) -> String? {
        let known = Set(observations.map(\.body))
        let shown = bodies.filter { known.contains($0.id) }
        let marked = shown.filter(isHighlighted)
        guard !marked.isEmpty, marked.count < shown.count else { return nil }
        let who = phrase.list(marked.map { phrase.name(of: $0) }, atMost: 8)
        return phrase("着重标出：\(who)", "Highlighted: \(who)")
    }

    /// Which figures are parts, with what they are parts of.
    func parts(_ entries: [Entry]) -> String? {
        let parts = entries.filter { $0.notes.contains(.partial) }
        guard !parts.isEmpty else { return nil }
        let details = parts.map { entry in
            let topic = entry.observation?.topic ?? ""
            return phrase.name(of: entry.body) + (topic.isEmpty ? "" : phrase("（\(topic)）", " (\(topic))"))
        }
        return phrase("只是一部分，不是总数：\(phrase.list(details))", "Parts, not totals: \(phrase.list(details))")
    }

    /// That bodies of several levels are shown.
    func levels(_ entries: [Entry]) -> String? {
        let levels = Set(entries.filter { $0.quantity != nil }.map(\.body.level))
        guard levels.count > 1 else { return nil }
        let words = phrase.list(levels.sorted().map { phrase.level($0) })
        return phrase("含\(words)机构，级别不同的不相互排名", "Bodies of several levels (\(words)); no ranks across levels")
    }

    /// What a computed rate was computed from.
    func computed(_ measure: FigureFile.Measure) -> String? {
        guard let below = measure.denominator.flatMap({ dataset.indicator($0) }) else { return nil }
        let (name, above) = (label(measure), phrase.name(of: indicator(measure)))
        return phrase(
            "\(name)由同一来源、同一时期的\(above)除以\(phrase.name(of: below))算出，不是各地自报的率",
            "\(name) is computed from \(above) and \(phrase.name(of: below)) of one source and period")
    }
}

extension Phrase {
    /// The basis of some figures, or that there are several.
    func commonBasis(_ observations: [Observation]) -> String {
        let bases = Set(observations.map(\.period.basis))
        return bases.count == 1
            ? bases.map { basis($0) }.joined() : self("口径不一", "various bases")
    }
}
