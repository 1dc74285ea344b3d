import Canvas

struct ParagraphComposer {
    let measurer: any TextMeasuring
    func compose(
        _ spans: [Span], width: Double, firstLineIndent: Double, hangingIndent: Double = 0, isJustified: Bool
    ) throws(CanvasError) -> [ComposedLine] {
        let text = spans.map(\.text).joined()
        let lines = try measurer.lines(
            of: text, font: spans[0].font, width: width - hangingIndent,
            firstLineIndent: firstLineIndent - hangingIndent)
        var result: [ComposedLine] = []
        var rest = spans.map { Substring($0.text) }
        var span = 0
        for (number, line) in lines.enumerated() {
            var left = Substring(line.text)
            let start = number == 0 ? firstLineIndent : hangingIndent
            var x = start
            var composed = ComposedLine(pieces: [], width: 0, endsParagraph: line.endsParagraph)
            while span < spans.count, rest[span].first == " " || rest[span].first == "\n" {
                rest[span].removeFirst()
            }
            while !left.isEmpty, span < spans.count {
                let count = min(left.count, rest[span].count)
                let piece = String(left.prefix(count))
                left = left.dropFirst(count)
                rest[span] = rest[span].dropFirst(count)
                if !piece.isEmpty {
                    let w = try measurer.width(of: piece, font: spans[span].font)
                    composed.pieces.append(
                        .init(span: span, text: piece, x: x, width: w, letterSpacing: 0, spacings: []))
                    x += w
                }
                if rest[span].isEmpty { span += 1 }
            }
            composed.width = x
            result.append(composed)
        }
        return result
    }
}

extension ComposedLine {
    func items(of spans: [Span], baseline: Double) -> [Scene.Item] {
        pieces.map { piece in
            let span = spans[piece.span]
            let run = Scene.Item.text(
                TextRun(
                    piece.text, font: span.font, color: span.color,
                    at: Point(x: piece.x, y: baseline - span.rise)))
            return span.link.map { .group(Group(role: .link, link: $0, items: [run])) } ?? run
        }
    }
}
