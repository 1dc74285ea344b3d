import Analysis
import Metrics

/// What must be said of a profile's figures: how they were compared, what is missing, what is doubted.
struct ProfileNotes {
    let body: Body
    /// Those of the table.
    let facts: [ProfileFact]
    /// How many more figures the body has of the year.
    let leftOut: Int
    let peers: PeerFigures
    let absences: [RecordedAbsence]
    let dataset: Dataset
    let hasAppendix: Bool

    private var phrase: Phrase { peers.phrase }
    /// Of more names than this the first are told.
    private static let mostNames = 8

    /// A sentence or two each, only of what occurs.
    var all: [String] {
        [more, comparison, changes, approximate, terms].compactMap { $0 } + missing + doubts + restatements
            + sums
    }

    private var more: String? {
        guard leftOut > 0 else { return nil }
        return hasAppendix
            ? phrase("另有\(leftOut)项指标的数，见附录。", "Further indicators: \(leftOut), see the appendix.")
            : phrase("另有\(leftOut)项指标的数，本页未列。", "Further indicators not shown here: \(leftOut).")
    }

    private var comparison: String? {
        let others = peers.bodies.count - 1
        guard others > 0 else {
            return phrase("没有可相比的同级机构。", "There is no other body of this level under the same parent.")
        }
        let under = peers.parentName(in: dataset)
        let of = under.isEmpty ? "" : " of \(under)"
        guard ProfileTable.hasRanks(facts) else {
            return phrase(
                "没有\(ProfileFact.fewestPeers)个以上\(peers.circleName(in: dataset))同年、同口径的数，不排位次。",
                "Fewer than \(ProfileFact.fewestPeers) bodies of this level\(of) have a figure of the same year and basis: no ranks."
            )
        }
        let who = phrase(
            "机构名录所列的\(under)\(peers.bodies.count)个\(phrase.committees(body.level))",
            "the \(peers.bodies.count) \(phrase.committees(body.level))\(of) that the data set lists"
        )
        let isOpen = facts.contains { fact in
            if case .between = fact.rank { fact.isRanked } else { false }
        }
        let open =
            isOpen ? phrase("，有约数而不能确定的给出可能的位次", "; where bounds leave it open, the possible places") : ""
        return phrase(
            "同级位次：\(who)中同年、同口径、全部范围的数从多到少，斜线后为可比的个数\(open)；可比不足\(ProfileFact.fewestPeers)个的不排。",
            "Rank: figures of \(who) of the same year, basis and coverage from the greatest, among so many after the slash\(open); fewer than \(ProfileFact.fewestPeers) are not ranked."
        )
    }

    private var changes: String? {
        ProfileTable.hasChanges(facts) || facts.isEmpty
            ? nil : phrase("没有上年的数，不计变动。", "There are no figures of the year before: no changes.")
    }

    private var approximate: String? {
        guard ProfileTable.hasRanks(facts) || ProfileTable.hasChanges(facts),
            facts.contains(where: { !$0.figure.quantity.isExact || $0.base?.quantity.isExact == false })
        else { return nil }
        // A sign is explained only where one is printed.
        let hasSigns = facts.contains { fact in
            switch fact.change.outcome {
            case .atLeast, .atMost: true
            default: false
            }
        }
        return phrase(
            "“余”“多”“近”“约”“以上”的数按其区间比较\(hasSigns ? "，≥、≤ 为区间所能保证的变动" : "")。",
            "Approximate figures are compared by their bounds\(hasSigns ? "; ≥ and ≤ is what the bounds assure" : "")."
        )
    }

    private var terms: String? {
        let bases = Basis.allCases.filter { basis in
            basis != .calendarYear && facts.contains { $0.figure.period.basis == basis }
        }
        guard !bases.isEmpty else { return nil }
        let words = bases.map { phrase("", phrase.shortBasis($0) + ": ") + phrase.basis($0) }
        return phrase("口径：", "Basis: ") + words.joined(separator: phrase("；", "; ")) + phrase("。", ".")
    }

    /// The glyph, the word and the names of what is missing, a line a reason.
    private var missing: [String] {
        let known = Set(facts.map(\.indicator.id))
        var names: [Metrics.Absence: [String]] = [:]
        for absence in absences where absence.year == peers.year && !known.contains(absence.indicator) {
            guard let indicator = dataset.indicator(absence.indicator),
                dataset.observations(body: body.id, indicator: indicator.id).rows.allSatisfy({
                    Int($0.year) != peers.year
                })
            else { continue }
            names[absence.reason, default: []].append(phrase.name(of: indicator))
        }
        return Metrics.Absence.allCases.compactMap { reason in
            names[reason].map {
                "\(phrase.glyph(reason)) \(phrase.absence(reason))" + phrase("：", ": ")
                    + phrase.list($0, atMost: Self.mostNames) + phrase("。", ".")
            }
        }
    }

    private var doubts: [String] {
        facts.filter(\.figure.isDoubted).map { fact in
            let note = fact.figure.printedNote.split(whereSeparator: \.isNewline).joined(separator: " ")
            let name = phrase.name(of: fact.indicator)
            return "\(Phrase.doubtSign) \(name)\(phrase("：", ": "))\(note)"
        }
    }

    /// Words of a note that says how figures add up or what one of them includes.
    private static let sumWords = ["含", "相加", "并后"]

    /// What is noted of how figures add up, once for all that share the note.
    private var sums: [String] {
        var names: [(note: String, names: [String])] = []
        for fact in facts where !fact.figure.isDoubted {
            let note = fact.figure.printedNote.split(whereSeparator: \.isNewline).joined(separator: " ")
            guard Self.sumWords.contains(where: note.contains) else { continue }
            let name = phrase.name(of: fact.indicator)
            if let index = names.firstIndex(where: { $0.note == note }) {
                names[index].names.append(name)
            } else {
                names.append((note, [name]))
            }
        }
        return names.map { note, names in
            phrase.list(names, atMost: Self.mostNames) + phrase("：\(note)。", ": \(note).")
        }
    }

    private var restatements: [String] {
        facts.compactMap { fact in
            var seen: Set<String> = []
            let others = dataset.restatements(of: fact.figure).map(phrase.told)
                .filter { seen.insert($0).inserted }
            guard !others.isEmpty else { return nil }
            let name = phrase.name(of: fact.indicator)
            return phrase(
                "\(name)：其他来源作\(phrase.list(others))。",
                "\(name): stated elsewhere as \(phrase.list(others)).")
        }
    }
}
