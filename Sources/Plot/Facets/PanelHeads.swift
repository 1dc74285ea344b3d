import Canvas

/// The heads of panels: heads of one row end on one line, however many lines each takes.
struct PanelHeads {
    /// What is written for each panel's name.
    let words: NameSet
    /// The height in points that the heads of each row of panels take.
    let heights: [Double]

    /// - Parameters:
    ///   - names: the panels in order.
    ///   - columns: how many stand side by side.
    ///   - width: the points that a panel of a column has.
    init(
        _ names: [String], of marks: [any Mark], columns: Int, width: (Int) -> Double, _ sketch: PlotSketch
    ) throws(ChartError) {
        let theme = sketch.theme
        var font = theme.font(.name)
        font.weight = .bold
        var (words, heights) = (NameSet(names), [Double]())
        for form in NameForm.allCases {
            words = NameSet(names, as: form, of: marks, numerals: .roman)
            heights = [Double](repeating: 0, count: (names.count + columns - 1) / columns)
            var isFitting = true
            for (index, text) in words.shown.enumerated() {
                let room = width(index % columns)
                let head = try TextBlock(
                    text, font: font, color: theme.colors.ink, width: room, leading: theme.metrics.leading,
                    ruler: sketch.ruler)
                heights[index / columns] = max(heights[index / columns], head.height)
                isFitting =
                    isFitting && head.lines.count <= CategoryAxis.mostLinesBeside && head.width <= room + 0.02
            }
            if isFitting { break }
        }
        (self.words, self.heights) = (words, heights)
    }
}
