/// Which labels matter most where not all find room: those of highlighted marks, then extremes, then the last ones.
enum LabelRanks {
    private static let highlighted = 30, extreme = 20, last = 10

    /// One a mark, higher is more important.
    static func ranks(_ data: ChartData) -> [Int] {
        var ranks = data.marks.map { $0.attributes.isHighlighted ? highlighted : 0 }
        let points = data.marks.indices.filter { data.traits[$0].contains(.vertex) }
        guard !points.isEmpty else { return ranks }
        var channels: [(any Mark) -> Double?] = [{ $0.measure?.value }]
        if data.form == .plane { channels.append { $0.x?.measure?.value } }
        let groups = Dictionary(grouping: points) { index -> String in
            (data.marks[index].attributes.line ?? data.marks[index].attributes.series)?.name ?? ""
        }
        let order = Dictionary(
            data.row.categories.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        for members in groups.values {
            for channel in channels {
                let known = members.compactMap { index in channel(data.marks[index]).map { (index, $0) } }
                for end in [
                    known.min { ($0.1, $0.0) < ($1.1, $1.0) }, known.max { ($0.1, -$0.0) < ($1.1, -$1.0) },
                ] {
                    if let index = end?.0 { ranks[index] += extreme }
                }
            }
            let place = { (index: Int) in data.marks[index].category.flatMap { order[$0] } ?? -1 }
            if data.form != .plane, let end = members.max(by: { (place($0), $0) < (place($1), $1) }) {
                ranks[end] += last
            }
        }
        return ranks
    }
}
