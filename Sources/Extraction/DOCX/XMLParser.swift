import CXML
import Exchange

/// libxml2's parser, fed piece by piece, for subclasses that take what they want of what it reports. It opens no
/// file and no connection, and refuses a document type: no office document has one, and entities that multiply
/// are declared in it.
class XMLParser {
    private var parser: xmlParserCtxtPtr?
    private var depth = 0
    private var failure: ExtractionFailure?
    /// Set by a subclass that has all it wants.
    var isFull = false

    init() throws(ExtractionFailure) {
        var handler = XMLParser.handler
        parser = xmlCreatePushParserCtxt(&handler, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
        guard let parser else { throw .broken("libxml2: no memory") }
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        xmlCtxtUseOptions(parser, Int32(options))
    }

    deinit {
        if let parser { xmlFreeParserCtxt(parser) }
    }

    /// An element begins; the name has no prefix.
    func start(_ name: String, _ attributes: [String: String]) {}
    /// An element ends.
    func end(_ name: String) {}
    /// Text, or a piece of it.
    func add(_ words: UnsafeBufferPointer<UInt8>) {}

    /// Parses a piece; false once nothing more is to be parsed.
    final func feed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let error = bytes.withMemoryRebound(to: CChar.self) {
            xmlParseChunk(parser, $0.baseAddress, Int32($0.count), 0)
        }
        if error != 0 { noteError() }
        return failure == nil && !isFull
    }

    /// Ends the file. Throws what was wrong with it.
    final func finish() throws(ExtractionFailure) {
        if failure == nil, !isFull, xmlParseChunk(parser, nil, 0, 1) != 0 { noteError() }
        if let failure { throw failure }
    }

    /// Stops where the file is at fault.
    final func stop(_ reason: ExtractionFailure) {
        if failure == nil { failure = reason }
        xmlStopParser(parser)
    }

    private func noteError() {
        guard failure == nil, !isFull else { return }
        let message = xmlCtxtGetLastError(parser).flatMap { $0.pointee.message.map { String(cString: $0) } }
        let line = message.map { String($0.prefix { $0 != "\n" }) } ?? "no XML"
        // libxml2's own bound, 256, has no error number of its own.
        failure = line.hasPrefix("Excessive depth") ? .excess(.depth) : .broken(line)
    }

    private static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { context, name, _, _, _, _, count, _, attributes in
            guard let parser = XMLParser.of(context) else { return }
            guard parser.depth < Bounds.depth else { return parser.stop(.excess(.depth)) }
            parser.depth += 1
            parser.start(String(xml: name), XMLParser.dictionary(attributes, count: Int(count)))
            if parser.isFull { xmlStopParser(parser.parser) }
        }
        handler.endElementNs = { context, name, _, _ in
            guard let parser = XMLParser.of(context) else { return }
            parser.depth -= 1
            parser.end(String(xml: name))
        }
        handler.characters = { context, bytes, count in
            XMLParser.of(context)?.add(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        handler.cdataBlock = handler.characters
        handler.internalSubset = { context, _, _, _ in
            XMLParser.of(context)?.stop(.broken("it declares a document type"))
        }
        return handler
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> XMLParser? {
        context.map { Unmanaged<XMLParser>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Attributes by their names without prefix: five pointers each, to name, prefix, address of the name space, the
    /// beginning of the value and its end.
    private static func dictionary(
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
    ) -> [String: String] {
        guard let attributes else { return [:] }
        var dictionary: [String: String] = [:]
        for place in stride(from: 0, to: 5 * min(count, 100), by: 5) {
            guard let start = attributes[place + 3], let end = attributes[place + 4] else { continue }
            let value = UnsafeBufferPointer(start: start, count: end - start)
            dictionary[String(xml: attributes[place])] = String(decoding: value, as: UTF8.self)
        }
        return dictionary
    }
}
