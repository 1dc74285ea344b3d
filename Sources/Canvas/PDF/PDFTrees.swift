extension PDFObjectFile {
    /// So many entries share a leaf.
    private static let leafSize = 256

    /// Writes a number tree of references (ISO 32000-1, 7.9.7).
    /// - Parameter entries: in the order of their keys.
    /// - Returns: the object of its root.
    mutating func addTree(_ entries: [(key: Int, reference: Int)]) throws(CanvasError) -> Int {
        try addTree(
            entries, "/Nums[",
            key: { entry, body in body.add(entry.key) },
            value: { entry, body in
                body.add(" ")
                body.add(reference: entry.reference)
            })
    }

    /// Writes a name tree (ISO 32000-1, 7.9.6).
    /// - Parameter entries: in any order; names of ASCII, each once.
    /// - Returns: the object of its root.
    mutating func addTree(_ entries: [(name: String, value: PDFBytes)]) throws(CanvasError) -> Int {
        try addTree(
            entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }, "/Names[",
            key: { entry, body in body.add(string: entry.name) },
            value: { entry, body in body.add(entry.value.bytes) })
    }

    private mutating func addTree<Entry>(
        _ entries: [Entry], _ list: StaticString, key: (Entry, inout PDFBytes) -> Void,
        value: (Entry, inout PDFBytes) -> Void
    ) throws(CanvasError) -> Int {
        func leaf(_ entries: ArraySlice<Entry>, isRoot: Bool) -> PDFBytes {
            var body = PDFBytes()
            body.add("<<")
            if !isRoot, let first = entries.first, let last = entries.last {
                body.add("/Limits[")
                key(first, &body)
                body.add(" ")
                key(last, &body)
                body.add("]")
            }
            body.add(list)
            for entry in entries {
                key(entry, &body)
                value(entry, &body)
            }
            body.add("]>>")
            return body
        }
        let root = number()
        guard entries.count > Self.leafSize else {
            try add(root, leaf(entries[...], isRoot: true))
            return root
        }
        var body = PDFBytes()
        body.add("<</Kids[")
        for start in stride(from: 0, to: entries.count, by: Self.leafSize) {
            let kid = number()
            body.add(reference: kid)
            try add(kid, leaf(entries[start..<min(start + Self.leafSize, entries.count)], isRoot: false))
        }
        body.add("]>>")
        try add(root, body)
        return root
    }
}
