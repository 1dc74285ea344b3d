import Canvas
import Testing

@testable import Press

/// Lines as a reader sees them: what begins and ends them, how wide they are, and that nothing is lost.
struct ParagraphComposerTests {
    private let typesetter: Typesetter
    private let composer: ParagraphComposer

    init() throws {
        typesetter = try Typesetter()
        composer = ParagraphComposer(measurer: typesetter)
    }

    @Test(arguments: [true, false])
    func everyLineKeepsTheRules(isJustified: Bool) throws {
        var numbers = ComposerSamples.Numbers(7)
        var filled = 0
        for count in 0..<1500 {
            let text = ComposerSamples.paragraph(&numbers, pieces: 20 + count % 150)
            let width = Double(Int.random(in: 120...430, using: &numbers))
            let lines = try composer.compose(
                ComposerSamples.spans(text), width: width, firstLineIndent: 21, isJustified: isJustified)
            let texts = ComposerSamples.texts(lines)
            #expect(texts.joined().filter { $0 != " " } == text.filter { $0 != " " })
            for (index, line) in texts.enumerated() {
                // What marks without a blank between them can force no line to obey is not in these texts.
                let (first, last) = (line.unicodeScalars.first, line.unicodeScalars.last)
                if index > 0 {
                    #expect(first.map(BreakRules.neverFirst.contains) == false, "\(line) of \(text)")
                }
                if index < texts.count - 1 {
                    #expect(last.map(BreakRules.neverLast.contains) == false, "\(line) of \(text)")
                }
                #expect(lines[index].width <= width + 0.001, "\(line)")
                if abs(lines[index].width - width) < 0.01 { filled += 1 }
            }
        }
        // Nearly all lines but the last can be filled.
        if isJustified { #expect(filled > 1500 * 4) }
    }
}
