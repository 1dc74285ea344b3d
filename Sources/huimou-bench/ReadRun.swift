import Metrics
import Reading

/// Times the way from the bytes of articles to JSON Lines, on one thread.
struct ReadRun {
    private var articles: SampleArticles
    private let reader: Reader

    /// - Parameters:
    ///   - folder: marked articles.
    ///   - data: a data set with its lexicon.
    init(articles folder: String, data: String) throws(BenchError) {
        let dataset = Dataset.load(from: data).dataset
        let (lexicon, faults) = Lexicon.load(from: data + "/lexicon", for: dataset)
        if let fault = faults.first { throw BenchError(message: fault.text(in: .en)) }
        articles = try SampleArticles(folder: folder, of: dataset)
        reader = Reader(lexicon, bodies: dataset.bodies)
    }

    private static let batch = 64

    /// How many megabytes of text a second of the processor reads, over so many megabytes.
    mutating func speed(megabytes: Int) throws(BenchError) -> Double {
        var (size, time) = (0, 0.0)
        var lines: [UInt8] = []
        while size < megabytes * 1_000_000 {
            // As many as fit the caches, so that making them does not make reading them slow.
            let texts = (0..<Self.batch).map { _ in articles.next() }
            let start = processorTime()
            for text in texts {
                lines.removeAll(keepingCapacity: true)
                do throws(DocumentError) {
                    let document = try Document(text)
                    for candidate in try reader.read(document).candidates {
                        CandidateRecord(candidate, in: document).appendJSON(to: &lines)
                    }
                } catch {
                    throw BenchError(message: error.message.en)
                }
            }
            time += processorTime() - start
            size += texts.reduce(0) { $0 + $1.count }
        }
        return Double(size) / 1e6 / time
    }
}
