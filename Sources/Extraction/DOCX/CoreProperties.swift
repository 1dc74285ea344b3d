import Exchange

/// The title in `docProps/core.xml`.
final class CoreProperties: XMLParser {
    private(set) var title: String?
    private var isInTitle = false
    private var words = ""

    override func start(_ name: String, _ attributes: [String: String]) { isInTitle = name == "title" }

    override func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInTitle, words.utf8.count < Bounds.lineSize { words += String(decoding: bytes, as: UTF8.self) }
    }

    override func end(_ name: String) {
        guard name == "title" else { return }
        title = Paragraphs.line(words.unicodeScalars)
        isFull = true
    }
}
