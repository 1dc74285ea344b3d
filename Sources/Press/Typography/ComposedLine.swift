import Canvas

/// A line of a paragraph, set.
public struct ComposedLine: Equatable, Sendable {
    /// What a span has on the line.
    public struct Piece: Equatable, Sendable {
        /// Which span it is of.
        public var span: Int
        /// Its characters without those that a break swallows; empty for a picture.
        public var text: String
        /// Points from the line's left edge.
        public var x: Double
        /// Points that it takes, with what it is spaced by.
        public var width: Double
        /// Points added after each character but the last of the piece.
        public var letterSpacing: Double
        /// Points added at places within the piece besides: negative where punctuation is compressed.
        public var spacings: [TextRun.Spacing]
    }

    /// What each span has on it, from left to right.
    public var pieces: [Piece]
    /// Points from the left edge to where the last piece ends.
    public var width: Double
    /// Whether the paragraph, or what `\n` divides, ends here.
    public var endsParagraph: Bool
}

extension ComposedLine {
    /// Places the characters of a line.
    /// - Parameters:
    ///   - text: each span's UTF-8.
    ///   - x: points from the left edge to where the line begins.
    ///   - room: points that it has.
    init(
        _ range: Range<Int>, of measures: LineMeasures, text: [[UInt8]], at x: Double, filling room: Double,
        _ fit: LineFit, endsParagraph: Bool
    ) {
        let line = measures.line(range)
        let adjustment = fit.adjustment(line, room, isLast: endsParagraph)
        let units = measures.units
        var x = x - units[range.lowerBound].blankBefore
        var pieces: [Piece] = []
        var start = range.lowerBound
        while start < range.upperBound {
            var end = start + 1
            while end < range.upperBound, units[end].span == units[start].span { end += 1 }
            if start > range.lowerBound { x += adjustment.points(measures.gaps[start]) }
            var piece = Piece(start..<end, of: measures, text: text, at: x, adjustment)
            x += piece.width
            if end == range.upperBound {
                x -= units[end - 1].blankAfter
                piece.width -= units[end - 1].blankAfter
            }
            pieces.append(piece)
            start = end
        }
        self.init(pieces: pieces, width: x, endsParagraph: endsParagraph)
    }
}

extension ComposedLine.Piece {
    fileprivate init(
        _ range: Range<Int>, of measures: LineMeasures, text: [[UInt8]], at x: Double,
        _ adjustment: LineFit.Adjustment
    ) {
        let units = measures.units
        let (first, last) = (units[range.lowerBound], units[range.upperBound - 1])
        let span = Int(first.span)
        // Most of a line is spaced evenly, and only what is not is told place by place.
        let inner = range.dropFirst()
        let evenly = LineGap.mostSpread * first.em * adjustment.spread
        let isEven =
            evenly > 0 && inner.count { measures.gaps[$0].spread > 0 } * 2 > inner.count
            && range.allSatisfy { units[$0].has(.common) }
        let letterSpacing = isEven ? evenly : 0
        var width = range.reduce(0) { $0 + units[$1].advance }
        var spacings: [TextRun.Spacing] = []
        for index in inner where !units[index].has(.joined) {
            let points = adjustment.points(measures.gaps[index])
            width += points
            if abs(points - letterSpacing) > 1e-9 {
                spacings.append(
                    TextRun.Spacing(
                        byte: Int(units[index].byte - first.byte), points: points - letterSpacing))
            }
        }
        let isPicture = first.scalar == "\u{FFFC}" && first.has(.common)
        let bytes = text[span][Int(first.byte)..<Int(last.endByte)]
        self.init(
            span: span, text: isPicture ? "" : String(decoding: bytes, as: UTF8.self), x: x, width: width,
            letterSpacing: letterSpacing, spacings: spacings)
    }
}

extension LineFit.Adjustment {
    /// What stands at a gap.
    fileprivate func points(_ gap: LineGap) -> Double {
        gap.natural + stretch * gap.stretch - shrink * gap.shrink - press * gap.press + spread * gap.spread
            + wide * gap.wide
    }
}

extension ComposedLine {
    /// The line as what is drawn: words, linked words as groups, pictures as figures.
    /// - Parameters:
    ///   - spans: those that it was composed of.
    ///   - origin: where its baseline begins, at the left edge of the measure.
    public func items(of spans: [Span], at origin: Point) -> [Scene.Item] {
        var items: [Scene.Item] = []
        var index = 0
        while index < pieces.count {
            let link = spans[pieces[index].span].link
            var end = index + 1
            if let link {
                while end < pieces.count, spans[pieces[end].span].link == link { end += 1 }
                let parts = pieces[index..<end].map { $0.item(of: spans, at: origin) }
                items.append(.group(Group(role: .link, link: link, items: parts)))
            } else {
                items.append(pieces[index].item(of: spans, at: origin))
            }
            index = end
        }
        return items
    }
}

extension ComposedLine.Piece {
    fileprivate func item(of spans: [Span], at origin: Point) -> Scene.Item {
        let span = spans[self.span]
        let place = Point(x: origin.x + x, y: origin.y - span.rise)
        guard let picture = span.picture else {
            var run = TextRun(
                text, font: span.font, color: span.color, at: place, letterSpacing: letterSpacing)
            run.spacings = spacings
            return .text(run)
        }
        return .group(
            Group(
                role: .figure, alternative: picture.summary,
                translation: Point(x: place.x, y: place.y - picture.size.height), items: picture.items))
    }
}
