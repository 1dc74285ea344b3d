import CXML
import Exchange

/// Makes the tree of a page from what libxml2's parser reports, and stops it where the page goes past a bound.
///
/// The parser's own tree is not used: it costs ten times the memory, and a page of a million nested elements is
/// then cut at a depth of 256 without a word.
final class HTMLTreeBuilder {
    private var tree = HTMLTree()
    /// The elements that are open: their names, and their places in the tree (`nil` within silent ones).
    private var open: [(name: String, index: Int?)] = []
    /// How many of the open elements are silent.
    private var silent = 0
    private var failure: ExtractionFailure?
    private let parser: htmlParserCtxtPtr

    /// The tree of a page in UTF-8.
    static func tree(of bytes: [UInt8]) throws(ExtractionFailure) -> HTMLTree {
        guard let parser = htmlNewParserCtxt() else { throw .broken("libxml2: no memory") }
        defer { htmlFreeParserCtxt(parser) }
        let builder = HTMLTreeBuilder(parser)
        let options = Int32(
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
                | HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue | HTML_PARSE_IGNORE_ENC.rawValue)
        withExtendedLifetime(builder) {
            bytes.withUnsafeBytes { buffer in
                let text = buffer.bindMemory(to: CChar.self).baseAddress
                _ = htmlCtxtReadMemory(parser, text, Int32(buffer.count), nil, "UTF-8", options)
            }
        }
        if let failure = builder.failure { throw failure }
        while !builder.open.isEmpty { builder.close() }
        return builder.tree
    }

    private init(_ parser: htmlParserCtxtPtr) {
        self.parser = parser
        parser.pointee.sax.pointee = HTMLTreeBuilder.handler
        parser.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    }

    /// Every report of the parser that the tree needs; the others are not made.
    private static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.startElement = { HTMLTreeBuilder.of($0)?.start(String(xml: $1), attributes: $2) }
        handler.endElement = { HTMLTreeBuilder.of($0)?.end(String(xml: $1)) }
        handler.characters = { HTMLTreeBuilder.of($0)?.add($1, $2) }
        handler.ignorableWhitespace = { HTMLTreeBuilder.of($0)?.add($1, $2) }
        handler.comment = { HTMLTreeBuilder.of($0)?.comment($1) }
        return handler
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> HTMLTreeBuilder? {
        context.map { Unmanaged<HTMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    private func stop(_ reason: ExtractionFailure) {
        if failure == nil { failure = reason }
        xmlStopParser(parser)
    }

    private func start(_ name: String, attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        guard failure == nil else { return }
        guard open.count < Bounds.depth else { return stop(.excess(.depth)) }
        let name = name.lowercased()
        let tag = HTMLTag(rawValue: name) ?? .other
        let attributes = list(attributes)
        if tag == .meta || tag == .link { note(tag, attributes) }
        if tag.isSilent { silent += 1 }
        guard silent == 0 else { return open.append((name, nil)) }
        guard tree.nodes.count < Bounds.nodes else { return stop(.excess(.nodes)) }
        let hint = HTMLHint(tag: tag, attributes: attributes)
        tree.nodes.append(HTMLTree.Node(tag: tag, parent: parent, end: tree.nodes.count + 1, hint: hint))
        open.append((name, tree.nodes.count - 1))
        if tag == .time, let date = attributes.first(where: { $0.name == "datetime" }) {
            tree.metadata.append(("time", date.value))
        }
    }

    private func end(_ name: String) {
        guard failure == nil, open.last?.name == name.lowercased() else { return }
        close()
    }

    private func close() {
        let (name, index) = open.removeLast()
        if HTMLTag(rawValue: name)?.isSilent == true { silent -= 1 }
        if let index { tree.nodes[index].end = tree.nodes.count }
    }

    private func add(_ characters: UnsafePointer<xmlChar>?, _ count: Int32) {
        guard failure == nil, silent == 0, !open.isEmpty, let characters, count > 0 else { return }
        guard tree.nodes.count < Bounds.nodes else { return stop(.excess(.nodes)) }
        let start = tree.scalars.count
        guard start <= Bounds.textSize else { return stop(.tooLarge) }
        let bytes = UnsafeBufferPointer(start: characters, count: Int(count))
        tree.scalars.append(contentsOf: String(decoding: bytes, as: UTF8.self).unicodeScalars)
        // The parser reports a long text in pieces.
        if let last = tree.nodes.last, last.tag == nil, last.parent == parent, last.text.upperBound == start {
            tree.nodes[tree.nodes.count - 1].text = last.text.lowerBound..<tree.scalars.count
        } else {
            tree.nodes.append(
                HTMLTree.Node(
                    tag: nil, parent: parent, end: tree.nodes.count + 1, text: start..<tree.scalars.count))
        }
    }

    private var parent: Int { open.last { $0.index != nil }?.index ?? -1 }

    /// Browsers write where a page was saved from into a comment at its beginning.
    private func comment(_ text: UnsafePointer<xmlChar>?) {
        guard tree.savedFrom == nil, tree.nodes.count < 10 else { return }
        let words = String(xml: text).split(separator: " ").map(String.init)
        guard words.count == 3, words[0] == "saved", words[1] == "from", words[2].hasPrefix("url="),
            let bracket = words[2].firstIndex(of: ")")
        else { return }
        tree.savedFrom = String(words[2][words[2].index(after: bracket)...])
    }

    private func note(_ tag: HTMLTag, _ attributes: [(name: String, value: String)]) {
        func value(_ names: String...) -> String? {
            attributes.first { names.contains($0.name) }?.value
        }
        if tag == .link {
            if value("rel")?.lowercased() == "canonical", tree.canonical == nil {
                tree.canonical = value("href")
            }
        } else if let name = value("property", "name", "itemprop"), let content = value("content"),
            tree.metadata.count < 1_000
        {
            tree.metadata.append((name.lowercased(), content))
        }
    }

    /// Names and values of attributes, of which there may be a thousand.
    private func list(
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) -> [(name: String, value: String)] {
        guard let attributes else { return [] }
        var list: [(name: String, value: String)] = []
        var place = 0
        while list.count < 1_000, let name = attributes[place] {
            list.append((String(xml: name).lowercased(), attributes[place + 1].map { String(xml: $0) } ?? ""))
            place += 2
        }
        return list
    }
}

extension String {
    /// A string of libxml2.
    init(xml: UnsafePointer<xmlChar>?) {
        self = xml.map { String(decodingCString: $0, as: UTF8.self) } ?? ""
    }
}
