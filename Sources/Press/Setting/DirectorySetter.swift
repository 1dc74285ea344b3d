import Canvas

extension FlowSetter {
    /// The headings of the document down to a level.
    mutating func setContents(depth: Int) throws(CanvasError) {
        let entries = register.headings.compactMap { entry -> Directory.Entry? in
            guard case .heading(let level) = entry.kind, level <= depth else { return nil }
            return Directory.Entry(entry.printed, level: level, targets: [entry.label])
        }
        try set(Directory(entries, style: .contents))
    }

    /// Figures or tables by their numbers.
    mutating func setList(of entries: [Register.Entry]) throws(CanvasError) {
        let entries = entries.map { Directory.Entry($0.printed, level: 2, targets: [$0.label]) }
        try set(Directory(entries, style: .contents))
    }

    /// Entries with the labels of their pages.
    mutating func set(_ directory: Directory) throws(CanvasError) {
        switch directory.style {
        case .contents:
            for (index, entry) in directory.entries.enumerated() {
                var strips = try contentsEntry(entry)
                // A chapter's entry stays with its first section's.
                // After text, a list keeps some distance.
                if index == 0, !strips.isEmpty { strips[0].gap = gluesNext ? 0 : style.leading / 2 }
                let isFirst = index > 0 && entry.level > 1 && directory.entries[index - 1].level == 1
                if isFirst, !strips.isEmpty { strips[0].breakBefore = .forbidden }
                append(strips)
            }
        case .index:
            for (index, entry) in directory.entries.enumerated() {
                var strips = try indexEntry(entry)
                // A letter stays with its first entry.
                if index > 0, directory.entries[index - 1].targets.isEmpty, !strips.isEmpty {
                    strips[0].breakBefore = .forbidden
                }
                append(strips)
            }
        }
    }

    /// One entry: text, a leader of dots, the page at the right edge; all of it leads there.
    private mutating func contentsEntry(_ entry: Directory.Entry) throws(CanvasError) -> [Strip] {
        let isChapter = entry.level == 1
        let type = TypeStyle(
            font: isChapter ? style.lead : style.body, color: style.ink, leading: style.leading)
        let pageType = TypeStyle(font: style.cell, color: style.ink, leading: style.leading)
        let indent = Double(entry.level - 1) * 2 * style.body.size
        // Labels take the same room whatever they are, so that the contents' length does not depend on them.
        let room = 5 * style.cell.size
        let label = entry.targets.first.map { text(of: $0, as: .pageLabel) } ?? ""
        let set = try lines([.text(entry.text)], type, width: columnWidth - indent - room)
        let element = nextElement()
        var strips: [Strip] = []
        for (number, line) in set.enumerated() {
            var strip = Strip(height: type.leading)
            strip.gap = isChapter && number == 0 ? style.leading / 3 : 0
            var items: [Scene.Item] = [
                .group(Group(translation: Point(x: indent, y: 0), items: line.items))
            ]
            if number == set.count - 1 {
                let page = try self.line(label, pageType)
                let end = columnWidth - page.width
                items += leader(from: indent + line.width + 6, to: end - 6, y: type.baseline - 1)
                let place = Point(x: end, y: type.baseline - pageType.baseline)
                items.append(.group(Group(translation: place, items: page.items)))
            }
            let link = entry.targets.first.map { Link.destination($0) }
            strip.ink = [
                .item(.group(Group(role: .contentsEntry, link: link, items: items).element(element)))
            ]
            strips.append(strip)
        }
        strips.keepTogether()
        return strips
    }

    private func leader(from: Double, to: Double, y: Double) -> [Scene.Item] {
        guard to > from else { return [] }
        // Dots on a grid common to all entries stand under each other.
        let start = (from / 4).rounded(.up) * 4
        let line = Shape(
            path: .line(from: Point(x: start, y: y), to: Point(x: to, y: y)),
            stroke: Stroke(style.secondary, width: 0.7, dash: [0.01, 3.99], cap: .round))
        return [.group(Group(role: .artifact, items: [.shape(line)]))]
    }

    /// Pages in order as stretches of at least three that follow each other, and single ones.
    private static func runs(of pages: [Int?]) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        var start = 0
        while start < pages.count {
            var end = start
            while end + 1 < pages.count, let page = pages[end], pages[end + 1] == page + 1 { end += 1 }
            runs += end - start > 1 ? [start...end] : (start...end).map { $0...$0 }
            start = end + 1
        }
        return runs
    }

    /// An entry of an index: its pages after its text, each a link.
    private mutating func indexEntry(_ entry: Directory.Entry) throws(CanvasError) -> [Strip] {
        var content: [Inline] = [entry.targets.isEmpty ? .strong(entry.text) : .text(entry.text)]
        var seen: Set<String> = []
        // In the order of the pages; those of the front matter come first.
        let targets = entry.targets.map { (name: $0, page: text(of: $0, as: .pageLabel)) }
            .enumerated().sorted {
                (Int($0.element.page) ?? 0, $0.offset) < (Int($1.element.page) ?? 0, $1.offset)
            }
        let pages = targets.map(\.element).filter { seen.insert($0.page).inserted }
        for run in Self.runs(of: pages.map { Int($0.page) }) {
            content.append(.text(content.count == 1 ? words.indexSeparator : words.pageSeparator))
            content.append(.reference(to: pages[run.lowerBound].name, form: .pageLabel))
            guard run.count > 1 else { continue }
            content += [.text(words.pageRange), .reference(to: pages[run.upperBound].name, form: .pageLabel)]
        }
        let type = TypeStyle(font: style.cell, color: style.ink, leading: style.leading * 0.75)
        let indent = Double(entry.level - 1) * type.font.size
        let element = nextElement()
        var strips = try lines(
            content, type, width: columnWidth, indent: indent, hanging: indent + 2 * type.font.size
        ).map { line in
            var strip = Strip(height: type.leading)
            strip.ink = [.item(.group(Group(role: .indexEntry, items: line.items).element(element)))]
            return strip
        }
        strips.keepTogether()
        return strips
    }
}
