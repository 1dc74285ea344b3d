/// Writes a document page by page: a page that was added is in the file, and of what was drawn only what later parts of
/// the file need is kept.
struct PDFWriter {
    private let metadata: PDFDocument.Metadata
    private var painter: PDFPainter
    private let catalog, info, resources, tree: Int
    /// The objects of the pages, by the branches of their tree.
    private var branches: [(number: Int, pages: [Int])] = []
    private var heights: [Double] = []
    private var labels: [String?] = []

    /// So many pages share a branch.
    private static let branchSize = 64

    init(
        _ metadata: PDFDocument.Metadata, typesetter: Typesetter, to sink: @escaping PDFObjectFile.Sink
    ) throws(CanvasError) {
        self.metadata = metadata
        // What is wrong with them is told before anything is drawn.
        try PDFInformation(metadata).check()
        painter = try PDFPainter(typesetter, to: sink)
        (catalog, info) = (painter.file.number(), painter.file.number())
        (resources, tree) = (painter.file.number(), painter.file.number())
    }

    /// Draws the next page.
    mutating func add(_ scene: Scene, label: String?) throws(CanvasError) {
        let number = painter.file.number()
        if branches.last.map({ $0.pages.count == Self.branchSize }) ?? true {
            branches.append((painter.file.number(), []))
        }
        branches[branches.count - 1].pages.append(number)
        heights.append(scene.size.height)
        labels.append(label)
        let page = try painter.paint(scene, page: number)
        var body = PDFBytes()
        body.add("<</Type/Page/Parent ")
        body.add(reference: branches[branches.count - 1].number)
        body.add("/MediaBox[0 0 ")
        body.add(scene.size.width, scene.size.height)
        body.add("]/Resources ")
        body.add(reference: resources)
        body.add("/Contents ")
        body.add(reference: page.content)
        body.add("/StructParents ")
        body.add(page.key)
        if !page.annotations.isEmpty {
            body.add("/Tabs/S/Annots[")
            for annotation in page.annotations { body.add(reference: annotation) }
            body.add("]")
        }
        body.add(">>")
        try painter.file.add(number, body)
    }

    /// Ends the file.
    mutating func finish(outline: [PDFDocument.OutlineEntry]) throws(CanvasError) {
        try painter.finishStructure()
        let pages = branches.flatMap(\.pages)
        try writePages(count: pages.count)
        try writeResources()
        let outlineNumber = try writeOutline(outline, pages: pages)
        let names = try writeDestinations()
        let labelTree = try writeLabels()
        let information = PDFInformation(metadata)
        try painter.file.add(info, information.dictionary())
        let packet = painter.file.number()
        var entries = PDFBytes()
        entries.add("/Type/Metadata/Subtype/XML")
        try painter.file.add(
            packet, entries, stream: Array(try XMPPacket.make(metadata).utf8), isPacked: false)
        let profile = painter.file.number()
        entries.removeAll()
        entries.add("/N 3")
        try painter.file.add(profile, entries, stream: ColorProfile.sRGB)

        var body = PDFBytes()
        body.add("<</Type/Catalog/Pages ")
        body.add(reference: tree)
        body.add("/Lang")
        body.add(string: metadata.language)
        body.add("/MarkInfo<</Marked true>>/StructTreeRoot ")
        body.add(reference: painter.structure.root)
        body.add("/Metadata ")
        body.add(reference: packet)
        body.add("/ViewerPreferences<</DisplayDocTitle true>>")
        body.add("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)")
        body.add("/DestOutputProfile ")
        body.add(reference: profile)
        body.add(">>]")
        for (key, number) in [("/Outlines ", outlineNumber), ("/PageLabels ", labelTree)] {
            guard let number else { continue }
            body.add(plain: key)
            body.add(reference: number)
        }
        if outlineNumber != nil { body.add("/PageMode/UseOutlines") }
        if let names {
            body.add("/Names<</Dests ")
            body.add(reference: names)
            body.add(">>")
        }
        body.add(">>")
        try painter.file.add(catalog, body)
        try painter.file.finish(root: catalog, info: info)
    }

    private mutating func writePages(count: Int) throws(CanvasError) {
        var root = PDFBytes()
        root.add("<</Type/Pages/Count ")
        root.add(count)
        root.add("/Kids[")
        for (number, pages) in branches {
            root.add(reference: number)
            var branch = PDFBytes()
            branch.add("<</Type/Pages/Parent ")
            branch.add(reference: tree)
            branch.add("/Count ")
            branch.add(pages.count)
            branch.add("/Kids[")
            for page in pages { branch.add(reference: page) }
            branch.add("]>>")
            try painter.file.add(number, branch)
        }
        root.add("]>>")
        try painter.file.add(tree, root)
    }

    private mutating func writeResources() throws(CanvasError) {
        let fonts = try painter.writeFonts()
        var body = PDFBytes()
        body.add("<<")
        if !fonts.isEmpty { body.add("/Font<<") }
        for (index, font) in fonts.enumerated() {
            body.add("/F")
            body.add(index)
            body.add(" ")
            body.add(reference: font)
        }
        if !fonts.isEmpty { body.add(">>") }
        let alphas = painter.alphas.sorted()
        if !alphas.isEmpty { body.add("/ExtGState<<") }
        for alpha in alphas {
            body.add("/A")
            body.add(Int(alpha))
            body.add("<</ca ")
            body.add(fine: Double(alpha) / 255)
            body.add("/CA ")
            body.add(fine: Double(alpha) / 255)
            body.add(">>")
        }
        if !alphas.isEmpty { body.add(">>") }
        body.add(">>")
        try painter.file.add(resources, body)
    }

    private mutating func writeDestinations() throws(CanvasError) -> Int? {
        guard !painter.destinations.isEmpty else { return nil }
        let entries = painter.destinations.map { name, destination -> (String, PDFBytes) in
            var value = PDFBytes()
            value.add("[")
            value.add(reference: destination.page)
            value.add("/XYZ ")
            value.add(destination.place.x, destination.place.y)
            value.add("null]")
            return (name, value)
        }
        return try painter.file.addTree(entries)
    }

    private mutating func writeLabels() throws(CanvasError) -> Int? {
        guard labels.contains(where: { $0 != nil }) else { return nil }
        var body = PDFBytes()
        body.add("<</Nums[")
        for (index, label) in labels.enumerated() {
            body.add(index)
            body.add("<</P")
            body.add(string: label ?? "")
            body.add(">>")
        }
        body.add("]>>")
        let number = painter.file.number()
        try painter.file.add(number, body)
        return number
    }

    // MARK: - Bookmarks

    private struct Bookmark {
        let number: Int
        var parent: Int?
        var kids: [Int] = []
    }

    /// - Returns: the object of the outline; `nil` where there are no bookmarks.
    private mutating func writeOutline(
        _ outline: [PDFDocument.OutlineEntry], pages: [Int]
    ) throws(CanvasError) -> Int? {
        guard !outline.isEmpty else { return nil }
        let root = painter.file.number()
        var bookmarks: [Bookmark] = []
        var top: [Int] = []
        var above: [Int] = []
        for (index, entry) in outline.enumerated() {
            while let last = above.last, outline[last].level >= entry.level { above.removeLast() }
            bookmarks.append(Bookmark(number: painter.file.number(), parent: above.last))
            if let parent = above.last { bookmarks[parent].kids.append(index) } else { top.append(index) }
            above.append(index)
        }
        func visible(_ kids: [Int]) -> Int {
            kids.reduce(0) { $0 + 1 + (outline[$1].isOpen ? visible(bookmarks[$1].kids) : 0) }
        }
        func addKids(_ kids: [Int], isOpen: Bool, to body: inout PDFBytes) {
            guard let first = kids.first, let last = kids.last else { return }
            body.add("/First ")
            body.add(reference: bookmarks[first].number)
            body.add("/Last ")
            body.add(reference: bookmarks[last].number)
            body.add("/Count ")
            body.add(isOpen ? visible(kids) : -visible(kids))
        }
        for (index, entry) in outline.enumerated() {
            let siblings = bookmarks[index].parent.map { bookmarks[$0].kids } ?? top
            let place = siblings.firstIndex(of: index) ?? 0
            var body = PDFBytes()
            body.add("<</Title")
            body.add(string: entry.title)
            body.add("/Parent ")
            body.add(reference: bookmarks[index].parent.map { bookmarks[$0].number } ?? root)
            if place > 0 {
                body.add("/Prev ")
                body.add(reference: bookmarks[siblings[place - 1]].number)
            }
            if place + 1 < siblings.count {
                body.add("/Next ")
                body.add(reference: bookmarks[siblings[place + 1]].number)
            }
            addKids(bookmarks[index].kids, isOpen: entry.isOpen, to: &body)
            body.add("/Dest")
            switch entry.target {
            case .destination(let name): body.add(string: PDFLinks.encoded(name))
            case .page(let page, let y):
                body.add("[")
                body.add(reference: pages[page])
                body.add("/XYZ ")
                body.add(0, heights[page] - y)
                body.add("null]")
            }
            body.add(">>")
            try painter.file.add(bookmarks[index].number, body)
        }
        var body = PDFBytes()
        body.add("<</Type/Outlines")
        addKids(top, isOpen: true, to: &body)
        body.add(">>")
        try painter.file.add(root, body)
        return root
    }
}
