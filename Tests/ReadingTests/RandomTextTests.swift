import DocumentSamples
import Exchange
import Metrics
import Testing

@testable import Reading

/// Text of random words ends in candidates that stand where they say. More is tried with `HUIMOU_FUZZ=1000000`.
@Suite struct RandomTextTests {
    /// What rules look at: numerals, measure words, marks, the words of periods, parts and bodies.
    private static let words =
        Array(
            "一二三十百千万亿两半数几余多约近第年月日届次件个项名条篇户人元%‰＋＋（）()《》“”‘’「」、，。；：,.:;!?\n\r\t \u{3000}-—至到~0123456789０９甲县市政协委员会提案立案办复收到其中"
                .map(String.init))
        + [
            "\n\n", "百分之", "分之", "左右", "以上", "超过", "若干", "半数", "2024年", "五届四次会议以来", "其中", "全年", "累计", "政协第六届",
            "三分之二", "14.8万元", "12场（次）", "审查立案", "委员提案", "图为", "（左三）", "第一", "围绕", "关于", "人民政治协商会议",
            "\u{FEFF}",
            "\u{FFFD}", "😀", "\u{202E}", "1,234", "1.2.3", "3至5次", "一百三十一", "〇", "壹佰", "廿",
        ]

    @Test func candidatesStandWhereTheySay() throws {
        let reader = Samples.reader
        var random = SeededBytes(seed: 17)
        for _ in 0..<fuzzRuns(2_000) {
            var text = ""
            for _ in 0..<Int.random(in: 1...60, using: &random) {
                text += Self.words.randomElement(using: &random) ?? ""
            }
            let document = try Document(text: text)
            let reading = try reader.read(document, keepsRefused: true)
            let clean = CleanText(document)
            var end = 0
            for candidate in reading.candidates {
                let statement = candidate.statement
                guard statement.range.lowerBound >= end, !statement.range.isEmpty,
                    statement.range.upperBound <= document.scalars.count,
                    clean.original(of: statement.cleanRange) == statement.range,
                    clean.text(in: statement.cleanRange) == statement.asStated,
                    candidate.guesses.allSatisfy({ (0...1).contains($0.confidence) })
                else {
                    Issue.record("\(statement) in \(text.debugDescription)")
                    return
                }
                end = statement.range.upperBound
                var line: [UInt8] = []
                CandidateRecord(candidate, in: document).appendJSON(to: &line)
                #expect(line.suffix(2).elementsEqual("}\n".utf8))
            }
            #expect(reading.refused.allSatisfy { $0.range.upperBound <= document.scalars.count })
        }
    }

    /// A text of nothing but numbers ends in an error before it takes all memory.
    @Test func aTextHoldsSoManyQuantitiesAndNoMore() throws {
        let document = try Document(text: String(repeating: "1件\n", count: Bounds.quantities + 1))
        #expect(throws: DocumentError.excess(.quantities)) { try Samples.reader.read(document) }
    }

    /// What is read of a numeral is finite and within its own bounds; what is not is refused.
    @Test func numeralsAreReadOrRefused() {
        let characters = Array(
            "0123456789,.%０５零〇○一二两三四五六七八九十百千万亿壹贰拾佰仟廿卅点余多几近约逾超过不到左右以上分之百成个件元".map(String.init))
        var random = SeededBytes(seed: 19)
        for _ in 0..<fuzzRuns(20_000) {
            var text = ""
            for _ in 0..<Int.random(in: 1...10, using: &random) {
                text += characters.randomElement(using: &random) ?? ""
            }
            guard let figure = try? StatedFigure(reading: text) else { continue }
            let interval = Interval(of: figure.number, figure.qualifier)
            #expect(figure.number.value.isFinite && figure.number.value >= 0, "\(text)")
            #expect((interval?.lower ?? 0) <= figure.number.value, "\(text)")
            #expect((interval?.upper ?? .infinity) >= figure.number.value, "\(text)")
        }
    }

    /// The same whatever the encoding: bytes of random damage are a document or an error.
    @Test func bytesAreADocumentOrAnError() {
        var random = SeededBytes(seed: 23)
        let sample = Array("甲县政协2024年收到提案163件，立案155件。\n".utf8)
        for _ in 0..<fuzzRuns(5_000) {
            let bytes = random.damaged(sample)
            do throws(DocumentError) {
                let document = try Document(bytes)
                #expect(document.scalars.count <= bytes.count)
                _ = CleanText(document)
            } catch {
                #expect(!error.message.en.isEmpty)
            }
        }
    }
}
