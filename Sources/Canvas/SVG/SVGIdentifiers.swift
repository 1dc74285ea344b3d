/// Gives ids anew, from 1 in the order in which they turn up. Cairo's come in part from a counter of the process,
/// so that the same picture would have other bytes when drawn second.
struct SVGIdentifiers {
    private let prefix: String
    private var count = 0
    private var known: [ArraySlice<UInt8>: [UInt8]] = [:]

    /// Ids that begin with the prefix.
    init(prefix: String) {
        self.prefix = prefix
    }

    /// An id that no other element has.
    mutating func next() -> String {
        count += 1
        return "\(prefix)\(count)"
    }

    /// Copies Cairo's SVG, in which ids stand in `id="…"`, `"#…"` and `url(#…)` and nowhere else.
    mutating func renumber(_ svg: ArraySlice<UInt8>, into target: inout [UInt8]) {
        let definition = Array(" id=\"".utf8)
        let (hash, quote, open, close) =
            (UInt8(ascii: "#"), UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: ")"))
        var copied = svg.startIndex
        var at = svg.startIndex
        while at < svg.endIndex {
            var end: UInt8?
            if svg[at] == hash, at > svg.startIndex, svg[at - 1] == quote || svg[at - 1] == open {
                end = svg[at - 1] == open ? close : quote
            } else if svg[at] == quote, at - svg.startIndex >= 4, svg[(at - 4)...at].elementsEqual(definition)
            {
                end = quote
            }
            at += 1
            guard let end, let stop = svg[at...].firstIndex(of: end) else { continue }
            target += svg[copied..<at]
            target += renamed(svg[at..<stop])
            copied = stop
            at = stop
        }
        target += svg[copied...]
    }

    private mutating func renamed(_ id: ArraySlice<UInt8>) -> [UInt8] {
        if let name = known[id] { return name }
        let name = Array(next().utf8)
        known[id] = name
        return name
    }
}
