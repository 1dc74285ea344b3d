/// The structure of a document while it is written: an element goes to the file when it ends, and only what is open is
/// kept, with what its parent has to know of it.
struct PDFStructureTree {
    /// An element that has not ended.
    struct Element {
        let number: Int
        let tag: StructureTag
        fileprivate let parent: Int
        fileprivate var kids: [Kid] = []
        /// What stands for the element's content; empty for nothing.
        var alternative = ""
        /// Attributes, as they stand in the file; empty for none.
        var attributes = PDFBytes()
        /// Its own name, which notes must have.
        fileprivate var identifier = ""

        fileprivate enum Kid {
            case element(Int)
            case content(Int, page: Int)
            case annotation(Int, page: Int)
        }
    }

    /// The object of the tree's root.
    let root: Int
    /// The open elements, the document first.
    private(set) var open: [Element] = []
    /// The objects of what belongs to each key: of a page the list of its contents' elements, of a link its element.
    private var parents: [Int] = []
    /// The elements of the current page's contents, by their numbers there.
    private var contents: [Int] = []
    private var identifiers: [(name: String, element: Int)] = []

    init(in file: inout PDFObjectFile) {
        root = file.number()
        open = [Element(number: file.number(), tag: .document, parent: root)]
    }

    /// Begins an element in the innermost open one.
    mutating func begin(_ tag: StructureTag, in file: inout PDFObjectFile) {
        var element = Element(number: file.number(), tag: tag, parent: open[open.count - 1].number)
        if tag == .note {
            element.identifier = "n\(identifiers.count + 1)"
            identifiers.append((element.identifier, element.number))
        }
        open[open.count - 1].kids.append(.element(element.number))
        open.append(element)
    }

    /// Changes the innermost open element.
    mutating func change(_ change: (inout Element) -> Void) { change(&open[open.count - 1]) }

    /// Ends the innermost open element.
    mutating func end(in file: inout PDFObjectFile) throws(CanvasError) {
        guard let element = open.popLast() else { return }
        try file.add(element.number, element.object)
    }

    /// The number of a new stretch of the page's content that belongs to the innermost open element.
    mutating func content(page: Int) -> Int {
        open[open.count - 1].kids.append(.content(contents.count, page: page))
        contents.append(open[open.count - 1].number)
        return contents.count - 1
    }

    /// Adds a link's annotation to the innermost open element; its key in the tree of parents.
    mutating func annotation(_ number: Int, page: Int) -> Int {
        open[open.count - 1].kids.append(.annotation(number, page: page))
        parents.append(open[open.count - 1].number)
        return parents.count - 1
    }

    /// Ends a page; its key in the tree of parents.
    mutating func endPage(in file: inout PDFObjectFile) throws(CanvasError) -> Int {
        var body = PDFBytes()
        body.add("[")
        for element in contents { body.add(reference: element) }
        body.add("]")
        contents.removeAll(keepingCapacity: true)
        let number = file.number()
        try file.add(number, body)
        parents.append(number)
        return parents.count - 1
    }

    /// Ends everything and writes the root.
    mutating func finish(in file: inout PDFObjectFile) throws(CanvasError) {
        let document = open[0].number
        while !open.isEmpty { try end(in: &file) }
        let tree = try file.addTree(parents.enumerated().map { ($0.offset, $0.element) })
        var body = PDFBytes()
        body.add("<</Type/StructTreeRoot/K ")
        body.add(reference: document)
        body.add("/ParentTree ")
        body.add(reference: tree)
        body.add("/ParentTreeNextKey ")
        body.add(parents.count)
        if !identifiers.isEmpty {
            body.add("/IDTree ")
            let names = identifiers.map { name, element -> (String, PDFBytes) in
                var value = PDFBytes()
                value.add(reference: element)
                return (name, value)
            }
            body.add(reference: try file.addTree(names))
        }
        body.add(">>")
        try file.add(root, body)
    }
}

extension PDFStructureTree.Element {
    fileprivate var object: PDFBytes {
        var body = PDFBytes()
        body.add("<</Type/StructElem/S/")
        body.add(plain: tag.rawValue)
        body.add("/P ")
        body.add(reference: parent)
        // Contents of this page are named by their numbers alone.
        var home: Int?
        for case .content(_, let page) in kids where home == nil { home = page }
        if let home {
            body.add("/Pg ")
            body.add(reference: home)
        }
        if !alternative.isEmpty {
            body.add("/Alt")
            body.add(string: alternative)
        }
        if !identifier.isEmpty {
            body.add("/ID")
            body.add(string: identifier)
        }
        if !attributes.bytes.isEmpty {
            body.add("/A")
            body.add(attributes.bytes)
        }
        body.add("/K[")
        for kid in kids {
            switch kid {
            case .element(let number): body.add(reference: number)
            case .content(let number, let page) where page == home:
                body.add(number)
                body.add(" ")
            case .content(let number, let page):
                body.add("<</Type/MCR/Pg ")
                body.add(reference: page)
                body.add("/MCID ")
                body.add(number)
                body.add(">>")
            case .annotation(let number, let page):
                body.add("<</Type/OBJR/Obj ")
                body.add(reference: number)
                body.add("/Pg ")
                body.add(reference: page)
                body.add(">>")
            }
        }
        body.add("]>>")
        return body
    }
}
