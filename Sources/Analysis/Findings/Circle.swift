import Metrics

/// Which bodies of each level are compared with one another. Where they are not all that the data set has, sentences
/// say which they are, since a count or a superlative may not hold of the rest.
struct Circle {
    private enum Extent {
        case everyone
        /// All that are directly under one body.
        case under(Body)
        case chosen
    }

    private let extents: [BodyLevel: Extent]

    init(_ peers: [Body], in dataset: Dataset) {
        let all = Dictionary(grouping: dataset.bodies, by: \.level)
        extents = Dictionary(grouping: peers, by: \.level).mapValues { peers in
            let ofLevel = all[peers[0].level] ?? []
            if peers.count == ofLevel.count { return .everyone }
            guard let id = peers[0].parent, let parent = dataset.body(id),
                peers.allSatisfy({ $0.parent == id }),
                peers.count == ofLevel.count(where: { $0.parent == id })
            else { return .chosen }
            return .under(parent)
        }
    }

    /// 省级政协, 宁夏所辖市级政协, 所选省级政协.
    func committees(_ phrase: Phrase, _ level: BodyLevel) -> String {
        let usual = phrase.committees(level)
        switch extents[level] ?? .everyone {
        case .everyone: return usual
        case .under(let parent):
            let name = phrase.name(of: parent)
            return phrase("\(name)所辖\(usual)", "\(usual) under \(name)")
        case .chosen: return phrase("所选\(usual)", "chosen \(usual)")
        }
    }

    /// How many are compared of how many: 8个省级政协中, or 8个省级政协中可比的7个里.
    func count(_ phrase: Phrase, compared: Int, of held: Int, _ level: BodyLevel) -> String {
        let who = committees(phrase, level)
        return compared == held
            ? phrase("\(held)个\(who)中", "of the \(held) \(who)")
            : phrase(
                "\(held)个\(who)中可比的\(compared)个里", "among the \(compared) comparable of the \(held) \(who)")
    }
}
