/// What a document claims of itself: only what holds for everything that was drawn.
///
/// Of PDF/UA-1 (ISO 14289-1) and PDF/A-2u (ISO 19005-2) most is so by the way that the file is written; here is what
/// depends on what it holds.
struct PDFConformance {
    private var areFiguresDescribed = true
    /// Whether the file is what PDF/A-2u wants.
    private(set) var isArchivable = true
    private var headings: [Headings] = [Headings(section: 0)]

    /// The levels of the headings of one section.
    private struct Headings {
        let section: Int
        var first: Int?
        var last = 0
        var isSkipping = false
    }

    /// UTF-16 units that a string of at most 32,767 bytes holds beside its mark (ISO 19005-2, 6.1.13).
    static let longestText = 16_382
    /// So many states of graphics may be saved at a time (the same).
    static let deepestState = 28

    /// A page has a size in points.
    mutating func page(_ size: Size) { if min(size.width, size.height) < 3 { isArchivable = false } }

    /// A figure has a text that stands for it, or none.
    mutating func figure(alternative: String) {
        if alternative.isEmpty { areFiguresDescribed = false }
    }

    /// The headings of another section follow.
    mutating func begin(section: Int) { headings.append(Headings(section: section)) }

    /// The next heading has a level, 1 the highest.
    mutating func heading(_ level: Int) {
        let index = headings.count - 1
        if headings[index].first == nil {
            headings[index].first = level
        } else if level > headings[index].last + 1 {
            headings[index].isSkipping = true
        }
        headings[index].last = level
    }

    /// Whether headings begin with the highest and go down level by level, in the order of reading.
    var areHeadingsInOrder: Bool {
        var level = 0
        for part in headings.sorted(by: { $0.section < $1.section }) {
            guard let first = part.first else { continue }
            if part.isSkipping || first > level + 1 { return false }
            level = part.last
        }
        return true
    }

    /// Whether readers who cannot see the pages are told all that the standard wants them told.
    func isAccessible(title: String) -> Bool { !title.isEmpty && areFiguresDescribed && areHeadingsInOrder }
}
