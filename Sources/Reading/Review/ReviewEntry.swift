import Metrics

/// A document under review: what it says, what was read of it, and what was decided of that before.
public struct ReviewEntry: Sendable {
    /// The document.
    public let document: Document
    /// What was read of it.
    public let reading: Reader.Reading
    /// A state for each candidate of the reading, in its order.
    public let states: [ReviewState]

    /// The id of the source in the data set that the document seems to be; `nil` where none does.
    public let source: String?

    /// What is known of a document and of what was read of it.
    public init(_ document: Document, _ reading: Reader.Reading, memory: ReviewMemory, dataset: Dataset) {
        let source = Self.source(of: document, in: dataset)
        self.document = document
        self.reading = reading
        self.source = source
        states = reading.candidates.map { memory.state(of: $0, in: document, source: source) }
    }

    /// A name of the document's content: decisions kept under it do not outlive a change of the text.
    ///
    /// FNV-1a, 64 bits, and the number of scalars: texts need telling apart, nobody is kept out by it.
    var contentKey: String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for scalar in document.scalars { hash = (hash ^ UInt64(scalar.value)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16) + "-" + String(document.scalars.count)
    }

    /// The source of a data set that a document seems to be: by its address, its headline, or its file's name, which is
    /// the id, is it without `-review`, or begins it as that of no other source (`wuzhong-2024.txt`, `wuzhong-2024-review`).
    private static func source(of document: Document, in dataset: Dataset) -> String? {
        if let address = document.address, let source = dataset.sources.first(where: { $0.url == address }) {
            return source.id
        }
        if let title = document.title, let source = dataset.sources.first(where: { $0.title == title }) {
            return source.id
        }
        let file = (document.name ?? "").split(separator: "/").last ?? ""
        let base = file.split(separator: ".").first.map(String.init) ?? ""
        guard !base.isEmpty else { return nil }
        for id in [base, base + "-review"] where dataset.source(id) != nil { return id }
        let named = dataset.sources.filter { $0.id.hasPrefix(base + "-") }
        return named.count == 1 ? named[0].id : nil
    }
}
