import Exchange

/// The text of `word/document.xml`: paragraphs, rows of tables with tabs between their cells, text boxes behind the
/// paragraph that they hang on; nothing deleted, hidden or computed by a field's code.
final class WordText: XMLParser {
    private(set) var paragraphs = Paragraphs()
    /// The paragraph that is set as a title, the first in the middle of its line, or none.
    private(set) var title: String?

    /// Open paragraphs: a text box has paragraphs within one.
    private var open: [Paragraph] = []
    /// What has been read of text boxes while the paragraph around them is open.
    private var boxes: [[Unicode.Scalar]] = []
    /// Open rows of tables, each the cells that it has so far.
    private var rows: [Row] = []
    /// How many of the open elements hold nothing to be read.
    private var silent = 0
    private var isText = false
    private var surestTitle = 0
    private var size = 0

    private struct Paragraph {
        var words: [Unicode.Scalar] = []
        /// How surely it is the title of the document, from 0.
        var titleRank = 0
        var isHidden = false
    }

    private struct Row {
        var cells: [[Unicode.Scalar]] = []
        /// How many paragraphs were open where the row began: those of a text box in a cell belong elsewhere.
        var depth: Int
    }

    override func start(_ name: String, _ attributes: [String: String]) {
        isText = false
        // Of two ways to show the same thing, the second is for older programs. What was deleted or moved away is
        // kept in revisions.
        if ["Fallback", "del", "moveFrom", "instrText", "delText"].contains(name) { silent += 1 }
        guard silent == 0 else { return }
        switch name {
        case "p": open.append(Paragraph())
        case "t": isText = true
        case "tab": put("\t")
        case "br", "cr": put("\n")
        case "noBreakHyphen": put("-")
        case "r": hide(false)
        case "vanish": hide(attributes["val"].map { !["0", "false", "off"].contains($0) } ?? true)
        case "pStyle": rank(style: attributes["val"] ?? "")
        case "outlineLvl" where attributes["val"] == "0": rank(2)
        case "jc" where attributes["val"] == "center": rank(1)
        case "tr": rows.append(Row(depth: open.count))
        case "tc":
            if !rows.isEmpty { rows[rows.count - 1].cells.append([]) }
        default: break
        }
    }

    override func end(_ name: String) {
        isText = false
        if ["Fallback", "del", "moveFrom", "instrText", "delText"].contains(name) {
            silent -= 1
            return
        }
        guard silent == 0 else { return }
        switch name {
        case "p": endParagraph()
        case "tr": endRow()
        default: break
        }
    }

    override func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard isText, silent == 0, let last = open.indices.last, !open[last].isHidden else { return }
        size += bytes.count
        guard size <= Bounds.textSize else { return stop(.tooLarge) }
        open[last].words += String(decoding: bytes, as: UTF8.self).unicodeScalars
    }

    private func put(_ scalar: Unicode.Scalar) {
        guard let last = open.indices.last else { return }
        open[last].words.append(scalar)
    }

    private func hide(_ isHidden: Bool) {
        guard let last = open.indices.last else { return }
        open[last].isHidden = isHidden
    }

    // MARK: Title

    private func rank(style: String) {
        switch style.lowercased() {
        case "title", "标题": rank(3)
        case "heading1", "1": rank(2)
        default: break
        }
    }

    private func rank(_ rank: Int) {
        guard let last = open.indices.last else { return }
        open[last].titleRank = max(open[last].titleRank, rank)
    }

    /// Only what stands at the beginning is a title by its place alone.
    private func consider(_ paragraph: Paragraph) {
        guard paragraph.titleRank > surestTitle, paragraph.titleRank > 1 || paragraphs.text.isEmpty else {
            return
        }
        let line = Paragraphs.line(paragraph.words)
        guard !line.isEmpty, line.count <= 100 else { return }
        (title, surestTitle) = (line, paragraph.titleRank)
    }

    // MARK: Ends

    private func endParagraph() {
        guard let paragraph = open.popLast() else { return }
        if rows.isEmpty, open.isEmpty { consider(paragraph) }
        if let row = rows.indices.last, rows[row].depth == open.count, let cell = rows[row].cells.indices.last
        {
            if !rows[row].cells[cell].isEmpty { rows[row].cells[cell].append("\n") }
            rows[row].cells[cell] += paragraph.words
        } else if open.isEmpty {
            write(paragraph.words)
        } else {
            boxes.append(paragraph.words)
            return
        }
        guard open.isEmpty, rows.isEmpty else { return }
        writeBoxes()
    }

    private func endRow() {
        guard let row = rows.popLast() else { return }
        let cells = row.cells.filter { $0.contains { !$0.isBlank } }
        if let outer = rows.indices.last, rows[outer].depth == open.count,
            let cell = rows[outer].cells.indices.last
        {
            // A table within a cell.
            rows[outer].cells[cell] += cells.joined(separator: ["\t"])
            rows[outer].cells[cell].append("\n")
        } else if !open.isEmpty {
            boxes.append(Array(cells.joined(separator: ["\t"])))
        } else if cells.count == 1 {
            write(cells[0])
        } else {
            write(
                Array(cells.map { $0.map { $0 == "\n" || $0 == "\t" ? " " : $0 } }.joined(separator: ["\t"])))
        }
        if open.isEmpty, rows.isEmpty { writeBoxes() }
    }

    private func writeBoxes() {
        let waiting = boxes
        boxes = []
        waiting.forEach(write)
    }

    private func write(_ words: [Unicode.Scalar]) {
        paragraphs.add(words)
        paragraphs.endParagraph()
    }
}
