import Metrics

/// What the figures of bodies of one level say beside one another.
struct PeerFindings {
    /// The strands of one indicator, of all bodies.
    let strands: [Strand]
    let definitions: Definitions
    let importance: Importance
    /// Which bodies are compared.
    let circle: Circle

    /// Fewer bodies than this are not compared.
    static let fewestPeers = 3
    /// Of fewer bodies than this none is called an outlier.
    static let fewestForOutliers = 8

    var all: [FindingCandidate] {
        let alike = Dictionary(grouping: strands) { Alike(basis: $0.basis, stretch: $0.stretch) }.mapValues {
            Dictionary($0.map { ($0.body.id, $0) }, uniquingKeysWith: { first, _ in first })
        }
        let holdings = holdings
        return groups(of: holdings).flatMap { group in
            let strands = alike[Alike(basis: group.key.basis, stretch: group.key.stretch)] ?? [:]
            let before = Set((holdings[group.key.place(before: 1)] ?? []).lazy.map(\.body.id))
            return [
                standing(in: group), outlier(in: group),
                change(in: group, since: strands, heldBefore: before),
            ].compactMap { $0 }
        }
    }

    /// What figures of one body must have in common to be one strand.
    private struct Alike: Hashable {
        let basis: Basis
        let stretch: String
    }

    // MARK: Groups

    /// The figures of one level, year, basis and definition.
    struct Group {
        let indicator: Indicator
        let key: Key
        let members: [(body: Body, row: Observation)]
        /// The others of the level that have a figure of that year and basis.
        let leftOut: LeftOut

        var figures: [Interval] { members.map { $0.row.certainty(indicator.kind) } }
        /// How many bodies have a figure of that year and basis.
        var held: Int { members.count + leftOut.count }
    }

    struct Key: Hashable, Comparable {
        let level: BodyLevel
        let year: Int
        let basis: Basis
        let stretch: String
        let definition: String

        func place(before years: Int = 0) -> Place { Place(level: level, year: year - years, basis: basis) }

        static func < (first: Key, second: Key) -> Bool {
            (first.level, first.year, first.basis.rawValue, first.stretch, first.definition)
                < (second.level, second.year, second.basis.rawValue, second.stretch, second.definition)
        }
    }

    /// Where figures stand beside one another, whether they can be compared or not.
    struct Place: Hashable {
        let level: BodyLevel
        let year: Int
        let basis: Basis
    }

    /// That a body has a figure.
    struct Holding {
        let strand: Strand
        let row: Observation
        let key: Key
        let isWithheld: Bool

        var body: Body { strand.body }
    }

    private var holdings: [Place: [Holding]] {
        var found: [Place: [Holding]] = [:]
        func add(_ row: Observation, _ strand: Strand, isWithheld: Bool) {
            let key = Key(
                level: strand.body.level, year: row.period.year, basis: strand.basis, stretch: strand.stretch,
                definition: definitions.inForce(for: row))
            found[key.place(), default: []].append(
                Holding(strand: strand, row: row, key: key, isWithheld: isWithheld))
        }
        for strand in strands {
            for row in strand.rows { add(row, strand, isWithheld: false) }
            for row in strand.withheld.values { add(row, strand, isWithheld: true) }
        }
        return found
    }

    private func groups(of holdings: [Place: [Holding]]) -> [Group] {
        guard let indicator = strands.first?.indicator else { return [] }
        let groups = holdings.values.flatMap { held in
            Dictionary(grouping: held.filter { !$0.isWithheld }, by: \.key).compactMap {
                key, found -> Group? in
                guard found.count >= Self.fewestPeers else { return nil }
                var seen = Set(found.map(\.body.id))
                var leftOut = LeftOut()
                // A body may have figures of several kinds: that of this kind says best why it is not compared.
                for one in held.filter({ $0.key == key }) + held where seen.insert(one.body.id).inserted {
                    leftOut.add(one.body, because: one.reasonBeside(key))
                }
                return Group(
                    indicator: indicator, key: key, members: found.map { (body: $0.body, row: $0.row) },
                    leftOut: leftOut)
            }
        }
        return groups.sorted { $0.key < $1.key }
    }

    /// What stands in parentheses behind a sentence.
    func remarks(_ phrase: Phrase, _ group: Group, _ leftOut: LeftOut) -> String {
        phrase.remarks(
            [
                group.key.basis == .term ? "" : phrase.basisRemark(group.key.basis),
                phrase.definitionRemark(group.indicator),
                group.key.definition.isEmpty
                    ? "" : phrase("定义：\(group.key.definition)", "definition: \(group.key.definition)"),
            ] + leftOut.remarks(phrase, basis: group.key.basis))
    }
}

extension PeerFindings.Holding {
    /// Why the figure is not compared with those of a group.
    fileprivate func reasonBeside(_ group: PeerFindings.Key) -> LeftOut.Reason {
        if key.stretch != group.stretch { return .otherStretch }
        return key.definition != group.definition ? .otherDefinition : .doubted
    }
}
