/// Writes a document page by page: a page that was added is in the file, and of what was drawn only what later parts of
/// the file need is kept, some dozens of bytes a page. `PDFFile.write` hands one out.
///
/// Pages stand in the order of their sections, and within a section in the order in which they were added: what must
/// know the pages of others, such as a list of contents, is added last and stands first.
public struct PDFWriter: ~Copyable {
    /// The bookmarks, in the order of reading. May be set at any time.
    public var outline: [PDFDocument.OutlineEntry] = []
    /// Whether the pages follow one another as they are to be read. Those of a booklet do not, and its file claims nothing
    /// for readers who are told the pages.
    public var isInReadingOrder = true

    private let metadata: PDFDocument.Metadata
    private var painter: PDFPainter
    private let catalog, info, resources, tree: Int
    private var section = 0
    /// The pages by the branches of their tree.
    private var branches: [Branch] = []

    private struct Branch {
        let section: Int
        let number: Int
        var pages: [Page] = []
    }

    private struct Page {
        var number: Int
        var height: Double
        var label: String?
    }

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

    /// The pages that were added so far.
    public var pageCount: Int { branches.reduce(0) { $0 + $1.pages.count } }

    /// The pages that follow stand with those of a section: behind all sections of lower numbers, before all of higher
    /// ones, behind what the section has already. Pages that are added before any section is begun are in section 0.
    /// Nothing goes on from one section to another.
    public mutating func begin(section: Int) throws(CanvasError) {
        self.section = section
        try painter.begin(section: section)
        branches.append(Branch(section: section, number: painter.file.number()))
    }

    /// Draws the next page.
    /// - Parameters:
    ///   - page: as large as the sheet.
    ///   - label: what readers call it.
    ///   - boxes: where it is cut.
    /// - Throws: `repeatedDestination`, `refusedLink`, `badSize`; whatever its text gives rise to.
    public mutating func add(
        _ page: Scene, label: String? = nil, boxes: PDFDocument.PageBoxes? = nil
    ) throws(CanvasError) {
        try page.checkGeometry()
        try label?.refuseControlCharacters()
        if branches.last.map({ $0.pages.count == Self.branchSize }) ?? true {
            branches.append(Branch(section: section, number: painter.file.number()))
        }
        let number = painter.file.number()
        let branch = branches.count - 1
        branches[branch].pages.append(Page(number: number, height: page.size.height, label: label))
        let painted = try painter.paint(page, page: number)
        var body = PDFBytes()
        body.add("<</Type/Page/Parent ")
        body.add(reference: branches[branch].number)
        body.add("/MediaBox[0 0 ")
        body.add(page.size.width, page.size.height)
        body.add("]")
        if let boxes { try boxes.write(to: &body, on: page.size) }
        body.add("/Resources ")
        body.add(reference: resources)
        body.add("/Contents ")
        body.add(reference: painted.content)
        body.add("/StructParents ")
        body.add(painted.key)
        if !painted.annotations.isEmpty {
            body.add("/Tabs/S/Annots[")
            for annotation in painted.annotations { body.add(reference: annotation) }
            body.add("]")
        }
        body.add(">>")
        try painter.file.add(number, body)
    }

    /// Ends the file.
    /// - Throws: `unknownDestination`; `badSize` for a document without pages and a bookmark that leads beyond them.
    mutating func finish() throws(CanvasError) {
        // Sorting is stable.
        branches = branches.filter { !$0.pages.isEmpty }.sorted { $0.section < $1.section }
        let pages = branches.flatMap(\.pages)
        guard !pages.isEmpty else { throw .badSize("a document without pages") }
        try painter.finishStructure()
        try writePages(count: pages.count)
        try writeResources()
        let outlineNumber = try writeOutline(pages)
        let names = try painter.writeDestinations()
        let labelTree = try writeLabels(pages)
        let information = PDFInformation(metadata)
        try painter.file.add(info, information.dictionary())
        let packet = painter.file.number()
        var entries = PDFBytes()
        entries.add("/Type/Metadata/Subtype/XML")
        let claims = XMPPacket.Claims(
            isArchivable: painter.conformance.isArchivable,
            isAccessible: isInReadingOrder && painter.conformance.isAccessible(title: metadata.title))
        try painter.file.add(
            packet, entries,
            stream: Array(try XMPPacket.make(metadata, claims).utf8), isPacked: false)
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
        for part in branches {
            root.add(reference: part.number)
            var branch = PDFBytes()
            branch.add("<</Type/Pages/Parent ")
            branch.add(reference: tree)
            branch.add("/Count ")
            branch.add(part.pages.count)
            branch.add("/Kids[")
            for page in part.pages { branch.add(reference: page.number) }
            branch.add("]>>")
            try painter.file.add(part.number, branch)
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

    private mutating func writeLabels(_ pages: [Page]) throws(CanvasError) -> Int? {
        guard pages.contains(where: { $0.label != nil }) else { return nil }
        var body = PDFBytes()
        body.add("<</Nums[")
        for (index, page) in pages.enumerated() {
            body.add(index)
            body.add("<</P")
            body.add(string: page.label ?? "")
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
        /// Among the kids of its parent.
        var place: Int
        var kids: [Int] = []
    }

    /// - Returns: the object of the outline; `nil` where there are no bookmarks.
    private mutating func writeOutline(_ pages: [Page]) throws(CanvasError) -> Int? {
        guard !outline.isEmpty else { return nil }
        let outline = outline
        let root = painter.file.number()
        var bookmarks: [Bookmark] = []
        var top: [Int] = []
        var above: [Int] = []
        for (index, entry) in outline.enumerated() {
            try entry.title.refuseControlCharacters()
            while let last = above.last, outline[last].level >= entry.level { above.removeLast() }
            let place = above.last.map { bookmarks[$0].kids.count } ?? top.count
            bookmarks.append(Bookmark(number: painter.file.number(), parent: above.last, place: place))
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
            let place = bookmarks[index].place
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
            case .destination(let name):
                guard let destination = painter.links[name] else { throw .unknownDestination(name) }
                body.add(string: PDFLinks.encoded(name))
                body.add("/SE ")
                body.add(reference: destination.element)
            case .page(let page, let y):
                guard pages.indices.contains(page), abs(y) <= 14_400 else {
                    throw .badSize("a bookmark to page \(page), \(y) points from its top")
                }
                body.add("[")
                body.add(reference: pages[page].number)
                body.add("/XYZ ")
                body.add(0, pages[page].height - y)
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
