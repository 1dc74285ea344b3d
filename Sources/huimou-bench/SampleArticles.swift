import Metrics
import Reading

/// Articles made of the project's own labelled ones, joined and with other numbers: for measuring only.
///
/// The labelled ones state a number in every 50 bytes, because each is there to be labelled; published reviews state one
/// in 360. So of seven paragraphs one keeps its numbers.
struct SampleArticles {
    /// The paragraphs of each article, with its numbers and without.
    private let samples: [[(full: [UInt8], bare: [UInt8])]]
    private var numbers = Numbers(seed: 1)

    /// How long an article is at least, in bytes; they are some 10 KB long.
    private static let leastSize = 9_000

    /// - Parameter folder: marked articles (`Tests/ReadingTests/Articles`); their marks are left out.
    init(folder: String, of dataset: Dataset) throws(BenchError) {
        let (documents, faults) = LabelFolder.read(folder, indicators: dataset.indicators)
        if let fault = faults.first { throw BenchError(message: fault.text(in: .en)) }
        samples = documents.map { labelled in
            let document = labelled.document
            return document.text(in: 0..<document.scalars.count)
                .split(separator: "\n", omittingEmptySubsequences: false).map { paragraph in
                    (Array(paragraph.utf8), Array(Self.withoutNumbers(paragraph).utf8))
                }
        }
    }

    /// A paragraph with 许多 (many) for its numbers.
    private static func withoutNumbers(_ paragraph: Substring) -> String {
        paragraph.split(omittingEmptySubsequences: false) { "0123456789一二三四五六七八九十百千万亿两".contains($0) }
            .filter { !$0.isEmpty }.joined(separator: "许多")
    }

    /// The next article, in UTF-8.
    mutating func next() -> [UInt8] {
        var text: [UInt8] = []
        while text.count < Self.leastSize {
            for paragraph in samples[numbers.next(below: samples.count)] {
                text += numbers.next(below: 7) == 0 ? paragraph.full : paragraph.bare
                text.append(UInt8(ascii: "\n"))
            }
        }
        changeNumbers(in: &text)
        return text
    }

    /// Gives numbers other digits. Those of four digits stay, for most of them are years.
    private mutating func changeNumbers(in text: inout [UInt8]) {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        var index = 0
        while index < text.count {
            let start = index
            while index < text.count, digits.contains(text[index]) { index += 1 }
            if index - start != 4 {
                for place in start..<index { text[place] = UInt8(ascii: "1") + UInt8(numbers.next(below: 9)) }
            }
            index += 1
        }
    }
}
