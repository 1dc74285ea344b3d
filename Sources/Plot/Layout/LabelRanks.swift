/// Which labels matter most where not all find room: those of highlighted marks, then extremes, then the last ones.
enum LabelRanks {
    private static let highlighted = 30, extreme = 20, last = 10

    /// One a mark, higher is more important.
    static func ranks(_ data: ChartData) -> [Int] {
        var ranks = data.attributes.map { $0.isHighlighted ? highlighted : 0 }
        let points = data.marks.indices.filter { data.traits[$0].contains(.vertex) }
        guard !points.isEmpty else { return ranks }
        var channels: [(Int) -> Double?] = [{ data.points[$0]?.y ?? data.marks[$0].measure?.value }]
        if data.form == .plane { channels.append { data.points[$0]?.x ?? data.marks[$0].x?.measure?.value } }
        // Those without a name are the first.
        var groups: [[Int]] = [[]]
        var numbers = ["": 0]
        for index in points {
            var group = 0
            if let name = data.attributes[index].lineName {
                group = numbers[name] ?? groups.count
                if group == groups.count { groups.append([]) }
                numbers[name] = group
            }
            groups[group].append(index)
        }
        let order = Dictionary(
            data.row.categories.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        for members in groups {
            for channel in channels {
                // Of equals the earlier.
                var low: (index: Int, value: Double)?
                var high: (index: Int, value: Double)?
                for index in members {
                    guard let value = channel(index) else { continue }
                    if value < low?.value ?? .infinity { low = (index, value) }
                    if value > high?.value ?? -.infinity { high = (index, value) }
                }
                if let low { ranks[low.index] += extreme }
                if let high { ranks[high.index] += extreme }
            }
            let place = { (index: Int) in data.marks[index].category.flatMap { order[$0] } ?? -1 }
            if data.form != .plane, let end = members.max(by: { (place($0), $0) < (place($1), $1) }) {
                ranks[end] += last
            }
        }
        return ranks
    }
}
