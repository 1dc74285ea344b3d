/// The structure of a document while it is written: an element goes to the file when it ends, and only what is open is
/// kept, with what its parent has to know of it.
///
/// **What goes on.** An element whose group has a number stays when the group ends, and a later group of the same role
/// and number in the same parent goes on with it, with everything that stayed in it. It ends as soon as another element of its
/// role begins in that parent, and with the parent. So a paragraph goes on after a figure, a table or a note that stands
/// between its lines, and at most one element of each role stays on each level. A number that comes back later than
/// that begins an element of its own.
struct PDFStructureTree {
    /// What tells whether a group goes on with an element.
    struct Key: Equatable {
        var role: Group.Role
        /// 0 for a group that is an element of its own.
        var number: Int
    }

    /// An element that has not ended.
    struct Element {
        let number: Int
        let tag: StructureTag
        fileprivate let parent: Int
        fileprivate let key: Key?
        /// Its children as they stand in the file.
        fileprivate var kids = PDFBytes()
        fileprivate var kidCount = 0
        /// The page whose contents are named by their numbers alone; 0 for none.
        fileprivate var home = 0
        /// Whether no group but its entries alone say that it is there.
        var isContainer: Bool { key == nil && (tag == .toc || tag == .index || tag == .table) }
        /// Children that stay for groups that go on with them, each of another role.
        fileprivate var staying: [Element] = []
        /// What stands for the element's content; empty for nothing.
        var alternative = ""
        /// The language of its text; empty for the document's.
        var language = ""
        /// Attributes, as they stand in the file; empty for none.
        var attributes = PDFBytes()
        /// Its own name, which notes must have; 0 for none.
        fileprivate var identifier = 0
    }

    /// The object of the tree's root.
    let root: Int
    /// The open elements, the document first.
    private(set) var open: [Element] = []
    /// The document's children by the section that they stand in.
    private var sections: [(section: Int, kids: PDFBytes)] = []
    private var section = 0
    /// The objects of what belongs to each key: of a page the list of its contents' elements, of a link its element.
    private var parents: [Int32] = []
    /// The elements of the current page's contents, by their numbers there.
    private var contents: [Int] = []
    /// The notes, by their identifiers.
    private var notes: [Int32] = []
    /// Room that ended elements had for their children, for those to come.
    private var spare: [PDFBytes] = []

    init(in file: inout PDFObjectFile) {
        root = file.number()
        open = [Element(number: file.number(), tag: .document, parent: root, key: nil)]
    }

    /// The object of the innermost open element.
    var innermost: Int { open[open.count - 1].number }

    /// The type of the innermost open element or of one around it; `nil` beyond the document.
    func tag(above steps: Int) -> StructureTag? {
        open.count > steps ? open[open.count - 1 - steps].tag : nil
    }

    /// The type of the innermost open element.
    func tag() -> StructureTag { open[open.count - 1].tag }

    /// Whether the innermost open element is there by its entries alone.
    var isInContainer: Bool { open[open.count - 1].isContainer }

    /// The object of the document's element.
    var document: Int { open[0].number }

    /// Ends everything but the document: what follows stands where its section has its place.
    mutating func begin(section: Int, in file: inout PDFObjectFile) throws(CanvasError) {
        while open.count > 1 { try end(in: &file) }
        let staying = open[0].staying
        open[0].staying = []
        for element in staying { try write(element, to: &file) }
        sections.append((self.section, open[0].kids))
        open[0].kids = PDFBytes()
        self.section = section
    }

    /// Begins an element in the innermost open one, or goes on with one.
    /// - Returns: whether it is a new one.
    @discardableResult
    mutating func begin(
        _ tag: StructureTag, _ key: Key? = nil, in file: inout PDFObjectFile
    ) throws(CanvasError) -> Bool {
        let last = open.count - 1
        if let key, let place = open[last].staying.firstIndex(where: { $0.key?.role == key.role }) {
            let element = open[last].staying.remove(at: place)
            guard element.key != key else {
                open.append(element)
                return false
            }
            try write(element, to: &file)
        }
        var element = Element(number: file.number(), tag: tag, parent: open[last].number, key: key)
        if let room = spare.popLast() { element.kids = room }
        if tag == .note {
            notes.append(Int32(element.number))
            element.identifier = notes.count
        }
        open[last].kids.add(reference: element.number)
        open[last].kidCount += 1
        open.append(element)
        return true
    }

    /// Changes the innermost open element.
    mutating func change(_ change: (inout Element) -> Void) { change(&open[open.count - 1]) }

    /// Tells how the list is numbered whose label's text is about to be drawn, if this is its first.
    mutating func number(listBy label: String) {
        guard let list = open.lastIndex(where: { $0.tag == .list }), open[list].attributes.bytes.isEmpty,
            let numbering = ListNumbering(label: label)
        else { return }
        open[list].attributes.add("<</O/List/ListNumbering/")
        open[list].attributes.add(plain: numbering.rawValue)
        open[list].attributes.add(">>")
    }

    /// Ends the innermost open element, or lets it stay for what goes on with it.
    mutating func end(in file: inout PDFObjectFile) throws(CanvasError) {
        guard let element = open.popLast() else { return }
        if let key = element.key, key.number != 0, !open.isEmpty {
            open[open.count - 1].staying.append(element)
        } else {
            try write(element, to: &file)
        }
    }

    private mutating func write(_ element: Element, to file: inout PDFObjectFile) throws(CanvasError) {
        for inner in element.staying { try write(inner, to: &file) }
        try file.add(element.number) { element.write(to: &$0) }
        var room = element.kids
        guard spare.count < Self.spareRooms else { return }
        room.removeAll()
        spare.append(room)
    }

    /// As many elements as are usually open at once.
    private static let spareRooms = 8

    /// The number of a new stretch of the page's content that belongs to the innermost open element.
    mutating func content(page: Int) -> Int {
        let number = contents.count
        contents.append(open[open.count - 1].number)
        open[open.count - 1].add(content: number, page: page)
        return number
    }

    /// Adds a link's annotation to the innermost open element; its key in the tree of parents.
    mutating func annotation(_ number: Int, page: Int) -> Int {
        open[open.count - 1].add(annotation: number, page: page)
        parents.append(Int32(open[open.count - 1].number))
        return parents.count - 1
    }

    /// Ends a page; its key in the tree of parents.
    mutating func endPage(in file: inout PDFObjectFile) throws(CanvasError) -> Int {
        let number = file.number()
        try file.add(number) { body in
            body.add("[")
            for element in contents { body.add(reference: element) }
            body.add("]")
        }
        contents.removeAll(keepingCapacity: true)
        parents.append(Int32(number))
        return parents.count - 1
    }

    /// Ends everything and writes the root.
    mutating func finish(in file: inout PDFObjectFile) throws(CanvasError) {
        try begin(section: 0, in: &file)
        // Sorting is stable: what was added to a section later stands behind.
        for part in sections.sorted(by: { $0.section < $1.section }) { open[0].kids.add(part.kids.bytes) }
        try write(open[0], to: &file)
        let tree = try file.addTree(parents.enumerated().map { ($0.offset, Int($0.element)) })
        var body = PDFBytes()
        body.add("<</Type/StructTreeRoot/K ")
        body.add(reference: document)
        body.add("/ParentTree ")
        body.add(reference: tree)
        body.add("/ParentTreeNextKey ")
        body.add(parents.count)
        if !notes.isEmpty {
            body.add("/IDTree ")
            let names = notes.enumerated().map { index, element -> (String, PDFBytes) in
                var value = PDFBytes()
                value.add(reference: Int(element))
                return ("n\(index + 1)", value)
            }
            body.add(reference: try file.addTree(names))
        }
        body.add(">>")
        try file.add(root, body)
    }
}

extension PDFStructureTree.Element {
    fileprivate mutating func add(content: Int, page: Int) {
        if home == 0 { home = page }
        kidCount += 1
        if page == home {
            kids.add(content)
            kids.add(" ")
        } else {
            kids.add("<</Type/MCR/Pg ")
            kids.add(reference: page)
            kids.add("/MCID ")
            kids.add(content)
            kids.add(">>")
        }
    }

    fileprivate mutating func add(annotation: Int, page: Int) {
        kidCount += 1
        kids.add("<</Type/OBJR/Obj ")
        kids.add(reference: annotation)
        if page != home {
            kids.add("/Pg ")
            kids.add(reference: page)
        }
        kids.add(">>")
    }

    fileprivate func write(to body: inout PDFBytes) {
        body.add("<</S/")
        body.add(plain: tag.rawValue)
        body.add("/P ")
        body.add(reference: parent)
        if home != 0 {
            body.add("/Pg ")
            body.add(reference: home)
        }
        if !alternative.isEmpty {
            body.add("/Alt")
            body.add(string: alternative)
        }
        if !language.isEmpty {
            body.add("/Lang")
            body.add(string: language)
        }
        if identifier != 0 {
            body.add("/ID(n")
            body.add(identifier)
            body.add(")")
        }
        if !attributes.bytes.isEmpty {
            body.add("/A")
            body.add(attributes.bytes)
        }
        // One child needs no list.
        body.add(kidCount == 1 ? "/K " : "/K[")
        body.add(kids.bytes)
        body.add(kidCount == 1 ? ">>" : "]>>")
    }
}

/// How a list's items are told apart (ISO 32000-1, table 347).
enum ListNumbering: String {
    case disc = "Disc", circle = "Circle", square = "Square", decimal = "Decimal"
    case upperAlpha = "UpperAlpha", lowerAlpha = "LowerAlpha"

    /// What the first label of a list shows; `nil` for what has no name of its own. Chinese numerals count like
    /// Arabic ones.
    init?(label: String) {
        guard let sign = label.unicodeScalars.first(where: { !"（( ".unicodeScalars.contains($0) }) else {
            return nil
        }
        switch sign {
        case "•", "●", "·", "‧", "・": self = .disc
        case "◦", "○": self = .circle
        case "▪", "■", "◼", "□": self = .square
        case "A"..."Z": self = .upperAlpha
        case "a"..."z": self = .lowerAlpha
        default:
            guard sign.properties.numericType != nil else { return nil }
            self = .decimal
        }
    }
}
