import Metrics

/// A series as a line of blocks: ▁▂▃▄▅▆▇█.
enum Sparkline {
    private static let blocks = Array("▁▂▃▄▅▆▇█")

    /// A block a year, from 0 to the greatest stated number; a blank for a year without a figure. `┆` says that basis or
    /// coverage changed since the figure before, in the place of a blank where there is one.
    /// - Parameter years: those shown, so that series of several bodies begin and end together.
    static func text(_ points: [Series.Point], years: ClosedRange<Int>) -> String {
        let greatest = points.compactMap { $0.observation?.quantity.value }.max() ?? 0
        let stated = Dictionary(points.map { ($0.year, $0) }, uniquingKeysWith: { first, _ in first })
        var text = ""
        for year in years {
            guard let point = stated[year], let value = point.observation?.quantity.value
            else {
                text += " "
                continue
            }
            if point.isBreak {
                if text.hasSuffix(" ") { text.removeLast() }
                text += "┆"
            }
            let level = greatest > 0 ? Int((value / greatest * 8).rounded(.up)) : 1
            text.append(blocks[min(max(level, 1), 8) - 1])
        }
        return text
    }
}
