/// Where a document's links lead: the places that were drawn, and what waits for places yet to be drawn.
struct PDFLinks {
    /// A named place.
    struct Destination {
        /// The object of its page.
        var page: Int
        /// From the page's lower left corner.
        var place: Point
        /// The structure element that begins there.
        var element: Int
    }

    private var destinations: [String: Destination] = [:]
    /// The names that links lead to, in the order of the first link to each.
    private var targets: [(name: String, action: Int)] = []
    private var targetIndex: [String: Int] = [:]
    /// Web addresses that were linked to lately, as the file has them, with the objects of their actions: the sources of a
    /// page are named by each of its rows.
    private var addresses: [String: (escaped: String, action: Int)] = [:]
    private static let mostAddresses = 256

    /// A place by its name, if it was drawn.
    subscript(name: String) -> Destination? { destinations[name] }

    /// A place was reached.
    /// - Throws: `repeatedDestination`.
    mutating func arrive(_ name: String, _ destination: Destination) throws(CanvasError) {
        guard destinations.updateValue(destination, forKey: name) == nil else {
            throw .repeatedDestination(name)
        }
    }

    /// Another element begins at a place than was thought.
    mutating func settle(_ name: String, element: Int) { destinations[name]?.element = element }

    /// Takes note of what a link must find, or refuses an address.
    /// - Throws: `refusedLink`.
    mutating func check(_ link: Link) throws(CanvasError) {
        switch link {
        case .destination(let name): _ = target(name)
        case .uri(let uri): if addresses[uri] == nil { _ = try Self.escaped(uri) }
        }
    }

    /// A web address as the file has it, and the object of the action that leads there.
    /// - Throws: `refusedLink`, and what writing throws.
    mutating func address(
        _ uri: String, in file: inout PDFObjectFile
    ) throws(CanvasError) -> (escaped: String, action: Int) {
        if let known = addresses[uri] { return known }
        let escaped = try Self.escaped(uri)
        let action = file.number()
        try file.add(action) { body in
            body.add("<</S/URI/URI")
            body.add(string: escaped)
            body.add(">>")
        }
        if addresses.count == Self.mostAddresses { addresses.removeAll(keepingCapacity: true) }
        addresses[uri] = (escaped, action)
        return (escaped, action)
    }

    private mutating func target(_ name: String) -> Int {
        if let known = targetIndex[name] { return known }
        targetIndex[name] = targets.count
        targets.append((name, 0))
        return targets.count - 1
    }

    /// The object of the action that leads to a place, which may be yet to come: all links to it share it.
    mutating func action(to name: String, in file: inout PDFObjectFile) -> Int {
        let index = target(name)
        if targets[index].action == 0 { targets[index].action = file.number() }
        return targets[index].action
    }

    /// Writes the actions and the tree of names.
    /// - Returns: its object; `nil` where nothing has a name.
    /// - Throws: `unknownDestination`.
    func write(to file: inout PDFObjectFile) throws(CanvasError) -> Int? {
        for (name, action) in targets {
            guard let destination = destinations[name] else { throw .unknownDestination(name) }
            guard action != 0 else { continue }
            try file.add(action) { body in
                body.add("<</S/GoTo/D")
                body.add(string: Self.encoded(name))
                // Readers of PDF 2.0 go by the element.
                body.add("/SD")
                destination.write(at: destination.element, to: &body)
                body.add(">>")
            }
        }
        guard !destinations.isEmpty else { return nil }
        let entries = destinations.map { name, destination -> (String, PDFBytes) in
            var value = PDFBytes()
            destination.write(at: destination.page, to: &value)
            return (Self.encoded(name), value)
        }
        return try file.addTree(entries)
    }

    /// A destination's name in the file: ASCII that no reader of a PDF's strings can misread, and
    /// different for different names. Plain names stay, so that `report.pdf#nameddest=…` leads there.
    static func encoded(_ name: String) -> String {
        var result = ""
        for byte in name.utf8 {
            let isPlain = isLetterOrDigit(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F
            result += isPlain ? String(UnicodeScalar(byte)) : "~" + hexadecimal(byte)
        }
        return result
    }

    /// A web address of the characters that RFC 3986 allows but for the apostrophe and parentheses, which some
    /// readers of PDF's strings take for their end; everything else is percent-encoded.
    /// - Throws: `refusedLink` for other schemes and for an address without a host.
    static func escaped(_ uri: String) throws(CanvasError) -> String {
        let lowered = uri.lowercased()
        let scheme = ["http://", "https://"].first { lowered.hasPrefix($0) }
        guard let scheme, let first = uri.dropFirst(scheme.count).first, !"/?#".contains(first) else {
            throw .refusedLink(uri)
        }
        var result: [UInt8] = []
        result.reserveCapacity(uri.utf8.count)
        for byte in uri.utf8 {
            if isLetterOrDigit(byte) || allowed.contains(byte) {
                result.append(byte)
            } else {
                result.append(0x25)
                result.append(contentsOf: hexadecimal(byte).utf8)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static let allowed = Array("-._~:/?#[]@!$&*+,;=%".utf8)

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
}

extension PDFLinks.Destination {
    fileprivate func write(at object: Int, to body: inout PDFBytes) {
        body.add("[")
        body.add(reference: object)
        body.add("/XYZ ")
        body.add(place.x, place.y)
        body.add("null]")
    }
}
