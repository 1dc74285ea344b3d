/// Every form of figure there is. A new one is a line here and a file in `Kinds/`.
package enum FigureKinds {
    /// In the order of help and gallery.
    package static let all: [any FigureKind] = [
        Bars(),
        Lollipop(),
        Dots(),
        Dumbbell(),
        Bullet(),
        Funnel(),
        Waterfall(),
        Line(),
        Step(),
        Area(),
        ChangeBars(),
        Slope(),
        Bump(),
        Sparklines(),
        Strip(),
        Box(),
        Histogram(),
        Scatter(),
        Heatmap(),
        CoverageGrid(),
        Waffle(),
    ]

    /// The kind of a word; `nil` where there is none.
    package static func named(_ word: String) -> (any FigureKind)? { all.first { $0.word == word } }

    /// The words of the kinds that obey a key, in order.
    package static func using(_ key: FigureKey) -> [String] {
        all.filter { $0.uses.contains(key) }.map(\.word)
    }
}
