import Canvas

/// The areas of labels as they are placed and moved: each label has its words and perhaps a leader.
struct PlacedAreas {
    private let cells: CellGrid
    /// The first entry of each cell's list; −1 where the cell is empty.
    private var heads: [Int32]
    /// Labels in cells: lists through one array, for a cell's own array would be counted at every question.
    private var entries: [(label: Int32, next: Int32)] = []
    /// The first of the entries that are free to use again.
    private var free: Int32 = -1
    private var areas: [(words: Rect, leader: Rect?)?]

    /// Room for labels within bounds.
    init(bounds: Rect, count: Int) {
        // About a label's own height: a label touches a row of cells, and a cell few labels.
        let side = max((bounds.width * bounds.height / Double(max(count, 1))).squareRoot(), 12)
        cells = CellGrid(over: bounds, side: side)
        heads = Array(repeating: -1, count: cells.count)
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
                var entry = heads[cells.index(column, row)]
                while entry >= 0 {
                    let (label, next) = entries[Int(entry)]
                    entry = next
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
        add(label, around: words)
        if let leader { add(label, around: leader) }
    }

    /// Takes a label away, if it has a place.
    mutating func remove(_ label: Int) {
        guard let area = areas[label] else { return }
        areas[label] = nil
        remove(label, around: area.words)
        if let leader = area.leader { remove(label, around: leader) }
    }

    /// A label whose words and leader meet in a cell is in its list twice.
    private mutating func add(_ label: Int, around rect: Rect) {
        let range = cells.range(of: rect)
        for row in range.rows {
            for column in range.columns {
                let cell = cells.index(column, row)
                if free >= 0 {
                    let entry = free
                    free = entries[Int(entry)].next
                    entries[Int(entry)] = (Int32(label), heads[cell])
                    heads[cell] = entry
                } else {
                    entries.append((Int32(label), heads[cell]))
                    heads[cell] = Int32(entries.count - 1)
                }
            }
        }
    }

    private mutating func remove(_ label: Int, around rect: Rect) {
        let range = cells.range(of: rect)
        for row in range.rows {
            for column in range.columns {
                let cell = cells.index(column, row)
                var (before, entry) = (Int32(-1), heads[cell])
                while entry >= 0, entries[Int(entry)].label != Int32(label) {
                    (before, entry) = (entry, entries[Int(entry)].next)
                }
                guard entry >= 0 else { continue }
                let next = entries[Int(entry)].next
                if before < 0 { heads[cell] = next } else { entries[Int(before)].next = next }
                entries[Int(entry)].next = free
                free = entry
            }
        }
    }
}
