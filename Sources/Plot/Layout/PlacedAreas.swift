import Canvas

/// The areas of labels as they are placed and moved: each label has its words and perhaps a leader.
struct PlacedAreas {
    private let cells: CellGrid
    /// The labels in each cell.
    private var labels: [[Int32]]
    private var areas: [(words: Rect, leader: Rect?)?]

    /// Room for labels within bounds.
    init(bounds: Rect, count: Int) {
        // About a label's own height: a label touches a row of cells, and a cell few labels.
        let side = max((bounds.width * bounds.height / Double(max(count, 1))).squareRoot(), 12)
        cells = CellGrid(over: bounds, side: side)
        labels = Array(repeating: [], count: cells.count)
        areas = Array(repeating: nil, count: count)
    }

    /// Whether a label there would overlap another.
    func isTaken(words: Rect, leader: Rect?) -> Bool {
        isTaken(words) || leader.map(isTaken) ?? false
    }

    private func isTaken(_ rect: Rect) -> Bool {
        let range = cells.range(of: rect)
        for row in range.rows {
            for column in range.columns {
                for label in labels[cells.index(column, row)] {
                    guard let area = areas[Int(label)] else { continue }
                    if area.words.intersects(rect) { return true }
                    if let leader = area.leader, leader.intersects(rect) { return true }
                }
            }
        }
        return false
    }

    /// Places a label that has no place.
    mutating func insert(_ label: Int, words: Rect, leader: Rect?) {
        areas[label] = (words, leader)
        for cell in touched(words, leader) { labels[cell].append(Int32(label)) }
    }

    /// Takes a label away, if it has a place.
    mutating func remove(_ label: Int) {
        guard let area = areas[label] else { return }
        areas[label] = nil
        for cell in touched(area.words, area.leader) { labels[cell].removeAll { $0 == Int32(label) } }
    }

    private func touched(_ words: Rect, _ leader: Rect?) -> [Int] {
        var touched: [Int] = []
        cells.forEach(around: words) { touched.append($0) }
        if let leader { cells.forEach(around: leader) { if !touched.contains($0) { touched.append($0) } } }
        return touched
    }
}
