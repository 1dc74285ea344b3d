import Analysis
import Metrics

/// What the bodies of one level under one parent have of a year, and how they stand among one another.
struct PeerFigures: Sendable {
    /// Those that are held against one another, in the order of the data set.
    let bodies: [Body]
    /// The year of the figures.
    let year: Int
    /// What is known of each indicator that any of them has a figure of, by the indicator's place in the data set.
    let columns: [Int: Column]
    /// Tells apart those of one name.
    let phrase: Phrase
    private let rows: [String: Int]

    /// One indicator of all peers.
    struct Column: Sendable {
        /// A figure a body, or why there is none.
        let entries: [Selected]
        /// A place a body.
        let ranks: [Rank]
        /// The bases in the order in which a figure was chosen.
        let bases: [Basis]
        /// How many have a place.
        let compared: Int
        /// How many have a figure.
        let stated: Int
    }

    init(_ dataset: Dataset, bodies: [Body], year: Int, language: Language) {
        (self.bodies, self.year) = (bodies, year)
        let ids = bodies.map(\.id)
        rows = Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
        let rules = ComparabilityRules.peers.minding(dataset.definitions)
        var columns: [Int: Column] = [:]
        for (place, indicator) in dataset.indicators.enumerated() where !indicator.isBackground {
            guard
                let common = dataset.commonBasis(indicator: indicator.id, bodies: ids, years: [year])
            else { continue }
            let bases = Basis.preference.led(by: common)
            let entries = dataset.latest(indicator: indicator.id, bodies: ids, year: year, bases: bases)
            let ranks = entries.ranks(by: rules)
            columns[place] = Column(
                entries: entries, ranks: ranks, bases: bases, compared: ranks.count(where: \.isPlace),
                stated: entries.count { $0.observation != nil })
        }
        self.columns = columns
        phrase = Phrase(language: language, tellingApart: bodies, in: dataset)
    }

    /// The body that all of them are under, by its short name; empty under the National Committee.
    func parentName(in dataset: Dataset) -> String {
        guard let parent = bodies.first?.parent.flatMap({ dataset.body($0) }), parent.level != .national
        else { return "" }
        return phrase.name(of: parent)
    }

    /// What they are, with the body that they are under: 甘肃所属同级机构.
    func circleName(in dataset: Dataset) -> String {
        let under = parentName(in: dataset)
        return phrase(
            under.isEmpty ? "同级机构" : "\(under)所属同级机构", under.isEmpty ? "its peers" : "its peers of \(under)")
    }

    /// The place of a body among the peers.
    func row(of body: String) -> Int? { rows[body] }
}

extension Rank {
    /// Whether it tells a place, be it one of several.
    var isPlace: Bool {
        switch self {
        case .place, .between: true
        case .withheld, .absent: false
        }
    }
}
