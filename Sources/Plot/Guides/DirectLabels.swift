import Canvas

/// Names of lines in their own colour at the lines' ends, moved apart where they would collide.
struct DirectLabels {
    /// One line's name.
    struct Entry: Equatable {
        /// The words at the end, and the same with the name in full.
        var name: String
        var alternative = ""
        var style: MarkStyle
        /// The line's vertex at that end in points.
        var end: Point
        /// Whether the name takes the line's own colour; muted lines among highlighted ones are named in grey.
        var isMuted = false
    }

    /// On which side of the plot names stand.
    enum Side { case leading, trailing }

    /// The column of names in points from the plot's right edge, its gap included.
    static func width(_ names: [String], _ sketch: PlotSketch) throws(ChartError) -> Double {
        var widest = 0.0
        for name in names { widest = max(widest, try sketch.ruler.width(name, sketch.theme.font(.legend))) }
        return widest + sketch.theme.length(8)
    }

    /// The names at the right of the plot, with dots to the line's end where the name had to move or the line
    /// ends early.
    static func items(_ entries: [Entry], side: Side = .trailing, in plot: PlotArea) -> [Scene.Item] {
        let theme = plot.theme
        let font = theme.font(.legend)
        return zip(entries, middles(entries, in: plot)).map { entry, middle in
            let sign: Double = side == .trailing ? 1 : -1
            let edge = side == .trailing ? plot.bounds.maxX : plot.bounds.minX
            let x = edge + sign * theme.length(8)
            let color =
                entry.isMuted
                ? theme.colors.secondary
                : theme.colorsDirectLabels ? theme.readable(entry.style.color) : theme.colors.ink
            // The em box reaches further below the middle of the characters than above it.
            let baseline = middle + (TextBox.ascent - TextBox.height / 2) * font.size
            var items: [Scene.Item] = []
            if let leader = leader(of: entry, to: middle, side, in: plot) {
                // Dotted, so that nobody takes it for the line going on.
                let dash = [theme.length(0.8), theme.length(1.6)]
                let stroke = Stroke(entry.style.color, width: theme.stroke(0.5), dash: dash)
                items.append(.shape(Shape(path: .polyline(leader), stroke: stroke)))
            }
            items.append(
                .text(
                    TextRun(
                        entry.name, font: font, color: color, at: Point(x: x, y: baseline),
                        anchor: side == .trailing ? .start : .end)))
            return .group(Group(role: .legend, alternative: entry.alternative, items: items))
        }
    }

    /// The dots inside the plot, which the marks' own labels keep off.
    static func dots(_ entries: [Entry], side: Side, in plot: PlotArea) -> [Rect] {
        let width = plot.theme.stroke(0.5)
        return zip(entries, middles(entries, in: plot)).compactMap { entry, middle in
            leader(of: entry, to: middle, side, in: plot).map { leader in
                Rect(
                    x: min(leader[0].x, leader[1].x), y: leader[0].y - width / 2,
                    width: abs(leader[1].x - leader[0].x), height: width)
            }
        }
    }

    /// Where the names stand, none over another.
    private static func middles(_ entries: [Entry], in plot: PlotArea) -> [Double] {
        spread(
            entries.map(\.end.y), apart: TextBox.height * plot.theme.font(.legend).size,
            in: Span(start: plot.bounds.minY, length: plot.bounds.height))
    }

    /// From a line's end to the plot's edge and on to its name, where the two are apart.
    private static func leader(
        of entry: Entry, to middle: Double, _ side: Side, in plot: PlotArea
    ) -> [Point]? {
        let theme = plot.theme
        let sign: Double = side == .trailing ? 1 : -1
        let edge = side == .trailing ? plot.bounds.maxX : plot.bounds.minX
        let step = TextBox.height * theme.font(.legend).size
        guard abs(middle - entry.end.y) > step / 2 || abs(edge - entry.end.x) > theme.length(60) else {
            return nil
        }
        return [
            Point(x: entry.end.x + sign * theme.length(4), y: entry.end.y),
            Point(x: edge, y: entry.end.y), Point(x: edge + sign * theme.length(6), y: middle),
        ]
    }

    /// Places as near to their targets as lets them stand `apart` points from each other within a stretch, in the
    /// order of the targets: the least-squares solution by pooling neighbours that overlap (isotonic regression).
    /// - Precondition: the stretch holds them all.
    static func spread(_ targets: [Double], apart: Double, in stretch: Span) -> [Double] {
        let order = targets.indices.sorted { (targets[$0], $0) < (targets[$1], $1) }
        // Without the distances that order imposes, the places must only not fall.
        var pools: [(sum: Double, count: Int)] = []
        for (rank, index) in order.enumerated() {
            pools.append((targets[index] - Double(rank) * apart, 1))
            while pools.count > 1 {
                let (last, previous) = (pools[pools.count - 1], pools[pools.count - 2])
                guard last.sum / Double(last.count) < previous.sum / Double(previous.count) else { break }
                pools.removeLast(2)
                pools.append((last.sum + previous.sum, last.count + previous.count))
            }
        }
        let low = stretch.start + apart / 2
        let high = stretch.end - apart / 2 - Double(max(targets.count - 1, 0)) * apart
        var places = [Double](repeating: 0, count: targets.count)
        var rank = 0
        for pool in pools {
            let base = max(low, min(high, pool.sum / Double(pool.count)))
            for _ in 0..<pool.count {
                places[order[rank]] = base + Double(rank) * apart
                rank += 1
            }
        }
        return places
    }
}
