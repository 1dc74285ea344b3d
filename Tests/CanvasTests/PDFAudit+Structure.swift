extension PDFAudit {
    /// An element with what its nesting says of it.
    struct Element {
        var name: String
        var type: String
        var object: Object
        var kids: [Element]
    }

    /// The structure, from the document down; elements only.
    var structure: [Element] {
        func element(_ name: Any) -> Element? {
            guard let name = name as? String, let object = resolve(name) as? Object,
                let type = object["/S"] as? String
            else { return nil }
            return Element(
                name: name, type: String(type.dropFirst()), object: object,
                kids: list(object["/K"]).compactMap(element))
        }
        return list(dictionary(catalog["/StructTreeRoot"])["/K"]).compactMap(element)
    }

    /// The types alone, indented.
    var outline: [String] {
        func lines(_ element: Element, _ depth: Int) -> [String] {
            [String(repeating: "  ", count: depth) + element.type]
                + element.kids.flatMap { lines($0, depth + 1) }
        }
        return structure.flatMap { lines($0, 0) }
    }

    /// What may stand where (ISO 32000-1, 14.8.4; Matterhorn 09-004 to 09-006).
    private static let parts: [String: Set<String>] = [
        "Table": ["TR", "Caption", "THead", "TBody"], "THead": ["TR"], "TBody": ["TR"], "TR": ["TH", "TD"],
        "L": ["LI", "L", "Caption"], "LI": ["Lbl", "LBody"], "TOC": ["TOCI", "TOC", "Caption"],
    ]
    private static let wholes: [String: Set<String>] = [
        "TR": ["Table", "THead", "TBody"], "TH": ["TR"], "TD": ["TR"], "LI": ["L"], "LBody": ["LI"],
        "TOCI": ["TOC"],
    ]
    private static let types: Set<String> = [
        "Document", "H1", "H2", "H3", "H4", "P", "Figure", "Caption", "Note", "Reference", "Table", "TR",
        "TH",
        "TD", "TOC", "TOCI", "Index", "Sect", "L", "LI", "Lbl", "LBody", "Link",
    ]

    mutating func checkStructure() {
        let roots = structure
        require(roots.map(\.type) == ["Document"], "structure")
        let tree = dictionary(catalog["/StructTreeRoot"])
        require(tree["/RoleMap"] == nil, "standard types")
        let identifiers = self.tree(tree["/IDTree"], "/Names").compactMap { text($0.key) }
        var level = 0
        var notes: [String] = []
        func visit(_ element: Element, _ audit: inout PDFAudit) {
            audit.require(Self.types.contains(element.type), "standard types")
            for kid in element.kids {
                audit.require(kid.object["/P"] as? String == element.name, "structure")
                if let allowed = Self.parts[element.type] {
                    audit.require(allowed.contains(kid.type), "nesting")
                }
                if let allowed = Self.wholes[kid.type] {
                    audit.require(allowed.contains(element.type), "nesting")
                }
            }
            let attributes = audit.dictionary(element.object["/A"])
            switch element.type {
            case "Figure":
                audit.require(audit.text(element.object["/Alt"])?.isEmpty == false, "figures are described")
            case "TH": audit.require(attributes["/Scope"] != nil, "header cells have a scope")
            case "L":
                let isLabelled = element.kids.contains { $0.kids.contains { $0.type == "Lbl" } }
                audit.require(!isLabelled || attributes["/ListNumbering"] != nil, "lists are numbered")
            case "Note": notes.append(audit.text(element.object["/ID"]) ?? "")
            case "H1", "H2", "H3", "H4":
                let own = Int(element.type.dropFirst()) ?? 0
                audit.require(own <= level + 1, "headings in order")
                level = own
            case "Table":
                let widths = element.kids.filter { $0.type == "TR" }.map { row in
                    row.kids.reduce(0) { sum, cell in
                        sum + (audit.dictionary(cell.object["/A"])["/ColSpan"] as? Int ?? 1)
                    }
                }
                audit.require(Set(widths).count <= 1, "tables are regular")
            default: break
            }
            for kid in element.kids { visit(kid, &audit) }
        }
        for root in roots { visit(root, &self) }
        require(Set(notes).count == notes.count && !notes.contains(""), "notes have names")
        require(notes.allSatisfy(identifiers.contains), "notes have names")
    }
}
