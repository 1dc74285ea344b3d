/// The text of a document while its columns are added, one after another.
struct ColumnText {
    private(set) var text = ""
    /// The length of the text in Unicode scalars.
    private(set) var length = 0
    private var starts: [Int] = []
    private var waitingPages = 0
    private var last: TextLine?
    /// True if the last line of the former column went to its right edge: its paragraph may go on.
    private var isOpen = false

    /// Adds the lines of a column: one empty line before each that begins a paragraph.
    mutating func add(_ lines: [TextLine]) {
        guard let first = lines.first else { return }
        let size = ColumnText.median(lines.map(\.size))
        let left = lines.map(\.box.left).min() ?? 0
        let right = lines.map(\.box.right).max() ?? 0
        let pitch = ColumnText.median(zip(lines, lines.dropFirst()).map { $1.box.top - $0.box.top })
        let goesOn =
            isOpen && abs((last?.size ?? 0) - first.size) < 0.1 * first.size
            && first.box.left - left < 0.6 * size
            && lines.count > 1 && !first.isRow && last?.isRow == false
        append(first, paragraph: !goesOn)
        for (former, line) in zip(lines, lines.dropFirst()) {
            append(
                line,
                paragraph: ColumnText.begins(line, after: former, left: left, right: right, pitch: pitch))
        }
        if let last { isOpen = lines.count > 1 && right - last.box.right < 1.1 * last.size }
    }

    /// Begins a page: it begins where the next line does.
    mutating func beginPage() { waitingPages += 1 }

    /// The offsets at which the pages begin; those without a line begin where the next line stands or the text ends.
    var pages: [Int] { starts + Array(repeating: length, count: waitingPages) }

    /// True if a line begins a paragraph: it stands off, is of another size, is indented, or is a row of a table.
    private static func begins(
        _ line: TextLine, after former: TextLine, left: Double, right: Double, pitch: Double
    ) -> Bool {
        let step = line.box.top - former.box.top
        if step > 1.45 * max(pitch, line.size) || step < 0 { return true }
        if abs(line.size - former.size) > 0.12 * max(line.size, former.size) { return true }
        if line.isRow || former.isRow { return true }
        let indent = line.box.left - left
        guard indent > 0.8 * line.size else { return false }
        // Under a line with the same indent: lines set in the middle go on, paragraphs of one line do not.
        guard abs(line.box.left - former.box.left) < 0.5 * line.size else {
            return !isCentred(line, left, right) || !isCentred(former, left, right)
        }
        return !isCentred(line, left, right) && right - former.box.right > 2.2 * line.size
    }

    private static func isCentred(_ line: TextLine, _ left: Double, _ right: Double) -> Bool {
        abs((line.box.left - left) - (right - line.box.right)) < 1.2 * line.size
    }

    private mutating func append(_ line: TextLine, paragraph: Bool) {
        if length > 0 { put(paragraph ? "\n\n" : "\n") }
        starts += Array(repeating: length, count: waitingPages)
        waitingPages = 0
        put(line.text)
        last = line
    }

    private mutating func put(_ words: String) {
        text += words
        length += words.unicodeScalars.count
    }

    private static func median(_ numbers: [Double]) -> Double {
        numbers.isEmpty ? 0 : numbers.sorted()[numbers.count / 2]
    }
}
