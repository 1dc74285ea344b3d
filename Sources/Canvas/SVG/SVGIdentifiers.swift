/// Gives ids anew, from 1 in the order in which they turn up. Cairo's come in part from a counter of the process,
/// so that the same picture would have other bytes when drawn second.
struct SVGIdentifiers {
    private let prefix: String
    private var count = 0
    private var known: [[UInt8]: [UInt8]] = [:]

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
        let hash = UInt8(ascii: "#"), equals = UInt8(ascii: "="), quote = UInt8(ascii: "\"")
        let letterI = UInt8(ascii: "i"), letterD = UInt8(ascii: "d"), open = UInt8(ascii: "(")
        svg.withUnsafeBufferPointer { svg in
            var copied = 0
            var at = 3
            while at + 1 < svg.count {
                let byte = svg[at]
                at += 1
                var end = quote
                if byte == hash {
                    guard svg[at - 2] == quote || svg[at - 2] == open else { continue }
                    if svg[at - 2] == open { end = UInt8(ascii: ")") }
                } else if byte == equals, svg[at - 2] == letterD, svg[at - 3] == letterI, svg[at - 4] == 0x20
                {
                    at += 1  // the quotation mark
                } else {
                    continue
                }
                guard let stop = svg[at...].firstIndex(of: end) else { continue }
                target += svg[copied..<at]
                target += renamed(Array(svg[at..<stop]))
                copied = stop
                at = stop
            }
            target += svg[copied...]
        }
    }

    private mutating func renamed(_ id: [UInt8]) -> [UInt8] {
        if let name = known[id] { return name }
        let name = Array(next().utf8)
        known[id] = name
        return name
    }
}
