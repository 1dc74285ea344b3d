import Metrics

extension Dataset {
    /// What the figures say, the most important first; the same data yield the same findings in the same order.
    ///
    /// Every claim holds for every value that the figures can stand for. Only totals are compared, of one basis and one
    /// definition; figures that are doubted or that sources give differently are left out, and so is whoever has no change
    /// of a size, and that is said. Where not all bodies are compared, it is said which are. No two findings
    /// say the same: of a body and an indicator there is at most one about its series, of a level and an indicator one about
    /// the peers.
    package func findings(_ scope: FindingScope = FindingScope()) -> [Finding] {
        let peers = bodies.filter { scope.peers?.contains($0.id) != false }
        // How many people live somewhere is nothing that a committee did.
        let chosen = indicators.filter {
            !$0.isBackground && (scope.indicators.isEmpty || scope.indicators.contains($0.id))
        }
        let importance = importance(bodies: peers)
        let circle = Circle(peers, in: self)
        var candidates: [FindingCandidate] = []
        for indicator in chosen {
            let strands = peers.flatMap { Strand.all($0, indicator, in: self) }
            guard !strands.isEmpty else { continue }
            let rules = ComparabilityRules.change.minding(definitions)
            candidates += strands.flatMap {
                SeriesFindings(strand: $0, rules: rules, importance: importance).all
            }
            candidates +=
                PeerFindings(
                    strands: strands, definitions: definitions, importance: importance, circle: circle
                ).all
        }
        candidates += contradictions(importance, bodies: peers, indicators: chosen)
        candidates += missing(importance, bodies: peers, circle: circle, indicators: chosen)
        func phrase(_ language: Language) -> Phrase {
            Phrase(language: language, tellingApart: peers, in: self)
        }
        let phrases = (zh: phrase(.zh), en: phrase(.en))
        return chosenAmong(candidates.filter(scope.holds)).map { $0.finding(phrases) }
    }

    /// The best of those that would say the same.
    private func chosenAmong(_ candidates: [FindingCandidate]) -> [FindingCandidate] {
        let ranked = candidates.indices.sorted { first, second in
            let (one, other) = (candidates[first].importance, candidates[second].importance)
            return one != other ? one > other : first < second
        }
        var taken: Set<Subject> = []
        var chosen: [FindingCandidate] = []
        for index in ranked {
            let subjects = Subject.all(of: candidates[index])
            guard taken.isDisjoint(with: subjects) else { continue }
            taken.formUnion(subjects)
            chosen.append(candidates[index])
        }
        // A record names the years that its series lacks.
        let recorded = chosen.filter { $0.kind == .record }.map { Subject(.gap, $0) }
        return chosen.filter { $0.kind != .gap || !recorded.contains(Subject(.gap, $0)) }
    }

    private func importance(bodies: [Body]) -> Importance {
        var counts: [String: Int] = [:]
        for indicator in indicators where !indicator.isBackground {
            counts[indicator.id] = bodies.count {
                !observations(body: $0.id, indicator: indicator.id).isEmpty
            }
        }
        let most = Double(max(1, counts.values.max() ?? 1))
        return Importance(
            newest: observations.rows.lazy.map(\.year).max().map { Int($0) } ?? 0,
            commonness: counts.mapValues { Double($0) / most })
    }
}

/// What a finding is about: there is one finding of each.
private struct Subject: Hashable {
    enum Matter { case series, peers, peerChange, changeOfYear, missing, lacking, gap, contradiction }

    var matter: Matter
    var indicator: String
    /// A body, several, or a level.
    var whose: String
    var year: Int

    init(_ matter: Matter, _ candidate: FindingCandidate) {
        self.matter = matter
        indicator = candidate.indicator.id
        let first = candidate.bodies.first
        switch matter {
        case .series, .changeOfYear, .gap, .contradiction: whose = first?.id ?? ""
        case .peers, .peerChange, .missing: whose = first?.level.rawValue ?? ""
        case .lacking:
            // Bodies that lack one figure mostly lack those that belong to it: of all these one is named.
            whose = candidate.bodies.map(\.id).joined(separator: " ")
            indicator = ""
        }
        year = matter == .changeOfYear || matter == .lacking ? candidate.years[0] : 0
    }

    static func all(of candidate: FindingCandidate) -> [Subject] {
        let matters: [Matter] =
            switch candidate.kind {
            case .record: [.series]
            case .change, .turn: [.series, .changeOfYear]
            case .peerChange: [.peerChange, .changeOfYear]
            case .extremes, .outlier: [.peers]
            case .missing: [.missing, .lacking]
            case .gap: [.gap]
            case .contradiction: [.contradiction]
            }
        return matters.map { Subject($0, candidate) }
    }
}
