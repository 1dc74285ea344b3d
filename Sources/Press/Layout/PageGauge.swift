/// How far a page is filled: what the search for breaks has to know of it, and where the next strip would stand.
struct PageGauge {
    /// Points from the page's top.
    private(set) var y = 0.0
    /// What stands at the page's foot, with the gap above it.
    private(set) var notesHeight = 0.0
    private(set) var isEmpty = true
    /// The last strip that flowed onto the page, floats left aside.
    private var lastInFlow: Int?

    /// Puts a strip below what stands there, with the head of its table where that goes on from the page before; their
    /// places.
    @discardableResult
    mutating func place(
        _ index: Int, of flow: borrowing Flow, _ measures: Pagination.Measures
    ) -> (head: Double?, strip: Double) {
        var head: Double?
        let (height, gap, gridOffset, number, floats) = flow.strips[index].measures
        if !isEmpty { y += gap }
        if let number, lastInFlow != index - 1 {
            head = y
            y += flow.heads[number].height
        }
        if let gridOffset, !isEmpty {
            y = ((y - gridOffset) / measures.grid - 1e-6).rounded(.up) * measures.grid + gridOffset
        }
        let top = y
        y += height
        let notes = flow.height(ofNotes: flow.strips[index].notes)
        if notes > 0 { notesHeight += notes + (notesHeight == 0 ? measures.noteGap : 0) }
        if !floats { lastInFlow = index }
        isEmpty = false
        return (head, top)
    }

    /// Whether what stands on the page has room there.
    func fits(_ measures: Pagination.Measures) -> Bool { y <= measures.height - notesHeight + 1e-6 }

    /// The share of the page that is left empty.
    func emptiness(_ measures: Pagination.Measures) -> Double {
        max(0, (measures.height - notesHeight - y) / measures.height)
    }
}

extension Strip {
    fileprivate var measures: (Double, Double, Double?, Int?, Bool) {
        (height, gap, gridOffset, head, floats)
    }
}
