/// Codes of glyphs and the steps between them, as an operator shows them.
struct GlyphString {
    /// What was added since it was shown last: strings, and numbers between them.
    private(set) var bytes: PDFBytes
    private let size: Double
    private let spacing: Double
    /// Where a reader's pen is.
    private var pen = 0.0
    private var isOpen = false
    private var isAdjusted = false

    /// - Parameters:
    ///   - size, spacing: of the text, in points.
    ///   - room: what another string needed.
    init(size: Double, spacing: Double, in room: PDFBytes) {
        (self.size, self.spacing, bytes) = (size, spacing, room)
    }

    /// Whether nothing was added.
    var isEmpty: Bool { bytes.bytes.isEmpty }

    /// The pen is put somewhere along the line.
    mutating func begin(at place: Double) { pen = place }

    /// Adds a glyph that stands at a place, whose advance is in thousandths of an em.
    mutating func add(_ code: UInt16, at place: Double, advance: Double) {
        let step = ((place - pen) * 1000 / size).rounded()
        // Half a thousandth of an em is nothing that can be seen.
        if step != 0 {
            if isOpen { bytes.add(")") }
            isOpen = false
            isAdjusted = true
            bytes.add(-Int(step))
            pen += step * size / 1000
        }
        if !isOpen { bytes.add("(") }
        isOpen = true
        bytes.add(literal: code)
        pen += advance * size / 1000 + spacing
    }

    /// Writes what was added since the last time, as an operator.
    mutating func show(to stream: inout PDFBytes) {
        guard !isEmpty else { return }
        if isAdjusted { stream.add("[") }
        stream.add(bytes.bytes)
        if isOpen { stream.add(")") }
        stream.add(isAdjusted ? "]TJ\n" : "Tj\n")
        (isOpen, isAdjusted) = (false, false)
        bytes.removeAll()
    }
}
