import Analysis
import Metrics

/// The line under a profile's heading: a place or a change that holds for every value that the figures can stand for.
struct ProfileStatement {
    let body: Body
    let facts: [ProfileFact]
    let peers: PeerFigures
    let dataset: Dataset
    let phrase: Phrase

    /// The best place and the best change, one clause each, or what is there where neither is certain; with the figures
    /// told, each once.
    func said() -> (text: String, told: [ProfileFact]) {
        let place = ranked.lazy.compactMap { fact in
            certainPlace(of: fact).map { (fact: fact, said: $0) }
        }.first
        let change = moved.lazy.compactMap { fact in
            certainChange(of: fact).map { (fact: fact, said: $0) }
        }.first
        switch (place, change) {
        case (let place?, let change?) where place.fact.place == change.fact.place:
            let clause = subject(place.fact) + place.said + phrase("，", ", ") + change.said
            return (sentence([clause]), [place.fact])
        case (let place?, let change?):
            let clauses = [subject(place.fact) + place.said, subject(change.fact) + change.said]
            return (sentence(clauses), [place.fact, change.fact])
        case (let one?, nil), (nil, let one?):
            return (sentence([subject(one.fact) + one.said]), [one.fact])
        case (nil, nil):
            let told = plainFacts
            return (plain(told), told)
        }
    }

    private func sentence(_ clauses: [String]) -> String {
        clauses.joined(separator: phrase("；", "; ")) + phrase("。", ".")
    }

    /// 提案收到数163件, Proposals received: 163.
    private func subject(_ fact: ProfileFact) -> String {
        let (name, figure) = (phrase.name(of: fact.indicator).cut, phrase.told(fact.figure))
        return phrase("\(name)\(figure)", "\(name): \(figure)")
    }

    // MARK: - Places

    /// Those with a place that may be told, the most telling first.
    private var ranked: [ProfileFact] {
        let told = facts.filter { fact in
            guard fact.isRanked, case .place(let place, _) = fact.rank else { return false }
            return place == 1 || place * 3 <= fact.compared
        }
        return told.sorted { weight(ofPlace: $0) > weight(ofPlace: $1) }
    }

    private func weight(ofPlace fact: ProfileFact) -> Double {
        guard case .place(let place, _) = fact.rank else { return 0 }
        let breadth = Double(fact.compared) / Double(fact.compared + 3)
        return breadth * fact.weight / Double(place + 1)
    }

    /// The place in words; `nil` where what is doubted, stated otherwise elsewhere, rounded or counted up to another
    /// kind of day leaves it open.
    private func certainPlace(of fact: ProfileFact) -> String? {
        guard let column = peers.columns[fact.place], let row = peers.row(of: body.id) else { return nil }
        let compared = zip(column.entries, column.ranks).filter { $0.1.isPlace }
            .compactMap { $0.0.observation }
        guard compared.allSatisfy(isUndisputed),
            compared.allSatisfy({ $0.period.stretch == fact.figure.period.stretch }),
            let own = column.entries[row].observation,
            let index = compared.firstIndex(of: own)
        else { return nil }
        let standing = Standing.all(of: compared.map { $0.certainty(fact.indicator.kind) })[index]
        guard standing.places.count == 1 else { return nil }
        let (place, count) = (standing.places.lowerBound, compared.count)
        let who = phrase(
            "在有同口径数的\(count)个\(phrase.committees(body.level))中",
            "among the \(count) \(phrase.committees(body.level)) with a comparable figure")
        return phrase(
            "，\(who)\(standing.isTied ? "并列" : "居")\(place == 1 ? "首位" : "第\(place)位")",
            ", \(standing.isTied ? "equal " : "")number \(place) \(who)")
    }

    // MARK: - Changes

    /// Those that moved for certain, the largest first by what chance alone could explain.
    private var moved: [ProfileFact] {
        facts.filter { isCertain($0.change) && $0.base != nil }
            .sorted { weight(ofChange: $0) > weight(ofChange: $1) }
    }

    private func weight(ofChange fact: ProfileFact) -> Double {
        guard let base = fact.base else { return 0 }
        return fact.weight
            * Importance.size(
                from: base.quantity.value, to: fact.figure.quantity.value, kind: fact.indicator.kind)
    }

    private func isCertain(_ change: Metrics.Change) -> Bool {
        switch change.outcome {
        case .value(let size): size != 0
        case .atLeast, .atMost, .direction: true
        case .undetermined: false
        }
    }

    /// The change in words; `nil` where doubt, restatement, rounding or another kind of closing day leaves it open.
    private func certainChange(of fact: ProfileFact) -> String? {
        guard let base = fact.base, isUndisputed(base), isUndisputed(fact.figure),
            base.period.stretch == fact.figure.period.stretch
        else { return nil }
        let kind = fact.indicator.kind
        let (before, after) = (base.certainty(kind), fact.figure.certainty(kind))
        guard after.isCertainlyAbove(before) || before.isCertainlyAbove(after) else { return nil }
        let words = phrase.step(from: base, to: fact.figure, fact.change, fact.indicator)
        let isOfNewTerm =
            fact.figure.period.opensTerm
            || ComparabilityRules.change.differences(base, fact.figure).contains(.differentTerm)
        let caution = isOfNewTerm ? phrase("（换届前后）", " (across a change of term)") : ""
        return phrase("，比上年\(words)\(caution)", ", \(words) on the year before\(caution)")
    }

    /// Whether nobody doubts a figure and no other source says another.
    private func isUndisputed(_ row: Observation) -> Bool {
        !row.isDoubted && dataset.restatements(of: row).isEmpty
    }

    // MARK: - Neither

    /// What a reader asks about first, by the ids of the indicators.
    private static let leading = [
        "proposals_received", "proposals_filed", "proposals_replied", "proposals_replied_rate",
        "public_opinion_reports", "public_opinion_adopted", "consultation_activities",
        "special_consultations", "supervision_activities", "research_activities", "research_reports",
        "reports_submitted", "duty_activities", "study_sessions",
    ]
    /// How many figures are told.
    private static let mostFigures = 3

    /// The most telling figures as stated; how many there are where each is doubted or only a part.
    private func plain(_ told: [ProfileFact]) -> String {
        guard let main = facts.max(by: { $0.weight < $1.weight }) else {
            return phrase("数据集没有\(peers.year)年的数。", "The data set has no figure of \(peers.year).")
        }
        guard !told.isEmpty else {
            return phrase(
                "数据集收有\(peers.year)年\(facts.count)项指标的数，其中\(subject(main))。",
                "The data set has figures of \(facts.count) indicators of \(peers.year); \(subject(main)).")
        }
        return phrase("\(peers.year)年", "In \(peers.year), ")
            + told.map(subject).joined(separator: phrase("，", "; ")) + phrase("。", ".")
    }

    /// The most telling totals that nobody doubts.
    private var plainFacts: [ProfileFact] {
        let sound = facts.filter { $0.figure.coverage == .whole && !$0.figure.isDoubted }
        let known = Self.leading.compactMap { id in sound.first { $0.indicator.id == id } }
        let others = sound.sorted { ($0.weight, $1.place) > ($1.weight, $0.place) }
            .filter { !Self.leading.contains($0.indicator.id) }
        return Array((known + others).prefix(Self.mostFigures))
    }
}
